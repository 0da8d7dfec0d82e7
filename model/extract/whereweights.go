package extract

import "sync"

// learnedPlaceWeights are the weights as "go run ./assets/generate places" learned them.
var learnedPlaceWeights = sync.OnceValue(func() *whereWeights {
	w, err := newWhereWeights(map[string]float64{
		"beside-date":      0.48,
		"certain":          1.32,
		"doubtful":         -0.53,
		"entry-elsewhere":  0.10,
		"far-back":         -0.07,
		"from-beside":      2.55,
		"from-brackets":    5.32,
		"from-dateline":    1.11,
		"from-event-name":  3.82,
		"from-gathering":   2.11,
		"from-goal":        3.23,
		"from-heading":     0.76,
		"from-home":        -1.25,
		"from-label":       2.53,
		"from-last":        -0.62,
		"from-loose":       1.94,
		"from-named":       -1.20,
		"from-object":      2.35,
		"from-office":      1.12,
		"from-party":       -1.01,
		"from-place-line":  3.04,
		"from-preposition": 3.92,
		"from-reference":   0.83,
		"from-seat":        2.10,
		"from-sentence":    0.71,
		"from-subject":     -0.89,
		"from-weak":        -0.14,
		"home":             1.24,
		"home-body":        0.68,
		"home-entry":       1.39,
		"home-strong":      0.27,
		"larger":           -0.41,
		"last-wide":        -0.86,
		"lent-person":      -1.05,
		"named-home":       0.82,
		"nowhere":          1.56,
		"nowhere-career":   0.40,
		"nowhere-named":    0.71,
		"nowhere-state":    0.50,
		"nowhere-work":     0.49,
		"same-person":      0.10,
		"stands-elsewhere": 0.55,
		"story-soon":       0.42,
		"thing-acts":       0.69,
		"unresolved":       -1.97,
		"wide":             -1.02,
	})
	if err != nil {
		panic(err) // the table is generated, and tested
	}
	return w
})
