-- +goose Up
-- Activities belong to the physician: gathered for the renewal of a registration, sent with a request, judged one by one. Evidence is the last version
-- of the file that shows one; the same file never shows two, in this cycle or another (released: the request ended without a certificate).
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
  by               INTEGER NOT NULL REFERENCES accounts (id),
  at               INTEGER NOT NULL,
  decided_by       INTEGER REFERENCES accounts (id),
  decided_at       INTEGER NOT NULL DEFAULT 0,
  CHECK (registration IS NOT NULL OR request IS NOT NULL),
  CHECK ((evidence IS NULL) = (evidence_sha256 = ''))
) STRICT;
INSERT INTO activities_new (id, physician, request, rule, title, role, from_on, to_on, quantity, page, state, refused, by, at)
  SELECT id, physician, request, rule, title, role, from_on, to_on, quantity, page, CASE refused WHEN '' THEN 'accepted' ELSE 'refused' END, refused, by, at FROM activities;
DROP TABLE activities;
ALTER TABLE activities_new RENAME TO activities;
CREATE INDEX activities_request ON activities (request, id) WHERE request IS NOT NULL;
CREATE INDEX activities_gathered ON activities (physician, registration, id) WHERE request IS NULL;
CREATE UNIQUE INDEX activities_evidence ON activities (physician, evidence_sha256) WHERE evidence_sha256 <> '' AND released = 0;
-- The days whose activities a request counts, as they were when it entered.
ALTER TABLE requests ADD COLUMN window_from TEXT;
ALTER TABLE requests ADD COLUMN window_to TEXT;
ALTER TABLE remarks ADD COLUMN activity INTEGER REFERENCES activities (id);
