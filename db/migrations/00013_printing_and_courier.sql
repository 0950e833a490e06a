-- +goose NO TRANSACTION
-- +goose Up
-- Certificates that are printed elsewhere, in lots, and brought by a courier; numbers that a renewal keeps. Tables are made anew, since SQLite cannot
-- change a CHECK or a UNIQUE; foreign keys rest meanwhile.
PRAGMA foreign_keys = OFF;
-- +goose StatementBegin
BEGIN IMMEDIATE;
-- +goose StatementEnd
CREATE TABLE certificates_new (
  id           INTEGER PRIMARY KEY,
  physician    INTEGER NOT NULL REFERENCES physicians (id),
  registration INTEGER REFERENCES registrations (id),
  request      INTEGER UNIQUE REFERENCES requests (id),
  series       TEXT NOT NULL,
  number       TEXT NOT NULL CHECK (number <> ''),
  kept         INTEGER NOT NULL DEFAULT 0 CHECK (kept IN (0, 1)), -- the number is that of the certificate before it
  kind         TEXT NOT NULL,
  label        TEXT NOT NULL,
  specialty    TEXT NOT NULL DEFAULT '',
  rne          TEXT NOT NULL DEFAULT '',
  decided_on   TEXT NOT NULL,
  valid_from   TEXT NOT NULL,
  valid_to     TEXT NOT NULL CHECK (valid_to >= valid_from),
  pickup       TEXT NOT NULL DEFAULT '',
  origin       TEXT NOT NULL CHECK (origin IN ('issued', 'imported')),
  replaces     INTEGER REFERENCES certificates (id),
  replaced_by  INTEGER REFERENCES certificates (id),
  suspended    INTEGER NOT NULL DEFAULT 0 CHECK (suspended IN (0, 1)),
  revoked      INTEGER NOT NULL DEFAULT 0 CHECK (revoked IN (0, 1)),
  reason       TEXT NOT NULL DEFAULT '',
  act_at       INTEGER NOT NULL DEFAULT 0,
  issued_at    INTEGER NOT NULL,
  UNIQUE (series, number, valid_from)
) STRICT;
INSERT INTO certificates_new (id, physician, registration, request, series, number, kind, label, specialty, rne, decided_on, valid_from, valid_to, pickup, origin,
  replaces, replaced_by, suspended, revoked, reason, act_at, issued_at)
  SELECT id, physician, registration, request, series, number, kind, label, specialty, rne, decided_on, valid_from, valid_to, pickup, origin,
  replaces, replaced_by, suspended, revoked, reason, act_at, issued_at FROM certificates;
DROP TABLE certificates;
ALTER TABLE certificates_new RENAME TO certificates;
CREATE INDEX certificates_physician ON certificates (physician, valid_to DESC);
CREATE INDEX certificates_valid_to ON certificates (valid_to, id);
CREATE INDEX certificates_number ON certificates (number);
-- A number is one registration's for ever: only a renewal that keeps it bears it again.
CREATE UNIQUE INDEX certificates_drawn ON certificates (series, number) WHERE kept = 0;
-- +goose StatementBegin
CREATE TRIGGER certificates_kept BEFORE INSERT ON certificates WHEN NEW.kept = 1 AND NOT EXISTS (SELECT 1 FROM certificates c
  WHERE c.series = NEW.series AND c.number = NEW.number AND c.physician = NEW.physician AND c.registration = NEW.registration) BEGIN
  SELECT RAISE(ABORT, 'a kept number is that of an earlier certificate of the same registration');
END;
-- +goose StatementEnd

CREATE TABLE lots (
  id          INTEGER PRIMARY KEY,
  number      TEXT NOT NULL UNIQUE,
  sent_on     TEXT NOT NULL,
  president   TEXT NOT NULL,
  responsible TEXT NOT NULL,
  issued_on   TEXT NOT NULL,
  book        INTEGER NOT NULL,
  leaf        INTEGER NOT NULL,
  place       INTEGER NOT NULL,
  note        TEXT NOT NULL DEFAULT '',
  made_by     INTEGER NOT NULL REFERENCES accounts (id),
  made_at     INTEGER NOT NULL
) STRICT;

-- A journey by courier: who authorised it, when and in which words, and the waybill.
CREATE TABLE shipments (
  id          INTEGER PRIMARY KEY,
  certificate INTEGER NOT NULL REFERENCES certificates (id),
  way         TEXT NOT NULL CHECK (way IN ('portal', 'mail')),
  words       TEXT NOT NULL CHECK (words <> ''),
  version     TEXT NOT NULL DEFAULT '',
  branch      TEXT NOT NULL CHECK (branch <> ''),
  copy        INTEGER NOT NULL REFERENCES attachments (id),
  asked_by    INTEGER NOT NULL REFERENCES accounts (id),
  asked_at    INTEGER NOT NULL,
  waybill     TEXT NOT NULL DEFAULT '',
  sent_on     TEXT,
  branch_on   TEXT,
  CHECK (waybill = '' OR (sent_on IS NOT NULL AND branch_on IS NOT NULL))
) STRICT;
CREATE INDEX shipments_certificate ON shipments (certificate, id);
CREATE INDEX shipments_waybill ON shipments (waybill) WHERE waybill <> '';

CREATE TABLE deliveries_new (
  certificate             INTEGER PRIMARY KEY REFERENCES certificates (id),
  state                   TEXT NOT NULL CHECK (state IN ('to_print', 'printed', 'in_lot', 'received', 'signed', 'sent', 'available', 'handed_over',
    'shipping_requested', 'shipped', 'at_branch', 'collected', 'term_over', 'returned', 'lost')),
  office                  TEXT NOT NULL,
  recipient               TEXT NOT NULL DEFAULT '',
  recipient_document_kind TEXT NOT NULL DEFAULT '',
  recipient_document      TEXT NOT NULL DEFAULT '',
  proxy                   INTEGER NOT NULL DEFAULT 0 CHECK (proxy IN (0, 1)),
  changed_at              INTEGER NOT NULL,
  due_on                  TEXT,
  lot                     INTEGER REFERENCES lots (id),
  book                    INTEGER NOT NULL DEFAULT 0,
  leaf                    INTEGER NOT NULL DEFAULT 0,
  place                   INTEGER NOT NULL DEFAULT 0,
  expected_on             TEXT,
  shipment                INTEGER REFERENCES shipments (id),
  CHECK (state <> 'in_lot' OR (lot IS NOT NULL AND expected_on IS NOT NULL)),
  CHECK (state NOT IN ('shipping_requested', 'shipped', 'at_branch', 'collected', 'term_over', 'lost') OR shipment IS NOT NULL)
) STRICT;
INSERT INTO deliveries_new (certificate, state, office, recipient, recipient_document_kind, recipient_document, proxy, changed_at, due_on)
  SELECT certificate, state, office, recipient, recipient_document_kind, recipient_document, proxy, changed_at, due_on FROM deliveries;
DROP TABLE deliveries;
ALTER TABLE deliveries_new RENAME TO deliveries;
CREATE INDEX deliveries_state ON deliveries (state, office, certificate);
CREATE INDEX deliveries_due ON deliveries (state, due_on) WHERE due_on IS NOT NULL;
CREATE INDEX deliveries_lot ON deliveries (lot, book, leaf, place, certificate) WHERE lot IS NOT NULL;
COMMIT;
PRAGMA foreign_keys = ON;
