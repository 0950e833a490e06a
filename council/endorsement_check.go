package council

import "strings"

// Limits of what an organiser types, in characters, lines or days.
const (
	MaxEventText = 4000
	MaxSessions  = 200
	MaxFaculty   = 300
	MaxEventDays = 400
)

// A TeacherCheck is one of the faculty beside the register: the certificate whose number was given, and whether it is in force on the day of the event.
type TeacherCheck struct {
	Teacher Teacher
	Holder  string // as the register has it, "" when the number is not in it
	InForce bool
}

// A HeldCertificate is a certificate of the register with its holder.
type HeldCertificate struct {
	Certificate Certificate
	Holder      Physician
}

// CheckFaculty puts the faculty beside the certificates of the numbers that were given. A number whose holder has another name is nobody's.
func (e Endorsement) CheckFaculty(held []HeldCertificate) []TeacherCheck {
	all := make([]TeacherCheck, len(e.Faculty))
	for i, t := range e.Faculty {
		all[i].Teacher = t
		for _, h := range held {
			if t.Certificate == "" || h.Certificate.Number != t.Certificate || !SamePerson(t.Name, h.Holder) {
				continue
			}
			all[i].Holder = h.Holder.FullName()
			all[i].InForce = all[i].InForce || h.Certificate.On(e.Occasion.From) == InForce
		}
	}
	return all
}

// An Unmet is a rule of the profile that an application does not meet, as a sentence with its values.
type Unmet struct {
	Part Part
	Say  string
	Args []string
}

// CheckPart refuses what cannot be taken in a part, field by field. What is empty is taken: a part is saved as it is filled in.
func (e Endorsement) CheckPart(part Part, r Rules) error {
	var c Check
	switch part {
	case EventPart:
		e.Occasion.check(r, &c)
		e.checkKind(r, &c)
	case ContentsPart:
		e.Contents.check(r, &c)
	case ProgrammePart:
		e.checkSessions(&c)
	case FacultyPart:
		e.checkFaculty(&c)
	default:
		return Refuse(NotFound, "error.not_found")
	}
	return c.Err()
}

// check refuses an occasion that cannot be: fields desde, hasta, inicia, termina, modalidad, lugar, ciudad, sede, direccion.
func (o Occasion) check(r Rules, c *Check) {
	if !o.From.IsZero() && !o.To.IsZero() && (o.To.Before(o.From) || o.From.DaysUntil(o.To) > MaxEventDays) {
		c.Field("hasta", "endorsement.refuse.dates")
	}
	for _, h := range []struct{ field, hour string }{{"inicia", o.Begins}, {"termina", o.Ends}} {
		if h.hour != "" && !clockForm.MatchString(h.hour) {
			c.Field(h.field, "sitting.refuse.hour")
		}
	}
	if o.From == o.To && o.Begins != "" && o.Ends != "" && o.Ends <= o.Begins {
		c.Field("termina", "sitting.refuse.order")
	}
	if _, ok := r.Endorsement.Modality(o.Modality); o.Modality != "" && !ok {
		c.Field("modalidad", "endorsement.refuse.modality")
	}
	if _, ok := r.EventPlace(o.Place); o.Place != "" && !ok {
		c.Field("lugar", "organiser.refuse.place")
	}
	for _, t := range []struct{ field, text string }{{"ciudad", o.Town}, {"sede", o.Venue}, {"direccion", o.Address}} {
		tooLong(c, t.field, t.text, MaxTitle)
	}
}

func (e Endorsement) checkKind(r Rules, c *Check) {
	tooLong(c, "nombre", e.Contents.Title, MaxTitle)
	if _, ok := r.Endorsement.Type(e.Contents.Type); e.Contents.Type != "" && !ok {
		c.Field("tipo", "endorsement.refuse.type")
	}
	if _, ok := r.Endorsement.Scope(e.Contents.Scope); e.Contents.Scope != "" && !ok {
		c.Field("alcance", "endorsement.refuse.scope")
	}
	if e.Contents.Hours < 0 || e.Contents.Hours > 2000*100 {
		c.Field("horas", "endorsement.refuse.hours")
	}
}

func (t Contents) check(r Rules, c *Check) {
	for _, x := range []struct{ field, text string }{{"institucion", t.Institution}, {"responsable", t.Responsible}, {"telefono", t.Phone}} {
		tooLong(c, x.field, x.text, MaxTitle)
	}
	for _, x := range []struct{ field, text string }{{"dirigido", t.Audience}, {"objetivos", t.Objectives}, {"evaluacion", t.Evaluated}} {
		tooLong(c, x.field, x.text, MaxEventText)
	}
	if t.Email != "" {
		if _, _, problem := ParseEmail(t.Email); problem != "" {
			c.Field("correo", "problem.email")
		}
	}
	if _, ok := r.EventSpecialty(t.Specialty); t.Specialty != "" && !ok {
		c.Field("especialidad", "access.refuse.specialty")
	}
	for _, code := range t.Topics {
		if topic, ok := r.Endorsement.Topic(code); !ok || !topic.Covers(t.Specialty) {
			c.Field("temas", "endorsement.refuse.topics")
			return
		}
	}
}

func (e Endorsement) checkSessions(c *Check) {
	if len(e.Sessions) > MaxSessions {
		c.Field("sesiones", "endorsement.refuse.sessions", "Max", itoa(MaxSessions))
	}
	for i, s := range e.Sessions {
		at := "sesion-" + itoa(i+1)
		switch {
		case strings.TrimSpace(s.Title) == "" || len([]rune(s.Title)) > MaxTitle || len([]rune(s.Who)) > MaxTitle:
			c.Field(at, "endorsement.refuse.session", "N", itoa(i+1))
		case s.Day.IsZero() || s.Day.Before(e.Occasion.From) || s.Day.After(e.Occasion.To):
			c.Field(at, "endorsement.refuse.session_day", "N", itoa(i+1))
		case !clockForm.MatchString(s.Begins) || !clockForm.MatchString(s.Ends) || s.Ends <= s.Begins:
			c.Field(at, "endorsement.refuse.session_hours", "N", itoa(i+1))
		}
	}
}

func (e Endorsement) checkFaculty(c *Check) {
	if len(e.Faculty) > MaxFaculty {
		c.Field("profesores", "endorsement.refuse.faculty", "Max", itoa(MaxFaculty))
	}
	for i, t := range e.Faculty {
		if strings.TrimSpace(t.Name) == "" || len([]rune(t.Name)) > MaxTitle || len(t.Certificate) > 40 {
			c.Field("profesor-"+itoa(i+1), "endorsement.refuse.teacher", "N", itoa(i+1))
		}
	}
}

func tooLong(c *Check, field, text string, limit int) {
	if len([]rune(text)) > limit {
		c.Field(field, "endorsement.refuse.long", "Max", Thousands(limit))
	}
}

// Lacks lists what an application must still say before it can be sent: the word keys of the missing answers, by part. programme says that a PDF of
// the programme is there.
func (e Endorsement) Lacks(r Rules, programme bool) []Unmet {
	var all []Unmet
	need := func(part Part, ok bool, say string) {
		if !ok {
			all = append(all, Unmet{Part: part, Say: say})
		}
	}
	o, t := e.Occasion, e.Contents
	modality, _ := r.Endorsement.Modality(o.Modality)
	need(EventPart, t.Title != "", "endorsement.field.title")
	need(EventPart, t.Type != "", "endorsement.field.type")
	need(EventPart, t.Scope != "", "endorsement.field.scope")
	need(EventPart, o.Modality != "", "endorsement.field.modality")
	need(EventPart, !o.From.IsZero() && !o.To.IsZero(), "endorsement.field.dates")
	need(EventPart, t.Hours > 0, "endorsement.field.hours")
	need(EventPart, !modality.Venue || o.Place != "" && o.Venue != "" && o.Address != "", "endorsement.field.venue")
	need(ContentsPart, t.Institution != "", "endorsement.field.institution")
	need(ContentsPart, t.Responsible != "", "endorsement.field.responsible")
	need(ContentsPart, t.Email != "" && t.Phone != "", "endorsement.field.contact")
	need(ContentsPart, t.Specialty != "", "endorsement.field.specialty")
	need(ContentsPart, len(t.Topics) > 0, "endorsement.field.topics")
	need(ContentsPart, t.Audience != "", "endorsement.field.audience")
	need(ContentsPart, t.Objectives != "", "endorsement.field.objectives")
	need(ContentsPart, !modality.Tested || t.Evaluated != "", "endorsement.field.evaluated")
	need(ProgrammePart, programme || len(e.Sessions) > 0, "endorsement.field.programme")
	need(FacultyPart, len(e.Faculty) > 0, "endorsement.field.faculty")
	return all
}

// Unmet lists the rules of the profile that the application does not meet on a day: lead time, least hours, share of certified faculty
// (domain/cmgo.md §6). They do not stop it: it is sent with a reason, and the council decides.
func (e Endorsement) Unmet(r Rules, faculty []TeacherCheck, today Date) []Unmet {
	var all []Unmet
	rules := r.Endorsement
	if from := e.Occasion.From; !from.IsZero() && today.DaysUntil(from) < rules.LeadDays {
		all = append(all, Unmet{EventPart, "endorsement.unmet.lead", []string{"Days", itoa(rules.LeadDays), "Left", itoa(max(0, today.DaysUntil(from)))}})
	}
	if h := e.Contents.Hours; h > 0 && h < rules.MinHours {
		all = append(all, Unmet{EventPart, "endorsement.unmet.hours", []string{"Hours", rules.MinHours.String()}})
	}
	certified := 0
	for _, f := range faculty {
		if f.InForce {
			certified++
		}
	}
	if n := len(faculty); n > 0 && certified*100 < rules.FacultyShare*n {
		all = append(all, Unmet{FacultyPart, "endorsement.unmet.faculty", []string{"Share", itoa(rules.FacultyShare), "N", itoa(certified), "All", itoa(n)}})
	}
	return all
}
