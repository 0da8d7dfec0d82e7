package extract

import "sync"

// learnedPlaceWeights are the weights as "go run ./assets/generate places" learned them.
var learnedPlaceWeights = sync.OnceValue(func() *whereWeights {
	w, err := newWhereWeights(map[string]float64{
		"beside-date":      0.46,
		"certain":          1.59,
		"doubtful":         -0.48,
		"entry-elsewhere":  0.65,
		"far-back":         -0.01,
		"from-beside":      2.71,
		"from-brackets":    5.32,
		"from-dateline":    0.62,
		"from-event-name":  3.91,
		"from-gathering":   2.13,
		"from-goal":        3.38,
		"from-heading":     1.00,
		"from-home":        -1.79,
		"from-label":       2.54,
		"from-last":        -0.47,
		"from-loose":       2.13,
		"from-named":       -1.39,
		"from-object":      2.70,
		"from-office":      1.06,
		"from-party":       -0.87,
		"from-place-line":  2.93,
		"from-preposition": 4.05,
		"from-reference":   0.83,
		"from-seat":        2.11,
		"from-sentence":    0.43,
		"from-subject":     -0.97,
		"from-weak":        -0.27,
		"home":             1.16,
		"home-few":         -0.74,
		"home-strong":      1.06,
		"larger":           -0.41,
		"nowhere":          1.80,
		"nowhere-abstract": 0.33,
		"nowhere-named":    0.95,
		"nowhere-state":    0.53,
		"nowhere-work":     0.74,
		"same-person":      -0.42,
		"stands-elsewhere": 0.52,
		"story-long":       -0.24,
		"story-soon":       0.50,
		"thing-acts":       0.76,
		"unresolved":       -1.86,
		"wide":             -0.63,
	})
	if err != nil {
		panic(err) // the table is generated, and tested
	}
	return w
})
