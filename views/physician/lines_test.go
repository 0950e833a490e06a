package physician

import (
	"testing"

	"vigencia/council"
	"vigencia/views/ui"
)

// An enrolment and a paper look in Mi Expediente as on their own pages: an exam that was not passed is not "done".
func TestALineHasTheShapeOfItsOwnPage(t *testing.T) {
	for state, want := range map[string]ui.Shape{"enrolment.status.failed": ui.EnrolmentShape("failed"), "enrolment.status.passed": ui.Done, "enrolment.status.no_show": ui.Ended,
		"delivery.lost": ui.ShapeOf(council.Lost), "delivery.available": ui.ShapeOf(council.Available)} {
		if got := lineShape(council.FileLine{State: state, Over: true}); got != want {
			t.Errorf("%s looks as %v, not as %v", state, got, want)
		}
	}
}
