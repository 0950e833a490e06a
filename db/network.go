package db

import "net/netip"

// Network is what limits by address go by: an IPv4 address, or the /64 of an IPv6 one, of which a single household has 2^64.
func Network(address string) string {
	a, err := netip.ParseAddr(address)
	if err != nil {
		return address
	}
	if a = a.Unmap().WithZone(""); a.Is4() {
		return a.String()
	}
	return netip.PrefixFrom(a, 64).Masked().String()
}
