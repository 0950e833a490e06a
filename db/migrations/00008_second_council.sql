-- +goose NO TRANSACTION
-- +goose Up
-- What a second council asks of the tables of the first: a request can wait admitted to an exam; a file belongs to a physician's checklist, to an
-- activity, to an enrolment or to a delivery, is a picture or a PDF, and is accepted or refused; papers of more kinds. Tables are made anew, since
-- SQLite cannot change a CHECK; foreign keys rest meanwhile.
PRAGMA foreign_keys = OFF;
-- +goose StatementBegin
BEGIN IMMEDIATE;
-- +goose StatementEnd
DROP TRIGGER physicians_renamed;
CREATE TABLE requests_new (
  id            INTEGER PRIMARY KEY,
  number        TEXT UNIQUE,
  physician     INTEGER NOT NULL REFERENCES physicians (id),
  registration  INTEGER REFERENCES registrations (id),
  kind          TEXT NOT NULL DEFAULT '',
  label         TEXT NOT NULL DEFAULT '',
  status        TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'in_review', 'observed', 'proposed', 'admitted', 'approved', 'issued', 'denied', 'discarded', 'withdrawn')),
  office        TEXT NOT NULL DEFAULT '',
  pickup        TEXT NOT NULL DEFAULT '',
  phone         TEXT NOT NULL DEFAULT '',
  mobile        TEXT NOT NULL DEFAULT '',
  email         TEXT NOT NULL DEFAULT '',
  address       TEXT NOT NULL DEFAULT '',
  description   TEXT NOT NULL DEFAULT '',
  consent       TEXT NOT NULL DEFAULT '',
  points_table  TEXT NOT NULL DEFAULT '',
  round         INTEGER NOT NULL DEFAULT 1 CHECK (round >= 1),
  evaluator     INTEGER REFERENCES accounts (id),
  reader        INTEGER REFERENCES accounts (id),
  verdict       TEXT NOT NULL DEFAULT '' CHECK (verdict IN ('', 'approve', 'deny')),
  reason        TEXT NOT NULL DEFAULT '',
  note          TEXT NOT NULL DEFAULT '',
  points        INTEGER NOT NULL DEFAULT 0,
  created_at    INTEGER NOT NULL,
  submitted_at  INTEGER NOT NULL DEFAULT 0,
  notified_at   INTEGER NOT NULL DEFAULT 0,
  decided_at    INTEGER NOT NULL DEFAULT 0,
  due           TEXT NOT NULL DEFAULT '', -- JSON of the term that runs, with the days it skips
  due_on        TEXT,
  reopen_by     INTEGER REFERENCES accounts (id),
  reopen_reason TEXT NOT NULL DEFAULT '',
  copy_of       INTEGER REFERENCES requests (id),
  surname       TEXT NOT NULL DEFAULT '', -- council.Fold of the physician's surnames and names, so that the inbox searches in one index
  version       INTEGER NOT NULL DEFAULT 0,
  due_key       TEXT GENERATED ALWAYS AS (COALESCE(due_on, '9999-12-31')) VIRTUAL, -- what has no term comes last
  CHECK (status = 'draft' OR number IS NOT NULL)
) STRICT;
INSERT INTO requests_new SELECT id, number, physician, registration, kind, label, status, office, pickup, phone, mobile, email, address, description, consent,
  points_table, round, evaluator, reader, verdict, reason, note, points, created_at, submitted_at, notified_at, decided_at, due, due_on, reopen_by,
  reopen_reason, copy_of, surname, version FROM requests;
DROP TABLE requests;
ALTER TABLE requests_new RENAME TO requests;
-- At most one open request per physician, kind and registration; at most one draft per physician.
CREATE UNIQUE INDEX requests_one_open ON requests (physician, kind, registration) WHERE status IN ('submitted', 'in_review', 'observed', 'proposed', 'admitted', 'approved');
CREATE UNIQUE INDEX requests_one_draft ON requests (physician) WHERE status = 'draft';
CREATE INDEX requests_physician ON requests (physician, id DESC);
-- Open requests, by each thing that the inbox filters by. The rest of each index lets the other filters be judged without reading the row.
CREATE INDEX requests_open ON requests (due_key, id, status, office, kind, evaluator, reader) WHERE status IN ('submitted', 'in_review', 'observed', 'proposed', 'admitted', 'approved');
CREATE INDEX requests_open_state ON requests (status, due_key, id, office, kind, evaluator, reader) WHERE status IN ('submitted', 'in_review', 'observed', 'proposed', 'admitted', 'approved');
CREATE INDEX requests_open_office ON requests (office, due_key, id, status, kind, evaluator, reader) WHERE status IN ('submitted', 'in_review', 'observed', 'proposed', 'admitted', 'approved');
CREATE INDEX requests_open_evaluator ON requests (evaluator, due_key, id, status, office, kind, reader) WHERE status IN ('submitted', 'in_review', 'observed', 'proposed', 'admitted', 'approved');
CREATE INDEX requests_open_due ON requests (due_on, id) WHERE status IN ('submitted', 'in_review', 'observed', 'proposed', 'admitted', 'approved');
-- All requests, newest first.
CREATE INDEX requests_state ON requests (status, id DESC, office, kind, evaluator);
CREATE INDEX requests_office ON requests (office, status, id DESC, kind, evaluator);
CREATE INDEX requests_number ON requests (number DESC, status, office, kind, evaluator) WHERE number IS NOT NULL;
CREATE INDEX requests_office_all ON requests (office, id DESC, status, kind, evaluator);
CREATE INDEX requests_evaluator ON requests (evaluator, id DESC, status, office, kind);
CREATE INDEX requests_surname ON requests (surname, id, status, office, kind, evaluator);
CREATE INDEX requests_submitted ON requests (submitted_at) WHERE submitted_at > 0;
CREATE INDEX requests_decided ON requests (decided_at, submitted_at, office) WHERE decided_at > 0;
-- The name by which the inbox searches follows the roster.
-- +goose StatementBegin
CREATE TRIGGER physicians_renamed AFTER UPDATE OF folded1, folded2, folded_names ON physicians
WHEN OLD.folded1 <> NEW.folded1 OR OLD.folded2 <> NEW.folded2 OR OLD.folded_names <> NEW.folded_names BEGIN
  UPDATE requests SET surname = NEW.folded1 || CASE NEW.folded2 WHEN '' THEN '' ELSE ' ' || NEW.folded2 END || ' ' || NEW.folded_names WHERE physician = NEW.id;
END;
-- +goose StatementEnd

CREATE TABLE attachments_new (
  id          INTEGER PRIMARY KEY,
  owner       TEXT NOT NULL CHECK (owner IN ('request', 'page', 'physician', 'activity', 'enrolment', 'delivery')),
  owner_id    INTEGER NOT NULL,
  slot        TEXT NOT NULL,
  version     INTEGER NOT NULL,
  round       INTEGER NOT NULL DEFAULT 1,
  format      TEXT NOT NULL DEFAULT 'pdf' CHECK (format IN ('pdf', 'jpg', 'png')),
  sha256      TEXT NOT NULL CHECK (length(sha256) = 64),
  size        INTEGER NOT NULL CHECK (size > 0),
  pages       INTEGER NOT NULL DEFAULT 0,
  sent_name   TEXT NOT NULL DEFAULT '',
  questioned  INTEGER NOT NULL DEFAULT 0 CHECK (questioned IN (0, 1)), -- "¿es su archivo?" waits for an answer
  state       TEXT NOT NULL DEFAULT 'sent' CHECK (state IN ('sent', 'accepted', 'refused')),
  reason      TEXT NOT NULL DEFAULT '', -- of the closed list, when refused
  note        TEXT NOT NULL DEFAULT '',
  by          INTEGER REFERENCES accounts (id),
  began_at    INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  decided_by  INTEGER REFERENCES accounts (id),
  decided_at  INTEGER NOT NULL DEFAULT 0,
  UNIQUE (owner, owner_id, slot, version),
  CHECK (state = 'sent' OR decided_by IS NOT NULL)
) STRICT;
INSERT INTO attachments_new (id, owner, owner_id, slot, version, round, sha256, size, pages, sent_name, questioned, by, began_at, received_at)
  SELECT id, owner, owner_id, slot, version, round, sha256, size, pages, sent_name, questioned, by, began_at, received_at FROM attachments;
DROP TABLE attachments;
ALTER TABLE attachments_new RENAME TO attachments;
CREATE INDEX attachments_sha256 ON attachments (sha256);

CREATE TABLE documents_new (
  id          INTEGER PRIMARY KEY,
  key         TEXT NOT NULL UNIQUE,
  kind        TEXT NOT NULL CHECK (kind IN ('ficha', 'constancia', 'diploma', 'progress', 'certificate')),
  request     INTEGER REFERENCES requests (id),
  certificate INTEGER REFERENCES certificates (id),
  code        TEXT NOT NULL UNIQUE CHECK (length(code) = 26),
  human       TEXT NOT NULL UNIQUE CHECK (length(human) = 12),
  sha256      TEXT NOT NULL DEFAULT '',
  size        INTEGER NOT NULL DEFAULT 0,
  ordered_at  INTEGER NOT NULL,
  made_at     INTEGER NOT NULL DEFAULT 0,
  attempts    INTEGER NOT NULL DEFAULT 0,
  next_at     INTEGER NOT NULL DEFAULT 0,
  problem     TEXT NOT NULL DEFAULT '',
  CHECK ((request IS NULL) <> (certificate IS NULL))
) STRICT;
INSERT INTO documents_new SELECT id, key, kind, request, certificate, code, human, sha256, size, ordered_at, made_at, attempts, next_at, problem FROM documents;
DROP TABLE documents;
ALTER TABLE documents_new RENAME TO documents;
CREATE INDEX documents_waiting ON documents (next_at, id) WHERE made_at = 0;
CREATE INDEX documents_certificate ON documents (certificate, id) WHERE certificate IS NOT NULL;
CREATE INDEX documents_request ON documents (request, id) WHERE request IS NOT NULL;

-- Where the physician lives, by the profile's list of states.
ALTER TABLE physicians ADD COLUMN state TEXT NOT NULL DEFAULT '';
CREATE INDEX physicians_state ON physicians (state, folded1, folded2, folded_names, id);
COMMIT;
PRAGMA foreign_keys = ON;
