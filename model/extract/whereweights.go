package extract

import "sync"

// learnedPlaceWeights are the weights as "go run ./assets/generate places" learned them.
var learnedPlaceWeights = sync.OnceValue(func() *whereWeights {
	w, err := newWhereWeights(map[string]float64{
		"beside-date":      0.57,
		"certain":          0.79,
		"doubtful":         -1.03,
		"entry-elsewhere":  0.41,
		"far-back":         -0.23,
		"from-adjective":   0.65,
		"from-beside":      2.45,
		"from-brackets":    5.32,
		"from-dateline":    1.08,
		"from-event-name":  3.63,
		"from-gathering":   2.12,
		"from-goal":        3.18,
		"from-heading":     0.93,
		"from-home":        -1.31,
		"from-label":       2.38,
		"from-last":        -0.80,
		"from-loose":       2.01,
		"from-named":       -1.11,
		"from-object":      2.59,
		"from-office":      1.28,
		"from-origin":      0.30,
		"from-party":       -1.19,
		"from-people":      0.44,
		"from-place-line":  2.95,
		"from-preposition": 3.63,
		"from-reference":   0.65,
		"from-seat":        2.11,
		"from-sentence":    0.96,
		"from-subject":     -0.77,
		"from-weak":        -0.59,
		"home":             1.00,
		"home-body":        -0.19,
		"home-entry":       0.92,
		"home-firm":        0.17,
		"home-local":       1.69,
		"home-often":       -0.16,
		"home-strong":      0.11,
		"home-titled":      0.11,
		"larger":           -0.06,
		"last-wide":        -0.29,
		"lent-person":      -1.23,
		"named-home":       1.30,
		"nowhere":          1.00,
		"nowhere-career":   0.53,
		"nowhere-named":    0.84,
		"nowhere-state":    0.51,
		"nowhere-work":     0.76,
		"same-person":      -0.19,
		"stands-elsewhere": 0.20,
		"story-soon":       0.60,
		"thing-acts":       0.42,
		"unresolved":       -2.07,
		"wide":             -0.80,
	})
	if err != nil {
		panic(err) // the table is generated, and tested
	}
	return w
})
