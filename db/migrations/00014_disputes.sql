-- +goose Up
-- Numbers that two claim, for the registrar's list: always few among all physicians.
CREATE INDEX physicians_disputed ON physicians (id) WHERE disputed = 1;
