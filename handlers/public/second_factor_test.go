package public_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// enrolled is a member of staff with password and second factor: the secret, and the recovery codes shown.
func enrolled(t *testing.T, o *testoffice.Office) (a council.Account, secret string, codes []string) {
	t.Helper()
	a = o.Staff("Rosa Quispe", council.Registrar)
	o.GivePassword(a.User)
	b := o.Anyone()
	if in := enter(b, a.User, testoffice.Passphrase, "siguiente", "/consejo/ingresos"); !strings.HasPrefix(in.Location, "/ingresar/segundo-factor") {
		t.Fatalf("staff without a second factor went to %q", in.Location)
	}
	if kept := b.Get("/consejo/ingresos"); kept.Location != "/ingresar/segundo-factor" {
		t.Fatalf("staff without a second factor opened the office: %d %s", kept.Status, kept.Location)
	}
	page := b.Get("/ingresar/segundo-factor")
	secret = page.Page.Find("strong.text-break").Text()
	if src, _ := page.Page.Find("main img").Attr("src"); !strings.HasPrefix(src, "data:image/png;base64,") || len(secret) < 32 {
		t.Fatalf("no QR or no secret: %q", secret)
	}
	if wrong := b.Post("/ingresar/segundo-factor", "codigo", "000000"); wrong.Status != http.StatusUnprocessableEntity || !wrong.Says("Ese código no sirve") {
		t.Fatalf("a wrong code: %d", wrong.Status)
	}
	done := b.Post("/ingresar/segundo-factor", "codigo", o.Code(secret), "siguiente", "/consejo/ingresos")
	shown := b.Get(done.Location)
	shown.Page.Find("main code").Each(func(_ int, s *goquery.Selection) { codes = append(codes, s.Text()) })
	if len(codes) != 10 {
		t.Fatalf("%d recovery codes at %s (%d)", len(codes), done.Location, shown.Status)
	}
	if on := b.Post("/ingresar/codigos-de-respaldo", "siguiente", "/consejo/ingresos"); on.Location != "/consejo/ingresos" {
		t.Fatalf("after noting the codes: %q", on.Location)
	}
	if again := b.Get("/ingresar/codigos-de-respaldo"); again.Status != http.StatusSeeOther {
		t.Fatalf("the recovery codes are shown again: %d", again.Status)
	}
	return a, secret, codes
}

func TestStaffSetUpASecondFactorBeforeAnythingElse(t *testing.T) {
	o := testoffice.New(t)
	a, _, _ := enrolled(t, o)
	now, err := o.Store.AccountByUser(t.Context(), a.User)
	if err != nil || !now.SecondFactor {
		t.Fatalf("not kept: %v", err)
	}
	if _, err := o.Store.NewFactor(t.Context(), a.ID); council.CodeOf(err) != council.NotFound {
		t.Errorf("the confirmed secret can be read: %v", err)
	}
}

func TestACodeWorksOnce(t *testing.T) {
	o := testoffice.New(t)
	a, secret, _ := enrolled(t, o)
	o.Wait(time.Minute)
	code := o.Code(secret)
	first, second := o.Anyone(), o.Anyone()
	enter(first, a.User, testoffice.Passphrase)
	if in := enter(second, a.User, testoffice.Passphrase); in.Location != "/ingresar/codigo" {
		t.Fatalf("went to %q", in.Location)
	}
	before := first.Cookie("session")
	if in := first.Post("/ingresar/codigo", "codigo", code[:3]+" "+code[3:]); in.Location != "/consejo" {
		t.Fatalf("status %d to %q", in.Status, in.Location)
	}
	if first.Cookie("session") == before {
		t.Error("the cookie was not renewed with the second factor")
	}
	if in := second.Post("/ingresar/codigo", "codigo", code); in.Status != http.StatusUnprocessableEntity {
		t.Errorf("the same code entered twice: %d", in.Status)
	}
	if in := second.Get("/consejo"); in.Location != "/ingresar/codigo" {
		t.Errorf("half a sign-in opened the office: %d", in.Status)
	}
}

func TestARecoveryCodeWorksOnceAndIsKeptAsItsHash(t *testing.T) {
	o := testoffice.New(t)
	a, _, codes := enrolled(t, o)
	for i, want := range []int{http.StatusSeeOther, http.StatusUnprocessableEntity} {
		b := o.Anyone()
		enter(b, a.User, testoffice.Passphrase)
		if in := b.Post("/ingresar/codigo", "codigo", strings.ToUpper(codes[3])); in.Status != want {
			t.Errorf("time %d: status %d", i+1, in.Status)
		}
	}
}

func TestCodesAreThrottled(t *testing.T) {
	o := testoffice.New(t)
	a, secret, _ := enrolled(t, o)
	b := o.Anyone()
	enter(b, a.User, testoffice.Passphrase)
	for range 10 {
		b.Post("/ingresar/codigo", "codigo", "123456")
	}
	o.Wait(time.Minute)
	if in := b.Post("/ingresar/codigo", "codigo", o.Code(secret)); in.Status != http.StatusTooManyRequests {
		t.Errorf("the eleventh try was taken: %d", in.Status)
	}
}
