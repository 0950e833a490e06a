package documents

// squeeze is the factor, 1 or less, by which the gaps of a text (so many mm of them) shrink so that it ends above limit.
func squeeze(limit, gaps float64, end func(k float64) float64) float64 {
	k := 1.0
	for range 4 { // a gap that shrinks less than k leaves something to the next round
		over := end(k) - limit
		if over <= 0 {
			break
		}
		k = max(.4, k-over/gaps)
	}
	return k
}
