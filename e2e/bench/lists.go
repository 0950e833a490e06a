package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"vigencia/council"
)

// Each office answers each kind of list so often, or as often as it can in listTime.
const (
	listTurns = 2400
	listTime  = 20 * time.Second
)

// lists measures item 35: the same pages of an office of a million and of one of ten thousand, asked in turn.
func (p Plan) lists(ctx context.Context, t *Table) error {
	var pair [2]*office
	for i, seeded := range []func(context.Context) (string, error){p.small, p.large} {
		folder, err := seeded(ctx)
		if err != nil {
			return err
		}
		if pair[i], err = p.openOffice(ctx, folder, nil); err != nil {
			return err
		}
		defer pair[i].close()
		if err := pair[i].signIn(ctx, coordinator().User); err != nil {
			return err
		}
	}
	data := fmt.Sprintf("%d rows, 2 %% open, against %d", p.Rows, p.Small)
	for _, list := range []struct {
		what, mix string
		paths     []string
	}{
		{"Staff inbox", "by state, office, term, and what is behind the first page", inboxPaths()},
		{"Search by surname", "the 20 commonest surnames, whole and by three letters, also with a second one", surnamePaths()},
		{"Search by number", "any number of the small office", numberPaths(p.Small)},
		{"Staff desk", "its counts and charts", []string{"/consejo"}},
	} {
		paths, err := alike(pair, list.paths)
		if err != nil {
			return err
		}
		times, err := turns(pair, paths)
		if err != nil {
			return fmt.Errorf("%s: %w", list.what, err)
		}
		t.compare(Line{Item: 35, What: list.what, Data: data, Mix: fmt.Sprintf("%s: %d addresses, %d times in turn", list.mix, len(paths), len(times[0])), Target: 1.5, Unit: "×"}, times)
	}
	return nil
}

// compare adds two lines like l: the median and the p99 of the times of the large office, against those of the small one.
func (t *Table) compare(l Line, times [2][]time.Duration) {
	what := l.What
	for _, q := range []struct {
		name string
		part float64
	}{{"median", 0.5}, {"p99", 0.99}} {
		few, many := quantile(times[0], q.part), quantile(times[1], q.part)
		l.What, l.Baseline, l.Measured, l.Value = what+", "+q.name, millis(few), millis(many), ratio(many, few)
		t.add(l)
	}
}

// turns asks both offices for each page, one after the other, and gives the times of each office.
func turns(pair [2]*office, paths []string) (times [2][]time.Duration, err error) {
	for n, end := 0, time.Now().Add(listTime); n < listTurns+len(paths) && (n < 2*len(paths) || time.Now().Before(end)); n++ {
		for i := range pair {
			who := pair[(i+n)%2]
			took, err := who.timed(paths[n%len(paths)])
			if err != nil {
				return times, err
			}
			if n >= len(paths) { // the first time of each warms up
				times[(i+n)%2] = append(times[(i+n)%2], took)
			}
		}
	}
	return times, nil
}

// alike keeps the pages that show as many rows in both offices, so that a longer list is not taken for a slower one.
func alike(pair [2]*office, paths []string) ([]string, error) {
	var same []string
	for _, path := range paths {
		few, err1 := pair[0].get(path)
		many, err2 := pair[1].get(path)
		if err := errors.Join(err1, err2); err != nil {
			return nil, err
		}
		if bytes.Count(few, []byte("<tr")) == bytes.Count(many, []byte("<tr")) {
			same = append(same, path)
		}
	}
	if len(same) == 0 {
		return nil, fmt.Errorf("no page is alike in both offices, of %d", len(paths))
	}
	return same, nil
}

// inboxPaths are the lists of open requests that staff look at all day, and of decided ones.
func inboxPaths() []string {
	const inbox = "/consejo/solicitudes?"
	paths := []string{inbox}
	for _, state := range council.RequestStatuses() {
		paths = append(paths, inbox+"estado="+string(state), inbox+"consejo=III&estado="+string(state))
	}
	for _, office := range []string{"III", "V", "I", "VIII"} {
		paths = append(paths, inbox+"consejo="+office, inbox+"estado=todas&consejo="+office)
	}
	for _, due := range []string{council.DueLate, council.DueToday, council.DueWeek} {
		paths = append(paths, inbox+"vence="+due, inbox+"consejo=III&vence="+due)
	}
	for _, name := range strings.Fields(commonest) {
		paths = append(paths, inbox+"q="+url.QueryEscape(name))
	}
	return paths
}

func surnamePaths() []string {
	var paths []string
	names := strings.Fields(commonest)
	for i, name := range names {
		letters := string([]rune(name)[:3])
		paths = append(paths, "/medicos?paterno="+url.QueryEscape(name), "/medicos?paterno="+url.QueryEscape(letters), "/medicos?materno="+url.QueryEscape(name),
			"/medicos?paterno="+url.QueryEscape(letters)+"&materno="+url.QueryEscape(string([]rune(names[(i+1)%len(names)])[:1])))
	}
	return paths
}

func numberPaths(rows int) []string {
	var paths []string
	for i := range 50 {
		paths = append(paths, fmt.Sprintf("/medicos?numero=%06d", 1+i*(rows-1)/50))
	}
	return paths
}
