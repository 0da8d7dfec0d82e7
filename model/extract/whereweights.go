package extract

import "sync"

// learnedPlaceWeights are the weights as "go run ./assets/generate places" learned them.
var learnedPlaceWeights = sync.OnceValue(func() *whereWeights {
	w, err := newWhereWeights(map[string]float64{
		"beside-date":      0.66,
		"certain":          1.85,
		"doubtful":         -0.82,
		"entry-elsewhere":  0.78,
		"far-back":         -0.44,
		"from-beside":      2.97,
		"from-brackets":    5.15,
		"from-dateline":    0.78,
		"from-event-name":  4.23,
		"from-gathering":   2.23,
		"from-goal":        3.23,
		"from-heading":     1.02,
		"from-home":        -1.83,
		"from-label":       2.57,
		"from-last":        -0.60,
		"from-loose":       1.99,
		"from-named":       -1.69,
		"from-object":      2.54,
		"from-office":      1.09,
		"from-party":       -0.60,
		"from-place-line":  2.81,
		"from-preposition": 4.10,
		"from-reference":   0.61,
		"from-seat":        2.19,
		"from-sentence":    0.45,
		"from-subject":     -1.21,
		"from-weak":        0.01,
		"home":             1.07,
		"home-few":         -0.73,
		"home-strong":      1.37,
		"larger":           -0.68,
		"nowhere":          1.84,
		"nowhere-abstract": 0.47,
		"nowhere-named":    1.07,
		"nowhere-state":    0.71,
		"nowhere-work":     0.87,
		"same-person":      -0.54,
		"stands-elsewhere": 0.56,
		"story-long":       -0.51,
		"story-soon":       0.39,
		"thing-acts":       0.78,
		"unresolved":       -2.48,
		"wide":             -1.00,
	})
	if err != nil {
		panic(err) // the table is generated, and tested
	}
	return w
})
