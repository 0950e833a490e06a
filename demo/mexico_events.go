package demo

import "vigencia/council"

// mexicanHouses organise events in Mexico. All are invented.
func mexicanHouses() []house {
	return []house{
		{"sociedad", "Sociedad de Ginecología de los Altos, A. C.", "society", "JC", "Guadalajara", "33 5550 1204", []person{
			{"Mireya Alcántara Ruvalcaba", "mireya@altos.example", "demo.who.organiser"}, {"Tomás Becerril Nava", "tomas@altos.example", "demo.who.organiser_second"}}, council.OrganiserAdmitted, 125},
		{"hospital", "Hospital de la Mujer del Golfo", "hospital", "VZ", "Xalapa", "228 555 0177", []person{{"Ernesto Lara Solano", "ernesto@golfo.example", "demo.who.organiser_hospital"}}, council.OrganiserAdmitted, 120},
		{"universidad", "Universidad Autónoma del Bajío, Facultad de Medicina", "university", "GT", "León", "477 555 0190", []person{{"Consuelo Rangel Ibarra", "consuelo@bajio.example", ""}}, council.OrganiserAdmitted, 110},
		{"fundacion", "Fundación Parto Seguro", "association", "PL", "Puebla", "222 555 0133", []person{{"Irma Toledo Vera", "irma@partoseguro.example", "demo.who.organiser_waiting"}}, council.OrganiserWaiting, 2},
		{"empresa", "Congresos del Valle, S. A. de C. V.", "company", "NL", "Monterrey", "81 5550 1177", []person{{"Raúl Cantú Leal", "raul@congresosdelvalle.example", "demo.who.organiser_halted"}}, council.OrganiserHalted, 60},
		{"clinica", "Clínica Estética Nueva Imagen", "company", "DF", "Ciudad de México", "55 5550 1188", []person{{"Lorena Mata Ugalde", "lorena@nuevaimagen.example", ""}}, council.OrganiserRefused, 45},
		{"grupo", "Grupo de Estudio de Piso Pélvico", "society", "QT", "Querétaro", "442 555 0101", []person{{"Julia Ponce Anaya", "julia@pisopelvico.example", ""}}, council.OrganiserUnconfirmed, 1},
	}
}

func mexicanEvents() []gathering {
	return []gathering{
		{title: "Taller de reparación de desgarros perineales", kind: "workshop", scope: "national", modality: "in_person", specialty: "URO", topics: []string{"prolapse"}, place: "JC", town: "Guadalajara", venue: "Centro de Simulación de los Altos", hours: 800, starts: 120, days: 1, by: "sociedad", sent: 2, until: eventBegun},
		{title: "Curso de colposcopia básica, segunda edición", kind: "course", scope: "national", modality: "in_person", specialty: "GYO", topics: []string{"colposcopy"}, place: "VZ", town: "Xalapa", venue: "Hospital de la Mujer del Golfo", hours: 1600, starts: 130, days: 2, by: "hospital", sent: 3, until: eventWritten},
		{title: "Simposio de endometriosis", kind: "symposium", scope: "national", modality: "mixed", specialty: "GYO", topics: []string{"gynaecology", "surgery"}, place: "GT", town: "León", venue: "Poliforum de León", hours: 1200, starts: 100, days: 2, by: "universidad", sent: 4, until: eventSent},
		{title: "Curso de hemorragia obstétrica", kind: "course", scope: "national", modality: "in_person", specialty: "GYO", topics: []string{"birth"}, place: "VZ", town: "Veracruz", venue: "Aula Magna", hours: 1000, starts: 85, days: 2, by: "hospital", sent: 27, until: eventSent},
		{title: "Jornada de lactancia materna", kind: "symposium", scope: "national", modality: "in_person", specialty: "GYO", topics: []string{"puerperium"}, place: "JC", town: "Tepatitlán", venue: "Casa de la Cultura", hours: 800, starts: 45, days: 1, by: "sociedad", sent: 9, until: eventTaken, plea: "La Secretaría de Salud fijó la semana de la lactancia el mes pasado."},
		{title: "Congreso de ultrasonido obstétrico", kind: "congress", scope: "national", modality: "mixed", specialty: "GYO", topics: []string{"ultrasound"}, place: "JC", town: "Guadalajara", venue: "Expo de los Altos", hours: 2400, starts: 90, days: 3, by: "sociedad", sent: 12, until: eventObserved},
		{title: "Curso en línea de anticoncepción", kind: "course", scope: "national", modality: "online", specialty: "GYO", topics: []string{"contraception"}, hours: 2000, starts: 80, days: 30, by: "universidad", sent: 18, until: eventRemedied},
		{title: "Congreso Nacional de Ginecología de los Altos", kind: "congress", scope: "national", modality: "in_person", specialty: "GYO", topics: []string{"gynaecology", "birth", "menopause"}, place: "JC", town: "Guadalajara", venue: "Expo de los Altos", hours: 2400, starts: 48, days: 3, by: "sociedad", sent: 42, until: eventEndorsed},
		{title: "Curso de urgencias obstétricas", kind: "course", scope: "national", modality: "in_person", specialty: "GYO", topics: []string{"birth", "pregnancy"}, place: "VZ", town: "Xalapa", venue: "Hospital de la Mujer del Golfo", hours: 1600, starts: 26, days: 2, by: "hospital", sent: 50, until: eventEndorsed},
		{title: "Simposio internacional de medicina materno fetal", kind: "symposium", scope: "international", modality: "mixed", specialty: "MMF", topics: []string{"fetal_diagnosis", "fetal_therapy"}, place: "NL", town: "Monterrey", venue: "Centro de Convenciones del Norte", hours: 1600, starts: 62, days: 2, by: "universidad", sent: 40, until: eventEndorsed},
		{title: "Curso en línea de infertilidad para el especialista", kind: "course", scope: "national", modality: "online", specialty: "BRH", topics: []string{"infertility", "endocrinology"}, hours: 2000, starts: 33, days: 28, by: "universidad", sent: 45, until: eventEndorsed},
		{title: "Taller de urodinamia", kind: "workshop", scope: "national", modality: "in_person", specialty: "URO", topics: []string{"incontinence"}, place: "DF", town: "Coyoacán", venue: "Instituto del Piso Pélvico", hours: 800, starts: 18, days: 1, by: "sociedad", sent: 52, until: eventEndorsed},
		{title: "Curso precongreso de histeroscopia", kind: "precongress", scope: "national", modality: "in_person", specialty: "GYO", topics: []string{"surgery"}, place: "YN", town: "Mérida", venue: "Centro Internacional del Sureste", hours: 700, starts: 40, days: 1, by: "hospital", sent: 38, until: eventAmended},
		{title: "Jornada de climaterio y menopausia", kind: "symposium", scope: "national", modality: "in_person", specialty: "GYO", topics: []string{"menopause"}, place: "PL", town: "Puebla", venue: "Complejo Cultural", hours: 900, starts: 55, days: 2, by: "sociedad", sent: 36, until: eventChanging},
		{title: "Curso de oncología ginecológica", kind: "course", scope: "national", modality: "in_person", specialty: "GYO", topics: []string{"oncology", "colposcopy"}, place: "BC", town: "Tijuana", venue: "Hotel del Puerto", hours: 1400, starts: 70, days: 2, by: "universidad", sent: 34, until: eventUnchanged},
		{title: "Congreso de reproducción asistida", kind: "congress", scope: "international", modality: "in_person", specialty: "BRH", topics: []string{"assisted"}, place: "DF", town: "Cuauhtémoc", venue: "Palacio de los Congresos", hours: 3200, starts: -24, days: 4, by: "universidad", sent: 90, until: eventEndorsed,
			turnouts: []turnout{{ago: 14, then: (*Office).arrive}}},
		{title: "Curso de embarazo de alto riesgo", kind: "course", scope: "national", modality: "in_person", specialty: "MMF", topics: []string{"high_risk"}, place: "VZ", town: "Xalapa", venue: "Hospital de la Mujer del Golfo", hours: 1200, starts: -55, days: 2, by: "hospital", sent: 100, until: eventEndorsed},
		{title: "Congreso de obstetricia crítica", kind: "congress", scope: "national", modality: "in_person", specialty: "GYO", topics: []string{"birth", "pregnancy"}, place: "VZ", town: "Xalapa", venue: "Hospital de la Mujer del Golfo", hours: 1600, starts: -42, days: 2, by: "hospital", sent: 95, until: eventEndorsed,
			turnouts: []turnout{{ago: 17, from: 60, n: 30, people: 20, speakers: 2, near: 3, strangers: 2}, {ago: 12, from: 62, n: 28, people: 20, speakers: 2, near: 3, strangers: 2}}},
		{title: "Curso de hipertensión en el embarazo", kind: "course", scope: "national", modality: "in_person", specialty: "GYO", topics: []string{"pregnancy"}, place: "JC", town: "Guadalajara", venue: "Auditorio de los Altos", hours: 1400, starts: -42, days: 2, by: "sociedad", sent: 94, until: eventEndorsed,
			turnouts: []turnout{{ago: 15, from: 120, n: 12, people: 3}}},
		{title: "Taller de sutura y nudos", kind: "workshop", scope: "national", modality: "in_person", specialty: "GYO", topics: []string{"surgery"}, place: "VZ", town: "Xalapa", venue: "Hospital de la Mujer del Golfo", hours: 800, starts: -19, days: 1, by: "hospital", sent: 92, until: eventEndorsed,
			turnouts: []turnout{{ago: 1, from: 90, n: 8, people: 2, strangers: 1, checked: true}}},
		{title: "Curso de tamizaje prenatal", kind: "course", scope: "national", modality: "in_person", specialty: "GYO", topics: []string{"pregnancy"}, place: "GT", town: "León", venue: "Poliforum de León", hours: 800, starts: -49, days: 1, by: "universidad", sent: 97, until: eventEndorsed,
			turnouts: []turnout{{ago: 25, from: 150, n: 6, people: 2}, {ago: 9, then: (*Office).callOff}, {ago: 2, then: (*Office).askUndoing}}},
		{title: "Taller de histerectomía vaginal", kind: "workshop", scope: "national", modality: "in_person", specialty: "GYO", topics: []string{"surgery"}, place: "GT", town: "León", venue: "Poliforum de León", hours: 800, starts: -56, days: 1, by: "universidad", sent: 99, until: eventEndorsed,
			turnouts: []turnout{{ago: 28, from: 160, n: 5, people: 1}, {ago: 14, then: (*Office).callOff}, {ago: 12, then: (*Office).askUndoing}, {ago: 11, then: (*Office).undo}}},
		{title: "Simposio de cirugía de mínima invasión", kind: "symposium", scope: "national", modality: "in_person", specialty: "GYO", topics: []string{"surgery"}, place: "QT", town: "Querétaro", venue: "Centro de Congresos", hours: 1000, starts: 30, days: 2, by: "hospital", sent: 44, until: eventCancelled},
		{title: "Encuentro de medicina estética íntima", kind: "symposium", scope: "national", modality: "in_person", specialty: "GYO", topics: []string{"gynaecology"}, place: "DF", town: "Benito Juárez", venue: "Hotel Reforma Sur", hours: 800, starts: 40, days: 1, by: "sociedad", sent: 35, until: eventDeclined},
		{title: "Sesión académica de enero", kind: "session", scope: "national", modality: "in_person", specialty: "GYO", topics: []string{"gynaecology"}, place: "JC", town: "Guadalajara", venue: "Auditorio de los Altos", hours: 700, starts: 50, days: 1, by: "sociedad", sent: 20, until: eventWithdrawn},
		{title: "Curso de monitoreo fetal", kind: "course", scope: "national", modality: "in_person", specialty: "GYO", topics: []string{"birth"}, place: "VZ", town: "Orizaba", venue: "Colegio Médico", hours: 800, starts: -12, days: 1, by: "hospital", sent: 70, until: eventForgotten},
	}
}
