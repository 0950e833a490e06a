package gallery

import (
	"vigencia/views/layout"
	"vigencia/views/ui"
)

const tooBig = "El archivo pesa 7.2 MB y el máximo es 5 MB. Escanéelo a 150 puntos por pulgada en blanco y negro, y súbalo de nuevo."

var columns = []ui.Column{{Label: "Número"}, {Label: "Médico"}, {Label: "Tipo"}, {Label: "Consejo"}, {Label: "Estado"}, {Label: "Evalúa"}, {Label: "Vence"}, {Label: "Acción"}}

type row struct {
	number, name, cmp, kind, office, evaluator, due, day string
	state                                                ui.State
	late                                                 bool
}

func rows() []row {
	review := ui.State{Label: "En evaluación", Shape: ui.Going}
	return []row{
		{"2026-000398", "Óscar Ramiro Yupanqui Sotelo", "CMP 028816", "Médico Cirujano", "CR XIV PUNO", "Luis Carpio", "Tarde 3 días", "30/11/2026", review, true},
		{"2026-000409", "Carmen Rosa Huamaní Ccori", "CMP 052340", "PEDIATRÍA", "CR VI CUSCO", "Usted", "Tarde 1 día", "02/12/2026", review, true},
		{"2026-000412", "Julio César Paredes Inga", "CMP 031877", "Médico Cirujano", "CR V AREQUIPA", "", "Hoy", "03/12/2026", ui.State{Label: "Registrada"}, false},
		{"2026-000371", "María Fernanda Salcedo Rojas", "CMP 045218", "PSIQUIATRÍA", "CR III LIMA", "Usted", "Detenido", "subsana hasta 23/12", ui.State{Label: "Observada", Shape: ui.YourTurn}, false},
	}
}

func stats() []ui.Stat {
	return []ui.Stat{{Figure: "2", Label: "Fuera de plazo", Href: "/bandeja?vence=tarde", Tone: ui.Bad}, {Figure: "1", Label: "Vencen hoy", Href: "/bandeja?vence=hoy", Tone: ui.Acts},
		{Figure: "9", Label: "Sin asignar", Href: "/bandeja?evalua=nadie"}, {Figure: "3", Label: "Esperan segunda lectura", Href: "/bandeja?estado=propuesta"},
		{Figure: "38", Label: "Abiertas en total", Href: "/bandeja", Bars: ui.Bars{Counts: []int{14, 11, 17, 19, 12, 16, 21, 9}, Label: "Ingresos de las últimas 8 semanas: 14, 11, 17, 19, 12, 16, 21 y 9 en esta", Note: "Ingresos por semana"}}}
}

func refused() layout.Page {
	p := physician("Suba su expediente", "Solicitudes", "Nueva Solicitud")
	p.HasErrors = true
	return p
}

func efile(url string) ui.EFile {
	return ui.EFile{URL: url, Name: "045218-2026.pdf", Label: "Expediente en PDF", Start: 1, PageName: "Página del expediente", Words: ui.PaperWords{
		Page: "Pág.", Of: "de", Previous: "Página anterior", Next: "Página siguiente", Larger: "Ampliar", Smaller: "Reducir", Download: "Descargar 045218-2026.pdf",
		Open: "Abrir el expediente (PDF)", Keys: "Atajos", Announce: "Página {pagina} de {total}", Failed: "No pudimos mostrar el archivo. Ábralo con el enlace de descarga."}}
}
