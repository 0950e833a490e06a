// Package stage is what journeys are played on: the real program on a folder of its own, a real mail server, and people who sit at browsers and do
// what people do. Only tests import it; axe, beside it, opens and checks the pages.
package stage
