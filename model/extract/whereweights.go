package extract

import "sync"

// learnedPlaceWeights are the weights as "go run ./assets/generate places" learned them.
var learnedPlaceWeights = sync.OnceValue(func() *whereWeights {
	w, err := newWhereWeights(map[string]float64{
		"beside-date":      0.44,
		"certain":          1.31,
		"doubtful":         -0.53,
		"entry-elsewhere":  0.19,
		"far-back":         -0.16,
		"from-beside":      2.55,
		"from-brackets":    5.33,
		"from-dateline":    1.12,
		"from-event-name":  3.85,
		"from-gathering":   2.11,
		"from-goal":        3.25,
		"from-heading":     0.74,
		"from-home":        -1.29,
		"from-label":       2.53,
		"from-last":        -0.56,
		"from-loose":       2.00,
		"from-named":       -1.21,
		"from-object":      2.41,
		"from-office":      1.17,
		"from-party":       -1.28,
		"from-place-line":  3.10,
		"from-preposition": 3.91,
		"from-reference":   0.89,
		"from-seat":        2.10,
		"from-sentence":    0.73,
		"from-subject":     -0.89,
		"from-weak":        -0.20,
		"home":             1.33,
		"home-body":        0.61,
		"home-entry":       1.27,
		"home-strong":      0.23,
		"larger":           -0.36,
		"last-wide":        -0.85,
		"lent-person":      -1.08,
		"named-home":       1.30,
		"nowhere":          1.54,
		"nowhere-career":   0.44,
		"nowhere-named":    0.83,
		"nowhere-state":    0.52,
		"nowhere-work":     0.51,
		"same-person":      0.17,
		"stands-elsewhere": 0.48,
		"story-soon":       0.50,
		"thing-acts":       0.79,
		"unresolved":       -1.94,
		"wide":             -0.97,
	})
	if err != nil {
		panic(err) // the table is generated, and tested
	}
	return w
})
