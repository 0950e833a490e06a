package council

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// walked says for every state and action who may do it and where it leads, to be read beside the rule.
func walked[A, S ~string](life Lifecycle[A, S], states []S, actions []A) string {
	var b strings.Builder
	for _, state := range states {
		fmt.Fprintf(&b, "%s\n", state)
		for _, action := range actions {
			answers := map[string][]string{}
			for _, role := range append([]Role{PhysicianRole, System}, StaffRoles()...) {
				by := as(role)
				by.Owner = role == PhysicianRole
				next, err := life.Allow(action, state, by, "")
				answer := "→ " + string(next)
				if err != nil {
					answer = "✗ " + string(CodeOf(err))
				}
				answers[answer] = append(answers[answer], string(role))
			}
			fmt.Fprintf(&b, "  %-8s", action)
			keys := make([]string, 0, len(answers))
			for k := range answers {
				keys = append(keys, k)
			}
			slices.Sort(keys)
			for _, k := range keys {
				fmt.Fprintf(&b, " | %s: %s", k, strings.Join(answers[k], " "))
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

func TestTheLifeOfADocumentAndOfThePhotographs(t *testing.T) {
	papers := walked(PaperLifecycle(), []AttachmentState{PaperMissing, FileSent, FileAccepted, FileRefused}, []PaperAction{SendPaper, AcceptPaper, RefusePaper})
	photographs := walked(PhotographLifecycle(), []PhotographState{PhotographsMissing, PhotographsReceived, PhotographsRefused, PhotographsUsed},
		[]PhotographAction{ReceivePhotographs, RefusePhotographs, UsePhotographs})
	golden(t, "testdata/paper_lifecycles.golden", "documents\n"+papers+"\nphotographs\n"+photographs)
}

func TestItem4_OneLineSaysWhatToDoNext(t *testing.T) {
	rules := Rules{Profile: &Profile{Kinds: []Kind{{Code: "exam", Needs: []string{"titulo"}}}, Access: AccessRules{Confirms: []string{"ine"}}, Checklist: Checklist{Photographs: PhotographRules{Asked: true}}}}
	paper := func(code string, state AttachmentState) FilePaper {
		p := FilePaper{Slot: Slot{Code: code, Label: code}}
		if state != PaperMissing {
			p.Last = Attachment{ID: 1, State: state}
		}
		return p
	}
	later := paper("titulo", PaperMissing)
	later.Later = true
	approved := []Request{{Kind: "exam", Status: Approved}}
	waits := []FileLine{{Title: "Certificado", Step: "Recoge", State: "delivery.available", Act: true, Href: "/entregas/1"}}
	for want, f := range map[string]File{
		"nothing ":                              {},
		"halted ":                               {Physician: Physician{Halted: "death"}, Papers: []FilePaper{paper("ine", FileRefused)}},
		"refused /mi-expediente/documentos/ine": {Papers: []FilePaper{paper("cv", PaperMissing), paper("ine", FileRefused)}, Requests: []Request{{Status: Observed}}},
		"photographs_refused /paginas/fotografias": {Photographs: Photographs{State: PhotographsRefused}, Papers: []FilePaper{paper("cv", PaperMissing)}},
		"contact /inicio":                          {Eligibility: Eligibility{Missing: []FieldError{{Field: "celular"}}}, AsksCase: true},
		"case /mi-expediente#estudios":             {AsksCase: true, Papers: []FilePaper{paper("cv", PaperMissing)}},
		"remedy /solicitudes/2026-000001":          {Requests: []Request{{Number: "2026-000001", Status: Observed}}, Deliveries: waits},
		"module /entregas/1":                       {Deliveries: waits, Papers: []FilePaper{paper("cv", PaperMissing)}},
		"missing /mi-expediente/documentos/cv":     {Papers: []FilePaper{later, paper("cv", PaperMissing)}, Requests: approved},
		"needed /mi-expediente/documentos/titulo":  {Papers: []FilePaper{later}, Requests: approved},
		"photographs /paginas/fotografias":         {Papers: []FilePaper{paper("titulo", FileAccepted)}, Requests: approved, Photographs: Photographs{State: PhotographsMissing}},
		"confirm /mi-expediente/documentos/ine":    {Physician: Physician{Provisional: true}, Papers: []FilePaper{paper("ine", PaperMissing)}},
		"draft /solicitudes/nueva":                 {Requests: []Request{{Status: Draft}}, Papers: []FilePaper{paper("cv", FileSent)}},
		"provisional ":                             {Physician: Physician{Provisional: true}, Papers: []FilePaper{paper("cv", FileSent)}},
		"in_review ":                               {Papers: []FilePaper{paper("cv", FileSent)}, Requests: []Request{{Number: "2026-000002", Status: Submitted}}},
		"request /solicitudes/2026-000002":         {Requests: []Request{{Number: "2026-000002", Status: Submitted}}},
		"first /solicitudes/nueva":                 {Eligibility: Eligibility{Choices: []Choice{{Kind: Kind{Step: First}}}}},
		"expired /solicitudes/nueva":               {Eligibility: Eligibility{Choices: []Choice{{Kind: Kind{Step: First}}, {InForceUntil: On(2026, 1, 1)}}}, AsksCase: true, Papers: []FilePaper{paper("cv", PaperMissing)}},
		"send_points /puntaje":                     {Eligibility: Eligibility{Choices: []Choice{{Kind: Kind{Ledger: true}, InForceUntil: On(2026, 1, 1)}}}, Points: FilePoints{Enough: true}},
		"module /examenes/3":                       {Requests: []Request{{ID: 7, Status: Admitted}}, Exams: []FileLine{{Request: 6, Href: "/examenes/4"}, {Request: 7, Href: "/examenes/3", Over: true}}},
		"module /entregas/2":                       {Deliveries: []FileLine{{Over: true, Href: "/entregas/1"}, {Href: "/entregas/2"}}},
	} {
		if got := f.NextStep(rules, On(2026, 11, 9)); got.Key+" "+got.Href != want {
			t.Errorf("%s %s, want %s", got.Key, got.Href, want)
		}
	}
	held := File{Eligibility: Eligibility{Choices: []Choice{{Kind: Kind{Step: Renewal, Slots: []string{"certificate"}}, InForceUntil: On(2031, 11, 9)}}},
		Papers: []FilePaper{paper("certificate", PaperMissing)}, Deliveries: []FileLine{{Href: "/entregas/1"}}}
	if got := held.NextStep(rules, On(2026, 11, 9)); got.Key != "module" {
		t.Errorf("a document of a renewal that is years away is asked for: %s %s", got.Key, got.Href)
	}
	held.Eligibility.Choices[0].Open = "2026-000001"
	if got := held.NextStep(rules, On(2026, 11, 9)); got.Key != "missing" {
		t.Errorf("a document of an open request is not asked for: %s %s", got.Key, got.Href)
	}
	numbered := File{Deliveries: []FileLine{{State: "delivery.to_print"}}, Photographs: Photographs{State: PhotographsUsed}}
	if got := numbered.NextStep(rules, On(2026, 11, 9)); got.Key != "photographs" {
		t.Errorf("a numbered certificate without photographs: %s", got.Key)
	}
	numbered.Photographs.State = PhotographsReceived
	if got := numbered.NextStep(rules, On(2026, 11, 9)); got.Key != "module" {
		t.Errorf("and with them: %s", got.Key)
	}
}

func TestAReasonAndItsNoteFitIntoASentence(t *testing.T) {
	for note, want := range map[string]string{"": "Ilegible", "Falta el reverso.": "Ilegible: Falta el reverso", "...": "Ilegible"} {
		if got := sentenceOf("Ilegible", note); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
