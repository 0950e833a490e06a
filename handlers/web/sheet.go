package web

import (
	"context"
	"encoding/csv"
	"errors"
	"os"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/intake"
)

// MaxSheet is the most that a spreadsheet may weigh on its way through a form, in bytes; a bigger one comes in by the command.
const MaxSheet = 15 << 20

// Receive keeps the file of a form's field for inspection, with the name that it had; without one the refusal stands at the field. most is in bytes.
func (o *Office) Receive(c *fiber.Ctx, field string, most int64) (file *db.TempFile, name string, err error) {
	sent, ok, err := Sent(c, field)
	if err != nil {
		return nil, "", err
	}
	if !ok {
		return nil, "", FileRefusal(field, &intake.Refusal{Kind: intake.None})
	}
	if sent.Size > most {
		return nil, "", FileRefusal(field, &intake.Refusal{Kind: intake.TooBig, Size: sent.Size, Limit: most})
	}
	content, err := sent.Open()
	if err != nil {
		return nil, "", err
	}
	defer content.Close()
	file, err = o.Store.Receive(content, most)
	return file, short(sent.Filename), err
}

// SheetFormat opens a spreadsheet in a child and gives its format: what is none is refused at the field.
func (o *Office) SheetFormat(ctx context.Context, file *db.TempFile, field string) (string, error) {
	format, err := SheetFormatOf(file.Path)
	if err != nil {
		return "", err
	}
	_, done, err := o.Inspector.Sheet(ctx, file.Path, format)
	if err != nil {
		return "", AtFieldOf(field, err)
	}
	done()
	return format, nil
}

// SheetFormatOf tells a workbook, which is a packed file, from text.
func SheetFormatOf(path string) (string, error) {
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	begin := make([]byte, 2)
	if _, err := file.Read(begin); err == nil && string(begin) == "PK" {
		return "xlsx", nil
	}
	return "csv", nil
}

// AtFieldOf puts the refusal of a whole form at one of its fields; any other error stays as it is.
func AtFieldOf(field string, err error) error {
	var e *council.Error
	if !errors.As(err, &e) || e.Code != council.Invalid || len(e.Fields) > 0 {
		return err
	}
	return AtField(field, e.Say, e.Args...)
}

// SendCSV sends rows as the spreadsheet programs of Peru and Mexico read them: UTF-8 with a mark, semicolons, no cell that acts.
func SendCSV(c *fiber.Ctx, name string, rows [][]string) error {
	var text strings.Builder
	text.WriteString("\ufeff")
	w := csv.NewWriter(&text)
	w.Comma, w.UseCRLF = ';', true
	for _, row := range rows {
		for i := range row {
			row[i] = intake.Neutral(row[i])
		}
		if err := w.Write(row); err != nil {
			return err
		}
	}
	w.Flush()
	c.Set(fiber.HeaderContentType, "text/csv; charset=utf-8")
	c.Attachment(name + ".csv")
	return c.SendString(text.String())
}

// SendTemplate sends the columns of a kind of import as a spreadsheet without rows.
func (o *Office) SendTemplate(c *fiber.Ctx, kind council.ImportKind, name string) error {
	var head []string
	for _, column := range o.Store.Rules().Columns(kind) {
		head = append(head, o.Say("import.column."+column.Key))
	}
	return SendCSV(c, name, [][]string{head})
}

// SendFaults sends what is wrong with an import as a spreadsheet, so that who made the file can mend it. What the file said comes back as text that no
// spreadsheet program takes for a formula.
func (o *Office) SendFaults(c *fiber.Ctx, i db.Import) error {
	rows := [][]string{{o.Say("import.line"), o.Say("import.column_name"), o.Say("import.value"), o.Say("import.what_to_do")}}
	for _, f := range i.Report.Faults {
		column := ""
		if f.Column != "" {
			column = o.Say("import.column." + f.Column)
		}
		rows = append(rows, []string{strconv.Itoa(f.Line), column, f.Value, o.Say(f.Say, f.Args...)})
	}
	return SendCSV(c, "errores-"+strconv.FormatInt(i.ID, 10), rows)
}
