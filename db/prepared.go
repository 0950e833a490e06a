package db

import (
	"context"
	"database/sql"
	"fmt"
)

// prepared gives the statement of a query that is asked many times a second, compiled once and kept until the store closes.
func (s *Store) prepared(ctx context.Context, query string) (*sql.Stmt, error) {
	if kept, ok := s.statements.Load(query); ok {
		return kept.(*sql.Stmt), nil
	}
	statement, err := s.read.PrepareContext(ctx, query)
	if err != nil {
		return nil, fmt.Errorf("prepare: %w", err)
	}
	kept, loaded := s.statements.LoadOrStore(query, statement)
	if loaded { // another came first
		return kept.(*sql.Stmt), statement.Close()
	}
	return statement, nil
}
