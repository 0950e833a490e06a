-- +goose Up
CREATE TABLE physicians (
  id            INTEGER PRIMARY KEY,
  number        TEXT NOT NULL UNIQUE CHECK (number <> ''),
  document_kind TEXT NOT NULL DEFAULT '',
  document      TEXT NOT NULL DEFAULT '',
  surname1      TEXT NOT NULL,
  surname2      TEXT NOT NULL DEFAULT '',
  names         TEXT NOT NULL,
  folded1       TEXT NOT NULL, -- council.Fold of surname1: searches go by these
  folded2       TEXT NOT NULL,
  folded_names  TEXT NOT NULL,
  office        TEXT NOT NULL DEFAULT '',
  membership    TEXT NOT NULL DEFAULT '',
  standing      TEXT NOT NULL DEFAULT '',
  phone         TEXT NOT NULL DEFAULT '',
  mobile        TEXT NOT NULL DEFAULT '',
  email         TEXT NOT NULL DEFAULT '',
  address       TEXT NOT NULL DEFAULT '',
  origin        TEXT NOT NULL DEFAULT 'roster' CHECK (origin IN ('roster', 'registered')),
  halted        TEXT NOT NULL DEFAULT '',
  roster_on     TEXT,
  checked_at    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX physicians_surname ON physicians (folded1, folded2, folded_names, id);
CREATE INDEX physicians_surname2 ON physicians (folded2, folded1, folded_names, id);
CREATE INDEX physicians_names ON physicians (folded_names, folded1, id);
CREATE INDEX physicians_office ON physicians (office, folded1, folded2, folded_names, id);
CREATE INDEX physicians_document ON physicians (document);

CREATE TABLE registrations (
  id            INTEGER PRIMARY KEY,
  physician     INTEGER NOT NULL REFERENCES physicians (id),
  kind          TEXT NOT NULL,
  specialty     TEXT NOT NULL DEFAULT '',
  folded        TEXT NOT NULL DEFAULT '', -- council.Fold of specialty
  number        TEXT NOT NULL DEFAULT '',
  registered_on TEXT,
  UNIQUE (physician, kind, folded)
) STRICT;
CREATE INDEX registrations_specialty ON registrations (folded, physician);
CREATE UNIQUE INDEX registrations_number ON registrations (kind, number) WHERE number <> '';

-- Spreadsheets of the council: checked first, applied whole or not at all. The file is kept by its hash.
CREATE TABLE imports (
  id       INTEGER PRIMARY KEY,
  kind     TEXT NOT NULL CHECK (kind IN ('roster', 'certificates')),
  as_of    TEXT NOT NULL,
  name     TEXT NOT NULL,
  format   TEXT NOT NULL CHECK (format IN ('csv', 'xlsx')),
  sha256   TEXT NOT NULL CHECK (length(sha256) = 64),
  size     INTEGER NOT NULL,
  state    TEXT NOT NULL CHECK (state IN ('waiting', 'checked', 'refused', 'confirmed', 'applied', 'discarded')),
  report   TEXT NOT NULL DEFAULT '', -- JSON: counts, samples, faults
  by       INTEGER REFERENCES accounts (id),
  at       INTEGER NOT NULL,
  done_at  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX imports_due ON imports (id) WHERE state IN ('waiting', 'confirmed');
CREATE INDEX imports_applied ON imports (kind, as_of) WHERE state = 'applied';

CREATE TABLE access_requests (
  id            INTEGER PRIMARY KEY,
  number        TEXT NOT NULL,
  document_kind TEXT NOT NULL,
  document      TEXT NOT NULL,
  surname1      TEXT NOT NULL,
  surname2      TEXT NOT NULL,
  names         TEXT NOT NULL,
  email         TEXT NOT NULL,
  mobile        TEXT NOT NULL,
  consent       TEXT NOT NULL,
  status        TEXT NOT NULL CHECK (status IN ('waiting', 'proof', 'admitted', 'refused')),
  physician     INTEGER REFERENCES physicians (id),
  proof         TEXT NOT NULL DEFAULT '',
  note          TEXT NOT NULL DEFAULT '',
  decided_by    INTEGER,
  created_at    INTEGER NOT NULL,
  decided_at    INTEGER NOT NULL DEFAULT 0,
  due           TEXT NOT NULL DEFAULT '', -- JSON of the term
  due_on        TEXT,
  version       INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX access_open ON access_requests (status, due_on, id);
CREATE INDEX access_number ON access_requests (number, created_at);

-- A changed address: confirmed by a link in a mail to the new one, then held while the old one is told.
CREATE TABLE email_changes (
  id         INTEGER PRIMARY KEY,
  physician  INTEGER NOT NULL REFERENCES physicians (id),
  previous   TEXT NOT NULL,
  email      TEXT NOT NULL,
  access     INTEGER REFERENCES access_requests (id), -- the access mail goes out when the change applies
  state      TEXT NOT NULL CHECK (state IN ('asked', 'held', 'applied', 'cancelled')),
  asked_at   INTEGER NOT NULL,
  applies_at INTEGER NOT NULL DEFAULT 0,
  ended_at   INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX email_changes_open ON email_changes (physician) WHERE state IN ('asked', 'held');
CREATE INDEX email_changes_due ON email_changes (applies_at) WHERE state = 'held';
