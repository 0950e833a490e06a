-- +goose NO TRANSACTION
-- +goose Up
-- Lists of attendance, the credits that they become, who came to the door, and what staff are told of them. Activities learn where they come from, imports and papers
-- a further owner; tables are made anew, since SQLite cannot change a CHECK, and foreign keys rest meanwhile.
PRAGMA foreign_keys = OFF;
-- +goose StatementBegin
BEGIN IMMEDIATE;
-- +goose StatementEnd
ALTER TABLE endorsements ADD COLUMN door_key TEXT; -- 20 digits, drawn when it is endorsed (council.NewEventKey)
ALTER TABLE endorsements ADD COLUMN list_until TEXT; -- last day on which a list is taken, when staff gave another than the profile's
UPDATE endorsements SET door_key = (SELECT printf('%018d%02d', n, 98 - (n % 97 * 100) % 97) FROM (SELECT abs(random() % 1000000000000000000) AS n WHERE endorsements.id > 0))
  WHERE number IS NOT NULL;
CREATE UNIQUE INDEX endorsements_door ON endorsements (door_key) WHERE door_key IS NOT NULL;
ALTER TABLE endorsements ADD COLUMN listed_at INTEGER NOT NULL DEFAULT 0; -- when a list of attendance was last applied; 0: it is awaited
-- Events whose list is awaited: by the day on which they ended.
CREATE INDEX endorsements_awaited ON endorsements (to_on, id) WHERE status = 'endorsed' AND listed_at = 0;

CREATE TABLE imports_new (
  id          INTEGER PRIMARY KEY,
  kind        TEXT NOT NULL CHECK (kind IN ('roster', 'certificates', 'marks', 'attendance')),
  as_of       TEXT NOT NULL,
  name        TEXT NOT NULL,
  format      TEXT NOT NULL CHECK (format IN ('csv', 'xlsx')),
  sha256      TEXT NOT NULL CHECK (length(sha256) = 64),
  size        INTEGER NOT NULL,
  state       TEXT NOT NULL CHECK (state IN ('waiting', 'checked', 'refused', 'confirmed', 'applied', 'discarded')),
  report      TEXT NOT NULL DEFAULT '', -- JSON: counts, samples, faults
  by          INTEGER REFERENCES accounts (id),
  at          INTEGER NOT NULL,
  done_at     INTEGER NOT NULL DEFAULT 0,
  call        INTEGER REFERENCES calls (id), -- of marks, with their phase
  phase       TEXT NOT NULL DEFAULT '',
  endorsement INTEGER REFERENCES endorsements (id), -- of a list of attendance
  CHECK ((kind = 'marks') = (call IS NOT NULL)),
  CHECK ((kind = 'attendance') = (endorsement IS NOT NULL))
) STRICT;
INSERT INTO imports_new (id, kind, as_of, name, format, sha256, size, state, report, by, at, done_at, call, phase)
  SELECT id, kind, as_of, name, format, sha256, size, state, report, by, at, done_at, call, phase FROM imports;
DROP TABLE imports;
ALTER TABLE imports_new RENAME TO imports;
CREATE INDEX imports_due ON imports (id) WHERE state IN ('waiting', 'confirmed');
CREATE INDEX imports_applied ON imports (kind, as_of) WHERE state = 'applied';
CREATE INDEX imports_call ON imports (call, id DESC) WHERE call IS NOT NULL;
CREATE INDEX imports_endorsement ON imports (endorsement, id DESC) WHERE endorsement IS NOT NULL;

-- The rows of the newest list that was checked, as the register answered then: what the organiser's preview pages through.
CREATE TABLE attendance_rows (
  import    INTEGER NOT NULL REFERENCES imports (id),
  line      INTEGER NOT NULL,
  number    TEXT NOT NULL,
  role      TEXT NOT NULL,
  name      TEXT NOT NULL,
  likeness  TEXT NOT NULL CHECK (likeness IN ('coincides', 'resembles', 'stranger')),
  physician INTEGER REFERENCES physicians (id),
  PRIMARY KEY (import, number, role)
) STRICT, WITHOUT ROWID;

-- Who stands in the list of an event that applies, and whom the register knows of them.
CREATE TABLE attendees (
  id          INTEGER PRIMARY KEY,
  endorsement INTEGER NOT NULL REFERENCES endorsements (id),
  number      TEXT NOT NULL,
  role        TEXT NOT NULL,
  name        TEXT NOT NULL,
  likeness    TEXT NOT NULL CHECK (likeness IN ('coincides', 'resembles', 'stranger', 'not_ours')), -- not_ours: staff said that it is none of the register
  physician   INTEGER REFERENCES physicians (id), -- who it is; of one that resembles somebody, who it may be
  list        INTEGER NOT NULL REFERENCES imports (id), -- that named it last
  gone        INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)), -- a newer list leaves it out; what was credited counts until staff decide
  decided_by  INTEGER REFERENCES accounts (id),
  decided_at  INTEGER NOT NULL DEFAULT 0,
  UNIQUE (endorsement, number, role),
  CHECK (likeness IN ('stranger', 'not_ours') OR physician IS NOT NULL)
) STRICT;
CREATE INDEX attendees_resembling ON attendees (id) WHERE likeness = 'resembles';
CREATE INDEX attendees_gone ON attendees (id) WHERE gone = 1;
CREATE INDEX attendees_strangers ON attendees (number) WHERE likeness = 'stranger';
CREATE INDEX attendees_physician ON attendees (physician, endorsement) WHERE physician IS NOT NULL;

-- What an event gave a physician in a role: once, whatever is sent again.
CREATE TABLE credits (
  id          INTEGER PRIMARY KEY,
  endorsement INTEGER NOT NULL REFERENCES endorsements (id),
  physician   INTEGER NOT NULL REFERENCES physicians (id),
  role        TEXT NOT NULL,
  points      INTEGER NOT NULL, -- hundredths that count; 0 where another role at the event counts instead
  state       TEXT NOT NULL DEFAULT 'counted' CHECK (state IN ('counted', 'undone')),
  credited_at INTEGER NOT NULL,
  undone_at   INTEGER NOT NULL DEFAULT 0,
  UNIQUE (endorsement, physician, role)
) STRICT;
CREATE INDEX credits_physician ON credits (physician, id DESC);

-- Who gave the key of an event at its door.
CREATE TABLE arrivals (
  physician   INTEGER NOT NULL REFERENCES physicians (id),
  endorsement INTEGER NOT NULL REFERENCES endorsements (id),
  at          INTEGER NOT NULL,
  PRIMARY KEY (physician, endorsement)
) STRICT, WITHOUT ROWID;
CREATE INDEX arrivals_endorsement ON arrivals (endorsement);

-- What staff should look at: found when a list is applied, settled with a note.
CREATE TABLE signals (
  id          INTEGER PRIMARY KEY,
  kind        TEXT NOT NULL,
  endorsement INTEGER NOT NULL REFERENCES endorsements (id),
  other       INTEGER REFERENCES endorsements (id), -- the event in the same hours
  physician   INTEGER REFERENCES physicians (id),
  figure      INTEGER NOT NULL DEFAULT 0,
  usual       INTEGER NOT NULL DEFAULT 0,
  found_at    INTEGER NOT NULL,
  settled_by  INTEGER REFERENCES accounts (id),
  settled_at  INTEGER NOT NULL DEFAULT 0,
  note        TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX signals_once ON signals (kind, endorsement, COALESCE(other, 0), COALESCE(physician, 0));
CREATE INDEX signals_listed ON signals (settled_at > 0, id DESC); -- open ones first

-- Undoing what was credited: asked for by one person and done by another. Without a physician it is all of a cancelled event.
CREATE TABLE reversals (
  id          INTEGER PRIMARY KEY,
  endorsement INTEGER NOT NULL REFERENCES endorsements (id),
  credit      INTEGER REFERENCES credits (id),
  why         TEXT NOT NULL CHECK (why <> ''),
  status      TEXT NOT NULL CHECK (status IN ('asked', 'done', 'refused')),
  reason      TEXT NOT NULL DEFAULT '',
  asked_by    INTEGER NOT NULL REFERENCES accounts (id),
  asked_at    INTEGER NOT NULL,
  decided_by  INTEGER REFERENCES accounts (id),
  decided_at  INTEGER NOT NULL DEFAULT 0,
  CHECK (decided_by IS NULL OR decided_by <> asked_by OR status = 'refused')
) STRICT;
CREATE UNIQUE INDEX reversals_asked ON reversals (endorsement, COALESCE(credit, 0)) WHERE status = 'asked';
CREATE INDEX reversals_listed ON reversals (status <> 'asked', id DESC); -- those that wait first
CREATE INDEX reversals_endorsement ON reversals (endorsement, id DESC);

CREATE TABLE activities_new (
  id               INTEGER PRIMARY KEY,
  physician        INTEGER NOT NULL REFERENCES physicians (id),
  registration     INTEGER REFERENCES registrations (id), -- NULL: typed by the evaluator of a request
  request          INTEGER REFERENCES requests (id),      -- NULL: still being gathered
  round            INTEGER NOT NULL DEFAULT 1,
  rule             TEXT NOT NULL,
  title            TEXT NOT NULL,
  role             TEXT NOT NULL DEFAULT '',
  from_on          TEXT,
  to_on            TEXT,
  quantity         INTEGER NOT NULL, -- hundredths of a unit
  page             INTEGER NOT NULL DEFAULT 0,
  state            TEXT NOT NULL CHECK (state IN ('claimed', 'accepted', 'moved', 'refused')),
  claimed_rule     TEXT NOT NULL DEFAULT '', -- what the physician claimed, when the verdict moved it
  claimed_role     TEXT NOT NULL DEFAULT '',
  claimed_quantity INTEGER NOT NULL DEFAULT 0,
  reason           TEXT NOT NULL DEFAULT '', -- of the closed list, when refused
  note             TEXT NOT NULL DEFAULT '',
  refused          TEXT NOT NULL DEFAULT '', -- why an evaluator's own line does not count
  evidence         INTEGER REFERENCES attachments (id),
  evidence_sha256  TEXT NOT NULL DEFAULT '',
  released         INTEGER NOT NULL DEFAULT 0 CHECK (released IN (0, 1)),
  credit           INTEGER REFERENCES credits (id), -- of an endorsed event: the list of its organiser is the evidence
  given            INTEGER, -- what the credit gives, in hundredths; NULL: what the table says
  by               INTEGER REFERENCES accounts (id), -- NULL: the program
  at               INTEGER NOT NULL,
  decided_by       INTEGER REFERENCES accounts (id),
  decided_at       INTEGER NOT NULL DEFAULT 0,
  CHECK (registration IS NOT NULL OR request IS NOT NULL),
  CHECK ((evidence IS NULL) = (evidence_sha256 = '')),
  CHECK ((credit IS NULL) = (given IS NULL)),
  CHECK (by IS NOT NULL OR credit IS NOT NULL)
) STRICT;
INSERT INTO activities_new (id, physician, registration, request, round, rule, title, role, from_on, to_on, quantity, page, state, claimed_rule, claimed_role, claimed_quantity,
    reason, note, refused, evidence, evidence_sha256, released, by, at, decided_by, decided_at)
  SELECT id, physician, registration, request, round, rule, title, role, from_on, to_on, quantity, page, state, claimed_rule, claimed_role, claimed_quantity,
    reason, note, refused, evidence, evidence_sha256, released, by, at, decided_by, decided_at FROM activities;
DROP TABLE activities;
ALTER TABLE activities_new RENAME TO activities;
CREATE INDEX activities_request ON activities (request, id) WHERE request IS NOT NULL;
CREATE INDEX activities_gathered ON activities (physician, registration, id) WHERE request IS NULL;
CREATE UNIQUE INDEX activities_evidence ON activities (physician, evidence_sha256) WHERE evidence_sha256 <> '' AND released = 0;
-- A credit is gathered or sent once.
CREATE UNIQUE INDEX activities_credit ON activities (credit) WHERE credit IS NOT NULL AND released = 0;

CREATE TABLE documents_new (
  id          INTEGER PRIMARY KEY,
  key         TEXT NOT NULL UNIQUE,
  kind        TEXT NOT NULL CHECK (kind IN ('ficha', 'constancia', 'diploma', 'progress', 'certificate', 'pass', 'endorsement', 'attendance')),
  request     INTEGER REFERENCES requests (id),
  certificate INTEGER REFERENCES certificates (id),
  enrolment   INTEGER REFERENCES enrolments (id),
  endorsement INTEGER REFERENCES endorsements (id),
  credit      INTEGER REFERENCES credits (id),
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
  CHECK ((request IS NOT NULL) + (certificate IS NOT NULL) + (enrolment IS NOT NULL) + (endorsement IS NOT NULL) + (credit IS NOT NULL) = 1)
) STRICT;
INSERT INTO documents_new (id, key, kind, request, certificate, enrolment, endorsement, code, human, sha256, size, ordered_at, made_at, attempts, next_at, problem, replaced_by)
  SELECT id, key, kind, request, certificate, enrolment, endorsement, code, human, sha256, size, ordered_at, made_at, attempts, next_at, problem, replaced_by FROM documents;
DROP TABLE documents;
ALTER TABLE documents_new RENAME TO documents;
CREATE INDEX documents_waiting ON documents (next_at, id) WHERE made_at = 0;
CREATE INDEX documents_certificate ON documents (certificate, kind, id) WHERE certificate IS NOT NULL;
CREATE INDEX documents_replaced_by ON documents (replaced_by) WHERE replaced_by IS NOT NULL;
CREATE INDEX documents_verified ON documents (code, certificate, kind, human, replaced_by);
CREATE INDEX documents_request ON documents (request, id) WHERE request IS NOT NULL;
CREATE INDEX documents_enrolment ON documents (enrolment, id) WHERE enrolment IS NOT NULL;
CREATE INDEX documents_endorsement ON documents (endorsement, id) WHERE endorsement IS NOT NULL;
CREATE INDEX documents_credit ON documents (credit, id) WHERE credit IS NOT NULL;
COMMIT;
PRAGMA foreign_keys = ON;
