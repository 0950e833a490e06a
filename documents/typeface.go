package documents

// Typeface returns a copy of one of our fonts as TTF, by the name of its file
// ("text", "italic", "caps", "display", "sans", "bold"), for who draws other
// papers than ours, as the demo does. It refuses an unknown name.
func Typeface(name string) ([]byte, error) { return files.ReadFile("fonts/" + name + ".ttf") }
