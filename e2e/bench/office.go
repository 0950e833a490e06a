package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"

	"vigencia/council"
	"vigencia/council/profiles"
	"vigencia/db"
	"vigencia/handlers"
	"vigencia/handlers/web"
	"vigencia/intake"
	"vigencia/mail"
)

// address is the base URL of the offices measured; requests reach them by a loopback port of their own.
const address = "http://localhost:8080"

// An office is the real app over a data folder, answering on a loopback port, and a browser that reaches it.
type office struct {
	*web.Office
	app    *fiber.App
	port   string
	client *fasthttp.HostClient
	cookie string // of the one signed in
}

// openStore opens a data folder with the council whose rules are measured.
func openStore(ctx context.Context, folder string) (*db.Store, error) {
	profile, err := profiles.Load("cmp")
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, err
	}
	vault, err := mail.OpenVault(filepath.Join(folder, "key"))
	if err != nil {
		return nil, err
	}
	return db.Open(ctx, db.Options{Folder: folder, Profile: profile, Sealer: vault})
}

// openOffice serves a data folder; more adds routes to those of the product.
func (p Plan) openOffice(ctx context.Context, folder string, more func(*fiber.App, *web.Office)) (*office, error) {
	store, err := openStore(ctx, folder)
	if err != nil {
		return nil, err
	}
	inspector, err := intake.New(intake.Options{Exe: p.Program})
	if err != nil {
		return nil, errors.Join(err, store.Close())
	}
	o := &office{Office: &web.Office{Store: store, Profile: store.Profile(), Inspector: inspector, Address: address, Now: time.Now, Log: slog.New(slog.NewTextHandler(io.Discard, nil))}}
	o.app = handlers.New(o.Office, handlers.Options{})
	if more != nil {
		more(o.app, o.Office)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, errors.Join(err, store.Close())
	}
	o.port = listener.Addr().String()
	go func() { _ = o.app.Listener(listener) }() // ends with close
	o.client = &fasthttp.HostClient{Addr: o.port, MaxConns: 64}
	return o, nil
}

func (o *office) close() error { return errors.Join(o.app.Shutdown(), o.Store.Close()) }

// signIn makes the account of user the one whom requests come from.
func (o *office) signIn(ctx context.Context, user string) (err error) {
	a, err := o.Store.AccountByUser(ctx, user)
	if err != nil {
		return err
	}
	o.cookie, err = o.Store.OpenSession(ctx, a.ID, db.Full, "127.0.0.1", "bench")
	return err
}

// get asks for a page and gives its body; anything but 200 is an error.
func (o *office) get(path string) ([]byte, error) {
	request, response := fasthttp.AcquireRequest(), fasthttp.AcquireResponse()
	defer fasthttp.ReleaseRequest(request)
	defer fasthttp.ReleaseResponse(response)
	request.SetRequestURI("http://" + o.port + path)
	request.SetHost("localhost:8080")
	if o.cookie != "" {
		request.Header.SetCookie(o.CookieName(), o.cookie)
	}
	if err := o.client.Do(request, response); err != nil {
		return nil, err
	}
	if response.StatusCode() != http.StatusOK {
		return nil, fmt.Errorf("%s answered %d", path, response.StatusCode())
	}
	return append([]byte(nil), response.Body()...), nil
}

// timed is how long a page took to arrive.
func (o *office) timed(path string) (time.Duration, error) {
	start := time.Now()
	_, err := o.get(path)
	return time.Since(start), err
}

// build makes the program as `go build` does.
func (p *Plan) build(ctx context.Context) error {
	if err := os.MkdirAll(p.Folder, 0o700); err != nil {
		return err
	}
	folder, err := filepath.Abs(p.Folder)
	if err != nil {
		return err
	}
	p.Folder, p.Program = folder, filepath.Join(folder, "vigencia")
	return tool(ctx, nil, "build", "-o", p.Program, "vigencia")
}

// tool runs the go command; what it says goes to out, its complaints to the screen.
func tool(ctx context.Context, out io.Writer, args ...string) error {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Stdout, cmd.Stderr = out, os.Stderr
	return cmd.Run()
}

// coordinator is the member of staff who looks at the lists.
func coordinator() council.Account {
	return council.Account{Kind: council.StaffAccount, User: "bench@example.org", Email: "bench@example.org", Name: "Rosa Quispe Ramos",
		Grants: []council.Grant{{Role: council.Coordinator}, {Role: council.Administrator}, {Role: council.Registrar}}}
}

// run starts a program in a folder and gives what it prints.
func run(ctx context.Context, folder, program string, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.Dir, cmd.Stderr = folder, os.Stderr
	return cmd.Output()
}
