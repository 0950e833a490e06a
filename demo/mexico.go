package demo

import (
	"vigencia/council"
)

// mexico is the Consejo Mexicano de Ginecología y Obstetricia: a register of before, and a file of stories for each module.
func mexico() scene {
	return scene{
		staff: mexicans, people: (*Office).specialists, load: (*Office).specialistLines, before: (*Office).specialistsBefore,
		stories: []func(*Office, *agenda) error{(*Office).accountStories, (*Office).ledgerStories, (*Office).examStories, (*Office).paperStories, (*Office).newcomerStories,
			(*Office).organiserStories, (*Office).eventStories},
		houses: mexicanHouses, events: mexicanEvents,
	}
}

func mexicans() []colleague {
	whole := func(roles ...council.Role) (grants []council.Grant) {
		for _, r := range roles {
			grants = append(grants, council.Grant{Role: r})
		}
		return grants
	}
	return []colleague{
		{"adriana.montes", "Adriana Montes de Oca Ruiz", "", "demo.administrator", whole(council.Administrator)},
		{"rebeca.tovar", "Rebeca Tovar Licona", "", "demo.registrar", whole(council.Registrar)},
		{"ignacio.barrera", "Ignacio Barrera Chapa", "", "demo.evaluator", whole(council.Evaluator)},
		{"marcela.quintanar", "Marcela Quintanar Sosa", "", "demo.evaluator", whole(council.Evaluator)},
		{"ofelia.cantu", "Ofelia Cantú Garza", "", "demo.second_reader", whole(council.Evaluator, council.SecondReader)},
		{"ruben.zepeda", "Rubén Zepeda Arriaga", "", "demo.second_reader", whole(council.SecondReader)},
		{"leticia.urrutia", "Leticia Urrutia Peniche", "", "demo.coordinator", whole(council.Coordinator)},
		{"gerardo.olvera", "Gerardo Olvera Bautista", "", "demo.examiner", whole(council.Examiner)},
		{"noemi.salgado", "Noemí Salgado Trujillo", "", "demo.examiner", whole(council.Examiner)},
		{"patricio.elizondo", "Patricio Elizondo Mena", "", "demo.certifier", whole(council.Certifier)},
		{"beatriz.llanes", "Beatriz Llanes Osorio", "", "demo.endorser", whole(council.Endorser)},
		{"efrain.maldonado", "Efraín Maldonado Cisneros", "", "demo.endorser_second", whole(council.Endorser)},
		{"yolanda.camarena", "Yolanda Camarena Prado", "", "demo.regional", []council.Grant{{Role: council.RegionalOffice, Office: "CDMX"}}},
	}
}
