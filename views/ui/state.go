package ui

// Shape is how a state looks: its mark and its colour. The word says the same.
type Shape string

// The shapes of tags: ring = not begun, half = under way, diamond = your turn, dot = done, bar = ended.
const (
	Waiting  Shape = ""             // ring, blue
	Going    Shape = " v-tag--half" // under way
	YourTurn Shape = " v-tag--act"  // the reader has something to do
	Ready    Shape = " v-tag--ok"   // ring, green: can be fetched
	Done     Shape = " v-tag--ok v-tag--dot"
	Refused  Shape = " v-tag--bad v-tag--bar"
	Ended    Shape = " v-tag--end v-tag--bar"
	Unsent   Shape = " v-tag--end"
	Held     Shape = " v-tag--act v-tag--bar"
	Replaced Shape = " v-tag--dot"
)

// State is a word with its shape: an adjective, never a link.
type State struct {
	Label string
	Shape Shape
}
