// Package council is the domain in pure Go: who may ask for what, what becomes of a request, how points, terms, validity and codes are reckoned.
//
// It may not know SQL, HTTP, files, mail servers or the time of day: every rule gets its moment and its facts from the caller
// and answers with what is to be recorded, or with a refusal that its reader can act on.
package council
