-- +goose Up
CREATE TABLE requests (
  id            INTEGER PRIMARY KEY,
  number        TEXT UNIQUE,
  physician     INTEGER NOT NULL REFERENCES physicians (id),
  registration  INTEGER REFERENCES registrations (id),
  kind          TEXT NOT NULL DEFAULT '',
  label         TEXT NOT NULL DEFAULT '',
  status        TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'in_review', 'observed', 'proposed', 'approved', 'issued', 'denied', 'discarded', 'withdrawn')),
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
  CHECK (status = 'draft' OR number IS NOT NULL)
) STRICT;
-- At most one open request per physician, kind and registration; at most one draft per physician.
CREATE UNIQUE INDEX requests_one_open ON requests (physician, kind, registration) WHERE status IN ('submitted', 'in_review', 'observed', 'proposed', 'approved');
CREATE UNIQUE INDEX requests_one_draft ON requests (physician) WHERE status = 'draft';
CREATE INDEX requests_physician ON requests (physician, id DESC);
-- The inbox: what is open is 2 % of all rows, so its lists have indexes of their own.
CREATE INDEX requests_state ON requests (status, id DESC);
CREATE INDEX requests_open_due ON requests (due_on, id) WHERE status IN ('submitted', 'in_review', 'observed', 'proposed', 'approved');
CREATE INDEX requests_office ON requests (office, status, id DESC);
CREATE INDEX requests_open_office ON requests (office, due_on, id) WHERE status IN ('submitted', 'in_review', 'observed', 'proposed', 'approved');
CREATE INDEX requests_open_evaluator ON requests (evaluator, due_on, id) WHERE status IN ('submitted', 'in_review', 'observed', 'proposed', 'approved');
CREATE INDEX requests_surname ON requests (surname, id DESC);

-- Gapless numbers: one row per series and year, drawn in the transaction that uses the number.
CREATE TABLE series (
  name TEXT PRIMARY KEY,
  last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE attachments (
  id          INTEGER PRIMARY KEY,
  owner       TEXT NOT NULL CHECK (owner IN ('request', 'page')),
  owner_id    INTEGER NOT NULL,
  slot        TEXT NOT NULL,
  version     INTEGER NOT NULL,
  round       INTEGER NOT NULL DEFAULT 1,
  sha256      TEXT NOT NULL CHECK (length(sha256) = 64),
  size        INTEGER NOT NULL CHECK (size > 0),
  pages       INTEGER NOT NULL DEFAULT 0,
  sent_name   TEXT NOT NULL DEFAULT '',
  questioned  INTEGER NOT NULL DEFAULT 0 CHECK (questioned IN (0, 1)), -- "¿es su archivo?" waits for an answer
  by          INTEGER REFERENCES accounts (id),
  began_at    INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  UNIQUE (owner, owner_id, slot, version)
) STRICT;
CREATE INDEX attachments_sha256 ON attachments (sha256);

CREATE TABLE activities (
  id        INTEGER PRIMARY KEY,
  physician INTEGER NOT NULL REFERENCES physicians (id),
  request   INTEGER NOT NULL REFERENCES requests (id),
  rule      TEXT NOT NULL,
  title     TEXT NOT NULL,
  role      TEXT NOT NULL DEFAULT '',
  from_on   TEXT,
  to_on     TEXT,
  quantity  INTEGER NOT NULL, -- hundredths of a unit
  page      INTEGER NOT NULL DEFAULT 0,
  refused   TEXT NOT NULL DEFAULT '',
  by        INTEGER NOT NULL REFERENCES accounts (id),
  at        INTEGER NOT NULL
) STRICT;
CREATE INDEX activities_request ON activities (request, id);

CREATE TABLE remarks (
  id        INTEGER PRIMARY KEY,
  request   INTEGER NOT NULL REFERENCES requests (id),
  round     INTEGER NOT NULL,
  reason    TEXT NOT NULL,
  note      TEXT NOT NULL DEFAULT '',
  page      INTEGER NOT NULL DEFAULT 0,
  repeats   INTEGER REFERENCES remarks (id),
  answer    TEXT NOT NULL DEFAULT '',
  satisfied INTEGER NOT NULL DEFAULT 0 CHECK (satisfied IN (0, 1)),
  by        INTEGER NOT NULL REFERENCES accounts (id),
  at        INTEGER NOT NULL
) STRICT;
CREATE INDEX remarks_request ON remarks (request, round, id);
