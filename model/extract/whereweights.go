package extract

import "sync"

// learnedPlaceWeights are the weights as "go run ./assets/generate places" learned them.
var learnedPlaceWeights = sync.OnceValue(func() *whereWeights {
	w, err := newWhereWeights(map[string]float64{
		"beside-date":      0.55,
		"certain":          1.60,
		"doubtful":         -0.57,
		"entry-elsewhere":  -0.03,
		"far-back":         -0.49,
		"from-beside":      2.89,
		"from-brackets":    5.14,
		"from-dateline":    0.72,
		"from-event-name":  4.08,
		"from-gathering":   2.21,
		"from-goal":        3.14,
		"from-heading":     1.08,
		"from-home":        -1.77,
		"from-label":       2.59,
		"from-last":        -0.38,
		"from-loose":       1.79,
		"from-named":       -1.19,
		"from-object":      2.46,
		"from-office":      1.13,
		"from-party":       -0.81,
		"from-place-line":  2.70,
		"from-preposition": 3.91,
		"from-reference":   0.89,
		"from-seat":        2.24,
		"from-sentence":    0.42,
		"from-subject":     -1.08,
		"from-weak":        -0.02,
		"home":             0.88,
		"home-body":        1.10,
		"home-entry":       1.76,
		"home-few":         -1.10,
		"home-strong":      0.98,
		"larger":           -0.64,
		"last-wide":        -1.57,
		"named-home":       1.51,
		"nowhere":          1.78,
		"nowhere-career":   1.02,
		"nowhere-named":    0.94,
		"nowhere-state":    1.04,
		"nowhere-work":     1.06,
		"same-person":      -0.34,
		"stands-elsewhere": 0.64,
		"story-long":       -0.04,
		"story-soon":       0.98,
		"thing-acts":       0.68,
		"unresolved":       -2.47,
		"wide":             -0.62,
	})
	if err != nil {
		panic(err) // the table is generated, and tested
	}
	return w
})
