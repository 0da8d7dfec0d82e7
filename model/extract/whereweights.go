package extract

import "sync"

// learnedPlaceWeights are the weights as "go run ./assets/generate places" learned them.
var learnedPlaceWeights = sync.OnceValue(func() *whereWeights {
	w, err := newWhereWeights(map[string]float64{
		"beside-date":      0.51,
		"certain":          0.93,
		"doubtful":         -0.78,
		"entry-elsewhere":  0.28,
		"far-back":         -0.26,
		"from-adjective":   0.62,
		"from-beside":      2.38,
		"from-brackets":    5.32,
		"from-dateline":    1.07,
		"from-event-name":  3.64,
		"from-gathering":   2.12,
		"from-goal":        3.28,
		"from-heading":     0.99,
		"from-home":        -1.26,
		"from-label":       2.42,
		"from-last":        -0.70,
		"from-loose":       2.10,
		"from-named":       -0.98,
		"from-object":      2.50,
		"from-office":      1.25,
		"from-origin":      0.27,
		"from-party":       -1.27,
		"from-people":      0.43,
		"from-place-line":  2.90,
		"from-preposition": 3.60,
		"from-reference":   0.56,
		"from-seat":        2.10,
		"from-sentence":    0.97,
		"from-subject":     -0.77,
		"from-weak":        -0.63,
		"home":             1.01,
		"home-body":        -0.29,
		"home-entry":       0.99,
		"home-firm":        0.19,
		"home-local":       1.63,
		"home-often":       -0.12,
		"home-strong":      -0.18,
		"home-titled":      0.15,
		"larger":           -0.06,
		"last-wide":        -0.25,
		"lent-person":      -1.25,
		"named-home":       1.52,
		"nowhere":          1.01,
		"nowhere-career":   0.35,
		"nowhere-named":    0.94,
		"nowhere-state":    0.52,
		"nowhere-work":     0.78,
		"same-person":      -0.18,
		"stands-elsewhere": 0.20,
		"story-soon":       0.54,
		"thing-acts":       0.63,
		"unresolved":       -2.02,
		"wide":             -0.79,
	})
	if err != nil {
		panic(err) // the table is generated, and tested
	}
	return w
})
