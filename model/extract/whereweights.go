package extract

import "sync"

// learnedPlaceWeights are the weights as "go run ./assets/generate places" learned them.
var learnedPlaceWeights = sync.OnceValue(func() *whereWeights {
	w, err := newWhereWeights(map[string]float64{
		"beside-date":      0.50,
		"certain":          0.95,
		"doubtful":         -0.77,
		"entry-elsewhere":  0.28,
		"far-back":         -0.21,
		"from-adjective":   0.63,
		"from-beside":      2.38,
		"from-brackets":    5.32,
		"from-dateline":    1.08,
		"from-event-name":  3.64,
		"from-gathering":   2.12,
		"from-goal":        3.28,
		"from-heading":     0.97,
		"from-home":        -1.20,
		"from-label":       2.42,
		"from-last":        -0.73,
		"from-loose":       2.10,
		"from-named":       -0.98,
		"from-object":      2.50,
		"from-office":      1.23,
		"from-origin":      0.27,
		"from-party":       -1.26,
		"from-people":      0.43,
		"from-place-line":  2.89,
		"from-preposition": 3.59,
		"from-reference":   0.58,
		"from-seat":        2.10,
		"from-sentence":    0.93,
		"from-subject":     -0.78,
		"from-weak":        -0.63,
		"home":             0.90,
		"home-body":        -0.41,
		"home-entry":       0.94,
		"home-local":       1.90,
		"home-strong":      -0.27,
		"home-titled":      0.33,
		"larger":           -0.06,
		"last-wide":        -0.26,
		"lent-person":      -1.15,
		"named-home":       1.52,
		"nowhere":          1.02,
		"nowhere-career":   0.38,
		"nowhere-named":    0.94,
		"nowhere-state":    0.47,
		"nowhere-work":     0.77,
		"same-person":      -0.15,
		"stands-elsewhere": 0.23,
		"story-soon":       0.60,
		"thing-acts":       0.41,
		"unresolved":       -2.00,
		"wide":             -0.80,
	})
	if err != nil {
		panic(err) // the table is generated, and tested
	}
	return w
})
