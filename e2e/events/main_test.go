package events_test

import (
	"os"
	"testing"

	"vigencia/e2e/stage"
)

func TestMain(m *testing.M) { os.Exit(stage.Run(m)) }
