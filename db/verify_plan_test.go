package db

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"testing"

	"vigencia/council"
)

// A scanned code reads of its paper only what stands in the index, and looks for nothing else of the papers.
func TestAScannedCodeIsReadFromTheIndex(t *testing.T) {
	s := openInside(t)
	plan := strings.Join(s.plan(t, verifyPaper, "X"), "\n")
	if !strings.Contains(plan, "SEARCH d USING COVERING INDEX documents_verified (code=?)") || strings.Contains(plan, "SCAN") || strings.Contains(plan, "TEMP B-TREE") {
		t.Error(plan)
	}
}

// However many papers of a kind a certificate had, each older one leads straight to the newest, and those of another kind to none.
func TestEveryOlderPaperLeadsToTheNewest(t *testing.T) {
	s := openInside(t)
	p := addMember(t, s, "000001", "Quispe", "Mamani", "Ana")
	if _, err := s.write.Exec(`INSERT INTO certificates (id, physician, series, number, kind, label, decided_on, valid_from, valid_to, origin, issued_at)
		VALUES (7, ?, 'diploma', '1', 'general', 'Médico Cirujano', '2026-01-02', '2026-01-02', '2031-01-01', 'issued', 1)`, p.ID); err != nil {
		t.Fatal(err)
	}
	order := func(key string, kind council.DocumentType) {
		t.Helper()
		if err := s.tx(context.Background(), func(tx *sql.Tx) error {
			return s.orderDocument(context.Background(), tx, council.DocumentOrder{Key: key, Kind: kind, Subject: "certificate", ID: 7})
		}); err != nil {
			t.Fatal(err)
		}
	}
	for n := range 3 {
		order(fmt.Sprintf("constancia/%d", n), council.Constancia)
		order("diploma/0", council.Diploma) // once more each time: it changes nothing
	}
	papers, err := s.DocumentsOfCertificate(context.Background(), 7)
	if err != nil || len(papers) != 4 {
		t.Fatalf("%d papers, %v", len(papers), err)
	}
	newest := papers[0].Code
	for _, paper := range papers {
		want := ""
		if paper.Kind == council.Constancia && paper.Code != newest {
			want = newest
		}
		if v, err := s.Verify(context.Background(), paper.Code); err != nil || v.Newer != want {
			t.Errorf("%s leads to %q, want %q, %v", paper.Key, v.Newer, want, err)
		}
	}
}
