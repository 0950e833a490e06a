package db

import (
	"context"
	"fmt"
	"hash/maphash"
	"slices"
	"strings"

	"vigencia/council"
)

// rosterLine looks at one line of a roster and, in a transaction, keeps it.
func (i *importing) rosterLine(ctx context.Context, row council.SheetRow) error {
	read, faults := i.rules.ReadRosterRow(i.head, row, i.asOf)
	have, account, known, err := i.at.known(ctx, read.Number)
	if err != nil {
		return err
	}
	var last council.Registration
	if n := len(read.Registrations); n > 0 {
		last = read.Registrations[n-1]
	}
	said, before := i.members[read.Number]
	hash := i.hash(read)
	if before && said.hash != hash {
		faults = append(faults, council.ImportFault{Line: row.Line, Column: "number", Value: read.Number, Say: "import.fault.disagrees", Args: []string{"Value", read.Number}})
	}
	if line := i.again(row.Line, "member", read.Number, string(last.Kind), council.Fold(last.Specialty)); line > 0 {
		faults = append(faults, council.ImportFault{Line: row.Line, Column: "number", Value: read.Number, Say: "import.fault.repeated", Args: []string{"Value", read.Number, "Line", fmt.Sprint(line)}})
	}
	taken, err := i.taken(ctx, read.Number, last, row.Line)
	if err != nil {
		return err
	}
	if faults = append(faults, taken...); len(faults) > 0 {
		i.report.Refuse(faults...)
		return nil
	}
	if !before {
		said = member{hash, !known}
		i.members[read.Number] = said
	}
	switch {
	case !known:
		return i.addMember(ctx, row, read)
	case have.Contradicts(read):
		return i.contradict(ctx, row, have)
	}
	return i.changeMember(ctx, row, have, read, account, said.new)
}

// contradict leaves a provisional record as it is when the register gives its number to somebody else: nobody gets in until a registrar has decided.
func (i *importing) contradict(ctx context.Context, row council.SheetRow, have council.Physician) error {
	i.report.Leave(council.ImportFault{Line: row.Line, Column: "number", Value: have.Number, Say: "import.conflict.provisional", Args: []string{"Value", have.Number, "Name", have.FullName()}})
	if i.tx == nil {
		return nil
	}
	return i.s.shut(ctx, i.tx, have, i.by, i.rules.AccessTerm(i.s.now(), have.Office).Due)
}

// taken refuses an RNE that another member has in the register, or that another line of the file has.
func (i *importing) taken(ctx context.Context, number string, r council.Registration, line int) ([]council.ImportFault, error) {
	if r.Number == "" {
		return nil, nil
	}
	fault := council.ImportFault{Line: line, Column: "rne", Value: r.Number, Say: "import.fault.rne_taken", Args: []string{"Value", r.Number, "Other", ""}}
	other, err := i.at.holder(ctx, r)
	if err != nil {
		return nil, err
	}
	if other != "" && other != number {
		fault.Args[3] = other
		return []council.ImportFault{fault}, nil
	}
	if before := i.again(line, "rne", string(r.Kind), r.Number); before > 0 {
		fault.Say, fault.Args = "import.fault.repeated", []string{"Value", r.Number, "Line", fmt.Sprint(before)}
		return []council.ImportFault{fault}, nil
	}
	return nil, nil
}

// hash is of what the lines of one member have to agree in.
func (i *importing) hash(p council.Physician) uint64 {
	var inscribed council.Date
	for _, r := range p.Registrations {
		if r.Kind == council.GeneralRegistration {
			inscribed = r.On
		}
	}
	return maphash.String(i.seed, strings.Join([]string{p.DocumentID.Kind, p.DocumentID.Number, p.Surname1, p.Surname2, p.Names, p.Office, p.Membership, p.Standing,
		p.Phone, p.Mobile, p.Email, p.Address, p.State, inscribed.String()}, "\x00"))
}

func (i *importing) addMember(ctx context.Context, row council.SheetRow, p council.Physician) error {
	i.report.Added++
	i.report.Sample(council.ImportSample{Line: row.Line, Number: p.Number, Name: p.ListName(), What: "added"})
	if i.tx == nil {
		return nil
	}
	_, err := i.s.addPhysician(ctx, i.tx, p)
	return err
}

// changeMember compares a line with the member as the office has it. Further lines of a member whom this file brings count as new.
func (i *importing) changeMember(ctx context.Context, row council.SheetRow, have, read council.Physician, account, added bool) error {
	next, changed, kept := have.Roster(read, account)
	if kept {
		i.report.Kept++
	}
	for _, r := range read.Registrations {
		if have.RegistrationChange(r) {
			changed = append(changed, "import.registration")
		}
	}
	switch {
	case added:
		i.report.Added++
	case len(changed) > 0:
		i.report.Changed++
		i.report.Sample(council.ImportSample{Line: row.Line, Number: have.Number, Name: have.ListName(), What: "changed", Fields: slices.Compact(changed)})
	default:
		i.report.Unchanged++
	}
	if i.tx == nil {
		return nil
	}
	if len(changed) == 0 {
		_, err := i.at.on.ExecContext(ctx, i.asOf, have.ID)
		return err
	}
	return i.keepMember(ctx, have, next, read, changed)
}

func (i *importing) keepMember(ctx context.Context, have, next, read council.Physician, changed []string) error {
	next.RosterOn = i.asOf
	if err := saveRosterData(ctx, i.tx, next); err != nil {
		return err
	}
	for _, r := range read.Registrations {
		if !have.RegistrationChange(r) {
			continue
		}
		r.Physician = have.ID
		for _, old := range have.Registrations {
			if r.Number == "" && old.Kind == r.Kind && council.Fold(old.Specialty) == council.Fold(r.Specialty) {
				r.Number = old.Number
			}
		}
		if err := saveRegistration(ctx, i.tx, r); err != nil {
			return err
		}
	}
	return record(ctx, i.tx, council.Event{Subject: "physician", ID: have.ID, Action: "roster", By: i.by, At: i.s.now(), Payload: map[string]string{"fields": strings.Join(changed, " ")}})
}
