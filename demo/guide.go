package demo

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"time"

	"vigencia/council"
)

// A Guide says who can sign in to the demo and how.
type Guide struct {
	Staff      []Account
	Physicians []Account
	Organisers []Account // who works for an institution that organises events
	Papers     []Paper
	Box        *Box
	profile    *council.Profile
}

func (o *Office) guide(ctx context.Context) (*Guide, error) {
	papers, err := o.papers(ctx)
	g := &Guide{Papers: papers, Box: o.Box, profile: o.Profile}
	for _, a := range o.people {
		switch {
		case a.Kind == council.StaffAccount:
			g.Staff = append(g.Staff, *a)
		case a.Kind == council.OrganiserAccount && a.About != "":
			g.Organisers = append(g.Organisers, *a)
		case a.Kind == council.PhysicianAccount && a.Password != "":
			g.Physicians = append(g.Physicians, *a)
		}
	}
	byID := func(a, b Account) int { return cmp.Compare(a.ID, b.ID) }
	slices.SortFunc(g.Staff, byID)
	slices.SortFunc(g.Physicians, byID)
	slices.SortFunc(g.Organisers, byID)
	return g, err
}

// Print writes, for a terminal, who can sign in at address and how, with the codes of the second factor as they are now.
func (g *Guide) Print(w io.Writer, address string, now time.Time) {
	say := g.profile.Words.Say
	fmt.Fprintf(w, "\n%s\n%s\n\n", say("shell.demo"), say("demo.password", "Password", Password))
	fmt.Fprintf(w, "%s  %s/ingresar\n", say("demo.physicians"), address)
	for _, a := range g.Physicians {
		fmt.Fprintf(w, "  %-28s %s. %s\n", a.User, a.Name, a.About)
	}
	fmt.Fprintf(w, "\n%s  %s/ingresar\n", say("demo.organisers"), address)
	for _, a := range g.Organisers {
		fmt.Fprintf(w, "  %-28s %s. %s\n", a.User, a.Name, a.About)
	}
	fmt.Fprintf(w, "\n%s  %s/ingresar\n", say("demo.staff"), address)
	for _, a := range g.Staff {
		fmt.Fprintf(w, "  %-28s %s. %s\n", a.User, a.Name, a.About)
		fmt.Fprintf(w, "  %-28s %s %s · %s %s · %s %s\n", "", say("demo.code_now"), a.Code(now), say("demo.secret"), a.Secret, say("demo.recovery"), first(a.Recovery))
	}
	fmt.Fprintf(w, "\n%s  %s%s\n", say("demo.codes_page"), address, PagePath)
}

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}
