package staff

import (
	"strconv"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/staff"
	"vigencia/views/ui"
)

// RulesInForce is GET /consejo/reglas: the table, special days, reasons and signers in force, all their versions, and what can be added.
func (h *Handlers) RulesInForce(c *fiber.Ctx) error { return h.rules(c, fiber.StatusOK, nil) }

func (h *Handlers) rules(c *fiber.Ctx, status int, problems []ui.Problem) error {
	versions, err := h.Store.RuleVersions(c.UserContext())
	if err != nil {
		return err
	}
	ended, err := h.Store.EndedInside(c.UserContext())
	if err != nil {
		return err
	}
	title := h.Say("menu.staff.rules")
	screen := h.screen(c, title, h.crumb(ui.Link{Label: title})...)
	screen.Problems, screen.Page.HasErrors = problems, len(problems) > 0
	r := staff.RulesScreen{Screen: screen, Ended: ended, Longer: c.Query("alargados"), Catalogue: h.Profile.Ledger(), MayChange: web.Actor(c).Is(council.Administrator, ""), Typed: map[string]string{}}
	for _, name := range []string{"dia", "nombre", "fuente", "consejo", "firmante", "cargo", "desde", "hasta", "motivo", "ayuda", "definitivo"} {
		r.Typed[name] = c.FormValue(name)
	}
	if table, ok := h.Store.Rules().Table(h.Today()); ok {
		r.Table = &table
	}
	for _, v := range versions {
		r.Versions = append(r.Versions, staff.RuleVersion{Kind: v.Kind, Version: v.Version, From: v.From, At: v.LoadedAt, By: v.By})
	}
	return web.RenderStatus(c, status, staff.RulesPage(r))
}

// AddSpecialDay is POST /consejo/reglas/dias: a day that does not count; terms that run over it become longer, none shorter.
func (h *Handlers) AddSpecialDay(c *fiber.Ctx) error {
	longer := 0
	return h.ruleAct(c, func() (err error) {
		day := council.SpecialDay{Name: web.Trimmed(c.FormValue("nombre"), 120), Source: web.Trimmed(c.FormValue("fuente"), 200)}
		day.Date, _ = council.ParseDay(c.FormValue("dia")) // what is no day is refused by the store
		if code := c.FormValue("consejo"); code != "" {
			if _, known := h.Profile.Office(code); !known {
				return council.Refuse(council.Invalid, "error.bad_request")
			}
			day.Offices = []string{code}
		}
		longer, err = h.Store.AddSpecialDay(c.UserContext(), web.Actor(c), day)
		return err
	}, func() string { return "?alargados=" + strconv.Itoa(longer) })
}

// AddReason is POST /consejo/reglas/motivos: one more reason for remarks and denials.
func (h *Handlers) AddReason(c *fiber.Ctx) error {
	return h.ruleAct(c, func() error {
		return h.Store.AddReason(c.UserContext(), web.Actor(c), council.Reason{Label: web.Trimmed(c.FormValue("motivo"), 120), Help: web.Trimmed(c.FormValue("ayuda"), 300),
			Final: c.FormValue("definitivo") != ""})
	}, nil)
}

// RetireReason is POST /consejo/reglas/motivos/retiro: a reason that can no longer be given; what it was given for keeps its label.
func (h *Handlers) RetireReason(c *fiber.Ctx) error {
	return h.ruleAct(c, func() error { return h.Store.RetireReason(c.UserContext(), web.Actor(c), c.FormValue("retirado")) }, nil)
}

// AddSigner is POST /consejo/reglas/firmantes: who signs papers issued from a day on.
func (h *Handlers) AddSigner(c *fiber.Ctx) error {
	return h.ruleAct(c, func() error {
		signer := council.Signer{Name: web.Trimmed(c.FormValue("firmante"), 120), Post: web.Trimmed(c.FormValue("cargo"), 120)}
		var check council.Check
		for field, to := range map[string]*council.Date{"desde": &signer.From, "hasta": &signer.To} {
			day, err := council.ParseDay(c.FormValue(field))
			if err != nil && (field == "desde" || c.FormValue(field) != "") {
				check.Field(field, "rules.refuse.day")
			}
			*to = day
		}
		if err := check.Err(); err != nil {
			return err
		}
		return h.Store.AddSigner(c.UserContext(), web.Actor(c), signer)
	}, nil)
}

// SetNumbers is POST /consejo/reglas/numeros: whether CMP numbers of 100000 and more are taken.
func (h *Handlers) SetNumbers(c *fiber.Ctx) error {
	return h.ruleAct(c, func() error {
		return h.Store.TakeNumbersFrom100000(c.UserContext(), web.Actor(c), c.FormValue("admitir") != "")
	}, nil)
}

func (h *Handlers) ruleAct(c *fiber.Ctx, act func() error, query func() string) error {
	err := act()
	if problems, ok := h.Problems(err); ok {
		return h.rules(c, fiber.StatusUnprocessableEntity, problems)
	}
	if err != nil {
		return err
	}
	if query == nil {
		return h.Go(c, "/consejo/reglas")
	}
	return h.Go(c, "/consejo/reglas"+query())
}
