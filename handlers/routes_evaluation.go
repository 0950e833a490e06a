package handlers

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/staff"
	"vigencia/handlers/web"
)

// evaluationRoutes are for those who read e-files: the evaluator's sheet, and the second reader's decision.
func evaluationRoutes(site fiber.Router, o *web.Office, h *staff.Handlers) {
	const request = "/consejo/solicitudes/:number"
	ledger, readers, evaluator, second := o.Module((*council.Profile).Ledger), o.Staff(council.Evaluator, council.SecondReader, council.Coordinator), o.Staff(council.Evaluator), o.Staff(council.SecondReader)
	site.Get(request+"/expediente/:file", readers, h.EFile)
	site.Get(request+"/evaluacion", readers, h.Evaluation)
	site.Post(request+"/actividades", evaluator, h.SaveActivity)
	site.Post(request+"/actividades/:id", evaluator, h.SaveActivity)
	site.Post(request+"/actividades/:id/borrado", evaluator, h.RemoveActivity)
	site.Post(request+"/actividades/:id/veredicto", ledger, evaluator, h.RuleActivity)
	site.Get(request+"/actividades/:id/constancia", ledger, readers, h.Evidence)
	site.Post(request+"/creditos/:id", o.Module((*council.Profile).Endorses), evaluator, h.AddCredit)
	site.Post(request+"/observaciones", evaluator, h.SaveRemark)
	site.Post(request+"/observaciones/:id", evaluator, h.SaveRemark)
	site.Post(request+"/observaciones/:id/borrado", evaluator, h.RemoveRemark)
	site.Post(request+"/observaciones/:id/revision", evaluator, h.SettleRemark)
	site.Post(request+"/observacion", evaluator, h.Observe)
	site.Post(request+"/propuesta", evaluator, h.Propose)
	site.Get(request+"/dictamen", second, h.Decision)
	site.Post(request+"/dictamen", second, h.Confirm)
	site.Post(request+"/devolucion", second, h.SendBack)
}
