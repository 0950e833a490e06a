package intake_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"vigencia/intake"
)

// readAll opens a spreadsheet and collects its rows up to the first error.
func readAll(t testing.TB, b []byte, kind intake.Sheet, rules intake.SheetRules) (*intake.Rows, []intake.Row, error) {
	t.Helper()
	rows, err := inspector(t).Rows(context.Background(), keep(t, "a", b), kind, rules)
	if err != nil {
		return nil, nil, err
	}
	defer rows.Close()
	var all []intake.Row
	for row, err := range rows.All() {
		if err != nil {
			return rows, all, err
		}
		all = append(all, row)
	}
	return rows, all, nil
}

func TestRowsOfText(t *testing.T) {
	want := []intake.Row{{Line: 2, Cells: []string{"045218", "MUÑOZ, JOSÉ"}}, {Line: 3, Cells: []string{"000777", "ÁVILA"}}}
	utf16 := func(s string) string {
		var b strings.Builder
		b.WriteString("\xff\xfe")
		for _, r := range s {
			b.WriteByte(byte(r))
			b.WriteByte(byte(r >> 8))
		}
		return b.String()
	}
	for name, c := range map[string]struct{ text, separator, encoding string }{
		"comma":         {"CMP,Nombre\n045218,\"MUÑOZ, JOSÉ\"\n000777,ÁVILA\n", ",", "utf-8"},
		"mark of UTF-8": {"\xef\xbb\xbfCMP,Nombre\r\n045218,\"MUÑOZ, JOSÉ\"\r\n000777,ÁVILA", ",", "utf-8"},
		"semicolon":     {"CMP;Nombre\n045218;MUÑOZ, JOSÉ\n000777; ÁVILA \n", ";", "utf-8"},
		"tab":           {"CMP\tNombre\n045218\tMUÑOZ, JOSÉ\n000777\tÁVILA\n", "\t", "utf-8"},
		"Excel of Peru": {"CMP;Nombre\r\n045218;MU\xd1OZ, JOS\xc9\r\n000777;\xc1VILA\r\n", ";", "windows-1252"},
		"Unicode text":  {utf16("CMP\tNombre\r\n045218\tMUÑOZ, JOSÉ\r\n000777\tÁVILA\r\n"), "\t", "utf-16"},
		"empty columns": {"CMP;Nombre;;\n045218;MUÑOZ, JOSÉ;;\n000777;ÁVILA;;\n;;;\n", ";", "utf-8"},
		"quoted header": {"\"CMP\",\"Nombre\"\n045218,\"MUÑOZ, JOSÉ\"\n000777,ÁVILA\n", ",", "utf-8"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			rows, all, err := readAll(t, []byte(c.text), intake.CSV, intake.SheetRules{})
			if err != nil || !reflect.DeepEqual(all, want) || !reflect.DeepEqual(rows.Header, []string{"CMP", "Nombre"}) {
				t.Fatalf("%+v, %v", all, err)
			}
			if rows.Separator != c.separator || rows.Encoding != c.encoding {
				t.Errorf("separator %q, encoding %q", rows.Separator, rows.Encoding)
			}
		})
	}
}

func TestRowsKeepTheLinesOfTheFile(t *testing.T) {
	text := "sep=;\n\nCMP;Nota\n1;\"dos\nlíneas\"\n\n2;x;y\n3\n4;\nBM;z"
	rows, all, err := readAll(t, []byte(text), intake.CSV, intake.SheetRules{})
	want := []intake.Row{
		{Line: 4, Cells: []string{"1", "dos\nlíneas"}},
		{Line: 7, Cells: []string{"2", "x", "y"}, Ragged: true},
		{Line: 8, Cells: []string{"3"}, Ragged: true},
		{Line: 9, Cells: []string{"4", ""}},
		{Line: 10, Cells: []string{"BM", "z"}},
	}
	if err != nil || rows.Line != 3 || !reflect.DeepEqual(all, want) {
		t.Fatalf("header at %d, %+v, %v", rows.Line, all, err)
	}
}

func TestRowsRefuse(t *testing.T) {
	rules := intake.SheetRules{MaxRows: 2, MaxColumns: 3, MaxCell: 20}
	for name, c := range map[string]struct {
		text  string
		sheet intake.Sheet
		kind  intake.Kind
		line  int
		found string
	}{
		"nothing":                 {"", intake.CSV, intake.Empty, 0, ""},
		"only blanks":             {"\n ;; \n", intake.CSV, intake.Empty, 0, ""},
		"PDF":                     {string(paper("", "")), intake.CSV, intake.NotSheet, 0, "pdf"},
		"workbook as text":        {string(workbook(t, [][]any{{"a"}})), intake.CSV, intake.NotSheet, 0, ""},
		"page":                    {"<!doctype html><table>", intake.CSV, intake.NotSheet, 0, "page"},
		"picture":                 {"\x89PNG\r\n\x1a\n\x00\x00", intake.CSV, intake.NotSheet, 0, "image"},
		"a row too many":          {"a\n1\n2\n3\n", intake.CSV, intake.TooManyRows, 4, ""},
		"a column too many":       {"a,b\n1,2,3,4\n", intake.CSV, intake.TooWide, 2, ""},
		"a cell too long":         {"a,b\n1," + repeat("x", 21) + "\n", intake.CSV, intake.TooWide, 2, ""},
		"quote that never closes": {"a,b\n1,2\n\"3,4\n5,6\n", intake.CSV, intake.Damaged, 3, ""},
		"text as workbook":        {"a,b\n1,2\n", intake.XLSX, intake.NotSheet, 0, ""},
		"cut workbook":            {string(workbook(t, [][]any{{"a"}})[:900]), intake.XLSX, intake.Damaged, 0, ""},
		"old workbook":            {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + repeat("x", 600), intake.XLSX, intake.NotSheet, 0, "word"},
		"a row too many in Excel": {string(workbook(t, [][]any{{"a"}, {1}, {2}, {3}})), intake.XLSX, intake.TooManyRows, 4, ""},
		"empty workbook":          {string(workbook(t, nil)), intake.XLSX, intake.Empty, 0, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, _, err := readAll(t, []byte(c.text), c.sheet, rules)
			if r := wantRefusal(t, err, c.kind, c.found); r.Line != c.line {
				t.Errorf("line %d, want %d", r.Line, c.line)
			}
		})
	}
	_, err := inspector(t).Rows(context.Background(), "", intake.CSV, rules)
	wantRefusal(t, err, intake.None, "")
	_, _, err = readAll(t, []byte("a,b\n"), intake.CSV, intake.SheetRules{MaxBytes: 3})
	wantRefusal(t, err, intake.TooBig, "")
}

// Many rows come one by one: reading three of 200,000 ends the child.
func TestRowsCanBeLeft(t *testing.T) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	for n := range 200_000 {
		w.Write([]string{fmt.Sprintf("%06d", n), "APELLIDO"})
	}
	w.Flush()
	rows, err := inspector(t).Rows(context.Background(), keep(t, "a.csv", b.Bytes()), intake.CSV, intake.SheetRules{})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for row, err := range rows.All() {
		if err != nil || row.Line != n+2 {
			t.Fatalf("%+v, %v", row, err)
		}
		if n++; n == 3 {
			break
		}
	}
	rows.Close()
	rows.Close()
	for range rows.All() {
		t.Fatal("rows after Close")
	}
}
