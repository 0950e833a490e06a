package portfolio

import (
	"math/rand/v2"

	"vigencia/council"
)

// Career invents the papers of five years that end on until: work, courses,
// congresses, teaching and an article. One seed gives one career. By the
// example table of the CMP most careers reach 20 points.
func Career(seed uint64, until council.Date) []Item {
	rnd := rand.New(rand.NewPCG(seed, 2))
	ago := func(months int) council.Date { return until.AddMonths(-months).AddDays(-rnd.IntN(25)) }
	place := places[rnd.IntN(len(places))]
	hospital := hospitals[rnd.IntN(len(hospitals))]
	items := []Item{{Rule: "work", Title: "médico asistente del servicio de " + services[rnd.IntN(len(services))],
		Issuer: hospital, Place: place, On: ago(1), Quantity: 5}}
	for _, i := range rnd.Perm(len(courses))[:3+rnd.IntN(4)] {
		items = append(items, Item{Rule: "course", Title: courses[i], Issuer: schools[rnd.IntN(len(schools))], Place: place,
			On: ago(2 + rnd.IntN(52)), Quantity: 20 * (1 + rnd.IntN(3))})
	}
	for n, i := range rnd.Perm(len(congresses))[:2+rnd.IntN(2)] {
		role := "asistente"
		if n == 0 {
			role = "ponente"
		}
		items = append(items, Item{Rule: "congress", Role: role, Title: congresses[i], Issuer: societies[rnd.IntN(len(societies))],
			Place: places[rnd.IntN(len(places))], On: ago(3 + rnd.IntN(50))})
	}
	if rnd.IntN(3) > 0 {
		items = append(items, Item{Rule: "teaching_assistant", Title: "jefe de prácticas de Medicina",
			Issuer: schools[rnd.IntN(len(schools))], Place: place, On: ago(4), Quantity: 1 + rnd.IntN(2)})
	}
	if rnd.IntN(2) > 0 {
		items = append(items, Item{Rule: "article", Role: "autor(a)", Title: articles[rnd.IntN(len(articles))],
			Issuer: "Anales Andinos de Medicina", Place: place, On: ago(6 + rnd.IntN(40))})
	}
	return items
}

var (
	places     = [...]string{"Lima", "Arequipa", "Trujillo", "Cusco", "Piura", "Huancayo", "Iquitos"}
	hospitals  = [...]string{"Hospital San Gabriel", "Hospital Virgen de la Puerta Nueva", "Clínica Los Sauces", "Centro de Salud Alto Mirador"}
	services   = [...]string{"Medicina Interna", "Emergencia", "Consulta Externa", "Pediatría", "Salud Mental", "Cirugía"}
	schools    = [...]string{"Universidad de los Andes del Sur", "Instituto Santa Rosalía", "Escuela de Posgrado Hipólito Larrabure"}
	societies  = [...]string{"Sociedad Andina de Medicina", "Asociación de Médicos del Norte", "Sociedad de Medicina Integral"}
	congresses = [...]string{"XXI Congreso de Medicina de Altura", "VIII Jornada de Seguridad del Paciente",
		"XIV Congreso Andino de Medicina Interna", "III Jornada Regional de Salud Pública"}
	courses = [...]string{"Reanimación cardiopulmonar avanzada", "Manejo de la diabetes en el primer nivel", "Lectura crítica de ensayos clínicos",
		"Ecografía a la cabecera del paciente", "Bioética y consentimiento informado", "Uso racional de antibióticos",
		"Salud mental comunitaria", "Atención del adulto mayor", "Telesalud: consulta y registro"}
	articles = [...]string{"Seguimiento a los siete días del alta: experiencia de cinco años en un hospital de referencia",
		"Anemia en el adulto mayor de altura: estudio descriptivo", "Consulta a distancia en zonas rurales: lo que cuentan los pacientes"}
)
