package staff

import (
	"vigencia/council"
	"vigencia/views/ui"
)

// UploadWords are what a person reads while a file travels.
func UploadWords(w council.Words) ui.Upload {
	return ui.Upload{Progress: w.Say("upload.progress"), Left: w.Say("upload.left"), Cancel: w.Say("upload.cancel"), Group: w.Say("upload.group"), Failed: w.Say("upload.failed")}
}
