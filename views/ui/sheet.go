package ui

// Heading is the head of a page.
type Heading struct {
	Caption string // above the title: "Solicitud 2026-000371"
	Title   string
	Lead    string // under it
	Status  State  // under it, with Since
	Since   string // "desde el 9 de noviembre de 2026"
}
