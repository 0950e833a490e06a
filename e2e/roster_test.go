package e2e_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/e2e/stage"
)

// roster holds a member whose address is on file and one whose is not.
const roster = "CMP;Tipo de documento;Documento;Apellido paterno;Apellido materno;Nombres;Consejo Regional;Estado;Condición;Correo;Celular;Fecha de colegiatura;Especialidad;RNE;Fecha de RNE\r\n" +
	"023546;DNI;10203040;Salcedo;Rojas;María Fernanda;CR III LIMA;ACTIVO;HÁBIL;m.salcedo@correo.example;999555210;14/03/2008;PSIQUIATRÍA;020001;03/06/2013\r\n" +
	"031877;DNI;20304050;Ñahui;Güell;José Íñigo;CR III LIMA;ACTIVO;HÁBIL;;;02/05/2011;;;\r\n"

// The administrator loads the roster: first a file with a fault, which changes nothing, then the right one, looked over before it is applied.
func (j *journey) roster(t *testing.T) {
	p := j.as(t, "administrator")
	p.Menu("Padrón")
	p.Reads("Aún no se ha cargado ningún padrón.")
	p.sendsSheet(council.ImportRoster, strings.Replace(roster, "CR III LIMA", "CR XL NINGUNO", 1))
	p.WaitsFor("Hay 1 línea con errores.")
	p.Reads(`No existe el consejo "CR XL NINGUNO"`, "No se guardó nada.")
	p.Menu("Padrón")
	p.sendsSheet(council.ImportRoster, roster)
	p.WaitsFor("Líneas: 2. Nuevas: 2.")
	p.Reads("Salcedo Rojas, María Fernanda")
	p.Presses("Aplicar")
	p.WaitsFor("Aplicado")
}

// sendsSheet sends a spreadsheet of today to be looked over.
func (p *person) sendsSheet(kind council.ImportKind, text string) {
	p.T.Helper()
	file := filepath.Join(p.T.TempDir(), string(kind)+".csv")
	stage.Must(p.T, os.WriteFile(file, []byte(text), 0o600))
	p.Ticks(p.Say("import.kind."+string(kind)), p.Say("import.what"))
	p.Types(p.Say("import.as_of"), time.Now().In(p.Zone).Format(time.DateOnly))
	p.Attaches(p.Say("import.file"), file)
	p.Presses(p.Say("import.do_send"))
}
