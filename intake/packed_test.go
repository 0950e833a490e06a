package intake_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"testing"

	"vigencia/intake"
)

// packed is a paper of PDF 1.5: catalog (1) and object 5 stand in the
// compressed object stream 6, behind a cross-reference stream, 7.
func packed(catalog, five string) []byte {
	var b bytes.Buffer
	at := map[int]int{}
	write := func(n int, body string) {
		at[n] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", n, body)
	}
	b.WriteString("%PDF-1.5\n")
	for i, o := range onePage()[1:] {
		write(2+i, o)
	}
	head := fmt.Sprintf("1 0 5 %d ", len(catalog)+1)
	write(6, stream(fmt.Sprintf("/Type/ObjStm/N 2/First %d/Filter/FlateDecode", len(head)), deflate([]byte(head+catalog+"\n"+five))))
	row := func(kind, n, i int) []byte { return []byte{byte(kind), byte(n >> 8), byte(n), byte(i)} }
	start := b.Len()
	table := bytes.Join([][]byte{row(0, 0, 255), row(2, 6, 0), row(1, at[2], 0), row(1, at[3], 0), row(1, at[4], 0),
		row(2, 6, 1), row(1, at[6], 0), row(1, start, 0)}, nil)
	write(7, stream("/Type/XRef/Size 8/W[1 2 1]/Root 1 0 R/Filter/FlateDecode", deflate(table)))
	fmt.Fprintf(&b, "startxref\n%d\n%%%%EOF\n", start)
	return b.Bytes()
}

func TestPDFReadsObjectStreams(t *testing.T) {
	facts, err := inspect(t, packed("<</Type/Catalog/Pages 2 0 R>>", "<</A 1>>"))
	if err != nil || facts.Pages != 1 || facts.Version != "1.5" {
		t.Fatalf("%+v, %v", facts, err)
	}
}

// locked lets qpdf encrypt a paper.
func locked(t *testing.T, args ...string) []byte {
	t.Helper()
	qpdf, err := exec.LookPath("qpdf")
	if err != nil {
		if os.Getenv("VIGENCIA_NO_SKIP") != "" {
			t.Fatal(err)
		}
		t.Skip("no qpdf")
	}
	out := keep(t, "out.pdf", nil)
	args = append(args, "--", keep(t, "in.pdf", paper("", "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://www.cmp.org.pe)>>>>]")), out)
	if said, err := exec.Command(qpdf, append([]string{"--allow-weak-crypto", "--encrypt"}, args...)...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestPDFAsksForThePasswordOfTheUserOnly(t *testing.T) {
	for name, strength := range map[string][]string{
		"R2": {"40"}, "R3": {"128", "--use-aes=n"}, "R4": {"128", "--use-aes=y"}, "R5": {"256", "--force-R5"}, "R6": {"256"},
	} {
		t.Run("user "+name+" (kind 28)", func(t *testing.T) {
			t.Parallel()
			_, err := inspect(t, locked(t, append([]string{"secreto", "dueño"}, strength...)...))
			wantRefusal(t, err, intake.PasswordProtected, "")
		})
		t.Run("owner "+name+" (kind 29)", func(t *testing.T) {
			t.Parallel()
			facts, err := inspect(t, locked(t, append([]string{"", "dueño"}, strength...)...))
			if err != nil || !facts.Encrypted || facts.Pages != 1 {
				t.Fatalf("%+v, %v", facts, err)
			}
		})
	}
}

func TestPDFWithEncryptionThatCannotBeRead(t *testing.T) {
	broken := buildTrailer("/Encrypt 5 0 R/ID[<00><00>]", append(onePage(), "<</Filter/Standard/V 99/R 2/O(x)/U(y)/P -4>>")...)
	_, err := inspect(t, broken)
	wantRefusal(t, err, intake.Damaged, "")
	unknown := buildTrailer("/Encrypt 5 0 R/ID[<00><00>]", append(onePage(), "<</Filter/FileOpen/V 2/R 3>>")...)
	_, err = inspect(t, unknown)
	wantRefusal(t, err, intake.PasswordProtected, "")
	direct := buildTrailer("/Encrypt<</Filter/Standard/V 1/R 2/O(x)/U(y)/P -4>>/ID[<00><00>]", onePage()...)
	_, err = inspect(t, direct)
	wantRefusal(t, err, intake.PasswordProtected, "")
}
