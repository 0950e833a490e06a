-- +goose Up
-- A physician who registered: provisional until cédula and identification are accepted; disputed while two claim one number, and nobody gets in.
ALTER TABLE physicians ADD COLUMN provisional INTEGER NOT NULL DEFAULT 0 CHECK (provisional IN (0, 1));
ALTER TABLE physicians ADD COLUMN disputed INTEGER NOT NULL DEFAULT 0 CHECK (disputed IN (0, 1));
-- Who the physician is to the checklist, by code: resident, graduate…; '' until it is chosen.
ALTER TABLE physicians ADD COLUMN study_case TEXT NOT NULL DEFAULT '';
ALTER TABLE access_requests ADD COLUMN state TEXT NOT NULL DEFAULT '';
ALTER TABLE access_requests ADD COLUMN specialty TEXT NOT NULL DEFAULT '';

-- Photographs on paper: each line is what staff recorded; the last of a physician says how they stand.
CREATE TABLE photographs (
  id          INTEGER PRIMARY KEY,
  physician   INTEGER NOT NULL REFERENCES physicians (id),
  state       TEXT NOT NULL CHECK (state IN ('received', 'refused', 'used')),
  reason      TEXT NOT NULL DEFAULT '', -- of the closed list, when refused
  note        TEXT NOT NULL DEFAULT '',
  certificate INTEGER REFERENCES certificates (id), -- that they were used for
  by          INTEGER REFERENCES accounts (id),
  at          INTEGER NOT NULL,
  CHECK ((state = 'used') = (certificate IS NOT NULL))
) STRICT;
CREATE INDEX photographs_physician ON photographs (physician, id DESC);
-- The queue of documents: those that wait for somebody, by physician.
CREATE INDEX attachments_waiting ON attachments (received_at, owner_id) WHERE owner = 'physician' AND state = 'sent';
