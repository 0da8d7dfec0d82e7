package extract

import "sync"

// learnedPlaceWeights are the weights as "go run ./assets/generate places" learned them.
var learnedPlaceWeights = sync.OnceValue(func() *whereWeights {
	w, err := newWhereWeights(map[string]float64{
		"beside-date":      0.42,
		"certain":          0.85,
		"doubtful":         -0.67,
		"entry-elsewhere":  0.21,
		"far-back":         -0.17,
		"from-beside":      2.46,
		"from-brackets":    5.32,
		"from-dateline":    1.06,
		"from-event-name":  3.87,
		"from-gathering":   2.11,
		"from-goal":        3.27,
		"from-heading":     0.40,
		"from-home":        -0.98,
		"from-label":       2.39,
		"from-last":        -0.35,
		"from-loose":       2.08,
		"from-named":       -1.01,
		"from-object":      2.59,
		"from-office":      1.19,
		"from-party":       -1.19,
		"from-place-line":  3.10,
		"from-preposition": 3.82,
		"from-reference":   0.86,
		"from-seat":        2.16,
		"from-sentence":    0.99,
		"from-subject":     -0.83,
		"from-weak":        -0.42,
		"home":             1.10,
		"home-body":        0.51,
		"home-entry":       1.04,
		"home-strong":      0.16,
		"larger":           -0.07,
		"last-wide":        -0.30,
		"lent-person":      -1.09,
		"named-home":       1.43,
		"nowhere":          1.03,
		"nowhere-career":   0.41,
		"nowhere-named":    0.83,
		"nowhere-state":    0.55,
		"nowhere-work":     0.63,
		"same-person":      0.05,
		"stands-elsewhere": 0.46,
		"story-soon":       0.71,
		"thing-acts":       1.01,
		"unresolved":       -2.11,
		"wide":             -1.14,
	})
	if err != nil {
		panic(err) // the table is generated, and tested
	}
	return w
})
