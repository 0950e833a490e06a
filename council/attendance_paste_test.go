package council

import "testing"

// Issue 4, point 5: rows that were copied from a spreadsheet become a CSV line by line, so that a fault is found where it was pasted; a CSV stays as it is.
func TestRowsThatWerePastedKeepTheirLines(t *testing.T) {
	for pasted, want := range map[string]string{
		"Cédula\tNombre\r\n\r\n123\tMora, Ana":     "Cédula;Nombre\n\n123;Mora, Ana\n",
		"1\t\"Ana \"\"la Nena\"\" Mora\"\n2\t\"\n": "1;\"Ana \"\"la Nena\"\" Mora\"\n2;\"\"\"\"\n",
		"1\tAna; Mora\t\r2\tLuz\t":                 "1;\"Ana; Mora\";\n2;Luz;\n",
		"Cédula,Nombre\n1,\"Mora, Ana\"\n":         "Cédula,Nombre\n1,\"Mora, Ana\"\n",
		"":                                         "",
	} {
		if got := PastedSheet(pasted); got != want {
			t.Errorf("%q becomes %q, not %q", pasted, got, want)
		}
	}
}
