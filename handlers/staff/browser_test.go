package staff_test

import (
	"context"
	"net"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"vigencia/council"
	"vigencia/db"
	"vigencia/e2e/axe"
	"vigencia/handlers/testoffice"
)

// served puts the office on a port of its own and gives its address.
func served(t *testing.T, o *testoffice.Office) string {
	t.Helper()
	line, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	o.Address = "http://" + line.Addr().String()
	go func() { _ = o.App.Listener(line) }()
	t.Cleanup(func() {
		if err := o.App.ShutdownWithTimeout(5 * time.Second); err != nil {
			t.Log(err)
		}
	})
	return o.Address
}

// signedIn opens a session of a member of staff in the browser.
func signedIn(ctx context.Context, t *testing.T, o *testoffice.Office, a council.Account) {
	t.Helper()
	cookie, err := o.Store.OpenSession(t.Context(), a.ID, db.Full, "127.0.0.1", "browser")
	if err != nil {
		t.Fatal(err)
	}
	axe.Run(ctx, t, network.SetCookie(o.CookieName(), cookie).WithURL(o.Address))
}

// An evaluator observes a page and sends it without a mouse, in fewer than twelve presses.
func TestADossierIsObservedByKeyboardInAtMostTwelvePresses(t *testing.T) {
	ctx := axe.Browser(t)
	o := testoffice.New(t)
	url := served(t, o)
	r, rosa, path := inHand(t, o)
	signedIn(ctx, t, o, rosa)
	axe.Run(ctx, t, chromedp.EmulateViewport(1280, 900), chromedp.Navigate(url+path+"/evaluacion"), chromedp.WaitReady("[data-drawn]"))
	presses := 0
	press := func(keys ...string) {
		for _, key := range keys {
			presses++
			axe.Run(ctx, t, chromedp.KeyEvent(key))
		}
	}
	press("o", kb.ArrowDown, kb.Tab, kb.Tab, kb.Enter)
	axe.Run(ctx, t, chromedp.WaitReady(`.v-sheetbar button[data-key="E"]:not([aria-disabled])`))
	press("e")
	axe.Run(ctx, t, chromedp.WaitReady(".v-line"))
	remarks, err := o.Store.Remarks(t.Context(), r.ID)
	if r = now(t, o, r); err != nil || r.Status != council.Observed || len(remarks) != 1 || remarks[0].Page != 1 || remarks[0].Reason != "no_hours" {
		t.Errorf("%s, %+v, %v", r.Status, remarks, err)
	}
	if presses > 12 {
		t.Errorf("%d presses", presses)
	}
}

// Each page of the evaluation holds to axe and fits at both widths.
func TestThePagesOfTheEvaluationHoldTheRules(t *testing.T) {
	ctx := axe.Browser(t)
	axe.Quiet(ctx, t)
	o := testoffice.New(t)
	url := served(t, o)
	r, rosa, path := inHand(t, o)
	scored(t, o, r, rosa)
	if _, err := o.Store.SaveRemark(t.Context(), r.ID, rosa.Actor(), council.Remark{Reason: "cut", Page: 1}); err != nil {
		t.Fatal(err)
	}
	o.Submitted(o.Physician(), "general")
	signedIn(ctx, t, o, rosa)
	for _, page := range []string{"/consejo", "/consejo/solicitudes", "/consejo/solicitudes?q=nadie", path, path + "/evaluacion"} {
		for _, width := range []int64{320, 1280} {
			axe.Run(ctx, t, chromedp.EmulateViewport(width, 900), chromedp.Navigate(url+page), chromedp.WaitReady("#contenido"))
			if page == path+"/evaluacion" {
				axe.Run(ctx, t, chromedp.WaitReady("[data-drawn]"), chromedp.Evaluate(`document.querySelectorAll('details').forEach((d) => { d.open = true })`, nil))
			}
			axe.Check(ctx, t)
			axe.Fits(ctx, t)
		}
	}
}
