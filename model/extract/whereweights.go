package extract

import "sync"

// learnedPlaceWeights are the weights as "go run ./assets/generate places" learned them.
var learnedPlaceWeights = sync.OnceValue(func() *whereWeights {
	w, err := newWhereWeights(map[string]float64{
		"beside-date": 0.54,
		"certain": 1.16,
		"doubtful": -0.56,
		"entry-elsewhere": 0.12,
		"far-back": -0.11,
		"from-beside": 2.56,
		"from-brackets": 5.32,
		"from-dateline": 1.13,
		"from-event-name": 3.83,
		"from-gathering": 2.12,
		"from-goal": 3.26,
		"from-heading": 0.77,
		"from-home": -1.32,
		"from-label": 2.54,
		"from-last": -0.68,
		"from-loose": 1.95,
		"from-named": -1.24,
		"from-object": 2.45,
		"from-office": 1.25,
		"from-party": -0.97,
		"from-place-line": 3.03,
		"from-preposition": 3.92,
		"from-reference": 0.82,
		"from-seat": 2.11,
		"from-sentence": 0.66,
		"from-subject": -0.92,
		"from-weak": -0.23,
		"home": 1.16,
		"home-body": 0.91,
		"home-entry": 1.55,
		"home-few": -0.40,
		"home-strong": 0.30,
		"larger": -0.39,
		"last-wide": -0.87,
		"named-home": 0.94,
		"nowhere": 1.54,
		"nowhere-career": 0.59,
		"nowhere-named": 0.76,
		"nowhere-state": 0.57,
		"nowhere-work": 0.52,
		"same-person": -0.14,
		"stands-elsewhere": 0.58,
		"story-long": -0.05,
		"story-soon": 0.46,
		"thing-acts": 0.63,
		"unresolved": -1.96,
		"wide": -0.84,
	})
	if err != nil {
		panic(err) // the table is generated, and tested
	}
	return w
})
