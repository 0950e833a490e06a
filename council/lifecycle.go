package council

import (
	"slices"
	"strconv"
)

func itoa(n int) string { return strconv.Itoa(n) }

// A Transition says who may do an action, in which states, and which state follows. To "" leaves the state as it is.
type Transition[S ~string] struct {
	By   []Role
	From []S
	To   S
}

// A Lifecycle is the one table of what can happen to a thing: read by its guard, by the screens that draw its buttons, and by the golden test.
type Lifecycle[A, S ~string] map[A]Transition[S]

// Allow gives the state that follows action, or a refusal: Forbidden when the actor has none of the roles, Conflict when the state is past.
func (l Lifecycle[A, S]) Allow(action A, state S, by Actor, office string) (S, error) {
	t, ok := l[action]
	if !ok {
		return state, Refuse(NotFound, "error.not_found")
	}
	if !by.hasAny(t.By, office) {
		return state, Refuse(Forbidden, "error.forbidden")
	}
	if !slices.Contains(t.From, state) {
		return state, Refuse(Conflict, "error.state", "State", string(state), "Action", string(action))
	}
	if t.To == "" {
		return state, nil
	}
	return t.To, nil
}

// Offers lists, in alphabetical order, the actions that the table lets the actor do in this state.
func (l Lifecycle[A, S]) Offers(state S, by Actor, office string) []A {
	var offers []A
	for a, t := range l {
		if slices.Contains(t.From, state) && by.hasAny(t.By, office) {
			offers = append(offers, a)
		}
	}
	slices.Sort(offers)
	return offers
}
