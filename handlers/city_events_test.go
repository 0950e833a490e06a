package handlers_test

import (
	"context"
	"database/sql"
	"path/filepath"
	"strconv"
	"testing"

	"vigencia/council"
)

// organise adds two admitted institutions with one person each, organiser and neighbour, and one that waits; and what organiser has asked for, in its states.
func (c *city) organise(t *testing.T, endorser council.Actor) {
	t.Helper()
	organiser := c.Organiser("Hospital Civil", "ana@hospital.example", endorser)
	c.users["organiser"] = organiser.User
	c.users["neighbour"] = c.Organiser("Sociedad de Occidente", "luz@sociedad.example", endorser).User
	waiting := c.OrganiserWaiting("Fundación del Sur", "eli@fundacion.example")
	c.objects["institution"] = strconv.FormatInt(waiting.Organiser, 10)
	by := organiser.Actor()
	ctx := context.Background()
	person, err := council.OrganiserPerson("Beto Ríos", "beto@hospital.example", "")
	check(t, err)
	check(t, c.Store.AddPerson(ctx, person, by))
	people, err := c.Store.PeopleOf(ctx, by.Organiser)
	check(t, err)
	c.objects["person"] = strconv.FormatInt(people[1].ID, 10)
	for name, status := range map[string]council.EndorsementStatus{"event_draft": council.EndorsementDraft, "event_sent": council.EndorsementSubmitted, "event_review": council.EndorsementInReview,
		"event_observed": council.EndorsementObserved, "event": council.Endorsed} {
		e := c.Endorsement(by, endorser, status)
		c.objects[name] = strconv.FormatInt(e.ID, 10)
		if status == council.EndorsementDraft {
			c.objects["event_version"] = strconv.Itoa(e.Version)
		}
		if status == council.Endorsed {
			c.objects["event_number"], c.objects["event_key"] = e.Number, e.DoorKey
			c.objects["credit"] = c.credited(t, e)
			becomes := e.Occasion
			becomes.Venue = "Otro auditorio"
			check(t, c.Store.AskAmendment(ctx, e.ID, becomes, "Obra en el auditorio", by))
			asked, err := c.Store.AmendmentsOf(ctx, e.ID)
			check(t, err)
			c.objects["amendment"] = strconv.FormatInt(asked[0].ID, 10)
		}
	}
	c.attend(t, by, endorser)
	c.lists(t, by, endorser)
}

// attend adds an event that ended days ago, with a list of attendance that was checked and waits for its organiser.
func (c *city) attend(t *testing.T, organiser, endorser council.Actor) {
	t.Helper()
	today := c.Now()
	c.At(today.AddDate(0, 0, -100))
	e := c.Endorsement(organiser, endorser, council.Endorsed)
	c.At(today)
	list := c.CheckedList(e, organiser, c.owner.Number+";"+c.owner.FullName())
	c.objects["event_held"], c.objects["list"] = strconv.FormatInt(e.ID, 10), strconv.FormatInt(list.ID, 10)
}

// credited gives the owner a credit of an event that is yet to come, which no list can: the clock of the city stands.
func (c *city) credited(t *testing.T, e council.Endorsement) string {
	t.Helper()
	pool, err := sql.Open("sqlite3", "file:"+filepath.Join(c.Folder, "vigencia.db"))
	check(t, err)
	defer pool.Close()
	_, err = pool.Exec("INSERT INTO credits (id, endorsement, physician, role, points, credited_at) VALUES (1, ?, ?, 'attendee', 100, 1)", e.ID, c.owner.ID)
	check(t, err)
	return "1"
}
