// Package handlers is HTTP: every route in one list, each answered by a handler of its audience in five beats.
package handlers

import (
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/recover"
	"vigencia/handlers/web"
)

// Limits of the server. A body above BodyLimit is refused by Fiber itself before any handler; the 5 MB rule is the upload's own.
const (
	BodyLimit    = 16 << 20
	readTimeout  = 30 * time.Second // of a head and a form; an upload has longer (web.Office.Began)
	writeTimeout = 5 * time.Minute  // a 5 MB file over a slow line
	idleTimeout  = 90 * time.Second

	uploadsTogether = 16 // papers that are taken in at the same time; who comes then waits a minute
)

// Options say how the server is reached.
type Options struct {
	Proxies []string           // addresses of trusted proxies; X-Forwarded-For of anybody else is not believed
	More    func(fiber.Router) // routes that only a demonstration has
}

// New makes the app with every route of the office.
func New(o *web.Office, options Options) *fiber.App {
	app := fiber.New(fiber.Config{
		AppName: "Vigencia", Immutable: true, BodyLimit: BodyLimit, ReadTimeout: readTimeout, WriteTimeout: writeTimeout, IdleTimeout: idleTimeout,
		DisableStartupMessage: true, ErrorHandler: o.Refuse, ProxyHeader: fiber.HeaderXForwardedFor, EnableTrustedProxyCheck: true,
		TrustedProxies: options.Proxies, EnableIPValidation: true, GETOnly: false, ServerHeader: "",
	})
	app.Server().HeaderReceived = o.Began
	app.Use(recover.New(), web.Framing, web.Forwarded(options.Proxies))
	site := app.Group(string(o.Base()))
	site.Use(o.Headers)
	site.Get("/assets/:name", web.Asset)
	healthRoutes(site, o)
	lead := new(web.Lead)
	site.Use(lead.On, o.Sessions, o.Parameters, o.Forms)
	publicRoutes(site, o)
	signInRoutes(site, o)
	physicianRoutes(site, o)
	ledgerRoutes(site, o)
	papers := web.NewPapers(o, uploadsTogether)
	fileRoutes(site, o, papers)
	officeRoutes(site, o)
	staffRoutes(site, o)
	accessRoutes(site, o)
	examRoutes(site, o)
	endorsementRoutes(site, o)
	listRoutes(site, o)
	catalogueRoutes(site, o)
	organiserRoutes(site, o)
	attendedRoutes(site, o)
	if options.More != nil {
		options.More(site)
	}
	lead.Learn(app.GetRoutes(true), turns(string(o.Base())))
	return app
}

// turns are the addresses of forms that stand on another page than the one above them.
func turns(base string) map[string]string {
	request := base + "/consejo/solicitudes/:number"
	sheet := request + "/evaluacion"
	return map[string]string{
		base + "/v": base + "/verificar", base + "/solicitudes/borrador": base + "/solicitudes/nueva", request + "/devolucion": request + "/dictamen",
		request + "/actividades": sheet, request + "/observaciones": sheet, request + "/observacion": sheet, request + "/propuesta": sheet,
		base + "/organizadores/avales/:id/envio": base + "/organizadores/avales/:id/revision",
	}
}
