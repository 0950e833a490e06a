// Package db keeps everything of one office: a SQLite file and, beside it, the uploaded and issued files.
//
// An exported method is one use of the data and at most one transaction. It may not know HTTP, templates or the wording of screens;
// every rule is asked of package council.
package db
