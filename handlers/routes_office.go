package handlers

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/staff"
	"vigencia/handlers/web"
)

// officeRoutes are the office's own tools: pages, roster, members, mails and rules.
func officeRoutes(site fiber.Router, o *web.Office) {
	h := &staff.Handlers{Office: o}
	editors := o.Staff(council.Administrator, council.Registrar)
	site.Get("/consejo/paginas", editors, h.Pages)
	site.Post("/consejo/paginas", editors, h.PublishPage)
	site.Post("/consejo/paginas/:name/retiro", editors, h.TakeDownPage)
	site.Get("/consejo/padron", editors, h.Roster)
	site.Post("/consejo/padron", editors, h.SendImport)
	site.Get("/consejo/padron/plantilla/:kind.csv", editors, h.ImportTemplate)
	site.Get("/consejo/padron/:id/errores.csv", editors, h.ImportFaults)
	site.Get("/consejo/padron/:id", editors, h.Import)
	site.Post("/consejo/padron/:id/aplicacion", editors, h.ConfirmImport)
	site.Post("/consejo/padron/:id/descarte", editors, h.DiscardImport)
	post := o.Staff(council.Registrar, council.Coordinator, council.Administrator)
	site.Get("/consejo/correos", post, h.Mails)
	site.Get("/consejo/correos/:id", post, h.Mail)
	site.Post("/consejo/correos/:id/reenvio", post, h.SendMailAgain)
	site.Post("/consejo/correos/:id/aviso", post, h.RecordNotice)
	site.Post("/consejo/correos/:id/revelacion", o.Staff(council.Administrator), h.RevealMail)
	registrar := o.Staff(council.Registrar)
	site.Post("/consejo/medicos", registrar, h.AddMember)
	site.Get("/consejo/medicos/nuevo", registrar, h.NewMember)
	site.Post("/consejo/medicos/:number/contacto", o.Staff(council.Registrar, council.RegionalOffice), h.CorrectContact)
	site.Post("/consejo/medicos/:number/detencion", registrar, h.Halt)
	site.Post("/consejo/medicos/:number/reanudacion", registrar, h.Resume)
	administrator := o.Staff(council.Administrator)
	site.Get("/consejo/reglas", o.Staff(council.Administrator, council.Coordinator), h.RulesInForce)
	site.Get("/consejo/reglas/tabla/plantilla.csv", administrator, h.TableTemplate)
	site.Get("/consejo/reglas/tabla", administrator, h.NewTable)
	site.Post("/consejo/reglas/tabla", administrator, h.SendTable)
	site.Post("/consejo/reglas/tabla/vigencia", administrator, h.ConfirmTable)
	site.Post("/consejo/reglas/motivos", administrator, h.AddReason)
	site.Post("/consejo/reglas/motivos/retiro", administrator, h.RetireReason)
	site.Post("/consejo/reglas/dias", administrator, h.AddSpecialDay)
	site.Post("/consejo/reglas/firmantes", administrator, h.AddSigner)
	site.Post("/consejo/reglas/numeros", administrator, h.SetNumbers)
}
