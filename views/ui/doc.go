// Package ui is the design system: every control, mark and list that a screen is made of, as templ components that take
// typed values and text already in the reader's words. It knows no council, no store and no request.
//
// A screen is written in three steps: a shell of views/layout around it, components of this package inside, and nothing else but
// headings, paragraphs and the classes of assets/css/theme.css. A raw <input>, <select> or <textarea> outside this package is refused by a test, and so is a class that the stylesheet lacks.
//
// Forms: Form(Action) holds Input, Area, Select, Radios, Checkboxes, Checkbox, FileInput (all take a Field), Hidden and Submit(Button).
// ErrorSummary([]Problem) comes first in main; In(problems, "correo") gives a field its sentence.
// Ways on: Anchor(Link), Actions, Crumbs, Tabs, Chips, Pager, RowActions, NextStep.
// Saying: Tag(State), Note(Notice), Timeline([]Moment), Term(Clock), Facts([]Fact), Panel, Empty, Verdict, Stats, Meter, Gauge, Total.
// E-files: Paper(EFile) and PageLink, inside layout.Evaluation.
// Lists: Fragment(id) around Table(Grid) with Row, Cell, TextCell and RowActions, then Pager(Pages); Listing with Entry;
// Filters with FilterInput, FilterSelect and FilterButton.
// Around: Head, Card, Beside, Halves, Rail, Stack, Hero, Details, Fold, Icon.
//
// Addresses: every Href, URL and Action is passed with the base path already in it, by Base.To("/solicitudes").
package ui
