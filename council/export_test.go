package council

// Psychiatry, Recent, Most and FiledOn are fixtures for the tests that speak a council's words, and so stand outside of the package.
var (
	Psychiatry = psychiatry
	Recent     = recent
	Most       = most
	FiledOn    = submitted
)
