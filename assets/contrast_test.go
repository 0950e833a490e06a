package assets_test

import (
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// The pairs of colours that stand on one another: text needs 4.5, edges and marks 3. "~.16" is the worst case over a line of the rosette.
const (
	textPairs = `ink/ground ink/surface ink/tint ink/ok-bg ink/act-bg ink/bad-bg ink/info-bg ink-2/ground ink-2/surface ink-2/sunken ink-2/tint ink-2/act-bg
		brand/ground brand/surface brand/tint brand/act-bg brand/ok-bg brand-3/ground white/brand white/brand-2 white/brand-3 white/ok white/ok-2 white/bad white/bad-2
		white/act white/info white/end accent-ink/accent on-dark/dark on-dark/dark-2 on-dark/brand-3 on-dark/brand on-dark-2/dark on-dark-2/dark-2 on-dark-2/brand-3
		on-dark-2/brand ok/ok-bg act/act-bg bad/bad-bg bad/surface bad/ground info/info-bg end/end-bg ok/surface act/surface white/ok~.16 white/act~.16 white/bad~.16
		white/info~.16 on-dark-2/brand-3~.17`
	shapePairs = `edge/surface edge/ground edge/sunken focus/ground focus/surface focus/sunken focus/act-bg focus-dark/dark focus-dark/dark-2 focus-dark/brand-3
		brand/sunken ok/sunken accent/dark act/sunken brand/tint-line`
)

// TestColoursCanBeRead computes every pair in the colours of both councils (WCAG 2.2, 1.4.3 and 1.4.11).
func TestColoursCanBeRead(t *testing.T) {
	css, err := os.ReadFile("css/theme.css")
	if err != nil {
		t.Fatal(err)
	}
	cmp := tokens(t, string(css), ":root {")
	cmgo := tokens(t, string(css), "[data-council=cmgo] {")
	for name, value := range cmp {
		if _, own := cmgo[name]; !own {
			cmgo[name] = value
		}
	}
	for theme, colours := range map[string]map[string]string{"cmp": cmp, "cmgo": cmgo} {
		for least, pairs := range map[float64]string{4.5: textPairs, 3: shapePairs} {
			for _, pair := range strings.Fields(pairs) {
				if r := ratio(t, colours, pair); r < least {
					t.Errorf("%s %s: %.2f, at least %.1f", theme, pair, r, least)
				}
			}
		}
	}
}

var token = regexp.MustCompile(`--v-([\w-]+): (#[0-9a-f]{3,6})`)

func tokens(t *testing.T, css, block string) map[string]string {
	t.Helper()
	_, rest, found := strings.Cut(css, block)
	if !found {
		t.Fatalf("no %s in the theme", block)
	}
	rest, _, _ = strings.Cut(rest, "\n}")
	out := map[string]string{"white": "#ffffff"}
	for _, m := range token.FindAllStringSubmatch(rest, -1) {
		out[m[1]] = m[2]
	}
	return out
}

func ratio(t *testing.T, colours map[string]string, pair string) float64 {
	t.Helper()
	front, back, _ := strings.Cut(pair, "/")
	back, mix, _ := strings.Cut(back, "~")
	share, _ := strconv.ParseFloat("0"+mix, 64)
	a, b := light(t, colours, front, 0), light(t, colours, back, share)
	return (max(a, b) + .05) / (min(a, b) + .05)
}

// light is the relative luminance of a colour, mixed with white by share.
func light(t *testing.T, colours map[string]string, name string, share float64) float64 {
	t.Helper()
	hex := strings.TrimPrefix(colours[name], "#")
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	n, err := strconv.ParseUint(hex, 16, 32)
	if err != nil || len(hex) != 6 {
		t.Fatalf("colour %q: %q", name, hex)
	}
	sum := 0.0
	for i, weight := range []float64{.2126, .7152, .0722} {
		v := float64(n >> (16 - 8*i) & 255)
		v = (v + (255-v)*share) / 255
		if v <= .04045 {
			sum += weight * v / 12.92
		} else {
			sum += weight * math.Pow((v+.055)/1.055, 2.4)
		}
	}
	return sum
}
