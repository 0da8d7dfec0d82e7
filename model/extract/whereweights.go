package extract

import "sync"

// learnedPlaceWeights are the weights as "go run ./assets/generate places" learned them.
var learnedPlaceWeights = sync.OnceValue(func() *whereWeights {
	w, err := newWhereWeights(map[string]float64{
		"beside-date":      0.56,
		"certain":          0.97,
		"doubtful":         -0.80,
		"entry-elsewhere":  0.40,
		"far-back":         -0.13,
		"from-adjective":   0.63,
		"from-beside":      2.44,
		"from-brackets":    5.32,
		"from-dateline":    1.11,
		"from-event-name":  3.68,
		"from-gathering":   2.13,
		"from-goal":        3.27,
		"from-heading":     0.52,
		"from-home":        -1.32,
		"from-label":       2.32,
		"from-last":        -0.49,
		"from-loose":       2.03,
		"from-named":       -1.31,
		"from-object":      2.65,
		"from-office":      1.15,
		"from-party":       -1.15,
		"from-people":      0.44,
		"from-place-line":  2.85,
		"from-preposition": 3.88,
		"from-reference":   0.90,
		"from-seat":        2.10,
		"from-sentence":    0.91,
		"from-subject":     -0.85,
		"from-weak":        -0.36,
		"home":             0.94,
		"home-body":        0.60,
		"home-entry":       1.12,
		"home-strong":      0.32,
		"larger":           -0.13,
		"last-wide":        -0.46,
		"lent-person":      -0.92,
		"named-home":       1.32,
		"nowhere":          1.06,
		"nowhere-career":   0.38,
		"nowhere-named":    1.03,
		"nowhere-state":    0.57,
		"nowhere-work":     0.77,
		"same-person":      0.15,
		"stands-elsewhere": 0.32,
		"story-soon":       0.72,
		"thing-acts":       0.91,
		"unresolved":       -2.07,
		"wide":             -0.68,
	})
	if err != nil {
		panic(err) // the table is generated, and tested
	}
	return w
})
