package extract

import "sync"

// learnedPlaceWeights are the weights as "go run ./assets/generate places" learned them.
var learnedPlaceWeights = sync.OnceValue(func() *whereWeights {
	w, err := newWhereWeights(map[string]float64{
		"beside-date":      0.51,
		"certain":          1.34,
		"doubtful":         -0.49,
		"entry-elsewhere":  0.20,
		"far-back":         -0.14,
		"from-beside":      2.55,
		"from-brackets":    5.32,
		"from-dateline":    1.12,
		"from-event-name":  3.83,
		"from-gathering":   2.12,
		"from-goal":        3.22,
		"from-heading":     0.76,
		"from-home":        -1.34,
		"from-label":       2.53,
		"from-last":        -0.57,
		"from-loose":       1.99,
		"from-named":       -1.21,
		"from-object":      2.37,
		"from-office":      1.14,
		"from-party":       -1.09,
		"from-place-line":  3.11,
		"from-preposition": 3.88,
		"from-reference":   0.85,
		"from-seat":        2.10,
		"from-sentence":    0.72,
		"from-subject":     -0.89,
		"from-weak":        -0.20,
		"home":             1.36,
		"home-body":        0.67,
		"home-entry":       1.30,
		"home-strong":      0.20,
		"larger":           -0.36,
		"last-wide":        -0.90,
		"lent-person":      -1.05,
		"named-home":       1.28,
		"nowhere":          1.58,
		"nowhere-career":   0.41,
		"nowhere-named":    0.77,
		"nowhere-state":    0.50,
		"nowhere-work":     0.52,
		"same-person":      0.05,
		"stands-elsewhere": 0.54,
		"story-soon":       0.56,
		"thing-acts":       0.65,
		"unresolved":       -1.93,
		"wide":             -0.97,
	})
	if err != nil {
		panic(err) // the table is generated, and tested
	}
	return w
})
