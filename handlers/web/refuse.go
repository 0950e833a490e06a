package web

import (
	"errors"
	"net/http"
	"net/url"
	"strings"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/views/layout"
	"vigencia/views/ui"
)

var statuses = map[council.Code]int{
	council.Invalid: http.StatusUnprocessableEntity, council.Forbidden: http.StatusForbidden, council.NotFound: http.StatusNotFound,
	council.Conflict: http.StatusConflict, council.TooMany: http.StatusTooManyRequests, council.TooLarge: http.StatusRequestEntityTooLarge,
	council.Unavailable: http.StatusServiceUnavailable,
}

// Refuse is the only place where an error meets HTTP: a refusal is shown as it is worded; anything else is logged once, with a
// reference that the page shows.
func (o *Office) Refuse(c *fiber.Ctx, err error) error {
	c.Response().ResetBody()
	if len(c.Response().Header.Peek(fiber.HeaderContentSecurityPolicy)) == 0 { // refused before any handler: the head or the body was too large
		o.protect(c)
	}
	var refusal *council.Error
	if !errors.As(err, &refusal) {
		refusal = o.unexpected(c, err)
	} else if refusal.Code == council.Unavailable {
		o.Log.Error("not kept", "err", err, "method", c.Method(), "path", c.Path())
	}
	if refusal.Code == council.Unauthenticated {
		return o.toSignIn(c)
	}
	status := statuses[refusal.Code]
	if status == 0 {
		status = http.StatusInternalServerError
	}
	o.logRefusal(c, refusal, status)
	page := o.Page(c, o.Say("failure.title."+string(refusal.Code)))
	page.NoIndex = true
	reference := o.reference(refusal)
	ways := []ui.Link{{Href: o.Base().To("/"), Label: o.Say("failure.home"), Look: ui.Secondary}}
	if session, ok := Session(c); ok {
		ways[0] = ui.Link{Href: o.Base().To(o.HomeOf(session.Account)), Label: o.Say("failure.back"), Look: ui.Secondary}
	}
	if back := o.referer(c); refusal.Code == council.TooLarge && back != "" { // no handler ran: nobody is known to be signed in
		ways = append([]ui.Link{{Href: back, Label: o.Say("failure.again"), Look: ui.Primary}}, ways...)
	}
	var written []string
	if refusal.Say == pageEnded {
		written = prose(c)
		page.Title, ways = o.Say("failure.title.ended"), []ui.Link{{Href: o.referer(c), Label: o.Say("failure.reopen"), Look: ui.Primary}}
	}
	return RenderStatus(c, status, layout.Failure(page, page.Title, o.Sentence(refusal), reference, ways, written...))
}

// reference is the line under which what failed is found in the log, or "".
func (o *Office) reference(refusal *council.Error) (line string) {
	for i := 0; i+1 < len(refusal.Args); i += 2 {
		if refusal.Args[i] == "Reference" {
			line = o.Say("failure.reference", "Reference", refusal.Args[i+1])
		}
	}
	return line
}

// referer is the page of this site from which the request came, or "".
func (o *Office) referer(c *fiber.Ctx) string {
	path, ours := strings.CutPrefix(c.Get(fiber.HeaderReferer), o.Origin())
	if !ours {
		return ""
	}
	return Local(path, "")
}

// Sentence is a refusal as its reader sees it.
func (o *Office) Sentence(e *council.Error) string { return o.Say(e.Say, e.Args...) }

// unexpected logs what no person can mend and gives its reference.
func (o *Office) unexpected(c *fiber.Ctx, err error) *council.Error {
	var fe *fiber.Error
	if errors.As(err, &fe) {
		switch fe.Code {
		case http.StatusNotFound, http.StatusMethodNotAllowed:
			return council.Refuse(council.NotFound, "error.not_found")
		case http.StatusRequestEntityTooLarge:
			if o.unknown(c) {
				return council.Refuse(council.Unauthenticated, "error.session")
			}
			return council.Refuse(council.TooLarge, "error.too_large")
		}
		if fe.Code < http.StatusInternalServerError { // heads above the buffer, bodies that cannot be read
			return council.Refuse(council.Invalid, "error.bad_request")
		}
	}
	reference := Reference()
	o.Log.Error("failed", "err", err, "reference", reference, "method", c.Method(), "path", c.Path())
	return council.Refuse("internal", "error.internal", "Reference", reference)
}

// logRefusal keeps a line of every act that was not allowed (ASVS 16.3).
func (o *Office) logRefusal(c *fiber.Ctx, e *council.Error, status int) {
	if status != http.StatusForbidden && status != http.StatusTooManyRequests {
		return
	}
	account := int64(0)
	if session, ok := Session(c); ok {
		account = session.Account.ID
	}
	o.Log.Warn("refused", "status", status, "why", e.Say, "method", c.Method(), "path", c.Path(), "account", account, "address", c.IP())
}

// toSignIn sends to the log-in, which leads back to the page asked for.
func (o *Office) toSignIn(c *fiber.Ctx) error {
	to := "/ingresar"
	if c.Method() == fiber.MethodGet {
		path := c.OriginalURL()
		if base := string(o.Base()); base != "" && len(path) > len(base) {
			path = path[len(base):]
		}
		to += "?siguiente=" + url.QueryEscape(path)
	}
	return o.Go(c, to)
}

// Problems turns the refusal of a form into lines for its summary; ok is false when err is no such thing.
// A refusal without fields becomes one line of its own.
func (o *Office) Problems(err error) (problems []ui.Problem, ok bool) {
	var e *council.Error
	if !errors.As(err, &e) || e.Code != council.Invalid && e.Code != council.Conflict && e.Code != council.TooMany && e.Code != council.Unavailable {
		return nil, false
	}
	for _, f := range e.Fields {
		problems = append(problems, ui.Problem{Field: f.Field, Message: o.Say(f.Say, f.Args...)})
	}
	if len(problems) == 0 {
		problems = []ui.Problem{{Message: o.Sentence(e)}}
	}
	return problems, true
}

// Refused is the sentence of a refusal that a list of acts can show and go on; ok is false when err is no such thing.
func (o *Office) Refused(err error) (sentence string, ok bool) {
	problems, ok := o.Problems(err)
	var e *council.Error
	if !ok && errors.As(err, &e) && (e.Code == council.Forbidden || e.Code == council.NotFound) {
		return o.Sentence(e), true
	}
	for _, p := range problems {
		sentence += p.Message
	}
	return sentence, ok
}
