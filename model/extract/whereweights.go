package extract

import "sync"

// learnedPlaceWeights are the weights as "go run ./assets/generate places" learned them.
var learnedPlaceWeights = sync.OnceValue(func() *whereWeights {
	w, err := newWhereWeights(map[string]float64{
		"beside-date":      0.46,
		"certain":          1.47,
		"doubtful":         -0.48,
		"entry-elsewhere":  0.45,
		"far-back":         -0.06,
		"from-beside":      2.71,
		"from-brackets":    5.32,
		"from-dateline":    0.59,
		"from-event-name":  3.91,
		"from-gathering":   2.12,
		"from-goal":        3.39,
		"from-heading":     1.02,
		"from-home":        -1.97,
		"from-label":       2.54,
		"from-last":        -0.41,
		"from-loose":       2.10,
		"from-named":       -1.51,
		"from-object":      2.71,
		"from-office":      1.05,
		"from-party":       -0.86,
		"from-place-line":  2.98,
		"from-preposition": 4.06,
		"from-reference":   1.00,
		"from-seat":        2.13,
		"from-sentence":    0.40,
		"from-subject":     -0.98,
		"from-weak":        -0.25,
		"home":             1.19,
		"home-body":        0.87,
		"home-few":         -0.80,
		"home-strong":      0.93,
		"larger":           -0.40,
		"nowhere":          1.85,
		"nowhere-career":   0.84,
		"nowhere-named":    0.87,
		"nowhere-state":    0.87,
		"nowhere-work":     0.73,
		"same-person":      -0.26,
		"stands-elsewhere": 0.60,
		"story-long":       -0.19,
		"story-soon":       0.67,
		"thing-acts":       0.57,
		"unresolved":       -1.87,
		"wide":             -0.62,
	})
	if err != nil {
		panic(err) // the table is generated, and tested
	}
	return w
})
