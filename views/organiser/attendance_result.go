package organiser

import (
	"vigencia/council"
	"vigencia/views/ui"
)

// came is what came of somebody in the list that applies.
func (p AttendanceList) came(r ListRow) ui.State {
	shape := map[string]ui.Shape{string(council.ResultCredited): ui.Done, string(council.ResultUndone): ui.Refused, string(council.ResultReview): ui.Going}[r.Result]
	return ui.State{Label: p.W.Say("organise.attendance.result." + r.Result), Shape: shape}
}

// meant says what a result means for the person, where that is not plain.
func (p AttendanceList) meant(r ListRow) string {
	switch council.AttendeeResult(r.Result) {
	case council.ResultUndone:
		return p.W.Say("organise.attendance.rows.undone_row")
	case council.ResultReview:
		return p.W.Say("organise.attendance.rows.stays")
	}
	return ""
}
