package gallery_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/a-h/templ"

	"vigencia/assets"
	"vigencia/views/gallery"
)

// policy is the product's policy of contents.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

func pages() map[string]templ.Component {
	return map[string]templ.Component{
		"a-portada": gallery.Landing(), "c-observada": gallery.Observed(), "d-error": gallery.Refused(), "e-bandeja": gallery.Inbox(),
		"f-evaluacion": gallery.Evaluation("/e.pdf"), "g-vigente": gallery.Verified(), "m-componentes": gallery.PartsCMP(), "n-componentes": gallery.PartsCMGO(),
	}
}

// office serves the gallery as the product serves its pages, and counts what is sent to it.
type office struct {
	url  string
	sent atomic.Int64
}

func open(t *testing.T) *office {
	t.Helper()
	o, mux := &office{}, http.NewServeMux()
	for name, page := range pages() {
		mux.Handle("GET /"+name, templ.Handler(page))
	}
	mux.HandleFunc("GET /e.pdf", func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, "testdata/scan.pdf") })
	mux.HandleFunc("GET /bandeja", inbox)
	mux.HandleFunc("GET /sesion", func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, "4000000000") })
	mux.HandleFunc("GET /corta", func(w http.ResponseWriter, r *http.Request) {
		gallery.Ending(time.Now().Add(170*time.Second)).Render(r.Context(), w)
	})
	mux.HandleFunc("POST /expediente", o.receive)
	mux.HandleFunc("POST /formulario", o.receive)
	mux.HandleFunc("GET "+assets.Dir, serveAsset)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", policy)
		mux.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	o.url = server.URL
	return o
}

// inbox answers htmx with the fragment, a browser with the page, and a search for "falla" with an error.
func inbox(w http.ResponseWriter, r *http.Request) {
	switch {
	case r.FormValue("q") == "falla":
		w.WriteHeader(http.StatusInternalServerError)
	case r.Header.Get("HX-Request") != "":
		gallery.Requests().Render(r.Context(), w)
	default:
		gallery.Inbox().Render(r.Context(), w)
	}
}

// receive reads the whole form; a file named mal.pdf is refused as the product refuses one.
func (o *office) receive(w http.ResponseWriter, r *http.Request) {
	err := r.ParseMultipartForm(16 << 20)
	if err != nil && err != http.ErrNotMultipart {
		http.Error(w, err.Error(), http.StatusBadRequest) // it was cancelled on its way
		return
	}
	if err == nil && r.MultipartForm.File["expediente"][0].Filename == "mal.pdf" {
		w.WriteHeader(http.StatusUnprocessableEntity)
		gallery.Refused().Render(r.Context(), w)
		return
	}
	o.sent.Add(1)
	http.Redirect(w, r, "/g-vigente", http.StatusSeeOther)
}

func serveAsset(w http.ResponseWriter, r *http.Request) {
	f, ok := assets.Find(strings.TrimPrefix(r.URL.Path, assets.Dir))
	if !ok {
		http.NotFound(w, r)
		return
	}
	body, encoding := f.Encoded(r.Header.Get("Accept-Encoding"))
	w.Header().Set("Content-Type", f.Type)
	if f.Policy != "" {
		w.Header().Set("Content-Security-Policy", f.Policy)
	}
	if encoding != "" {
		w.Header().Set("Content-Encoding", encoding)
	}
	w.Write(body)
}
