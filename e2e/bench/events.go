package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"vigencia/council"
)

// Events of the large catalogue, and of the small one it is compared with.
const (
	manyEvents = 100_000
	fewEvents  = 1_000
)

// events measures item 8 of the organisers: the catalogue over 100,000 events beside that of 1,000, by each thing that it is searched by.
func (p Plan) events(ctx context.Context, t *Table) error {
	var pair [2]*office
	for i, rows := range []int{fewEvents, manyEvents} {
		folder, err := p.seededEvents(ctx, rows)
		if err != nil {
			return err
		}
		if pair[i], err = p.openOffice(ctx, folder, nil); err != nil {
			return err
		}
		defer pair[i].close()
	}
	profile := pair[0].Profile
	for _, list := range []struct {
		what  string
		paths []string
	}{
		{"by place", eventPaths("lugar", codes(profile.EventPlaces()), "")}, {"by specialty", eventPaths("especialidad", codes(profile.EventSpecialties()), "")},
		{"by topic", eventPaths("tema", topics(profile), "")}, {"by month", eventPaths("mes", comingMonths(profile.Today(time.Now())), "")},
		{"by modality", eventPaths("modalidad", modalities(profile), "")}, {"by words", eventPaths("texto", strings.Fields(eventWords), "")},
		{"by several", severalPaths(profile)}, {"all, coming and past", []string{"/eventos", "/eventos?pasados=si"}},
	} {
		paths, err := alike(pair, list.paths)
		if err != nil {
			return fmt.Errorf("%s: %w", list.what, err)
		}
		times, err := turns(pair, paths)
		if err != nil {
			return fmt.Errorf("%s: %w", list.what, err)
		}
		t.compare(Line{Item: 8, What: "Catalogue of events", Data: fmt.Sprintf("%d events against %d", manyEvents, fewEvents), Target: 1.5, Unit: "×",
			Mix: fmt.Sprintf("%s: %d addresses of %d, %d times in turn", list.what, len(paths), len(list.paths), len(times[0]))}, times)
	}
	return nil
}

// eventPaths are the searches of the catalogue by one thing.
func eventPaths(name string, values []string, more string) []string {
	var all []string
	for _, v := range values {
		all = append(all, "/eventos?"+name+"="+v+more)
	}
	return all
}

// severalPaths ask for two things at once.
func severalPaths(profile *council.Profile) []string {
	places, kinds, months := codes(profile.EventPlaces()), modalities(profile), comingMonths(profile.Today(time.Now()))
	var all []string
	for i, place := range places {
		all = append(all, eventPaths("lugar", []string{place}, "&modalidad="+kinds[i%len(kinds)])...)
		all = append(all, eventPaths("lugar", []string{place}, "&texto="+strings.Fields(eventWords)[i%4])...)
	}
	for i, topic := range topics(profile) {
		all = append(all, eventPaths("tema", []string{topic}, "&mes="+months[i%len(months)])...)
		all = append(all, eventPaths("tema", []string{topic}, "&modalidad="+kinds[i%len(kinds)])...)
	}
	return all
}

func codes(list []council.Choosable) []string {
	var all []string
	for _, c := range list {
		all = append(all, c.Code)
	}
	return all
}

func topics(profile *council.Profile) []string {
	var all []string
	for _, t := range profile.Endorsement.Topics {
		all = append(all, t.Code)
	}
	return all
}

func modalities(profile *council.Profile) []string {
	var all []string
	for _, m := range profile.Endorsement.Modalities {
		all = append(all, m.Code)
	}
	return all
}

// comingMonths are the twelve that the catalogue offers.
func comingMonths(today council.Date) []string {
	var all []string
	for i := range 12 {
		all = append(all, council.On(today.Year, today.Month, 1).AddMonths(i).String()[:7])
	}
	return all
}
