-- +goose Up
-- The inbox is ordered by the term that ends first; what has no term comes last.
ALTER TABLE requests ADD COLUMN due_key TEXT GENERATED ALWAYS AS (COALESCE(due_on, '9999-12-31')) VIRTUAL;

-- Open requests, by each thing that the inbox filters by. The rest of each index lets the other filters be judged without reading the row.
DROP INDEX requests_open_office;
DROP INDEX requests_open_evaluator;
CREATE INDEX requests_open ON requests (due_key, id, status, office, kind, evaluator, reader) WHERE status IN ('submitted', 'in_review', 'observed', 'proposed', 'approved');
CREATE INDEX requests_open_state ON requests (status, due_key, id, office, kind, evaluator, reader) WHERE status IN ('submitted', 'in_review', 'observed', 'proposed', 'approved');
CREATE INDEX requests_open_office ON requests (office, due_key, id, status, kind, evaluator, reader) WHERE status IN ('submitted', 'in_review', 'observed', 'proposed', 'approved');
CREATE INDEX requests_open_evaluator ON requests (evaluator, due_key, id, status, office, kind, reader) WHERE status IN ('submitted', 'in_review', 'observed', 'proposed', 'approved');

-- All requests, newest first.
DROP INDEX requests_state;
CREATE INDEX requests_state ON requests (status, id DESC, office, kind, evaluator);
DROP INDEX requests_office;
CREATE INDEX requests_office ON requests (office, status, id DESC, kind, evaluator);
CREATE INDEX requests_number ON requests (number DESC, status, office, kind, evaluator) WHERE number IS NOT NULL;
CREATE INDEX requests_office_all ON requests (office, id DESC, status, kind, evaluator);
CREATE INDEX requests_evaluator ON requests (evaluator, id DESC, status, office, kind);

-- By the name of the physician.
DROP INDEX requests_surname;
CREATE INDEX requests_surname ON requests (surname, id, status, office, kind, evaluator);

-- Entries by week, and how long decisions took.
CREATE INDEX requests_submitted ON requests (submitted_at) WHERE submitted_at > 0;
CREATE INDEX requests_decided ON requests (decided_at, submitted_at, office) WHERE decided_at > 0;

-- The name by which the inbox searches follows the roster.
-- +goose StatementBegin
CREATE TRIGGER physicians_renamed AFTER UPDATE OF folded1, folded2, folded_names ON physicians
WHEN OLD.folded1 <> NEW.folded1 OR OLD.folded2 <> NEW.folded2 OR OLD.folded_names <> NEW.folded_names BEGIN
  UPDATE requests SET surname = NEW.folded1 || CASE NEW.folded2 WHEN '' THEN '' ELSE ' ' || NEW.folded2 END || ' ' || NEW.folded_names WHERE physician = NEW.id;
END;
-- +goose StatementEnd
