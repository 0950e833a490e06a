package handlers

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/physician"
	"vigencia/handlers/staff"
	"vigencia/handlers/web"
)

// examRoutes are those of a council that examines: physicians enrol, staff of exams do the rest. Elsewhere they are not found.
func examRoutes(site fiber.Router, o *web.Office) {
	exams := o.Module((*council.Profile).Exams)
	p := physician.Handlers{Office: o}
	proofs := physician.NewProofs(p)
	site.Get("/examenes", exams, o.Physicians, p.Exams)
	site.Get("/examenes/:id", exams, o.Physicians, p.Exam)
	site.Get("/examenes/:id/inscripcion", exams, o.Physicians, p.EnrolForm)
	site.Post("/examenes/:id/inscripcion", exams, o.Physicians, p.Enrol)
	site.Post("/examenes/:id/comprobante", exams, o.Physicians, proofs.SendProof)
	site.Get("/examenes/:id/pase.pdf", exams, o.Physicians, p.ExamPass)
	site.Post("/examenes/:id/retiro", exams, o.Physicians, p.LeaveExam)
	site.Post("/examenes/:id/revision", exams, o.Physicians, p.AskReview)

	h, examiner := &staff.Handlers{Office: o}, o.Staff(council.Examiner)
	site.Get("/consejo/examenes", exams, examiner, h.Exams)
	site.Get("/consejo/examenes/nueva", exams, examiner, h.NewCall)
	site.Post("/consejo/examenes/nueva", exams, examiner, h.AddCall)
	site.Get("/consejo/examenes/inscripciones/:id", exams, examiner, h.Candidate)
	site.Post("/consejo/examenes/inscripciones/:id", exams, examiner, h.JudgeCandidate)
	site.Get("/consejo/examenes/inscripciones/:id/comprobante", exams, examiner, h.ProofOfPayment)
	site.Get("/consejo/examenes/calificacion/:id", exams, examiner, h.Mark)
	site.Post("/consejo/examenes/calificacion/:id", exams, examiner, h.AskCorrection)
	site.Post("/consejo/examenes/correcciones/:id", exams, examiner, h.DecideCorrection)
	site.Get("/consejo/examenes/revisiones/:id", exams, examiner, h.MarkReview)
	site.Post("/consejo/examenes/revisiones/:id", exams, examiner, h.AnswerReview)
	site.Get("/consejo/examenes/:id", exams, examiner, h.Call)
	site.Get("/consejo/examenes/:id/datos", exams, examiner, h.EditCall)
	site.Post("/consejo/examenes/:id/datos", exams, examiner, h.WriteCall)
	site.Post("/consejo/examenes/:id/publicacion", exams, examiner, h.PublishCall)
	site.Post("/consejo/examenes/:id/cierre", exams, examiner, h.CloseCall)
	site.Post("/consejo/examenes/:id/sedes", exams, examiner, h.PlanSitting)
	site.Get("/consejo/examenes/:id/inscripciones", exams, examiner, h.Candidates)
	site.Get("/consejo/examenes/:id/entrada", exams, examiner, h.Entrance)
	site.Post("/consejo/examenes/:id/entrada", exams, examiner, h.CheckIn)
	site.Post("/consejo/examenes/:id/entrada/cierre", exams, examiner, h.CloseEntrance)
	site.Get("/consejo/examenes/:id/lista", exams, examiner, h.EntranceList)
	site.Get("/consejo/examenes/:id/calificaciones", exams, examiner, h.Marks)
	site.Post("/consejo/examenes/:id/calificaciones", exams, examiner, h.SendMarks)
	site.Get("/consejo/examenes/:id/calificaciones.csv", exams, examiner, h.MarksTemplate)
	site.Get("/consejo/examenes/:id/calificaciones/:sheet", exams, examiner, h.MarkSheet)
	site.Post("/consejo/examenes/:id/calificaciones/:sheet", exams, examiner, h.ActOnSheet)
	site.Get("/consejo/examenes/:id/archivos/:file", exams, examiner, h.MarksFile)
	site.Post("/consejo/examenes/:id/archivos/:file", exams, examiner, h.DecideMarksFile)
}
