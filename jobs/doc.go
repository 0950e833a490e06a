// Package jobs is what runs without a person: delivery of mail, making of documents, terms that end, reminders.
// Each job does a bounded piece of what is due and comes back; it may not know HTTP.
package jobs
