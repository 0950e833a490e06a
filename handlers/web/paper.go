package web

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
)

// Paper sends a paper of the council as it was issued, under the name that the council calls it by: "constancia-35568.pdf". One that is not made yet is not found.
func (o *Office) Paper(c *fiber.Ctx, d council.IssuedDocument, number string) error {
	if !d.Made() {
		return council.Refuse(council.NotFound, "document.refuse.not_made")
	}
	file, err := o.Store.File(d.SHA256)
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentType, "application/pdf")
	c.Set(fiber.HeaderContentDisposition, `inline; filename="`+o.Say("document.file."+string(d.Kind))+"-"+number+`.pdf"`)
	return c.SendStream(file, int(d.Size))
}
