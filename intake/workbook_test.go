package intake_test

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"context"
	"errors"
	"fmt"
	"hash/crc32"
	"os"
	"reflect"
	"testing"

	"github.com/xuri/excelize/v2"

	"vigencia/intake"
)

func workbook(t testing.TB, rows [][]any, o ...excelize.Options) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for i, row := range rows {
		if err := f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b, o...); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestRowsOfWorkbook(t *testing.T) {
	b := workbook(t, [][]any{{}, {"CMP", " Nombre ", "Fecha"}, {"045218", "MUÑOZ"}, {}, {777, "=1+1", 43564.0, "de más"}})
	rows, all, err := readAll(t, b, intake.XLSX, intake.SheetRules{})
	want := []intake.Row{
		{Line: 3, Cells: []string{"045218", "MUÑOZ", ""}},
		{Line: 5, Cells: []string{"777", "=1+1", "43564", "de más"}, Ragged: true},
	}
	if err != nil || rows.Line != 2 || !reflect.DeepEqual(rows.Header, []string{"CMP", "Nombre", "Fecha"}) || !reflect.DeepEqual(all, want) {
		t.Fatalf("%+v, %v", all, err)
	}
	_, _, err = readAll(t, workbook(t, [][]any{{"a"}}, excelize.Options{Password: "secreto"}), intake.XLSX, intake.SheetRules{})
	wantRefusal(t, err, intake.PasswordProtected, "")
}

// Bombs: a sheet that says it unpacks to 513 MB, and one of 64 MB that says 100 bytes.
func TestRowsOfABomb(t *testing.T) {
	for _, said := range []uint64{513 << 20, 100} {
		_, _, err := readAll(t, packedSheet(t, 64<<20, said), intake.XLSX, intake.SheetRules{})
		wantRefusal(t, err, intake.Damaged, "")
	}
}

// packedSheet is an archive of one sheet of n zero bytes that says it has others.
func packedSheet(t *testing.T, n int, said uint64) []byte {
	t.Helper()
	var b, data bytes.Buffer
	deflater, err := flate.NewWriter(&data, flate.BestSpeed)
	if err != nil {
		t.Fatal(err)
	}
	zeros := make([]byte, n)
	_, err = deflater.Write(zeros)
	if err := errors.Join(err, deflater.Close()); err != nil {
		t.Fatal(err)
	}
	z := zip.NewWriter(&b)
	w, err := z.CreateRaw(&zip.FileHeader{Name: "xl/worksheets/sheet1.xml", Method: zip.Deflate, CRC32: crc32.ChecksumIEEE(zeros),
		CompressedSize64: uint64(data.Len()), UncompressedSize64: said})
	if err != nil {
		t.Fatal(err)
	}
	_, err = w.Write(data.Bytes())
	if err := errors.Join(err, z.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// A workbook of 30 MB of cells goes by way of the temporary folder, which is
// empty again afterwards.
func TestRowsOfALargeWorkbook(t *testing.T) {
	f := excelize.NewFile()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	const n = 60_000
	for line := 1; line <= n; line++ {
		cell := fmt.Sprintf("A%d", line)
		if err := w.SetRow(cell, []any{fmt.Sprintf("%06d", line), repeat("APELLIDO ", 30)}); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := errors.Join(w.Flush(), f.Write(&b), f.Close()); err != nil {
		t.Fatal(err)
	}
	temp := t.TempDir()
	i, err := intake.New(intake.Options{Temp: temp})
	if err != nil {
		t.Fatal(err)
	}
	rows, err := i.Rows(context.Background(), keep(t, "a.xlsx", b.Bytes()), intake.XLSX, intake.SheetRules{})
	if err != nil {
		t.Fatal(err)
	}
	line := 1
	for row, err := range rows.All() {
		if line++; err != nil || row.Line != line {
			t.Fatalf("%+v at %d, %v", row, line, err)
		}
	}
	left, err := os.ReadDir(temp)
	if line != n || err != nil || len(left) > 0 {
		t.Fatalf("%d rows, %v left behind, %v", line, left, err)
	}
}
