package extract

import "sync"

// learnedPlaceWeights are the weights as "go run ./assets/generate places" learned them.
var learnedPlaceWeights = sync.OnceValue(func() *whereWeights {
	w, err := newWhereWeights(map[string]float64{
		"beside-date": 0.74,
		"certain": 1.70,
		"doubtful": -0.80,
		"entry-elsewhere": 0.84,
		"far-back": -0.16,
		"from-beside": 3.10,
		"from-brackets": 5.14,
		"from-dateline": 0.78,
		"from-event-name": 4.14,
		"from-gathering": 2.24,
		"from-goal": 3.14,
		"from-heading": 0.30,
		"from-home": -1.65,
		"from-label": 2.59,
		"from-last": -0.55,
		"from-loose": 1.93,
		"from-named": -1.52,
		"from-object": 2.15,
		"from-office": 1.21,
		"from-party": 0.27,
		"from-place-line": 2.87,
		"from-preposition": 3.96,
		"from-reference": 0.72,
		"from-seat": 2.23,
		"from-sentence": 0.41,
		"from-subject": -1.13,
		"from-weak": -0.39,
		"home": 1.14,
		"home-few": -0.74,
		"home-strong": 1.23,
		"larger": -0.71,
		"nowhere": 1.96,
		"nowhere-abstract": 0.34,
		"nowhere-named": 0.80,
		"nowhere-state": 0.87,
		"nowhere-work": 0.90,
		"same-person": -0.45,
		"stands-elsewhere": 0.54,
		"thing-acts": 0.76,
		"unresolved": -2.49,
		"wide": -0.91,
	})
	if err != nil {
		panic(err) // the table is generated, and tested
	}
	return w
})
