package extract

import "sync"

// learnedPlaceWeights are the weights as "go run ./assets/generate places" learned them.
var learnedPlaceWeights = sync.OnceValue(func() *whereWeights {
	w, err := newWhereWeights(map[string]float64{
		"beside-date":      0.55,
		"certain":          1.58,
		"doubtful":         -0.67,
		"entry-elsewhere":  0.03,
		"far-back":         -0.48,
		"from-beside":      2.86,
		"from-brackets":    5.14,
		"from-dateline":    0.69,
		"from-event-name":  4.04,
		"from-gathering":   2.20,
		"from-goal":        3.13,
		"from-heading":     1.11,
		"from-home":        -1.79,
		"from-label":       2.58,
		"from-last":        -0.45,
		"from-loose":       1.81,
		"from-named":       -1.33,
		"from-object":      2.38,
		"from-office":      1.36,
		"from-party":       -0.70,
		"from-place-line":  2.71,
		"from-preposition": 3.89,
		"from-reference":   0.87,
		"from-seat":        2.22,
		"from-sentence":    0.56,
		"from-subject":     -1.15,
		"from-weak":        -0.03,
		"home":             1.07,
		"home-body":        1.05,
		"home-entry":       1.44,
		"home-few":         -0.55,
		"home-strong":      0.79,
		"larger":           -0.64,
		"last-wide":        -1.76,
		"named-home":       1.39,
		"nowhere":          1.78,
		"nowhere-career":   0.85,
		"nowhere-named":    0.80,
		"nowhere-state":    1.02,
		"nowhere-work":     0.91,
		"same-person":      -0.36,
		"stands-elsewhere": 0.80,
		"story-long":       -0.28,
		"story-soon":       1.04,
		"thing-acts":       0.56,
		"unresolved":       -2.55,
		"wide":             -0.70,
	})
	if err != nil {
		panic(err) // the table is generated, and tested
	}
	return w
})
