package mail

import (
	"fmt"
	"maps"
	"slices"
)

// Keys lists every kind of mail that the product orders, in alphabetical order. A profile has a text for each.
func Keys() []string { return slices.Sorted(maps.Keys(fields())) }

// Fields lists the values that a kind of mail needs: those of its council.MailOrder, and Link, which whoever sends it
// makes from the base URL. The profile's text uses all of them; an order may carry more. It is nil for an unknown kind.
// Values are words ready to be read. Mails to an address that nobody has proved yet (access_received, access_proof,
// access_refused, email_confirm, organiser_confirm, organiser_known) need nothing that a stranger typed.
func Fields(key string) []string { return fields()[key] }

// fields is the contract between those who order mails and those who write their texts:
//
//	Date, From, To  days in words                         Due      the last day of a term, in words, with its hour if it has one
//	Days, Hours     a length of the rules, in figures     Left     what is left, with its unit: "5 días hábiles", "3 meses"
//	Office, Phone   the regional council concerned        Remarks  one remark a line
//	Hours           of a diploma: when the office opens   Unsent   empty, or anything when a prepared remedy waits
func fields() map[string][]string {
	return map[string][]string{
		"access_received":   {"Due"},
		"access_proof":      {"Reason"},
		"access_granted":    {"Name", "User", "Password", "Hours", "Link"},
		"access_refused":    {"Reason", "Link"},
		"access_expired":    {"Name", "Link"},
		"account_disputed":  {"Name", "Number", "Due"},
		"account_kept":      {"Name", "Number", "Link"},
		"account_displaced": {"Name", "Number", "Contact"},
		"access_dispute":    {"Name", "Date", "Link"},

		"document_refused":     {"Name", "Document", "Reason", "Help", "Link"},
		"file_accepted":        {"Name", "Link"},
		"identity_accepted":    {"Name", "Link"},
		"photographs_refused":  {"Name", "Reason", "Help", "Link"},
		"photographs_reminder": {"Name", "Number", "Kind", "Link"},

		"email_confirm":     {"Due", "Link"},
		"email_changed_old": {"Name", "Address", "Due", "Link"},
		"password_reset":    {"Name", "Due", "Link"},
		"password_changed":  {"Name", "Date", "Link"},
		"staff_invited":     {"Name", "Role", "Due", "Link"},

		"request_received":  {"Name", "Number", "Kind", "Date", "Due", "Link"},
		"request_observed":  {"Name", "Number", "Kind", "Remarks", "Days", "Due", "Office", "Phone", "Link"},
		"remedy_reminder":   {"Name", "Number", "Left", "Due", "Unsent", "Link"},
		"remedy_received":   {"Name", "Number", "Due", "Link"},
		"request_discarded": {"Name", "Number", "Kind", "Due", "Link"},
		"request_approved":  {"Name", "Number", "Kind", "Date", "Points", "Link"},
		"request_denied":    {"Name", "Number", "Kind", "Date", "Reason", "Note", "Link"},
		"request_withdrawn": {"Name", "Number", "Kind", "Date", "Link"},

		"certificate_issued": {"Name", "Kind", "Diploma", "From", "To", "Pickup", "Link"},
		"constancia_again":   {"Name", "Kind", "Diploma", "To", "Link"},
		"certificate_act":    {"Name", "Act", "Kind", "Diploma", "Date", "Reason", "Link"},
		"validity_warning":   {"Name", "Kind", "Left", "To", "Link"},

		"diploma_sent":         {"Name", "Diploma", "Kind", "Office", "Link"},
		"diploma_available":    {"Name", "Diploma", "Kind", "Office", "Address", "Hours", "Phone", "Link"},
		"diploma_handed_over":  {"Name", "Diploma", "Kind", "Date", "Recipient", "Office", "Phone"},
		"exam_held":            {"Name", "Exam", "Venue", "Date", "Folio", "Number", "Due", "Link"},
		"exam_queued":          {"Name", "Exam", "Venue", "Date", "Folio", "Number", "Link"},
		"exam_offered":         {"Name", "Exam", "Venue", "Date", "Folio", "Due", "Link"},
		"exam_proof_returned":  {"Name", "Exam", "Folio", "Reason", "Due", "Link"},
		"exam_confirmed":       {"Name", "Exam", "Venue", "Date", "Folio", "Link"},
		"exam_refused":         {"Name", "Exam", "Venue", "Date", "Folio", "Reason", "Link"},
		"exam_released":        {"Name", "Exam", "Venue", "Date", "Folio", "Link"},
		"exam_left":            {"Name", "Exam", "Venue", "Date", "Folio", "Link"},
		"exam_published":       {"Name", "Exam", "Phase", "Folio", "Mark", "Pass", "Result", "Next", "Link"},
		"exam_corrected":       {"Name", "Exam", "Phase", "Folio", "Mark", "Pass", "Result", "Next", "Link"},
		"exam_review_answered": {"Name", "Exam", "Folio", "Answer", "Link"},

		"handover_undone": {"Name", "Diploma", "Date", "Note", "Office", "Phone"},

		"certificate_in_print": {"Name", "Diploma", "Kind", "Printer", "Due", "Link"},
		"certificate_late":     {"Name", "Diploma", "Kind", "Printer", "Due", "Link"},
		"shipping_received":    {"Name", "Diploma", "Kind", "Courier", "Branch", "Date", "Link"},
		"certificate_shipped":  {"Name", "Diploma", "Kind", "Courier", "Branch", "Waybill", "Arrives", "Due", "Days", "Link"},
		"branch_reminder":      {"Name", "Diploma", "Courier", "Branch", "Waybill", "Left", "Due", "Link"},
		"branch_term_over":     {"Name", "Diploma", "Courier", "Branch", "Waybill", "Date", "Link"},
		"certificate_returned": {"Name", "Diploma", "Kind", "Courier", "Office", "Address", "Hours", "Link"},

		"organiser_confirm":  {"Due", "Link"},
		"organiser_known":    {"Link"},
		"organiser_invited":  {"Organiser", "Due", "Link"},
		"organiser_admitted": {"Name", "Organiser", "Link"},
		"organiser_refused":  {"Name", "Organiser", "Reason", "Link"},
		"organiser_halted":   {"Name", "Organiser", "Reason", "Link"},

		"endorsement_received":  {"Name", "Event", "Folio", "Due", "Link"},
		"endorsement_observed":  {"Name", "Event", "Folio", "Date", "Link"},
		"endorsement_granted":   {"Name", "Event", "Number", "Link"},
		"endorsement_declined":  {"Name", "Event", "Folio", "Reason", "Link"},
		"endorsement_cancelled": {"Name", "Event", "Number", "Reason", "Link"},
		"list_extended":         {"Name", "Event", "Number", "Date", "Reason", "Link"},
		"credit_undone":         {"Name", "Event", "Dates", "Role", "Points", "Left", "Reason", "Link"},
		"event_credited":        {"Name", "Event", "Dates", "Organiser", "Role", "Points", "Link"},
		"attendance_due":        {"Name", "Event", "Number", "Date", "Link"},
		"attendance_reminder":   {"Name", "Event", "Number", "Date", "Link"},
		"attendance_applied":    {"Name", "Event", "Credited", "Outside", "Undone", "Link"},
		"endorsement_lapsed":    {"Name", "Event", "Folio", "Link"},
		"amendment_accepted":    {"Name", "Event", "Number", "Link"},
		"amendment_refused":     {"Name", "Event", "Number", "Reason", "Link"},
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
