package web

import (
	"net"
	"time"
)

// How long and how much of a refused body is still read after the answer, and on how many connections at a time.
const (
	lingerQuiet = 5 * time.Second
	lingerWhole = 2 * time.Minute
	lingerBytes = 128 << 20
	lingering   = 64
)

// Linger lets browsers read the answer to a body that was too large: they send all of it first, and a connection that is closed at once
// is reset under them, answer and all. What they still send is read and thrown away, within limits, before the connection goes.
func Linger(listener net.Listener) net.Listener {
	return lingerer{listener, make(chan struct{}, lingering)}
}

type lingerer struct {
	net.Listener
	places chan struct{}
}

// Accept gives the next connection.
func (l lingerer) Accept() (net.Conn, error) {
	conn, err := l.Listener.Accept()
	if tcp, ok := conn.(*net.TCPConn); ok && err == nil {
		return &lingered{tcp, l.places}, nil
	}
	return conn, err
}

type lingered struct {
	*net.TCPConn
	places chan struct{}
}

// Close ends what we say at once, and what we hear when the other side has finished or the limits are reached.
func (c *lingered) Close() error {
	select {
	case c.places <- struct{}{}:
	default:
		return c.TCPConn.Close()
	}
	if err := c.CloseWrite(); err != nil {
		<-c.places
		return c.TCPConn.Close()
	}
	go func() {
		defer func() { <-c.places }()
		c.drain()
	}()
	return nil
}

func (c *lingered) drain() {
	buffer := make([]byte, 16<<10)
	end := time.Now().Add(lingerWhole)
	for rest := lingerBytes; rest > 0 && time.Now().Before(end); {
		_ = c.SetReadDeadline(time.Now().Add(lingerQuiet)) // a connection that cannot wait is closed below
		n, err := c.Read(buffer)
		if rest -= n; err != nil {
			break
		}
	}
	_ = c.TCPConn.Close() // nobody is left to be told
}
