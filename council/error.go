package council

import (
	"errors"
	"fmt"
	"strings"
)

// A Code says what kind of refusal an Error is. The handlers turn it into a status; nothing else may.
type Code string

// The kinds of refusal.
const (
	Invalid         Code = "invalid"         // what was typed or sent cannot be taken: 422
	Unauthenticated Code = "unauthenticated" // nobody is signed in: to the log-in
	Forbidden       Code = "forbidden"       // signed in, and not allowed: 403
	NotFound        Code = "not_found"       // absent, or not of this actor: 404
	Conflict        Code = "conflict"        // the thing is no longer in a state for this: 409
	TooMany         Code = "too_many"        // a limit was passed: 429
	TooLarge        Code = "too_large"       // more bytes than are taken: 413
	Unavailable     Code = "unavailable"     // cannot be kept just now, nothing was acknowledged: 503
)

// Error is a refusal meant for a person. Say names the sentence in the profile's words; Args are pairs name, value that it shows.
type Error struct {
	Code   Code
	Say    string
	Args   []string
	Fields []FieldError
}

// FieldError says what is wrong with one field of a form: Say is a sentence of the profile's words, shown at the field and in the summary.
type FieldError struct {
	Field string
	Say   string
	Args  []string
}

// Refuse makes a refusal with the sentence say and its pairs of name and value.
func Refuse(code Code, say string, args ...string) *Error {
	return &Error{Code: code, Say: say, Args: args}
}

// Error is the form for logs; people read the sentence of the profile.
func (e *Error) Error() string {
	b := fmt.Sprintf("%s: %s %s", e.Code, e.Say, strings.Join(e.Args, " "))
	for _, f := range e.Fields {
		b += fmt.Sprintf("; %s: %s", f.Field, f.Say)
	}
	return b
}

// CodeOf gives the kind of refusal in err, or "" when err is not meant for a person.
func CodeOf(err error) Code {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}

// Check gathers the errors of a form's fields.
type Check struct{ Fields []FieldError }

// Field adds an error at field.
func (c *Check) Field(field, say string, args ...string) {
	c.Fields = append(c.Fields, FieldError{Field: field, Say: say, Args: args})
}

// Err gives nil when no field was refused, else an Invalid error with all of them.
func (c *Check) Err() error {
	if len(c.Fields) == 0 {
		return nil
	}
	return &Error{Code: Invalid, Say: "error.form", Fields: c.Fields}
}

// merge adds the errors of the fields of another check.
func (c *Check) merge(err error) {
	var e *Error
	if errors.As(err, &e) {
		c.Fields = append(c.Fields, e.Fields...)
	}
}
