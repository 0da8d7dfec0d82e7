package extract

import "sync"

// learnedPlaceWeights are the weights as "go run ./assets/generate places" learned them.
var learnedPlaceWeights = sync.OnceValue(func() *whereWeights {
	w, err := newWhereWeights(map[string]float64{
		"beside-date":      0.45,
		"certain":          1.35,
		"doubtful":         -0.51,
		"entry-elsewhere":  0.21,
		"far-back":         -0.18,
		"from-beside":      2.55,
		"from-brackets":    5.33,
		"from-dateline":    1.12,
		"from-event-name":  3.85,
		"from-gathering":   2.12,
		"from-goal":        3.25,
		"from-heading":     0.75,
		"from-home":        -1.32,
		"from-label":       2.53,
		"from-last":        -0.57,
		"from-loose":       2.00,
		"from-named":       -1.19,
		"from-object":      2.41,
		"from-office":      1.17,
		"from-party":       -1.28,
		"from-place-line":  3.09,
		"from-preposition": 3.91,
		"from-reference":   0.84,
		"from-seat":        2.10,
		"from-sentence":    0.74,
		"from-subject":     -0.89,
		"from-weak":        -0.19,
		"home":             1.32,
		"home-body":        0.67,
		"home-entry":       1.30,
		"home-strong":      0.21,
		"larger":           -0.36,
		"last-wide":        -0.85,
		"lent-person":      -1.08,
		"named-home":       1.31,
		"nowhere":          1.57,
		"nowhere-career":   0.41,
		"nowhere-named":    0.82,
		"nowhere-state":    0.50,
		"nowhere-work":     0.53,
		"same-person":      0.13,
		"stands-elsewhere": 0.50,
		"story-soon":       0.58,
		"thing-acts":       0.70,
		"unresolved":       -1.93,
		"wide":             -0.96,
	})
	if err != nil {
		panic(err) // the table is generated, and tested
	}
	return w
})
