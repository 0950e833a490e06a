package mail

import (
	"fmt"
	"maps"
	"slices"
)

// Keys lists every kind of mail that the product orders, in alphabetical order. A profile has a text for each.
func Keys() []string { return slices.Sorted(maps.Keys(fields())) }

// Fields lists the values that whoever orders this kind of mail gives along; the profile's text uses all of them. It is
// nil for an unknown kind. Values are words ready to be read: dates and days in the profile's language ("lunes 9 de
// noviembre de 2026"), kinds of request and offices by their name. Those sent to an address that nobody has proved yet
// (access_received, access_refused, email_confirm) carry nothing that a stranger typed.
func Fields(key string) []string { return fields()[key] }

// fields is the contract between those who order mails and those who write their texts:
//
//	Answer  the day by which the council answers          Left    what is left, with its unit: "5 días hábiles"
//	Date    when it happened                              Until   last day, or day and hour
//	Link    where the button leads                        Office  the regional council, Contact its mail or telephone
//	Remarks one remark a line                             Unsent  empty, or anything when a prepared remedy waits
func fields() map[string][]string {
	return map[string][]string{
		"access_received": {"Answer"},
		"access_granted":  {"Name", "User", "Password", "Link", "Until"},
		"access_refused":  {"Reason", "Link"},
		"access_expired":  {"Name", "Link"},
		"access_dispute":  {"Name", "Date", "Link"},

		"email_confirm":     {"Link", "Until"},
		"email_changed_old": {"Name", "Address", "Until", "Link"},
		"password_reset":    {"Name", "Link", "Until"},
		"password_changed":  {"Name", "Date", "Link"},
		"staff_invited":     {"Name", "Role", "Link", "Until"},

		"request_received":  {"Name", "Number", "Kind", "Date", "Answer", "Link"},
		"request_observed":  {"Name", "Number", "Kind", "Remarks", "Until", "Office", "Contact", "Link"},
		"remedy_reminder":   {"Name", "Number", "Left", "Until", "Unsent", "Link"},
		"remedy_received":   {"Name", "Number", "Date", "Answer", "Link"},
		"request_discarded": {"Name", "Number", "Kind", "Until", "Link"},
		"request_approved":  {"Name", "Number", "Kind", "Date", "Until", "Link"},
		"request_denied":    {"Name", "Number", "Kind", "Date", "Reason", "Office", "Contact", "Link"},
		"request_withdrawn": {"Name", "Number", "Kind", "Date", "Link"},

		"certificate_issued": {"Name", "Kind", "Diploma", "Date", "Until", "Office", "Link"},
		"constancia_again":   {"Name", "Kind", "Diploma", "Until", "Link"},
		"certificate_act":    {"Name", "Act", "Kind", "Diploma", "Date", "Reason", "Office", "Contact", "Link"},
		"validity_warning":   {"Name", "Kind", "Left", "Until", "Link"},

		"diploma_sent":        {"Name", "Diploma", "Kind", "Office", "Link"},
		"diploma_available":   {"Name", "Diploma", "Kind", "Office", "Where", "Hours", "Contact", "Link"},
		"diploma_handed_over": {"Name", "Diploma", "Kind", "Date", "To", "Office", "Contact"},
		"handover_undone":     {"Name", "Diploma", "Date", "Reason", "Office", "Contact"},
	}
}

// Texts are a profile's mails by key.
type Texts map[string]Template

// ParseAll reads a profile's mails, as key and source, and checks the contract of Fields: a missing or unknown mail, a
// field that nobody gives and one that the text leaves out are refused by name.
func ParseAll(sources map[string]string) (Texts, error) {
	texts := make(Texts, len(sources))
	for _, key := range slices.Sorted(maps.Keys(sources)) {
		t, err := Parse(key, sources[key])
		if err != nil {
			return nil, err
		}
		want := slices.Sorted(slices.Values(Fields(key)))
		if want == nil {
			return nil, fmt.Errorf("mail %s: nobody orders this kind of mail", key)
		}
		if !slices.Equal(want, t.fields) {
			return nil, fmt.Errorf("mail %s: uses %v, and is given %v", key, t.fields, want)
		}
		texts[key] = t
	}
	for _, key := range Keys() {
		if _, ok := texts[key]; !ok {
			return nil, fmt.Errorf("mail %s: the text is missing", key)
		}
	}
	return texts, nil
}
