package web

import (
	"net/url"
	"slices"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
)

// Physicians lets only physicians with a full session pass.
func (o *Office) Physicians(c *fiber.Ctx) error {
	return o.only(c, func(a council.Account) bool { return a.Kind == council.PhysicianAccount })
}

// Organisers lets only people of an organiser with a full session pass.
func (o *Office) Organisers(c *fiber.Ctx) error {
	return o.only(c, func(a council.Account) bool { return a.Kind == council.OrganiserAccount })
}

// Staff lets only staff pass who hold one of the roles, or any role when none is named.
func (o *Office) Staff(roles ...council.Role) fiber.Handler {
	return func(c *fiber.Ctx) error {
		return o.only(c, func(a council.Account) bool {
			if a.Kind != council.StaffAccount {
				return false
			}
			return len(roles) == 0 || slices.ContainsFunc(a.Grants, func(g council.Grant) bool { return slices.Contains(roles, g.Role) })
		})
	}
}

// only asks for a full session whose account passes may. Somebody without one is sent to sign in and comes back to the page asked for;
// somebody in the middle of signing in is sent on to the step that is missing.
func (o *Office) only(c *fiber.Ctx, may func(council.Account) bool) error {
	session, ok := Session(c)
	if !ok {
		return council.Refuse(council.Unauthenticated, "error.session")
	}
	if session.Stage != db.Full {
		return o.Go(c, StepOf(session.Stage))
	}
	if !may(session.Account) {
		return council.Refuse(council.Forbidden, "error.forbidden")
	}
	return c.Next()
}

// StepOf is the page of the step that a session still misses.
func StepOf(stage db.Stage) string {
	switch stage {
	case db.SecondFactor:
		return "/ingresar/codigo"
	case db.Enrol:
		return "/ingresar/segundo-factor"
	case db.Change:
		return "/contrasena/nueva"
	}
	return "/"
}

// HomeOf is where an account begins.
func (o *Office) HomeOf(a council.Account) string {
	switch a.Kind {
	case council.StaffAccount:
		return "/consejo"
	case council.OrganiserAccount:
		return "/organizadores/inicio"
	}
	return o.Profile.Menus.Landing()
}

// Go answers 303 to a path of this site, without the base path; htmx is told to load the whole page.
func (o *Office) Go(c *fiber.Ctx, path string) error {
	to := o.Base().To(path)
	if c.Get("HX-Request") == "true" && c.Get("HX-Boosted") == "" {
		c.Set("HX-Redirect", to)
		return c.SendStatus(fiber.StatusNoContent)
	}
	return c.Redirect(to, fiber.StatusSeeOther)
}

// Local gives next when it is a path of this site, else otherwise: no address of elsewhere can be smuggled in (ASVS 3.7.2).
func Local(next, otherwise string) string {
	if len(next) < 2 || next[0] != '/' || next[1] == '/' || next[1] == '\\' {
		return otherwise
	}
	for _, r := range next {
		if r < ' ' || r == '\\' || r == 0x7f {
			return otherwise
		}
	}
	u, err := url.Parse(next)
	if err != nil || u.Host != "" || u.Scheme != "" || len(u.Path) > 1 && (u.Path[1] == '/' || u.Path[1] == '\\') {
		return otherwise
	}
	return next
}
