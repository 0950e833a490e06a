package intake

import "os"

func inspectPDF(f *os.File, rules PDFRules) (PDFFacts, *Refusal) {
	return PDFFacts{}, damaged("to do")
}
