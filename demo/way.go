package demo

import "slices"

// way lists the acts of the story in order.
func (m *matter) way() []step {
	steps := []step{{0, 10, 20, (*matter).file}, {1, 9, 5, (*matter).take}, {2, 11, 0, (*matter).score}, {3, 15, 30, (*matter).propose}, {4, 12, 10, (*matter).confirm},
		{5, 10, 0, (*matter).issue}, {6, 9, 30, (*matter).print}, {7, 16, 0, (*matter).ship}, {11, 11, 15, (*matter).receive}, {15, 10, 40, (*matter).handOver}}
	if m.until == drafted {
		return []step{{0, 19, 10, (*matter).begin}}
	}
	until := func(last milestone) []step { return slices.Clip(steps[:min(last, m.until)]) }
	observing := append(until(scored), step{4, 11, 42, (*matter).observe})
	switch m.turn {
	case observed, forgotten, unreached, unanswered:
		return observing
	case prepared:
		return append(observing, step{9, 20, 15, (*matter).prepare})
	case remedied:
		way := append(steps[:scored:scored], step{4, 11, 42, (*matter).observe}, step{14, 18, 30, (*matter).remedy})
		if m.until <= taken {
			return way
		}
		return append(append(way, step{16, 9, 40, (*matter).settle}), later(steps[scored:m.until], 14)...)
	case sentBack:
		return append(steps[:proposed:proposed], step{4, 17, 5, (*matter).sendBack})
	case denied:
		return append(steps[:scored:scored], step{3, 15, 30, (*matter).proposeDenial}, step{5, 12, 10, (*matter).confirm})
	case withdrawn:
		return append(until(taken), step{3, 8, 15, (*matter).withdraw})
	case abstained:
		return append(until(taken), step{2, 8, 45, (*matter).abstain})
	case undone:
		return append(steps[:collected:collected], step{16, 9, 20, (*matter).undo})
	}
	return until(m.until)
}

// later moves steps on by working days.
func later(steps []step, days int) []step {
	moved := make([]step, len(steps))
	for i, s := range steps {
		s.after += days
		moved[i] = s
	}
	return moved
}
