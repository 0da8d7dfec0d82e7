package extract

import "sync"

// learnedPlaceWeights are the weights as "go run ./assets/generate places" learned them.
var learnedPlaceWeights = sync.OnceValue(func() *whereWeights {
	w, err := newWhereWeights(map[string]float64{
		"beside-date":      0.38,
		"certain":          0.65,
		"doubtful":         -0.82,
		"entry-elsewhere":  0.12,
		"far-back":         -0.23,
		"from-adjective":   0.66,
		"from-beside":      2.40,
		"from-brackets":    5.33,
		"from-dateline":    1.08,
		"from-event-name":  3.80,
		"from-gathering":   2.12,
		"from-goal":        3.24,
		"from-heading":     0.94,
		"from-home":        -1.09,
		"from-label":       2.42,
		"from-last":        -0.68,
		"from-loose":       2.07,
		"from-named":       -0.90,
		"from-object":      2.34,
		"from-office":      1.21,
		"from-origin":      0.26,
		"from-party":       -1.11,
		"from-people":      0.45,
		"from-place-line":  2.91,
		"from-preposition": 3.52,
		"from-reference":   0.48,
		"from-seat":        2.14,
		"from-sentence":    1.04,
		"from-subject":     -0.85,
		"from-weak":        -0.64,
		"home":             0.83,
		"home-body":        -0.39,
		"home-entry":       0.92,
		"home-local":       1.90,
		"home-strong":      -0.18,
		"home-titled":      0.11,
		"larger":           -0.09,
		"last-wide":        -0.10,
		"lent-person":      -1.15,
		"named-home":       1.58,
		"nowhere":          0.74,
		"nowhere-career":   0.41,
		"nowhere-named":    0.90,
		"nowhere-state":    0.51,
		"nowhere-work":     0.72,
		"same-person":      -0.23,
		"stands-elsewhere": 0.27,
		"story-soon":       0.65,
		"thing-acts":       0.45,
		"unresolved":       -2.11,
		"wide":             -0.84,
	})
	if err != nil {
		panic(err) // the table is generated, and tested
	}
	return w
})
