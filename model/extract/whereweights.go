package extract

import "sync"

// learnedPlaceWeights are the weights as "go run ./assets/generate places" learned them.
var learnedPlaceWeights = sync.OnceValue(func() *whereWeights {
	w, err := newWhereWeights(map[string]float64{
		"beside-date":      0.54,
		"certain":          1.25,
		"doubtful":         -0.53,
		"entry-elsewhere":  0.15,
		"far-back":         -0.08,
		"from-beside":      2.56,
		"from-brackets":    5.32,
		"from-dateline":    1.09,
		"from-event-name":  3.82,
		"from-gathering":   2.12,
		"from-goal":        3.24,
		"from-heading":     0.76,
		"from-home":        -1.32,
		"from-label":       2.53,
		"from-last":        -0.58,
		"from-loose":       1.95,
		"from-named":       -1.18,
		"from-object":      2.43,
		"from-office":      1.17,
		"from-party":       -0.98,
		"from-place-line":  3.02,
		"from-preposition": 3.91,
		"from-reference":   0.84,
		"from-seat":        2.11,
		"from-sentence":    0.70,
		"from-subject":     -0.90,
		"from-weak":        -0.28,
		"home":             1.26,
		"home-body":        0.77,
		"home-entry":       1.44,
		"home-few":         -0.08,
		"home-strong":      0.22,
		"larger":           -0.40,
		"last-wide":        -0.88,
		"lent-person":      -0.95,
		"named-home":       0.92,
		"nowhere":          1.57,
		"nowhere-career":   0.39,
		"nowhere-named":    0.74,
		"nowhere-state":    0.45,
		"nowhere-work":     0.49,
		"same-person":      0.14,
		"stands-elsewhere": 0.55,
		"story-long":       -0.06,
		"story-soon":       0.40,
		"thing-acts":       0.69,
		"unresolved":       -1.96,
		"wide":             -0.89,
	})
	if err != nil {
		panic(err) // the table is generated, and tested
	}
	return w
})
