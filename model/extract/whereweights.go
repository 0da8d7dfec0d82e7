package extract

import "sync"

// learnedPlaceWeights are the weights as "go run ./assets/generate places" learned them.
var learnedPlaceWeights = sync.OnceValue(func() *whereWeights {
	w, err := newWhereWeights(map[string]float64{
		"beside-date":      0.52,
		"certain":          1.02,
		"doubtful":         -0.83,
		"entry-elsewhere":  0.21,
		"far-back":         -0.09,
		"from-beside":      2.50,
		"from-brackets":    5.32,
		"from-dateline":    1.11,
		"from-event-name":  3.66,
		"from-gathering":   2.13,
		"from-goal":        3.24,
		"from-heading":     0.55,
		"from-home":        -1.26,
		"from-label":       2.54,
		"from-last":        -0.45,
		"from-loose":       2.09,
		"from-named":       -1.09,
		"from-object":      2.62,
		"from-office":      1.16,
		"from-party":       -1.25,
		"from-place-line":  3.02,
		"from-preposition": 3.97,
		"from-reference":   0.95,
		"from-seat":        2.11,
		"from-sentence":    0.82,
		"from-subject":     -0.87,
		"from-weak":        -0.25,
		"home":             1.06,
		"home-body":        0.53,
		"home-entry":       1.28,
		"home-strong":      0.32,
		"larger":           -0.36,
		"last-wide":        -0.67,
		"lent-person":      -0.94,
		"named-home":       1.30,
		"nowhere":          1.28,
		"nowhere-career":   0.40,
		"nowhere-named":    0.94,
		"nowhere-state":    0.52,
		"nowhere-work":     0.67,
		"same-person":      0.22,
		"stands-elsewhere": 0.52,
		"story-soon":       0.51,
		"thing-acts":       1.02,
		"unresolved":       -2.04,
		"wide":             -0.89,
	})
	if err != nil {
		panic(err) // the table is generated, and tested
	}
	return w
})
