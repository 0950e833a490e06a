package web

import (
	"net/netip"
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"
)

// Forwarded leaves of X-Forwarded-For only the one address that a trusted proxy saw itself: the last that is no trusted proxy. What stands before
// it was written by who asks, and would be believed: proxies add at the end, or a line of their own (ASVS 4.1.3).
func Forwarded(proxies []string) fiber.Handler {
	trusted := networks(proxies)
	return func(c *fiber.Ctx) error {
		var said []string
		for _, line := range c.Request().Header.PeekAll(fiber.HeaderXForwardedFor) {
			said = append(said, strings.Split(string(line), ",")...)
		}
		c.Request().Header.Del(fiber.HeaderXForwardedFor)
		if address, ok := asker(said, trusted); ok && c.IsProxyTrusted() {
			c.Request().Header.Set(fiber.HeaderXForwardedFor, address.String())
		}
		return c.Next()
	}
}

// asker is the last address that is no trusted proxy; what is no address ends the search, because nobody vouches for what stands before it.
func asker(said []string, trusted []netip.Prefix) (asker netip.Addr, ok bool) {
	for _, one := range slices.Backward(said) {
		address, err := netip.ParseAddr(strings.TrimSpace(one))
		if err != nil {
			return asker, ok
		}
		asker, ok = address.Unmap().WithZone(""), true
		if !slices.ContainsFunc(trusted, func(p netip.Prefix) bool { return p.Contains(asker) }) {
			return asker, true
		}
	}
	return asker, ok
}

// networks reads addresses and networks; Fiber has refused what is neither.
func networks(texts []string) []netip.Prefix {
	var all []netip.Prefix
	for _, text := range texts {
		if p, err := netip.ParsePrefix(text); err == nil {
			all = append(all, p.Masked())
		} else if a, err := netip.ParseAddr(text); err == nil {
			all = append(all, netip.PrefixFrom(a.Unmap(), a.Unmap().BitLen()))
		}
	}
	return all
}
