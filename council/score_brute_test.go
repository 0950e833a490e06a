package council

import (
	"math/big"
	"math/rand/v2"
	"testing"
	"time"
)

// bruteTotal scores a ledger in another way than the engine: no running sums, but each cap as a minimum over a whole prefix, in big numbers.
func bruteTotal(t Table, prefix []Activity, at Date) *big.Int {
	total := new(big.Int)
	for _, chapter := range t.Chapters {
		inChapter := new(big.Int)
		for _, rule := range t.Rules {
			inRule := new(big.Int)
			for _, activity := range prefix {
				if activity.Rule == rule.Code {
					inRule.Add(inRule, bruteItem(rule, activity, at))
				}
			}
			inRule = least(inRule, rule.Cap)
			if rule.Chapter == chapter.Code {
				inChapter.Add(inChapter, inRule)
			}
		}
		total.Add(total, least(inChapter, chapter.Max))
	}
	return total
}

func bruteItem(rule Rule, activity Activity, at Date) *big.Int {
	each, quantity := rule.PerUnit, activity.Quantity
	if held, ok := rule.Roles[activity.Role]; ok {
		each = held
	} else if len(rule.Roles) > 0 && (activity.Role != "" || each == 0) {
		return new(big.Int)
	}
	last := activity.From
	if activity.To != (Date{}) {
		last = activity.To
	}
	// The age, the other way about: the day on which the evidence ends to be good.
	if rule.MaxAgeMonths > 0 && (last == (Date{}) || noon(last).AddDate(0, rule.MaxAgeMonths, 0).Before(noon(at))) {
		return new(big.Int)
	}
	if activity.Refused != "" || quantity < rule.MinQuantity {
		return new(big.Int)
	}
	if rule.Fixed {
		return least(big.NewInt(int64(each)), rule.CapItem)
	}
	if quantity <= 0 {
		return new(big.Int)
	}
	product := new(big.Int).Mul(big.NewInt(int64(each)), big.NewInt(int64(quantity)))
	ceiling := MaxPoints
	return least(least(product.Div(product, big.NewInt(100)), &ceiling), rule.CapItem)
}

func least(n *big.Int, limit *Points) *big.Int {
	if limit != nil && n.Cmp(big.NewInt(int64(*limit))) > 0 {
		return big.NewInt(int64(*limit))
	}
	return n
}

// noon is the middle of a date, for arithmetic that owes nothing to Date.
func noon(d Date) time.Time { return time.Date(d.Year, d.Month, d.Day, 12, 0, 0, 0, time.UTC) }

func TestBruteForceAgreesWithTheScore(t *testing.T) {
	random := rand.New(rand.NewPCG(20190409, 35568))
	limits := map[Limit]int{}
	for ledger := range 4000 {
		table, activities := randomTable(random), randomLedger(random)
		if faults := table.Check(); len(faults) > 0 {
			t.Fatal(faults)
		}
		score := table.Score(activities, submitted)
		sum, before := Points(0), new(big.Int)
		for i, line := range score.Lines {
			after := bruteTotal(table, activities[:i+1], submitted)
			gained := new(big.Int).Sub(after, before).Int64()
			if int64(line.Counted) != gained || line.Raw != line.Counted+line.Lost || line.Lost < 0 || (line.Lost > 0) && line.LostTo == "" {
				t.Fatalf("ledger %d, line %d: %+v, by brute force %d", ledger, i, line, gained)
			}
			sum, before = sum+line.Counted, after
			limits[line.LostTo]++
		}
		if score.Total != sum || int64(score.Total) != before.Int64() || score.Missing-score.Excess != score.Pass-score.Total {
			t.Fatalf("ledger %d: total %s, lines %s, by brute force %s", ledger, score.Total, sum, before)
		}
		inChapters := Points(0)
		for _, chapter := range score.Chapters {
			inChapters += chapter.Counted
		}
		if inChapters != score.Total {
			t.Fatalf("ledger %d: the chapters add up to %s of %s", ledger, inChapters, score.Total)
		}
	}
	for _, limit := range []Limit{"", LostToTable, LostToRefused, LostToAge, LostToQuantity, LostToItem, LostToRule, LostToChapter} {
		if limits[limit] < 100 {
			t.Errorf("the ledgers lost to %q only %d times", limit, limits[limit])
		}
	}
}

func randomTable(random *rand.Rand) Table {
	maybe := func(most int64) *Points {
		if random.IntN(2) == 0 {
			return nil
		}
		points := Points(random.Int64N(most))
		return &points
	}
	table := Table{Version: "1", Name: "Al azar", AppliesFrom: submitted, Pass: Points(1 + random.Int64N(4000)), WindowMonths: 60}
	for _, code := range []string{"A", "B", "C"} {
		table.Chapters = append(table.Chapters, Chapter{Code: code, Name: code, Max: maybe(3000)})
	}
	for _, code := range []string{"a", "b", "c", "d", "e"} {
		rule := Rule{Code: code, Chapter: table.Chapters[random.IntN(3)].Code, Name: code, Unit: "hora", UnitPlural: "horas",
			PerUnit: Points(1 + random.Int64N(300)), Fixed: random.IntN(3) == 0, CapItem: maybe(800), Cap: maybe(1500),
			MinQuantity: Quantity(random.Int64N(2) * random.Int64N(500)), MaxAgeMonths: []int{0, 60, 120}[random.IntN(3)]}
		if random.IntN(3) == 0 {
			rule.Roles = map[string]Points{"autor": Points(1 + random.Int64N(400))}
		}
		table.Rules = append(table.Rules, rule)
	}
	return table
}

func randomLedger(random *rand.Rand) []Activity {
	ledger := make([]Activity, random.IntN(25))
	for i := range ledger {
		ledger[i] = Activity{ID: int64(i), Rule: []string{"a", "b", "c", "d", "e", "e", "d", "x"}[random.IntN(8)], Quantity: Quantity(random.Int64N(1000) - 20)}
		ledger[i].Role = []string{"", "", "autor", "editor"}[random.IntN(4)]
		if random.IntN(10) > 0 {
			ledger[i].From = submitted.AddDays(-random.IntN(11 * 365))
		}
		if random.IntN(3) == 0 && !ledger[i].From.IsZero() {
			ledger[i].To = ledger[i].From.AddDays(random.IntN(900))
		}
		if random.IntN(10) == 0 {
			ledger[i].Refused = "el certificado no indica las horas"
		}
	}
	return ledger
}
