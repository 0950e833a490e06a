package staff

import (
	"strings"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/staff"
)

// SaveRemark is POST /consejo/solicitudes/:number/observaciones, and …/observaciones/:id for one that was not sent yet: a reason of the closed list,
// a note and the page of the e-file.
func (h *Handlers) SaveRemark(c *fiber.Ctx) error {
	r, err := h.readable(c)
	if err != nil {
		return err
	}
	form := staff.RemarkForm{ID: idOf(c), Reason: c.FormValue("motivo"), Note: strings.TrimSpace(c.FormValue("nota")), Page: strings.TrimSpace(c.FormValue("pagina"))}
	var check council.Check
	remark := council.Remark{ID: form.ID, Reason: form.Reason, Note: form.Note, Page: pageTyped(&check, form.Page)}
	if err = check.Err(); err == nil {
		_, err = h.Store.SaveRemark(c.UserContext(), r.ID, web.Actor(c), remark)
	}
	return h.sheet(c, r, "observacion", 0, err, func(e *staff.Evaluation) { e.Remark = form })
}

// RemoveRemark is POST /consejo/solicitudes/:number/observaciones/:id/borrado.
func (h *Handlers) RemoveRemark(c *fiber.Ctx) error {
	r, err := h.readable(c)
	if err != nil {
		return err
	}
	err = h.Store.RemoveRemark(c.UserContext(), r.ID, web.Actor(c), idOf(c))
	return h.sheet(c, r, "observacion", 0, err, func(*staff.Evaluation) {})
}

// SettleRemark is POST /consejo/solicitudes/:number/observaciones/:id/revision: the remedy satisfied the remark, or the remark is repeated.
func (h *Handlers) SettleRemark(c *fiber.Ctx) error {
	r, err := h.readable(c)
	if err != nil {
		return err
	}
	err = h.Store.SettleRemark(c.UserContext(), r.ID, web.Actor(c), idOf(c), c.FormValue("subsanada") == "si")
	return h.sheet(c, r, "observacion", 0, err, func(*staff.Evaluation) {})
}
