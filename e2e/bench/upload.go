package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"io"
	"math/rand/v2"
	"mime/multipart"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"github.com/phpdave11/gofpdf"
	"github.com/valyala/fasthttp"

	"vigencia/council"
	"vigencia/intake"
)

const (
	uploads = 25
	fileMax = 5 << 20
)

// upload measures item 36: an e-file of scans sent by the form, until the answer, against keeping the same bytes and the child's check alone.
func (p Plan) upload(ctx context.Context, t *Table) error {
	folder, err := os.MkdirTemp(p.Folder, "uploads-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	o, err := p.openOffice(ctx, folder, nil)
	if err != nil {
		return err
	}
	defer o.close()
	var bare, whole []time.Duration
	var parts []float64
	size := 0
	for n := range uploads + 1 {
		pdf, err := scans(uint64(n))
		if err != nil {
			return err
		}
		size = len(pdf)
		one, err1 := o.bare(ctx, filepath.Join(folder, "bare.pdf"), pdf)
		other, err2 := o.send(ctx, n, pdf)
		if err := errors.Join(err1, err2); err != nil {
			return err
		}
		if n > 0 { // the first warms up
			bare, whole, parts = append(bare, one), append(whole, other), append(parts, ratio(other, one))
		}
	}
	t.add(Line{Item: 36, What: "Upload of an e-file until acknowledged", Data: fmt.Sprintf("PDF of %.2f MB, scans in JPEG", float64(size)/(1<<20)), Mix: fmt.Sprintf("%d physicians one after the other, in turn with the bare work, median", uploads),
		Baseline: millis(quantile(bare, 0.5)) + " write, hash, sync, check", Measured: millis(quantile(whole, 0.5)), Value: median(parts), Target: 2, Unit: "×"})
	return nil
}

// bare writes, hashes and syncs the bytes and lets a child check them.
func (o *office) bare(ctx context.Context, path string, pdf []byte) (time.Duration, error) {
	start := time.Now()
	file, err := os.Create(path)
	if err != nil {
		return 0, err
	}
	_, err = io.Copy(io.MultiWriter(file, sha256.New()), bytes.NewReader(pdf))
	if err := errors.Join(err, file.Sync(), file.Close()); err != nil {
		return 0, err
	}
	_, err = o.Inspector.PDF(ctx, path, intake.PDFRules{MaxBytes: fileMax})
	return time.Since(start), err
}

// send uploads the bytes to a new physician's draft.
func (o *office) send(ctx context.Context, n int, pdf []byte) (time.Duration, error) {
	token, err := o.drafting(ctx, n)
	if err != nil {
		return 0, err
	}
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	err = form.WriteField("_token", token)
	part, err1 := form.CreateFormFile("expediente", "expediente.pdf")
	if err := errors.Join(err, err1); err != nil {
		return 0, err
	}
	_, err = part.Write(pdf)
	if err := errors.Join(err, form.Close()); err != nil {
		return 0, err
	}
	request, response := fasthttp.AcquireRequest(), fasthttp.AcquireResponse()
	defer fasthttp.ReleaseRequest(request)
	defer fasthttp.ReleaseResponse(response)
	request.SetRequestURI("http://" + o.port + "/solicitudes/borrador/expediente")
	request.SetHost("localhost:8080")
	request.Header.SetMethod(http.MethodPost)
	request.Header.SetContentType(form.FormDataContentType())
	request.Header.Set("Origin", address)
	request.Header.SetCookie(o.CookieName(), o.cookie)
	request.SetBodyRaw(body.Bytes())
	start := time.Now()
	err = o.client.Do(request, response)
	took := time.Since(start)
	if err == nil && response.StatusCode() != http.StatusSeeOther {
		err = fmt.Errorf("the upload of %d bytes answered %d", len(pdf), response.StatusCode())
	}
	return took, err
}

// drafting adds a physician with a draft, signs in and gives the token of the forms.
func (o *office) drafting(ctx context.Context, n int) (token string, err error) {
	p, err := o.Store.AddPhysician(ctx, council.Physician{Number: fmt.Sprintf("%06d", 1000+n), DocumentID: council.Document{Kind: "DNI", Number: fmt.Sprint(10_000_000 + n)},
		Surname1: "Quispe", Surname2: "Rojas", Names: "Ana María", Office: "III", Membership: "ACTIVO", Standing: "HÁBIL", Mobile: "999555210", Email: fmt.Sprintf("m%d@example.org", n),
		Address: "Jr. de la Unión 123", Origin: "roster", RosterOn: o.Today(), Registrations: []council.Registration{{Kind: "general", On: council.On(2008, 3, 14)}}}, council.Program())
	if err != nil {
		return "", err
	}
	a, err := o.Store.AddAccount(ctx, council.Account{Kind: council.PhysicianAccount, User: p.Number, Name: p.FullName(), Email: p.Email, Physician: p.ID}, council.Program())
	if err != nil {
		return "", err
	}
	typed := council.Answers{Registration: p.Registrations[0].ID, Pickup: p.Office, Contact: council.ContactData{Mobile: p.Mobile, Email: p.Email, Address: p.Address}}
	if _, err := o.Store.SaveDraft(ctx, a.Actor(), typed, 0); err != nil {
		return "", err
	}
	if err := o.signIn(ctx, a.User); err != nil {
		return "", err
	}
	session, err := o.Store.SessionOf(ctx, o.cookie)
	return session.Token, err
}

// scans is a PDF of noise in JPEG, as scanners make them, of nearly the size that is allowed.
func scans(seed uint64) ([]byte, error) {
	rnd := rand.New(rand.NewPCG(seed, 36))
	pdf := gofpdf.New("P", "mm", "A4", "")
	const pages, wide, high = 18, 700, 984
	for n := range pages {
		page := image.NewGray(image.Rect(0, 0, wide, high))
		for i := range page.Pix {
			page.Pix[i] = byte(rnd.Uint32())
		}
		var b bytes.Buffer
		if err := jpeg.Encode(&b, page, &jpeg.Options{Quality: 47}); err != nil {
			return nil, err
		}
		name := fmt.Sprint(n)
		pdf.AddPage()
		pdf.RegisterImageOptionsReader(name, gofpdf.ImageOptions{ImageType: "JPEG"}, &b)
		pdf.ImageOptions(name, 0, 0, 210, 297, false, gofpdf.ImageOptions{}, 0, "")
	}
	var b bytes.Buffer
	err := pdf.Output(&b)
	return b.Bytes(), err
}
