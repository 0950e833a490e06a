-- +goose Up
-- Official PDFs of the council's pages are attachments (owner 'page', slot = the page's name), every version kept. One that was taken down
-- stands here; a page shows its newest version, unless that one was taken down.
CREATE TABLE pages_taken_down (
  attachment INTEGER PRIMARY KEY REFERENCES attachments (id),
  by         INTEGER REFERENCES accounts (id),
  at         INTEGER NOT NULL
) STRICT;

-- Death, resignation and suspension stop mails and terms, reversibly. What each term still had is kept, so that it goes on where it stood.
CREATE TABLE halts (
  id         INTEGER PRIMARY KEY,
  physician  INTEGER NOT NULL REFERENCES physicians (id),
  why        TEXT NOT NULL CHECK (why IN ('deceased', 'resigned', 'suspended')),
  reason     TEXT NOT NULL CHECK (reason <> ''),
  at         INTEGER NOT NULL,
  resumed_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX halts_one ON halts (physician) WHERE resumed_at = 0;

CREATE TABLE halted_terms (
  halt    INTEGER NOT NULL REFERENCES halts (id),
  request INTEGER NOT NULL REFERENCES requests (id),
  days    INTEGER NOT NULL, -- working days that were left
  PRIMARY KEY (halt, request)
) STRICT, WITHOUT ROWID;
