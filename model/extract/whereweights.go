package extract

import "sync"

// learnedPlaceWeights are the weights as "go run ./assets/generate places" learned them.
var learnedPlaceWeights = sync.OnceValue(func() *whereWeights {
	w, err := newWhereWeights(map[string]float64{
		"beside-date":      0.58,
		"certain":          1.07,
		"doubtful":         -0.76,
		"entry-elsewhere":  0.42,
		"far-back":         -0.07,
		"from-beside":      2.48,
		"from-brackets":    5.32,
		"from-dateline":    1.14,
		"from-event-name":  3.70,
		"from-gathering":   2.13,
		"from-goal":        3.29,
		"from-heading":     0.55,
		"from-home":        -1.24,
		"from-label":       2.33,
		"from-last":        -0.43,
		"from-loose":       2.05,
		"from-named":       -1.12,
		"from-object":      2.68,
		"from-office":      1.17,
		"from-party":       -1.14,
		"from-place-line":  2.97,
		"from-preposition": 3.92,
		"from-reference":   0.98,
		"from-seat":        2.11,
		"from-sentence":    0.94,
		"from-subject":     -0.86,
		"from-weak":        -0.36,
		"home":             1.04,
		"home-body":        0.56,
		"home-entry":       1.11,
		"home-strong":      0.27,
		"larger":           -0.12,
		"last-wide":        -0.43,
		"lent-person":      -0.96,
		"named-home":       1.32,
		"nowhere":          1.28,
		"nowhere-career":   0.39,
		"nowhere-named":    0.90,
		"nowhere-state":    0.52,
		"nowhere-work":     0.72,
		"same-person":      0.17,
		"stands-elsewhere": 0.39,
		"story-soon":       0.70,
		"thing-acts":       0.92,
		"unresolved":       -2.05,
		"wide":             -0.84,
	})
	if err != nil {
		panic(err) // the table is generated, and tested
	}
	return w
})
