package extract

import "sync"

// learnedPlaceWeights are the weights as "go run ./assets/generate places" learned them.
var learnedPlaceWeights = sync.OnceValue(func() *whereWeights {
	w, err := newWhereWeights(map[string]float64{
		"beside-date":      0.60,
		"certain":          0.99,
		"doubtful":         -0.88,
		"entry-elsewhere":  0.21,
		"far-back":         -0.08,
		"from-beside":      2.49,
		"from-brackets":    5.32,
		"from-dateline":    1.10,
		"from-event-name":  3.70,
		"from-gathering":   2.13,
		"from-goal":        3.22,
		"from-heading":     0.54,
		"from-home":        -1.26,
		"from-label":       2.54,
		"from-last":        -0.43,
		"from-loose":       2.07,
		"from-named":       -1.09,
		"from-object":      2.55,
		"from-office":      1.16,
		"from-party":       -1.11,
		"from-place-line":  3.02,
		"from-preposition": 3.94,
		"from-reference":   0.95,
		"from-seat":        2.11,
		"from-sentence":    0.81,
		"from-subject":     -0.86,
		"from-weak":        -0.23,
		"home":             1.05,
		"home-body":        0.54,
		"home-entry":       1.29,
		"home-strong":      0.31,
		"larger":           -0.13,
		"last-wide":        -0.67,
		"lent-person":      -0.94,
		"named-home":       1.30,
		"nowhere":          1.24,
		"nowhere-career":   0.40,
		"nowhere-named":    0.92,
		"nowhere-state":    0.50,
		"nowhere-work":     0.67,
		"same-person":      0.22,
		"stands-elsewhere": 0.52,
		"story-soon":       0.49,
		"thing-acts":       1.01,
		"unresolved":       -2.07,
		"wide":             -0.89,
	})
	if err != nil {
		panic(err) // the table is generated, and tested
	}
	return w
})
