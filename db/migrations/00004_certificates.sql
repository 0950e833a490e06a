-- +goose Up
CREATE TABLE certificates (
  id           INTEGER PRIMARY KEY,
  physician    INTEGER NOT NULL REFERENCES physicians (id),
  registration INTEGER REFERENCES registrations (id),
  request      INTEGER UNIQUE REFERENCES requests (id),
  series       TEXT NOT NULL,
  number       TEXT NOT NULL,
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
  UNIQUE (series, number)
) STRICT;
CREATE INDEX certificates_physician ON certificates (physician, valid_to DESC);
CREATE INDEX certificates_valid_to ON certificates (valid_to, id);
CREATE INDEX certificates_number ON certificates (number);

CREATE TABLE acts (
  id           INTEGER PRIMARY KEY,
  certificate  INTEGER NOT NULL REFERENCES certificates (id),
  kind         TEXT NOT NULL CHECK (kind IN ('suspend', 'lift', 'revoke', 'replace', 'rectify')),
  reason       TEXT NOT NULL,
  asked_by     INTEGER NOT NULL REFERENCES accounts (id),
  asked_at     INTEGER NOT NULL,
  confirmed_by INTEGER REFERENCES accounts (id),
  confirmed_at INTEGER NOT NULL DEFAULT 0,
  refused_at   INTEGER NOT NULL DEFAULT 0,
  CHECK (confirmed_by IS NULL OR confirmed_by <> asked_by)
) STRICT;
CREATE INDEX acts_certificate ON acts (certificate, id);

CREATE TABLE deliveries (
  certificate             INTEGER PRIMARY KEY REFERENCES certificates (id),
  state                   TEXT NOT NULL CHECK (state IN ('to_print', 'printed', 'sent', 'available', 'handed_over')),
  office                  TEXT NOT NULL,
  recipient               TEXT NOT NULL DEFAULT '',
  recipient_document_kind TEXT NOT NULL DEFAULT '',
  recipient_document      TEXT NOT NULL DEFAULT '',
  proxy                   INTEGER NOT NULL DEFAULT 0 CHECK (proxy IN (0, 1)),
  changed_at              INTEGER NOT NULL,
  due_on                  TEXT
) STRICT;
CREATE INDEX deliveries_state ON deliveries (state, office, certificate);

-- What /v/<code> resolves. Values are frozen when ordered; bytes are kept as issued, named by their SHA-256.
CREATE TABLE documents (
  id          INTEGER PRIMARY KEY,
  key         TEXT NOT NULL UNIQUE,
  kind        TEXT NOT NULL CHECK (kind IN ('ficha', 'constancia', 'diploma')),
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
CREATE INDEX documents_waiting ON documents (next_at, id) WHERE made_at = 0;
CREATE INDEX documents_certificate ON documents (certificate, id) WHERE certificate IS NOT NULL;
CREATE INDEX documents_request ON documents (request, id) WHERE request IS NOT NULL;
