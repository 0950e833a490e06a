-- +goose Up
DROP INDEX documents_certificate;
CREATE INDEX documents_certificate ON documents (certificate, kind, id) WHERE certificate IS NOT NULL;

-- The newest paper of the same kind of the same certificate, when this is not it: a scanned code need not look for one.
ALTER TABLE documents ADD COLUMN replaced_by INTEGER REFERENCES documents (id);
UPDATE documents SET replaced_by = (SELECT MAX(n.id) FROM documents n WHERE n.certificate = documents.certificate AND n.kind = documents.kind AND n.id > documents.id)
  WHERE certificate IS NOT NULL;
CREATE INDEX documents_replaced_by ON documents (replaced_by) WHERE replaced_by IS NOT NULL;

-- What /v/<code> asks of a paper stands in the index: its row, long by what its making needed, is not read.
CREATE INDEX documents_verified ON documents (code, certificate, kind, human, replaced_by);
