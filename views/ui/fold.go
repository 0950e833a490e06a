package ui

// Folded is what stands behind a button until it is asked for.
type Folded struct {
	Label string
	Icon  Glyph
	Look  Look // Secondary when empty
	Key   string
	Open  bool
}

func (f Folded) look() Look {
	if f.Look == Plain {
		return Secondary
	}
	return f.Look
}
