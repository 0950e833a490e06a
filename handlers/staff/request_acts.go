package staff

import (
	"slices"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
)

// Take is POST /consejo/solicitudes/:number/toma: an evaluator takes a registered request in hand and goes on to evaluate it.
func (h *Handlers) Take(c *fiber.Ctx) error {
	return h.act(c, council.Take, council.Facts{}, "/evaluacion")
}

// Assign is POST /consejo/solicitudes/:number/asignacion: the coordinator gives the request to an evaluator, or a proposal to a second reader.
func (h *Handlers) Assign(c *fiber.Ctx) error {
	r, err := h.Store.RequestFor(c.UserContext(), web.Actor(c), c.Params("number"))
	if err != nil {
		return err
	}
	to, err := h.colleague(c, r, c.FormValue("a"))
	if err != nil {
		return err
	}
	return h.act(c, council.Assign, council.Facts{To: to, Note: strings.TrimSpace(c.FormValue("nota"))}, "")
}

// colleague is the actor chosen from the list of those who can be assigned; nobody when the choice is not on it.
func (h *Handlers) colleague(c *fiber.Ctx, r council.Request, chosen string) (council.Actor, error) {
	list, err := h.Store.Colleagues(c.UserContext(), r.Awaits(), r.Office)
	if err != nil {
		return council.Actor{}, err
	}
	id, _ := strconv.ParseInt(chosen, 10, 64)
	if !slices.ContainsFunc(list, func(a council.Account) bool { return a.ID == id }) {
		return council.Actor{}, nil
	}
	a, err := h.Store.Account(c.UserContext(), id)
	return a.Actor(), err
}

// Abstain is POST /consejo/solicitudes/:number/abstencion: whoever has the request, or could have it, passes it on with a reason.
func (h *Handlers) Abstain(c *fiber.Ctx) error {
	return h.act(c, council.Abstain, council.Facts{Note: strings.TrimSpace(c.FormValue("nota"))}, "")
}

// Reopen is POST /consejo/solicitudes/:number/reapertura: the first person asks, with a reason; the second, another one, reopens.
func (h *Handlers) Reopen(c *fiber.Ctx) error {
	r, err := h.Store.RequestFor(c.UserContext(), web.Actor(c), c.Params("number"))
	if err != nil {
		return err
	}
	action := council.AskReopen
	if r.ReopenAsked != 0 {
		action = council.Reopen
	}
	return h.act(c, action, council.Facts{Note: strings.TrimSpace(c.FormValue("nota"))}, "")
}
