package profiles

import "vigencia/council"

// paperFile is paper.yaml: the colours of the printed documents, their texts by dotted key, and a picture of the folder.
type paperFile struct {
	Example bool              `yaml:"example"`
	Colours map[string]string `yaml:"colours"`
	Logo    string            `yaml:"logo"`
	Texts   map[string]any    `yaml:"texts"`
}

func (r *reader) paper() {
	var f paperFile
	if !r.yaml("paper.yaml", &f) {
		return
	}
	c := f.Colours
	r.profile.Paper = council.Paper{Example: f.Example, Texts: council.Words{},
		Ink: c["ink"], Primary: c["primary"], Accent: c["accent"], Tint: c["tint"], Soft: c["soft"]}
	r.flatten("paper.yaml", "$.texts", r.profile.Paper.Texts)
	if f.Logo != "" {
		r.profile.Paper.Logo, _ = r.bytes(f.Logo)
	}
}
