package staff

import (
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/views/staff"
	"vigencia/views/ui"
)

// Entrance is GET /consejo/examenes/:id/entrada: the door of a sitting. The QR of a pass, scanned by staff of exams, leads here with its code.
func (h *Handlers) Entrance(c *fiber.Ctx) error {
	p, err := h.entrance(c, c.Query("sede"))
	if err != nil {
		return err
	}
	p.Code = web.Trimmed(c.Query("codigo"), 200)
	p.Done, _ = strconv.Atoi(c.Query("hechos"))
	if e, err := h.Store.EnrolmentByCode(c.UserContext(), code(p.Code)); err == nil && e.Sitting == p.Sitting.ID {
		for _, r := range p.Rows {
			if r.Enrolment.ID == e.ID {
				p.Found = &r
			}
		}
	}
	return web.Render(c, staff.Entrance(p))
}

// code is what stands in a scanned or typed text: the last part of an address, or the text itself.
func code(typed string) string {
	if i := strings.LastIndex(typed, "/"); i >= 0 {
		return typed[i+1:]
	}
	return typed
}

func (h *Handlers) entrance(c *fiber.Ctx, sitting string) (staff.EntrancePage, error) {
	call, err := h.callOf(c)
	if err != nil {
		return staff.EntrancePage{}, err
	}
	title := h.Say("exams.entrance")
	p := staff.EntrancePage{Screen: h.screen(c, title, h.examCrumb(callLink(call.Call), ui.Link{Label: title})...), Call: staff.ExamCall(call)}
	for i, s := range call.Sittings {
		if strconv.FormatInt(s.ID, 10) == sitting || sitting == "" && i == 0 {
			p.Sitting = s
		}
	}
	if p.Sitting.ID == 0 {
		return p, nil
	}
	rows, _, err := h.Store.Candidates(c.UserContext(), db.EnrolmentFilter{Call: call.ID, Sitting: p.Sitting.ID, Limit: 10000})
	for _, r := range rows {
		if s := r.Enrolment.Status; s == council.Confirmed || s == council.Sat || s == council.NoShow || s == council.Passed || s == council.Failed {
			p.Rows = append(p.Rows, staff.ExamCandidate(r))
		}
	}
	return p, err
}

// CheckIn is POST /consejo/examenes/:id/entrada: one by code, or many from the printed list.
func (h *Handlers) CheckIn(c *fiber.Ctx) error {
	p, err := h.entrance(c, c.FormValue("sede"))
	if err != nil {
		return err
	}
	if p.Sitting.ID == 0 {
		return council.Refuse(council.NotFound, "error.not_found")
	}
	typed := web.Trimmed(c.FormValue("codigo"), 200)
	var ids []int64
	for _, v := range c.Context().PostArgs().PeekMulti("inscripcion[]") {
		if id, err := strconv.ParseInt(string(v), 10, 64); err == nil {
			ids = append(ids, id)
		}
	}
	if len(ids) == 0 {
		ids, err = h.scanned(c, p.Sitting, typed)
	}
	done := 0
	if err == nil {
		done, err = h.Store.CheckInMany(c.UserContext(), p.Call.ID, p.Sitting.ID, ids, web.Actor(c))
	}
	return h.entranceAgain(c, p, err, typed, "&hechos="+strconv.Itoa(done))
}

// scanned is the enrolment of a code for this sitting; another's is refused at the field.
func (h *Handlers) scanned(c *fiber.Ctx, s council.Sitting, typed string) ([]int64, error) {
	e, err := h.Store.EnrolmentByCode(c.UserContext(), code(typed))
	switch {
	case council.CodeOf(err) == council.NotFound:
		return nil, web.AtField("codigo", "exams.code_unknown")
	case err == nil && (e.Sitting != s.ID || e.Seat == 0):
		return nil, web.AtField("codigo", "exams.code_elsewhere")
	}
	return []int64{e.ID}, err
}

// CloseEntrance is POST /consejo/examenes/:id/entrada/cierre: who did not come is absent.
func (h *Handlers) CloseEntrance(c *fiber.Ctx) error {
	p, err := h.entrance(c, c.FormValue("sede"))
	if err != nil {
		return err
	}
	_, err = h.Store.CloseEntrance(c.UserContext(), p.Call.ID, p.Sitting.ID, web.Actor(c))
	return h.entranceAgain(c, p, err, "", "")
}

func (h *Handlers) entranceAgain(c *fiber.Ctx, p staff.EntrancePage, err error, typed, query string) error {
	if problems, ok := h.Problems(err); ok {
		p.Problems, p.Page.HasErrors, p.Code = problems, true, typed
		return web.RenderStatus(c, web.Status(err), staff.Entrance(p))
	}
	if err != nil {
		return err
	}
	return h.Go(c, callPath(p.Call.ID, "/entrada?sede=", strconv.FormatInt(p.Sitting.ID, 10), query))
}

// EntranceList is GET /consejo/examenes/:id/lista: the list of a sitting for paper.
func (h *Handlers) EntranceList(c *fiber.Ctx) error {
	p, err := h.entrance(c, c.Query("sede"))
	if err != nil {
		return err
	}
	if p.Sitting.ID == 0 {
		return council.Refuse(council.NotFound, "error.not_found")
	}
	p.List = true
	return web.Render(c, staff.EntranceList(p))
}
