package main

import "context"

func (p Plan) upload(ctx context.Context, t *Table) error { return nil }
