package db

import (
	"context"

	"vigencia/council"
)

// DocumentOfEndorsement gives the newest paper of an endorsement.
func (s *Store) DocumentOfEndorsement(ctx context.Context, endorsement int64) (council.IssuedDocument, error) {
	return scanDocument(s.read.QueryRowContext(ctx, "SELECT "+documentColumns+" FROM documents WHERE endorsement = ? ORDER BY id DESC LIMIT 1", endorsement))
}
