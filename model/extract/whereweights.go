package extract

import "sync"

// learnedPlaceWeights are the weights as "go run ./assets/generate places" learned them.
var learnedPlaceWeights = sync.OnceValue(func() *whereWeights {
	w, err := newWhereWeights(map[string]float64{
		"beside-date":      0.54,
		"certain":          1.15,
		"doubtful":         -0.56,
		"entry-elsewhere":  0.10,
		"far-back":         -0.10,
		"from-beside":      2.56,
		"from-brackets":    5.32,
		"from-dateline":    1.13,
		"from-event-name":  3.83,
		"from-gathering":   2.13,
		"from-goal":        3.26,
		"from-heading":     0.77,
		"from-home":        -1.33,
		"from-label":       2.54,
		"from-last":        -0.65,
		"from-loose":       1.96,
		"from-named":       -1.30,
		"from-object":      2.45,
		"from-office":      1.28,
		"from-party":       -0.97,
		"from-place-line":  3.02,
		"from-preposition": 3.92,
		"from-reference":   0.82,
		"from-seat":        2.11,
		"from-sentence":    0.66,
		"from-subject":     -0.89,
		"from-weak":        -0.23,
		"home":             1.15,
		"home-body":        0.89,
		"home-entry":       1.54,
		"home-few":         -0.38,
		"home-strong":      0.30,
		"larger":           -0.39,
		"last-wide":        -0.89,
		"named-home":       0.94,
		"nowhere":          1.53,
		"nowhere-career":   0.57,
		"nowhere-named":    0.77,
		"nowhere-state":    0.56,
		"nowhere-work":     0.51,
		"same-person":      -0.16,
		"stands-elsewhere": 0.59,
		"story-long":       -0.04,
		"story-soon":       0.48,
		"thing-acts":       0.63,
		"unresolved":       -1.96,
		"wide":             -0.82,
	})
	if err != nil {
		panic(err) // the table is generated, and tested
	}
	return w
})
