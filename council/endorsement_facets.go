package council

import "slices"

// A Facet is one thing by which the catalogue finds an event: of a kind ("place:JC"), or every event.
type Facet string

// AnyEvent is the facet that every event of the catalogue has.
const AnyEvent Facet = "any"

// PlaceFacet is of the events at a place.
func PlaceFacet(code string) Facet { return Facet("place:" + code) }

// SpecialtyFacet is of the events of a specialty.
func SpecialtyFacet(code string) Facet { return Facet("specialty:" + code) }

// ModalityFacet is of the events that one takes part in like that.
func ModalityFacet(code string) Facet { return Facet("modality:" + code) }

// TopicFacet is of the events about a topic.
func TopicFacet(code string) Facet { return Facet("topic:" + code) }

// MonthFacet is of the events that have a day in a month.
func MonthFacet(day Date) Facet { return Facet("month:" + day.String()[:7]) }

// WordFacet is of the events that a folded word stands in.
func WordFacet(word string) Facet { return Facet("word:" + word) }

// Facets are all that the catalogue finds the event by, each once.
func (e Endorsement) Facets() []Facet {
	o := e.Occasion
	all := []Facet{AnyEvent, PlaceFacet(o.Place), SpecialtyFacet(e.Contents.Specialty), ModalityFacet(o.Modality)}
	for _, code := range e.Contents.Topics {
		all = append(all, TopicFacet(code))
	}
	for month := On(o.From.Year, o.From.Month, 1); !month.After(o.To); month = month.AddMonths(1) {
		all = append(all, MonthFacet(month))
	}
	for _, word := range e.Words() {
		all = append(all, WordFacet(word))
	}
	return slices.Compact(slices.Sorted(slices.Values(all)))
}
