package demo

import "context"

func (m *matter) print(ctx context.Context) error    { return nil }
func (m *matter) ship(ctx context.Context) error     { return nil }
func (m *matter) receive(ctx context.Context) error  { return nil }
func (m *matter) handOver(ctx context.Context) error { return nil }
func (m *matter) undo(ctx context.Context) error     { return nil }
