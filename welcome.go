package main

import (
	"context"
	"fmt"
	"io"

	"vigencia/council"
)

// welcome says what the person who started the program needs to know: the one-time link for the first administrator, and whether mail goes out.
func (o *office) welcome(ctx context.Context, out io.Writer) error {
	path, err := o.Store.FirstAdminLink(ctx)
	switch {
	case err == nil:
		fmt.Fprintln(out, "Cree el primer administrador con este enlace, que sirve una sola vez durante 24 horas:")
		fmt.Fprintln(out, "  "+o.URL(path))
	case council.CodeOf(err) != council.Conflict:
		return err
	}
	if o.smtp == nil {
		fmt.Fprintln(out, "Sin servidor de correo (--smtp): los mensajes esperan en la bandeja de correos.")
	}
	return nil
}
