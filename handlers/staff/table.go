package staff

import (
	"encoding/json"
	"errors"
	"strconv"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/staff"
	"vigencia/views/ui"
)

// maxTable is the most that the spreadsheet of a points table may weigh.
const maxTable = 2 << 20

// NewTable is GET /consejo/reglas/tabla: the form that sends the council's own points table.
func (h *Handlers) NewTable(c *fiber.Ctx) error {
	return h.newTable(c, fiber.StatusOK, staff.NewTable{})
}

func (h *Handlers) newTable(c *fiber.Ctx, status int, t staff.NewTable) error {
	title := h.Say("rules.load")
	problems := t.Problems
	t.Screen = h.screen(c, title, h.crumb(ui.Link{Href: "/consejo/reglas", Label: h.Say("menu.staff.rules")}, ui.Link{Label: title})...)
	t.Problems, t.Page.HasErrors = problems, len(problems) > 0 || len(t.Faults) > 0
	t.MaxBytes = maxTable
	if t.Typed == nil {
		t.Typed = map[string]string{}
		for _, name := range []string{"nombre", "version", "fuente", "rige", "hasta", "puntaje", "meses", "ejemplo"} {
			t.Typed[name] = c.FormValue(name)
		}
	}
	if table, ok := h.Store.Rules().Table(h.Today()); ok {
		t.InForce = &table
	}
	return web.RenderStatus(c, status, staff.NewTablePage(t))
}

// TableTemplate is GET /consejo/reglas/tabla/plantilla.csv: the columns, filled with the table in force.
func (h *Handlers) TableTemplate(c *fiber.Ctx) error {
	var head []string
	for _, column := range h.Store.Rules().Columns(council.TableSheet) {
		head = append(head, h.Say("import.column."+column.Key))
	}
	rows := [][]string{head}
	if table, ok := h.Store.Rules().Table(h.Today()); ok {
		rows = append(rows, table.Lines(h.Profile.Words)...)
	}
	return web.SendCSV(c, "tabla", rows)
}

// SendTable is POST /consejo/reglas/tabla: the spreadsheet is read and shown with what it changes. Nothing of it is kept: the page carries it on.
func (h *Handlers) SendTable(c *fiber.Ctx) error {
	table, faults, err := h.readTable(c)
	if problems, ok := h.Problems(err); ok {
		return h.newTable(c, web.Status(err), staff.NewTable{Screen: staff.Screen{Problems: problems}})
	}
	if err != nil {
		return err
	}
	if len(faults) > 0 {
		return h.newTable(c, fiber.StatusUnprocessableEntity, staff.NewTable{Faults: faults})
	}
	carried, err := json.Marshal(table)
	if err != nil {
		return err
	}
	return h.newTable(c, fiber.StatusOK, staff.NewTable{Read: &table, Carried: string(carried)})
}

func (h *Handlers) readTable(c *fiber.Ctx) (table council.Table, faults []council.ImportFault, err error) {
	table, err = tableOf(c)
	if err != nil {
		return table, nil, err
	}
	file, _, err := h.Receive(c, "archivo", maxTable)
	if err != nil {
		return table, nil, err
	}
	defer file.Discard()
	format, err := web.SheetFormatOf(file.Path)
	if err != nil {
		return table, nil, err
	}
	sheet, done, err := h.Inspector.Sheet(c.UserContext(), file.Path, format)
	if err != nil {
		return table, nil, web.AtFieldOf("archivo", err)
	}
	defer done()
	table, faults, err = h.Store.Rules().ReadTable(table, sheet)
	if err != nil || len(faults) > 0 {
		return table, faults, web.AtFieldOf("archivo", err)
	}
	return table, nil, h.Store.CheckTable(c.UserContext(), table)
}

// tableOf reads what is typed beside the spreadsheet.
func tableOf(c *fiber.Ctx) (council.Table, error) {
	t := council.Table{Name: web.Trimmed(c.FormValue("nombre"), 160), Version: web.Trimmed(c.FormValue("version"), 40), Source: web.Trimmed(c.FormValue("fuente"), 200),
		Example: c.FormValue("ejemplo") != ""}
	var check council.Check
	if t.Name == "" {
		check.Field("nombre", "rules.refuse.name")
	}
	if t.Version == "" {
		check.Field("version", "rules.refuse.version_name")
	}
	if !t.Example && t.Source == "" {
		check.Field("fuente", "rules.refuse.source")
	}
	var err error
	if t.AppliesFrom, err = council.ParseDay(c.FormValue("rige")); err != nil {
		check.Field("rige", "rules.refuse.day")
	}
	if until := c.FormValue("hasta"); until != "" {
		if t.AppliesTo, err = council.ParseDay(until); err != nil || t.AppliesTo.Before(t.AppliesFrom) {
			check.Field("hasta", "rules.refuse.until")
		}
	}
	if t.Pass, err = council.ParsePoints(c.FormValue("puntaje")); err != nil || t.Pass <= 0 {
		check.Field("puntaje", "rules.refuse.pass")
	}
	if t.WindowMonths, err = strconv.Atoi(c.FormValue("meses")); err != nil || t.WindowMonths < 1 || t.WindowMonths > 240 {
		check.Field("meses", "rules.refuse.window")
	}
	return t, check.Err()
}

// ConfirmTable is POST /consejo/reglas/tabla/vigencia: the table that was shown comes in force from its day. It is checked again, whole.
func (h *Handlers) ConfirmTable(c *fiber.Ctx) error {
	var table council.Table
	if err := json.Unmarshal([]byte(c.FormValue("tabla")), &table); err != nil {
		return errors.Join(council.Refuse(council.Invalid, "error.bad_request"), err)
	}
	err := h.Store.AddTable(c.UserContext(), web.Actor(c), table)
	if problems, ok := h.Problems(err); ok {
		return h.newTable(c, web.Status(err), staff.NewTable{Screen: staff.Screen{Problems: problems}, Typed: typedOf(table)})
	}
	if err != nil {
		return err
	}
	return h.Go(c, "/consejo/reglas")
}

// typedOf fills the form again with what a table was carried with.
func typedOf(t council.Table) map[string]string {
	typed := map[string]string{"nombre": t.Name, "version": t.Version, "fuente": t.Source, "puntaje": t.Pass.String(), "meses": strconv.Itoa(t.WindowMonths)}
	if !t.AppliesFrom.IsZero() {
		typed["rige"] = t.AppliesFrom.Numeric()
	}
	if !t.AppliesTo.IsZero() {
		typed["hasta"] = t.AppliesTo.Numeric()
	}
	if t.Example {
		typed["ejemplo"] = "si"
	}
	return typed
}
