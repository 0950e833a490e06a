-- +goose Up
-- Official PDFs of the council's pages are attachments (owner 'page', slot = the page's name), every version kept. One that was taken down
-- stands here; a page shows its newest version, unless that one was taken down.
CREATE TABLE pages_taken_down (
  attachment INTEGER PRIMARY KEY REFERENCES attachments (id),
  by         INTEGER REFERENCES accounts (id),
  at         INTEGER NOT NULL
) STRICT;
