package demo

import "vigencia/council"

// peruvianHouses organise events in Peru. All are invented.
func peruvianHouses() []house {
	return []house{
		{"sociedad", "Sociedad de Medicina de Altura", "society", "CUS", "Cusco", "084 555 120", []person{
			{"Yolanda Ccori Huamán", "yolanda@altura.example", "demo.who.organiser"}, {"Percy Quispe Ttito", "percy@altura.example", "demo.who.organiser_second"}}, council.OrganiserAdmitted, 125},
		{"hospital", "Hospital Materno del Sur", "hospital", "ARE", "Arequipa", "054 555 177", []person{{"Gladys Paredes Linares", "gladys@maternodelsur.example", "demo.who.organiser_hospital"}}, council.OrganiserAdmitted, 120},
		{"universidad", "Universidad Nacional de la Costa, Facultad de Medicina", "university", "LAL", "Trujillo", "044 555 190", []person{{"Renato Távara Solís", "renato@costa.example", ""}}, council.OrganiserAdmitted, 110},
		{"fundacion", "Fundación Corazón de Lima", "association", "LIM", "Lima", "01 555 1330", []person{{"Nelly Ormeño Inga", "nelly@corazon.example", "demo.who.organiser_waiting"}}, council.OrganiserWaiting, 2},
		{"empresa", "Eventos Médicos del Pacífico S. A. C.", "company", "LIM", "Miraflores", "01 555 1177", []person{{"Bruno Zegarra Luna", "bruno@pacifico.example", "demo.who.organiser_halted"}}, council.OrganiserHalted, 60},
		{"clinica", "Centro Estético Nueva Piel", "company", "LIM", "San Isidro", "01 555 1188", []person{{"Karla Rojas Peña", "karla@nuevapiel.example", ""}}, council.OrganiserRefused, 45},
		{"grupo", "Grupo de Estudio de Salud Mental", "society", "PIU", "Piura", "073 555 101", []person{{"Elmer Chiroque Sosa", "elmer@saludmental.example", ""}}, council.OrganiserUnconfirmed, 1},
	}
}

func peruvianEvents() []gathering {
	return []gathering{
		{title: "Taller de punción guiada por ecografía", kind: "workshop", scope: "national", modality: "in_person", specialty: "general", topics: []string{"surgery"}, place: "ARE", town: "Arequipa", venue: "Centro de Simulación del Sur", hours: 800, starts: 90, days: 1, by: "hospital", sent: 2, until: eventBegun},
		{title: "Curso de ética en la consulta", kind: "course", scope: "national", modality: "online", specialty: "general", topics: []string{"ethics"}, hours: 1600, starts: 80, days: 10, by: "universidad", sent: 3, until: eventWritten},
		{title: "Jornada de medicina interna", kind: "congress", scope: "national", modality: "mixed", specialty: "medicina-interna", topics: []string{"chronic"}, place: "LAL", town: "Trujillo", venue: "Auditorio de la Costa", hours: 1200, starts: 70, days: 2, by: "universidad", sent: 4, until: eventSent},
		{title: "Curso de reanimación neonatal", kind: "course", scope: "national", modality: "in_person", specialty: "pediatria", topics: []string{"mother_and_child"}, place: "ARE", town: "Arequipa", venue: "Hospital Materno del Sur", hours: 1000, starts: 60, days: 2, by: "hospital", sent: 24, until: eventSent},
		{title: "Jornada de salud mental en altura", kind: "congress", scope: "national", modality: "in_person", specialty: "psiquiatria", topics: []string{"mental_health"}, place: "CUS", town: "Cusco", venue: "Casa de Convenciones", hours: 800, starts: 20, days: 1, by: "sociedad", sent: 7, until: eventTaken, plea: "La sede confirmó la fecha recién esta semana."},
		{title: "Congreso de enfermedades infecciosas", kind: "congress", scope: "international", modality: "in_person", specialty: "general", topics: []string{"infections"}, place: "CUS", town: "Cusco", venue: "Casa de Convenciones", hours: 2400, starts: 75, days: 3, by: "sociedad", sent: 12, until: eventObserved},
		{title: "Curso virtual de metodología de la investigación", kind: "course", scope: "national", modality: "online", specialty: "general", topics: []string{"research"}, hours: 4000, starts: 60, days: 30, by: "universidad", sent: 18, until: eventRemedied},
		{title: "Congreso de medicina de altura", kind: "congress", scope: "international", modality: "in_person", specialty: "general", topics: []string{"emergencies", "chronic"}, place: "CUS", town: "Cusco", venue: "Casa de Convenciones", hours: 2400, starts: 48, days: 3, by: "sociedad", sent: 42, until: eventEndorsed},
		{title: "Curso de emergencias obstétricas", kind: "course", scope: "national", modality: "in_person", specialty: "ginecologia-y-obstetricia", topics: []string{"emergencies", "mother_and_child"}, place: "ARE", town: "Arequipa", venue: "Hospital Materno del Sur", hours: 1600, starts: 26, days: 2, by: "hospital", sent: 50, until: eventEndorsed},
		{title: "Jornada de cardiología clínica", kind: "congress", scope: "national", modality: "mixed", specialty: "cardiologia", topics: []string{"chronic", "diagnosis"}, place: "LIM", town: "Jesús María", venue: "Auditorio del Parque", hours: 1200, starts: 34, days: 2, by: "universidad", sent: 40, until: eventEndorsed},
		{title: "Curso virtual de salud pública", kind: "course", scope: "national", modality: "online", specialty: "general", topics: []string{"public_health"}, hours: 3000, starts: 20, days: 28, by: "universidad", sent: 45, until: eventEndorsed},
		{title: "Taller de ecografía en emergencia", kind: "workshop", scope: "national", modality: "in_person", specialty: "general", topics: []string{"diagnosis", "emergencies"}, place: "PIU", town: "Piura", venue: "Centro de Simulación del Norte", hours: 800, starts: 15, days: 1, by: "hospital", sent: 48, until: eventEndorsed},
		{title: "Curso de cirugía menor en el primer nivel", kind: "course", scope: "national", modality: "in_person", specialty: "general", topics: []string{"surgery"}, place: "LOR", town: "Iquitos", venue: "Hospital de la Selva", hours: 1200, starts: 40, days: 2, by: "hospital", sent: 38, until: eventAmended},
		{title: "Jornada de pediatría ambulatoria", kind: "congress", scope: "national", modality: "in_person", specialty: "pediatria", topics: []string{"mother_and_child"}, place: "LIM", town: "San Borja", venue: "Centro de Convenciones del Este", hours: 1000, starts: 55, days: 2, by: "sociedad", sent: 36, until: eventChanging},
		{title: "Curso de tuberculosis", kind: "course", scope: "national", modality: "in_person", specialty: "general", topics: []string{"infections", "public_health"}, place: "LIM", town: "Lima", venue: "Instituto del Tórax", hours: 1400, starts: 62, days: 2, by: "universidad", sent: 34, until: eventUnchanged},
		{title: "Congreso de salud materna", kind: "congress", scope: "national", modality: "in_person", specialty: "ginecologia-y-obstetricia", topics: []string{"mother_and_child"}, place: "LAL", town: "Trujillo", venue: "Auditorio de la Costa", hours: 2000, starts: -20, days: 3, by: "universidad", sent: 80, until: eventEndorsed,
			turnouts: []turnout{{ago: 11, then: (*Office).arrive}}},
		{title: "Curso de diabetes en atención primaria", kind: "course", scope: "national", modality: "in_person", specialty: "medicina-interna", topics: []string{"chronic"}, place: "ARE", town: "Arequipa", venue: "Hospital Materno del Sur", hours: 1200, starts: -55, days: 2, by: "hospital", sent: 100, until: eventEndorsed},
		{title: "Congreso de medicina de emergencias", kind: "congress", scope: "national", modality: "in_person", specialty: "general", topics: []string{"emergencies"}, place: "ARE", town: "Arequipa", venue: "Hospital Materno del Sur", hours: 1600, starts: -42, days: 2, by: "hospital", sent: 85, until: eventEndorsed,
			turnouts: []turnout{{ago: 17, from: 60, n: 30, people: 20, speakers: 2, near: 3, strangers: 2}, {ago: 12, from: 62, n: 28, people: 20, speakers: 2, near: 3, strangers: 2}}},
		{title: "Curso de dengue y arbovirosis", kind: "course", scope: "national", modality: "in_person", specialty: "general", topics: []string{"infections"}, place: "CUS", town: "Cusco", venue: "Casa de Convenciones", hours: 1400, starts: -42, days: 2, by: "sociedad", sent: 84, until: eventEndorsed,
			turnouts: []turnout{{ago: 15, from: 120, n: 12, people: 3}}},
		{title: "Taller de suturas", kind: "workshop", scope: "national", modality: "in_person", specialty: "general", topics: []string{"surgery"}, place: "ARE", town: "Arequipa", venue: "Hospital Materno del Sur", hours: 800, starts: -19, days: 1, by: "hospital", sent: 82, until: eventEndorsed,
			turnouts: []turnout{{ago: 1, from: 90, n: 8, people: 2, strangers: 1, checked: true}}},
		{title: "Curso de telemedicina", kind: "course", scope: "national", modality: "in_person", specialty: "general", topics: []string{"public_health"}, place: "LAL", town: "Trujillo", venue: "Auditorio de la Costa", hours: 800, starts: -49, days: 1, by: "universidad", sent: 87, until: eventEndorsed,
			turnouts: []turnout{{ago: 25, from: 150, n: 6, people: 2}, {ago: 9, then: (*Office).callOff}, {ago: 2, then: (*Office).askUndoing}}},
		{title: "Taller de vendajes", kind: "workshop", scope: "national", modality: "in_person", specialty: "general", topics: []string{"surgery"}, place: "LAL", town: "Trujillo", venue: "Auditorio de la Costa", hours: 800, starts: -56, days: 1, by: "universidad", sent: 89, until: eventEndorsed,
			turnouts: []turnout{{ago: 28, from: 160, n: 5, people: 1}, {ago: 14, then: (*Office).callOff}, {ago: 12, then: (*Office).askUndoing}, {ago: 11, then: (*Office).undo}}},
		{title: "Jornada de gestión hospitalaria", kind: "congress", scope: "national", modality: "in_person", specialty: "general", topics: []string{"public_health"}, place: "LIM", town: "Lince", venue: "Hotel del Bosque", hours: 1000, starts: 30, days: 2, by: "hospital", sent: 44, until: eventCancelled},
		{title: "Encuentro de terapias alternativas", kind: "congress", scope: "national", modality: "in_person", specialty: "general", topics: []string{"other"}, place: "LIM", town: "Surco", venue: "Hotel Los Andes", hours: 800, starts: 40, days: 1, by: "sociedad", sent: 35, until: eventDeclined},
		{title: "Taller de suturas", kind: "workshop", scope: "national", modality: "in_person", specialty: "general", topics: []string{"surgery"}, place: "CUS", town: "Cusco", venue: "Auditorio de la Sociedad", hours: 700, starts: 50, days: 1, by: "sociedad", sent: 20, until: eventWithdrawn},
		{title: "Curso de electrocardiografía básica", kind: "course", scope: "national", modality: "in_person", specialty: "cardiologia", topics: []string{"diagnosis"}, place: "ARE", town: "Arequipa", venue: "Hospital Materno del Sur", hours: 800, starts: -12, days: 1, by: "hospital", sent: 60, until: eventForgotten},
	}
}
