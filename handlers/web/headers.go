package web

import (
	"github.com/gofiber/fiber/v2"
)

// policy is the one content security policy (decision 9). upgrade-insecure-requests joins it over TLS.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; " +
	"form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; manifest-src 'self'"

// Headers go on every answer. Pages are private unless a handler says otherwise.
func (o *Office) Headers(c *fiber.Ctx) error {
	o.protect(c)
	return c.Next()
}

func (o *Office) protect(c *fiber.Ctx) {
	csp := policy
	if o.Secure() {
		csp += "; upgrade-insecure-requests"
		c.Set("Strict-Transport-Security", "max-age=63072000; includeSubDomains")
	}
	for name, value := range map[string]string{
		"Content-Security-Policy": csp, "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Referrer-Policy": "same-origin",
		"Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin", "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
		"Cache-Control": "no-store",
	} {
		c.Set(name, value)
	}
}
