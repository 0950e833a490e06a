-- +goose Up
-- The append-only log, chained by hash over (payload's hash, previous); payloads apart, so that personal data can be erased without breaking the chain.
CREATE TABLE events (
  id         INTEGER PRIMARY KEY,
  subject    TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  action     TEXT NOT NULL,
  account    INTEGER NOT NULL DEFAULT 0,
  actor      TEXT NOT NULL,
  at         INTEGER NOT NULL,
  payload    TEXT NOT NULL, -- SHA-256 of the payload
  previous   TEXT NOT NULL,
  hash       TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX events_subject ON events (subject, subject_id, id);
CREATE INDEX events_account ON events (account, id);

CREATE TABLE payloads (
  event INTEGER PRIMARY KEY REFERENCES events (id),
  json  TEXT NOT NULL
) STRICT;

-- +goose StatementBegin
CREATE TRIGGER events_stay BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER events_remain BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
-- +goose StatementEnd

CREATE TABLE mails (
  id         INTEGER PRIMARY KEY,
  key        TEXT NOT NULL UNIQUE,
  template   TEXT NOT NULL,
  recipient  TEXT NOT NULL, -- address; '' when there was none on file: staff see it
  physician  INTEGER REFERENCES physicians (id),
  vals       TEXT NOT NULL, -- JSON, without secrets
  secret     BLOB, -- sealed until delivered, then erased
  subject    TEXT NOT NULL DEFAULT '',
  subject_id INTEGER NOT NULL DEFAULT 0,
  state      TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'bounced', 'given_up', 'held')),
  ordered_at INTEGER NOT NULL,
  next_at    INTEGER NOT NULL,
  attempts   INTEGER NOT NULL DEFAULT 0,
  sent_at    INTEGER NOT NULL DEFAULT 0,
  problem    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX mails_waiting ON mails (next_at, id) WHERE state = 'waiting';
CREATE INDEX mails_subject ON mails (subject, subject_id, id);
CREATE INDEX mails_physician ON mails (physician, id);
CREATE INDEX mails_state ON mails (state, id DESC);

-- A mail waits for the documents that it carries.
CREATE TABLE mail_documents (
  mail     INTEGER NOT NULL REFERENCES mails (id),
  document INTEGER NOT NULL REFERENCES documents (id),
  PRIMARY KEY (mail, document)
) STRICT, WITHOUT ROWID;

-- Points tables, reasons, special days, signers, texts: seeded by the profile at the first start, afterwards immutable, dated rows that staff add.
CREATE TABLE rule_versions (
  id           INTEGER PRIMARY KEY,
  kind         TEXT NOT NULL CHECK (kind IN ('table', 'reasons', 'special_days', 'signers', 'texts')),
  version      TEXT NOT NULL,
  applies_from TEXT NOT NULL,
  loaded_at    INTEGER NOT NULL,
  loaded_by    INTEGER REFERENCES accounts (id),
  body         TEXT NOT NULL, -- JSON
  UNIQUE (kind, version)
) STRICT;
-- +goose StatementBegin
CREATE TRIGGER rule_versions_stay BEFORE UPDATE ON rule_versions BEGIN SELECT RAISE(ABORT, 'rule versions are immutable'); END;
-- +goose StatementEnd

-- A form sent twice is one act: the answer of the first stands.
CREATE TABLE done_forms (
  key TEXT PRIMARY KEY,
  at  INTEGER NOT NULL,
  see TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX done_forms_at ON done_forms (at);

-- Working time of half of the decided requests, so that the home page can tell an honest figure.
CREATE TABLE reminders (
  key TEXT PRIMARY KEY, -- "validity/<certificate>/6", "remedy/<request>/2/10"
  at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
