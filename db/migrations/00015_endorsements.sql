-- +goose NO TRANSACTION
-- +goose Up
-- Institutions that organise events, their people, and the endorsements they apply for. Accounts learn a third kind, files and papers a further owner;
-- tables are made anew, since SQLite cannot change a CHECK, and foreign keys rest meanwhile.
PRAGMA foreign_keys = OFF;
-- +goose StatementBegin
BEGIN IMMEDIATE;
-- +goose StatementEnd
CREATE TABLE organisers (
  id         INTEGER PRIMARY KEY,
  name       TEXT NOT NULL CHECK (name <> ''),
  folded     TEXT NOT NULL, -- council.Fold of name: staff search by it
  type       TEXT NOT NULL,
  place      TEXT NOT NULL DEFAULT '',
  town       TEXT NOT NULL DEFAULT '',
  phone      TEXT NOT NULL DEFAULT '',
  consent    TEXT NOT NULL,
  status     TEXT NOT NULL CHECK (status IN ('unconfirmed', 'waiting', 'admitted', 'refused', 'halted')),
  reason     TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  decided_by INTEGER REFERENCES accounts (id),
  decided_at INTEGER NOT NULL DEFAULT 0,
  due        TEXT NOT NULL DEFAULT '', -- JSON of the term in which staff decide
  due_on     TEXT,
  version    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX organisers_status ON organisers (status, due_on, id);
CREATE INDEX organisers_name ON organisers (folded, id);

CREATE TABLE accounts_new (
  id             INTEGER PRIMARY KEY,
  kind           TEXT NOT NULL CHECK (kind IN ('physician', 'staff', 'organiser')),
  user           TEXT NOT NULL CHECK (user <> ''),
  name           TEXT NOT NULL,
  email          TEXT NOT NULL,
  physician      INTEGER REFERENCES physicians (id),
  organiser      INTEGER REFERENCES organisers (id),
  password       TEXT NOT NULL DEFAULT '', -- argon2id, '' while there is none
  initial_until  INTEGER NOT NULL DEFAULT 0, -- the initial password works once, until then; 0 = it is not an initial one
  must_change    INTEGER NOT NULL DEFAULT 0 CHECK (must_change IN (0, 1)),
  totp           BLOB, -- sealed secret
  totp_confirmed INTEGER NOT NULL DEFAULT 0 CHECK (totp_confirmed IN (0, 1)),
  totp_step      INTEGER NOT NULL DEFAULT 0, -- last step used, so that a code works once
  disabled       INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1)),
  created_at     INTEGER NOT NULL,
  last_login_at  INTEGER NOT NULL DEFAULT 0,
  UNIQUE (kind, user),
  CHECK ((kind = 'organiser') = (organiser IS NOT NULL))
) STRICT;
INSERT INTO accounts_new (id, kind, user, name, email, physician, password, initial_until, must_change, totp, totp_confirmed, totp_step, disabled, created_at, last_login_at)
  SELECT id, kind, user, name, email, physician, password, initial_until, must_change, totp, totp_confirmed, totp_step, disabled, created_at, last_login_at FROM accounts;
DROP TABLE accounts;
ALTER TABLE accounts_new RENAME TO accounts;
CREATE UNIQUE INDEX accounts_physician ON accounts (physician) WHERE kind = 'physician';
CREATE INDEX accounts_of_physician ON accounts (physician) WHERE physician IS NOT NULL;
-- Staff and organisers sign in with an address: one address opens one of them.
CREATE UNIQUE INDEX accounts_address ON accounts (user) WHERE kind IN ('staff', 'organiser');
CREATE INDEX accounts_organiser ON accounts (organiser, id) WHERE organiser IS NOT NULL;

-- An application and, once it is granted, the endorsement of an event.
CREATE TABLE endorsements (
  id           INTEGER PRIMARY KEY,
  organiser    INTEGER NOT NULL REFERENCES organisers (id),
  folio        TEXT UNIQUE, -- of the application, drawn when it is sent
  number       TEXT UNIQUE, -- of the endorsement, drawn when it is granted
  status       TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'in_review', 'observed', 'endorsed', 'declined', 'withdrawn', 'lapsed', 'cancelled')),
  title        TEXT NOT NULL DEFAULT '',
  type         TEXT NOT NULL DEFAULT '',
  scope        TEXT NOT NULL DEFAULT '',
  modality     TEXT NOT NULL DEFAULT '',
  from_on      TEXT,
  to_on        TEXT,
  begins       TEXT NOT NULL DEFAULT '',
  ends         TEXT NOT NULL DEFAULT '',
  hours        INTEGER NOT NULL DEFAULT 0, -- hundredths
  place        TEXT NOT NULL DEFAULT '',
  town         TEXT NOT NULL DEFAULT '',
  venue        TEXT NOT NULL DEFAULT '',
  address      TEXT NOT NULL DEFAULT '',
  institution  TEXT NOT NULL DEFAULT '',
  responsible  TEXT NOT NULL DEFAULT '',
  email        TEXT NOT NULL DEFAULT '',
  phone        TEXT NOT NULL DEFAULT '',
  specialty    TEXT NOT NULL DEFAULT '',
  topics       TEXT NOT NULL DEFAULT '[]', -- JSON: codes of the profile
  audience     TEXT NOT NULL DEFAULT '',
  objectives   TEXT NOT NULL DEFAULT '',
  evaluation   TEXT NOT NULL DEFAULT '',
  sessions     TEXT NOT NULL DEFAULT '[]', -- JSON: the programme, in order
  faculty      TEXT NOT NULL DEFAULT '[]', -- JSON
  points       TEXT NOT NULL DEFAULT '[]', -- JSON: by role
  remarks      TEXT NOT NULL DEFAULT '[]', -- JSON: of every round
  plea         TEXT NOT NULL DEFAULT '', -- why it is sent although a rule is not met
  round        INTEGER NOT NULL DEFAULT 1,
  evaluator    INTEGER REFERENCES accounts (id),
  decided_by   INTEGER REFERENCES accounts (id),
  reason       TEXT NOT NULL DEFAULT '',
  points_table TEXT NOT NULL DEFAULT '',
  copy_of      INTEGER REFERENCES endorsements (id),
  created_at   INTEGER NOT NULL,
  submitted_at INTEGER NOT NULL DEFAULT 0,
  decided_at   INTEGER NOT NULL DEFAULT 0,
  due          TEXT NOT NULL DEFAULT '', -- JSON of the term in which staff answer
  due_on       TEXT,
  version      INTEGER NOT NULL DEFAULT 0,
  CHECK (status IN ('draft', 'withdrawn') OR folio IS NOT NULL),
  CHECK (status <> 'endorsed' OR number IS NOT NULL)
) STRICT;
CREATE INDEX endorsements_organiser ON endorsements (organiser, id DESC);
-- The queue: what waits for staff, and what waits for the organiser.
CREATE INDEX endorsements_open ON endorsements (status, due_on, id) WHERE status IN ('submitted', 'in_review', 'observed');
CREATE INDEX endorsements_state ON endorsements (status, id DESC);
-- The catalogue: what was endorsed, once for each thing that it is found by (council.Endorsement.Facets), in the order of the last days. What else is
-- asked for most stands beside, so that a list is made from this table alone.
CREATE TABLE catalogue (
  facet       TEXT NOT NULL,
  to_on       TEXT NOT NULL,
  endorsement INTEGER NOT NULL REFERENCES endorsements (id),
  place       TEXT NOT NULL,
  specialty   TEXT NOT NULL,
  modality    TEXT NOT NULL,
  PRIMARY KEY (facet, to_on, endorsement)
) STRICT, WITHOUT ROWID;
CREATE INDEX catalogue_endorsement ON catalogue (endorsement);
-- Each folded word of the catalogue once: free text finds words by how they begin.
CREATE TABLE catalogue_words (
  word TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- A change of date, venue or modality that an organiser asks for after approval.
CREATE TABLE amendments (
  id          INTEGER PRIMARY KEY,
  endorsement INTEGER NOT NULL REFERENCES endorsements (id),
  becomes     TEXT NOT NULL, -- JSON: the fields that change, as they would be
  was         TEXT NOT NULL, -- JSON: the same fields, as they were when it was asked for
  why         TEXT NOT NULL,
  status      TEXT NOT NULL CHECK (status IN ('asked', 'accepted', 'refused', 'withdrawn')),
  reason      TEXT NOT NULL DEFAULT '',
  asked_by    INTEGER NOT NULL REFERENCES accounts (id),
  asked_at    INTEGER NOT NULL,
  decided_by  INTEGER REFERENCES accounts (id),
  decided_at  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX amendments_asked ON amendments (endorsement) WHERE status = 'asked';
CREATE INDEX amendments_endorsement ON amendments (endorsement, id);

CREATE TABLE attachments_new (
  id          INTEGER PRIMARY KEY,
  owner       TEXT NOT NULL CHECK (owner IN ('request', 'page', 'physician', 'activity', 'enrolment', 'delivery', 'endorsement')),
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
INSERT INTO attachments_new SELECT * FROM attachments;
DROP TABLE attachments;
ALTER TABLE attachments_new RENAME TO attachments;
CREATE INDEX attachments_sha256 ON attachments (sha256);
CREATE INDEX attachments_waiting ON attachments (received_at, owner_id) WHERE owner = 'physician' AND state = 'sent';

CREATE TABLE documents_new (
  id          INTEGER PRIMARY KEY,
  key         TEXT NOT NULL UNIQUE,
  kind        TEXT NOT NULL CHECK (kind IN ('ficha', 'constancia', 'diploma', 'progress', 'certificate', 'pass', 'endorsement')),
  request     INTEGER REFERENCES requests (id),
  certificate INTEGER REFERENCES certificates (id),
  enrolment   INTEGER REFERENCES enrolments (id),
  endorsement INTEGER REFERENCES endorsements (id),
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
  CHECK ((request IS NOT NULL) + (certificate IS NOT NULL) + (enrolment IS NOT NULL) + (endorsement IS NOT NULL) = 1)
) STRICT;
INSERT INTO documents_new (id, key, kind, request, certificate, enrolment, code, human, sha256, size, ordered_at, made_at, attempts, next_at, problem, replaced_by)
  SELECT id, key, kind, request, certificate, enrolment, code, human, sha256, size, ordered_at, made_at, attempts, next_at, problem, replaced_by FROM documents;
DROP TABLE documents;
ALTER TABLE documents_new RENAME TO documents;
CREATE INDEX documents_waiting ON documents (next_at, id) WHERE made_at = 0;
CREATE INDEX documents_certificate ON documents (certificate, kind, id) WHERE certificate IS NOT NULL;
CREATE INDEX documents_replaced_by ON documents (replaced_by) WHERE replaced_by IS NOT NULL;
CREATE INDEX documents_verified ON documents (code, certificate, kind, human, replaced_by);
CREATE INDEX documents_request ON documents (request, id) WHERE request IS NOT NULL;
CREATE INDEX documents_enrolment ON documents (enrolment, id) WHERE enrolment IS NOT NULL;
CREATE INDEX documents_endorsement ON documents (endorsement, id) WHERE endorsement IS NOT NULL;
COMMIT;
PRAGMA foreign_keys = ON;
