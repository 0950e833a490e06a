-- +goose NO TRANSACTION
-- +goose Up
-- Exams: calls with their sittings, enrolments, and the marks of each phase. The papers of a council learn the pass, and its spreadsheets the marks.
PRAGMA foreign_keys = OFF;
-- +goose StatementBegin
BEGIN IMMEDIATE;
-- +goose StatementEnd
CREATE TABLE calls (
  id           INTEGER PRIMARY KEY,
  kind         TEXT NOT NULL,
  specialty    TEXT NOT NULL,
  name         TEXT NOT NULL,
  status       TEXT NOT NULL CHECK (status IN ('draft', 'published', 'closed')),
  enrol_from   TEXT,
  enrol_to     TEXT,
  fee          TEXT NOT NULL DEFAULT '',
  documents    TEXT NOT NULL DEFAULT '',
  notes        TEXT NOT NULL DEFAULT '',
  pass         INTEGER NOT NULL DEFAULT 0, -- hundredths; 0 = not published
  attempts     INTEGER NOT NULL DEFAULT 0,
  published_at INTEGER NOT NULL DEFAULT 0,
  version      INTEGER NOT NULL DEFAULT 0,
  CHECK ((enrol_from IS NULL) = (enrol_to IS NULL))
) STRICT;
CREATE INDEX calls_status ON calls (status, id DESC);

CREATE TABLE sittings (
  id       INTEGER PRIMARY KEY,
  call     INTEGER NOT NULL REFERENCES calls (id),
  venue    TEXT NOT NULL,
  address  TEXT NOT NULL,
  state    TEXT NOT NULL,
  hall     TEXT NOT NULL DEFAULT '',
  capacity INTEGER NOT NULL CHECK (capacity > 0),
  day      TEXT NOT NULL,
  doors    TEXT NOT NULL DEFAULT '',
  begins   TEXT NOT NULL DEFAULT '',
  ends     TEXT NOT NULL DEFAULT '',
  closed   INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
  version  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX sittings_call ON sittings (call, day, id);

CREATE TABLE enrolments (
  id         INTEGER PRIMARY KEY,
  call       INTEGER NOT NULL REFERENCES calls (id),
  sitting    INTEGER NOT NULL REFERENCES sittings (id),
  physician  INTEGER NOT NULL REFERENCES physicians (id),
  request    INTEGER NOT NULL REFERENCES requests (id),
  status     TEXT NOT NULL CHECK (status IN ('held', 'queued', 'proof', 'confirmed', 'rejected', 'sat', 'no_show', 'passed', 'failed', 'left', 'released')),
  folio      TEXT NOT NULL UNIQUE,
  seat       INTEGER, -- of the sitting; NULL without one
  phases     TEXT NOT NULL, -- JSON, in order
  needs      TEXT NOT NULL DEFAULT '',
  reason     TEXT NOT NULL DEFAULT '',
  held_until INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  version    INTEGER NOT NULL DEFAULT 0,
  CHECK ((seat IS NOT NULL) = (status IN ('held', 'proof', 'confirmed', 'sat', 'no_show', 'passed', 'failed')))
) STRICT;
-- A seat is one person's, and a person has one place in a call.
CREATE UNIQUE INDEX enrolments_seat ON enrolments (sitting, seat) WHERE seat IS NOT NULL;
CREATE UNIQUE INDEX enrolments_once ON enrolments (call, physician) WHERE status NOT IN ('rejected', 'left', 'released');
CREATE INDEX enrolments_physician ON enrolments (physician, id DESC);
CREATE INDEX enrolments_request ON enrolments (request);
CREATE INDEX enrolments_call ON enrolments (call, status, id);
CREATE INDEX enrolments_queue ON enrolments (sitting, id) WHERE status = 'queued';
CREATE INDEX enrolments_held ON enrolments (held_until) WHERE status = 'held';

CREATE TABLE mark_sheets (
  id           INTEGER PRIMARY KEY,
  call         INTEGER NOT NULL REFERENCES calls (id),
  phase        TEXT NOT NULL,
  status       TEXT NOT NULL CHECK (status IN ('loaded', 'reviewed', 'published')),
  pass         INTEGER NOT NULL DEFAULT 0,
  loaded_by    INTEGER NOT NULL REFERENCES accounts (id),
  loaded_at    INTEGER NOT NULL,
  reviewed_by  INTEGER REFERENCES accounts (id),
  reviewed_at  INTEGER NOT NULL DEFAULT 0,
  published_by INTEGER REFERENCES accounts (id),
  published_at INTEGER NOT NULL DEFAULT 0,
  version      INTEGER NOT NULL DEFAULT 0,
  UNIQUE (call, phase),
  CHECK (reviewed_by IS NULL OR reviewed_by <> loaded_by)
) STRICT;

CREATE TABLE marks (
  id        INTEGER PRIMARY KEY,
  sheet     INTEGER NOT NULL REFERENCES mark_sheets (id),
  enrolment INTEGER NOT NULL REFERENCES enrolments (id),
  value     INTEGER NOT NULL CHECK (value >= 0), -- hundredths
  version   INTEGER NOT NULL DEFAULT 1,
  UNIQUE (sheet, enrolment)
) STRICT;
CREATE INDEX marks_enrolment ON marks (enrolment);

CREATE TABLE mark_corrections (
  id         INTEGER PRIMARY KEY,
  mark       INTEGER NOT NULL REFERENCES marks (id),
  was        INTEGER NOT NULL,
  becomes    INTEGER NOT NULL,
  reason     TEXT NOT NULL,
  asked_by   INTEGER NOT NULL REFERENCES accounts (id),
  asked_at   INTEGER NOT NULL,
  decided_by INTEGER REFERENCES accounts (id),
  decided_at INTEGER NOT NULL DEFAULT 0,
  confirmed  INTEGER NOT NULL DEFAULT 0 CHECK (confirmed IN (0, 1)),
  CHECK (confirmed = 0 OR decided_by <> asked_by)
) STRICT;
CREATE UNIQUE INDEX mark_corrections_waiting ON mark_corrections (mark) WHERE decided_at = 0;

CREATE TABLE mark_reviews (
  id          INTEGER PRIMARY KEY,
  mark        INTEGER NOT NULL UNIQUE REFERENCES marks (id),
  enrolment   INTEGER NOT NULL REFERENCES enrolments (id),
  text        TEXT NOT NULL,
  asked_at    INTEGER NOT NULL,
  due         TEXT NOT NULL DEFAULT '', -- JSON of the term
  due_on      TEXT,
  answer      TEXT NOT NULL DEFAULT '',
  answered_by INTEGER REFERENCES accounts (id),
  answered_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX mark_reviews_waiting ON mark_reviews (due_on, id) WHERE answered_at = 0;

CREATE TABLE documents_new (
  id          INTEGER PRIMARY KEY,
  key         TEXT NOT NULL UNIQUE,
  kind        TEXT NOT NULL CHECK (kind IN ('ficha', 'constancia', 'diploma', 'progress', 'certificate', 'pass')),
  request     INTEGER REFERENCES requests (id),
  certificate INTEGER REFERENCES certificates (id),
  enrolment   INTEGER REFERENCES enrolments (id),
  code        TEXT NOT NULL UNIQUE CHECK (length(code) = 26),
  human       TEXT NOT NULL UNIQUE CHECK (length(human) = 12),
  sha256      TEXT NOT NULL DEFAULT '',
  size        INTEGER NOT NULL DEFAULT 0,
  ordered_at  INTEGER NOT NULL,
  made_at     INTEGER NOT NULL DEFAULT 0,
  attempts    INTEGER NOT NULL DEFAULT 0,
  next_at     INTEGER NOT NULL DEFAULT 0,
  problem     TEXT NOT NULL DEFAULT '',
  replaced_by INTEGER REFERENCES documents (id),
  CHECK ((request IS NOT NULL) + (certificate IS NOT NULL) + (enrolment IS NOT NULL) = 1)
) STRICT;
INSERT INTO documents_new (id, key, kind, request, certificate, code, human, sha256, size, ordered_at, made_at, attempts, next_at, problem, replaced_by)
  SELECT id, key, kind, request, certificate, code, human, sha256, size, ordered_at, made_at, attempts, next_at, problem, replaced_by FROM documents;
DROP TABLE documents;
ALTER TABLE documents_new RENAME TO documents;
CREATE INDEX documents_waiting ON documents (next_at, id) WHERE made_at = 0;
CREATE INDEX documents_certificate ON documents (certificate, kind, id) WHERE certificate IS NOT NULL;
CREATE INDEX documents_replaced_by ON documents (replaced_by) WHERE replaced_by IS NOT NULL;
CREATE INDEX documents_verified ON documents (code, certificate, kind, human, replaced_by);
CREATE INDEX documents_request ON documents (request, id) WHERE request IS NOT NULL;
CREATE INDEX documents_enrolment ON documents (enrolment, id) WHERE enrolment IS NOT NULL;

CREATE TABLE imports_new (
  id       INTEGER PRIMARY KEY,
  kind     TEXT NOT NULL CHECK (kind IN ('roster', 'certificates', 'marks')),
  as_of    TEXT NOT NULL,
  name     TEXT NOT NULL,
  format   TEXT NOT NULL CHECK (format IN ('csv', 'xlsx')),
  sha256   TEXT NOT NULL CHECK (length(sha256) = 64),
  size     INTEGER NOT NULL,
  state    TEXT NOT NULL CHECK (state IN ('waiting', 'checked', 'refused', 'confirmed', 'applied', 'discarded')),
  report   TEXT NOT NULL DEFAULT '', -- JSON: counts, samples, faults
  by       INTEGER REFERENCES accounts (id),
  at       INTEGER NOT NULL,
  done_at  INTEGER NOT NULL DEFAULT 0,
  call     INTEGER REFERENCES calls (id), -- of marks, with their phase
  phase    TEXT NOT NULL DEFAULT '',
  CHECK ((kind = 'marks') = (call IS NOT NULL))
) STRICT;
INSERT INTO imports_new (id, kind, as_of, name, format, sha256, size, state, report, by, at, done_at)
  SELECT id, kind, as_of, name, format, sha256, size, state, report, by, at, done_at FROM imports;
DROP TABLE imports;
ALTER TABLE imports_new RENAME TO imports;
CREATE INDEX imports_due ON imports (id) WHERE state IN ('waiting', 'confirmed');
CREATE INDEX imports_applied ON imports (kind, as_of) WHERE state = 'applied';
CREATE INDEX imports_call ON imports (call, id DESC) WHERE call IS NOT NULL;
COMMIT;
PRAGMA foreign_keys = ON;
