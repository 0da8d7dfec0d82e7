package extract

import "sync"

// learnedPlaceWeights are the weights as "go run ./assets/generate places" learned them.
var learnedPlaceWeights = sync.OnceValue(func() *whereWeights {
	w, err := newWhereWeights(map[string]float64{
		"beside-date":      0.45,
		"certain":          1.47,
		"doubtful":         -0.49,
		"entry-elsewhere":  0.59,
		"far-back":         -0.15,
		"from-beside":      2.71,
		"from-brackets":    5.32,
		"from-dateline":    0.59,
		"from-event-name":  3.91,
		"from-gathering":   2.12,
		"from-goal":        3.39,
		"from-heading":     1.01,
		"from-home":        -1.89,
		"from-label":       2.54,
		"from-last":        -0.58,
		"from-loose":       2.09,
		"from-named":       -1.35,
		"from-object":      2.71,
		"from-office":      1.05,
		"from-party":       -0.87,
		"from-place-line":  2.99,
		"from-preposition": 4.05,
		"from-reference":   0.93,
		"from-seat":        2.13,
		"from-sentence":    0.34,
		"from-subject":     -0.93,
		"from-weak":        -0.22,
		"home":             1.24,
		"home-body":        0.83,
		"home-few":         -0.87,
		"home-strong":      1.00,
		"larger":           -0.40,
		"nowhere":          1.86,
		"nowhere-career":   0.75,
		"nowhere-named":    0.86,
		"nowhere-state":    0.87,
		"nowhere-work":     0.73,
		"same-person":      -0.23,
		"stands-elsewhere": 0.52,
		"story-long":       -0.13,
		"story-soon":       0.69,
		"thing-acts":       0.62,
		"unresolved":       -1.88,
		"wide":             -0.65,
	})
	if err != nil {
		panic(err) // the table is generated, and tested
	}
	return w
})
