package physician

import (
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/physician"
	"vigencia/views/ui"
)

// perPage is how many requests a page of the list shows.
const perPage = 20

// Requests is GET /solicitudes?estado=…&antes=…: Solicitudes, Listado (steps 7 and 12). For htmx it is the list alone.
func (h Handlers) Requests(c *fiber.Ctx) error {
	list, err := h.list(c, c.Query("estado"), c.Query("antes"))
	if err != nil {
		return err
	}
	return web.Swap(c, physician.Requests(list), physician.ListPage(list))
}

// list gathers a page of the list; a state or a key that means nothing is left aside.
func (h Handlers) list(c *fiber.Ctx, filter, before string) (physician.List, error) {
	l := physician.List{Screen: h.screen(c, h.Say("physician.list.title"), h.trail()...)}
	var states []council.RequestStatus
	if s := council.RequestStatus(filter); slices.Contains(physician.Listed(), s) {
		if l.Filter, states = filter, []council.RequestStatus{s}; s == council.InReview {
			states = append(states, council.Proposed)
		}
	}
	key, err := strconv.ParseInt(before, 10, 64)
	if err != nil || key < 0 {
		key = 0
	}
	me := web.Actor(c).Physician
	if l.Requests, err = h.Store.OwnRequests(c.UserContext(), me, states, key, perPage+1); err != nil {
		return l, err
	}
	h.pages(&l, key)
	l.Any = len(l.Requests) > 0
	if !l.Any && (l.Filter != "" || key > 0) {
		any, err := h.Store.OwnRequests(c.UserContext(), me, nil, 0, 1)
		l.Any = len(any) > 0
		return l, err
	}
	return l, nil
}

// pages cuts the list to its page and says where the next one and the first one are.
func (h Handlers) pages(l *physician.List, before int64) {
	at := h.Base().To("/solicitudes") + "?estado=" + l.Filter
	if len(l.Requests) > perPage {
		l.Requests = l.Requests[:perPage]
		l.Next = at + "&antes=" + strconv.FormatInt(l.Requests[perPage-1].ID, 10)
	}
	if before > 0 {
		l.First = at
	}
}

// Request is GET /solicitudes/:number: timeline, clock, what happens next, whom to call (steps 12 and 16). Opening an observed one is a notice.
func (h Handlers) Request(c *fiber.Ctx) error {
	page, err := h.request(c)
	if err != nil {
		return err
	}
	switch c.Query("hecho") {
	case "retiro":
		page.Notice = ui.Notice{Tone: ui.Good, Title: h.Say("physician.list.withdrawn", "Number", page.Request.Number), Text: h.Say("physician.list.withdrawn_text"), Live: true}
	case "guardado":
		page.Notice = ui.Notice{Tone: ui.Good, Title: h.Say("physician.remedy.saved"), Text: h.Say("physician.remedy.saved_text"), Live: true}
	}
	return web.Render(c, physician.RequestPage(page))
}

// request gathers all that the page of an own request shows.
func (h Handlers) request(c *fiber.Ctx) (physician.Request, error) {
	var page physician.Request
	r, err := h.own(c)
	if err != nil {
		return page, err
	}
	ctx, actor := c.UserContext(), web.Actor(c)
	if r, err = h.Store.NotifyOpened(ctx, r, actor); err != nil {
		return page, err
	}
	page.Screen, page.Request = h.screen(c, h.Say("physician.request.caption", "Number", r.Number), h.trail(r.Number)...), r
	if page.Events, err = h.Store.Events(ctx, "request", r.ID); err != nil {
		return page, err
	}
	if page.Versions, err = h.Store.Attachments(ctx, "request", r.ID, "efile"); err != nil {
		return page, err
	}
	p, err := h.Store.Physician(ctx, actor.Physician)
	if err != nil {
		return page, err
	}
	page.FileName = h.efileName(p, r)
	if r.Status == council.Approved {
		if page.Awaits, err = h.Store.AwaitedFor(ctx, r); err != nil {
			return page, err
		}
	}
	if r.ByExam() {
		if page.Exam, err = h.Store.ExamOf(ctx, r); err != nil {
			return page, err
		}
	}
	page.Remarks, err = h.told(c, r)
	return page, err
}

// told are the remarks that the physician has been told: those of the round only once they were sent.
func (h Handlers) told(c *fiber.Ctx, r council.Request) ([]council.Remark, error) {
	remarks, err := h.Store.Remarks(c.UserContext(), r.ID)
	unsent := r.Status == council.InReview || r.Status == council.Submitted || r.Status == council.Proposed
	return slices.DeleteFunc(remarks, func(m council.Remark) bool { return unsent && m.Round == r.Round }), err
}

// CopyRequest is POST /solicitudes/:number/copia: a draft with what was typed for a request that has ended (step 17).
func (h Handlers) CopyRequest(c *fiber.Ctx) error {
	if _, err := h.Store.CopyRequest(c.UserContext(), web.Actor(c), c.Params("number")); err != nil {
		return h.refuseList(c, err)
	}
	return h.Go(c, "/solicitudes/nueva")
}

// refuseList shows the list again with what could not be done; what is not found stays so.
func (h Handlers) refuseList(c *fiber.Ctx, err error) error {
	problems, ok := h.Problems(err)
	if !ok {
		return err
	}
	list, failed := h.list(c, "", "")
	if failed != nil {
		return failed
	}
	list.Problems, list.HasErrors = problems, true
	return web.RenderStatus(c, web.Status(err), physician.ListPage(list))
}
