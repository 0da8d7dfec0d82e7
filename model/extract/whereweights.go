package extract

import "sync"

// learnedPlaceWeights are the weights as "go run ./assets/generate places" learned them.
var learnedPlaceWeights = sync.OnceValue(func() *whereWeights {
	w, err := newWhereWeights(map[string]float64{
		"beside-date":      0.55,
		"certain":          1.08,
		"doubtful":         -0.74,
		"entry-elsewhere":  0.42,
		"far-back":         -0.11,
		"from-beside":      2.47,
		"from-brackets":    5.32,
		"from-dateline":    1.11,
		"from-event-name":  3.68,
		"from-gathering":   2.13,
		"from-goal":        3.27,
		"from-heading":     0.55,
		"from-home":        -1.24,
		"from-label":       2.62,
		"from-last":        -0.41,
		"from-loose":       2.04,
		"from-named":       -1.16,
		"from-object":      2.63,
		"from-office":      1.15,
		"from-party":       -1.15,
		"from-place-line":  2.96,
		"from-preposition": 3.89,
		"from-reference":   0.96,
		"from-seat":        2.11,
		"from-sentence":    0.96,
		"from-subject":     -0.88,
		"from-weak":        -0.37,
		"home":             0.98,
		"home-body":        0.56,
		"home-entry":       1.10,
		"home-strong":      0.31,
		"larger":           -0.12,
		"last-wide":        -0.46,
		"lent-person":      -0.95,
		"named-home":       1.31,
		"nowhere":          1.25,
		"nowhere-career":   0.39,
		"nowhere-named":    0.89,
		"nowhere-state":    0.53,
		"nowhere-work":     0.74,
		"same-person":      0.17,
		"stands-elsewhere": 0.45,
		"story-soon":       0.67,
		"thing-acts":       1.00,
		"unresolved":       -2.07,
		"wide":             -0.85,
	})
	if err != nil {
		panic(err) // the table is generated, and tested
	}
	return w
})
