package extract

import "sync"

// learnedPlaceWeights are the weights as "go run ./assets/generate places" learned them.
var learnedPlaceWeights = sync.OnceValue(func() *whereWeights {
	w, err := newWhereWeights(map[string]float64{
		"beside-date":      0.46,
		"certain":          1.48,
		"doubtful":         -0.46,
		"entry-elsewhere":  0.41,
		"far-back":         -0.17,
		"from-beside":      2.71,
		"from-brackets":    5.32,
		"from-dateline":    0.59,
		"from-event-name":  3.91,
		"from-gathering":   2.12,
		"from-goal":        3.40,
		"from-heading":     1.02,
		"from-home":        -1.97,
		"from-label":       2.54,
		"from-last":        -0.39,
		"from-loose":       2.11,
		"from-named":       -1.54,
		"from-object":      2.72,
		"from-office":      1.07,
		"from-party":       -0.86,
		"from-place-line":  2.97,
		"from-preposition": 4.06,
		"from-reference":   0.83,
		"from-seat":        2.13,
		"from-sentence":    0.53,
		"from-subject":     -0.97,
		"from-weak":        -0.25,
		"home":             1.17,
		"home-body":        0.87,
		"home-few":         -0.78,
		"home-strong":      0.95,
		"larger":           -0.41,
		"nowhere":          1.85,
		"nowhere-career":   0.85,
		"nowhere-named":    0.88,
		"nowhere-state":    0.81,
		"nowhere-work":     0.73,
		"same-person":      -0.29,
		"stands-elsewhere": 0.61,
		"story-long":       -0.17,
		"story-soon":       0.67,
		"thing-acts":       0.57,
		"unresolved":       -1.87,
		"wide":             -0.59,
	})
	if err != nil {
		panic(err) // the table is generated, and tested
	}
	return w
})
