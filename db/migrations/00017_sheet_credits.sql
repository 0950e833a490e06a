-- +goose Up
-- A credit is gathered in one ledger, and counts with one request at a time that is open or was approved: in its ledger, or on the sheet that its evaluator fills in. A request that
-- ends without a certificate releases it for the next one; what an approved one counted stays with it.
DROP INDEX activities_credit;
CREATE UNIQUE INDEX activities_credit ON activities (credit, request IS NULL) WHERE credit IS NOT NULL AND released = 0;
