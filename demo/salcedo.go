package demo

import (
	"fmt"

	"vigencia/council"
	"vigencia/demo/portfolio"
)

// ethics is the page of the course whose certificate does not say the hours; work is that of the constancia nobody signed.
const (
	workPage   = 3
	ethicsPage = 31
)

// salcedo is the portfolio of María Fernanda Salcedo Rojas: 48 pages, of which seven carry points, 19 in all by the example table.
func salcedo(filed council.Date) []portfolio.Item {
	counted := map[int]portfolio.Item{
		workPage:   {Rule: "work", Title: "médica asistente del servicio de Salud Mental", Issuer: "Hospital San Gabriel", On: filed.AddMonths(-1), Quantity: 5},
		8:          {Rule: "course", Title: "Trastornos del ánimo", Issuer: "Universidad de los Andes del Sur", On: filed.AddMonths(-14), Quantity: 40},
		11:         {Rule: "congress", Role: "asistente", Title: "XXIV Congreso Nacional de Psiquiatría", Issuer: "Sociedad Andina de Medicina", On: filed.AddMonths(-9)},
		14:         {Rule: "diplomatura", Title: "Diplomatura en Salud Mental Comunitaria", Issuer: "Universidad de los Andes del Sur", On: filed.AddMonths(-40), Quantity: 24},
		21:         {Rule: "teaching_assistant", Title: "jefa de prácticas de Psiquiatría", Issuer: "Universidad de los Andes del Sur", On: filed.AddMonths(-5), Quantity: 3},
		26:         {Rule: "article", Role: "coautor(a)", Title: "Consulta a distancia en zonas rurales: lo que cuentan los pacientes", Issuer: "Anales Andinos de Medicina", On: filed.AddMonths(-22)},
		ethicsPage: {Rule: "course", Title: "Ética médica", Issuer: "Instituto Santa Rosalía", On: filed.AddMonths(-18)},
	}
	items := make([]portfolio.Item, 47)
	for i := range items {
		page := portfolio.PageOf(i)
		it, ok := counted[page]
		if !ok {
			it = portfolio.Item{Rule: "annex", Title: fmt.Sprintf("Anexo %d: programa y asistencia", page), Issuer: "Instituto Santa Rosalía", On: filed.AddMonths(-page)}
		}
		it.Place = "Lima"
		items[i] = it
	}
	return items
}
