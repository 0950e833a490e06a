-- +goose Up
CREATE TABLE settings (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE accounts (
  id             INTEGER PRIMARY KEY,
  kind           TEXT NOT NULL CHECK (kind IN ('physician', 'staff')),
  user           TEXT NOT NULL CHECK (user <> ''),
  name           TEXT NOT NULL,
  email          TEXT NOT NULL,
  physician      INTEGER REFERENCES physicians (id),
  password       TEXT NOT NULL DEFAULT '', -- argon2id, '' while there is none
  initial_until  INTEGER NOT NULL DEFAULT 0, -- the initial password works once, until then; 0 = it is not an initial one
  must_change    INTEGER NOT NULL DEFAULT 0 CHECK (must_change IN (0, 1)),
  totp           BLOB, -- sealed secret
  totp_confirmed INTEGER NOT NULL DEFAULT 0 CHECK (totp_confirmed IN (0, 1)),
  totp_step      INTEGER NOT NULL DEFAULT 0, -- last step used, so that a code works once
  disabled       INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1)),
  created_at     INTEGER NOT NULL,
  last_login_at  INTEGER NOT NULL DEFAULT 0,
  UNIQUE (kind, user)
) STRICT;
CREATE UNIQUE INDEX accounts_physician ON accounts (physician) WHERE kind = 'physician';
CREATE INDEX accounts_of_physician ON accounts (physician) WHERE physician IS NOT NULL;

CREATE TABLE grants (
  account INTEGER NOT NULL REFERENCES accounts (id),
  role    TEXT NOT NULL,
  office  TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (account, role, office)
) STRICT, WITHOUT ROWID;

CREATE TABLE recovery_codes (
  account INTEGER NOT NULL REFERENCES accounts (id),
  hash    TEXT NOT NULL,
  used_at INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (account, hash)
) STRICT, WITHOUT ROWID;

-- Links in mails: kept as hashes, single use.
CREATE TABLE tokens (
  hash       TEXT PRIMARY KEY,
  purpose    TEXT NOT NULL CHECK (purpose IN ('first_admin', 'invite', 'reset', 'email', 'email_cancel', 'disown')),
  account    INTEGER REFERENCES accounts (id),
  value      TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at    INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX tokens_account ON tokens (account, purpose);

CREATE TABLE sessions (
  hash       TEXT PRIMARY KEY,
  account    INTEGER NOT NULL REFERENCES accounts (id),
  token      TEXT NOT NULL, -- of this session's forms
  stage      TEXT NOT NULL CHECK (stage IN ('full', 'second_factor', 'enrol', 'change')),
  created_at INTEGER NOT NULL,
  seen_at    INTEGER NOT NULL,
  address    TEXT NOT NULL,
  agent      TEXT NOT NULL,
  codes      BLOB -- sealed recovery codes, until the person says that they are noted
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_account ON sessions (account);

-- Tries of log-ins, resets, codes: a window per key.
CREATE TABLE tries (
  key   TEXT PRIMARY KEY,
  since INTEGER NOT NULL,
  count INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX tries_since ON tries (since);
