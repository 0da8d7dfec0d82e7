package extract

import "sync"

// The weights and levels are as "go run ./assets/generate confidence" learned them.

var dateSureness = sync.OnceValue(func() *sureness {
	s, err := newSureness(map[string]float64{
		"always":              0.95,
		"told-by-words":       -0.67,
		"told-by-verb":        0.17,
		"told-by-noun":        0.11,
		"told-as-plan":        0.03,
		"told-unsaid":         0.13,
		"told-by-row":         0.46,
		"told-by-entry":       0.27,
		"told-by-head":        -0.52,
		"told-by-life":        0.10,
		"told-by-term":        0.33,
		"told-by-gathering":   0.01,
		"told-by-lead":        0.00,
		"told-by-quote":       -0.31,
		"tells-kind":          0.25,
		"date-stated":         0.86,
		"date-from-story":     -0.01,
		"date-from-heading":   -0.14,
		"date-headed":         0.05,
		"date-from-document":  -0.65,
		"date-unanchored":     0.00,
		"date-read":           0.29,
		"date-joined":         0.57,
		"date-outside":        0.16,
		"date-ambiguous":      0.01,
		"date-converted":      0.00,
		"date-hour":           -1.05,
		"date-day":            0.74,
		"date-month":          -0.27,
		"date-vague":          0.02,
		"date-interval":       -0.48,
		"date-open":           -0.24,
		"date-uncertain":      0.00,
		"date-approximate":    -0.03,
		"chosen-named":        0.00,
		"chosen-lent":         0.00,
		"not-chosen":          0.00,
		"place-read":          0.00,
		"place-named":         0.00,
		"place-beside":        0.00,
		"place-pointed":       0.00,
		"place-from-story":    0.00,
		"place-from-heading":  0.00,
		"place-from-document": 0.00,
	}, sureLevel{0.00, 0.88}, sureLevel{2.19, 0.94}, sureLevel{3.18, 0.97})
	if err != nil {
		panic(err) // the tables are generated, and tested
	}
	return s
})

var placeSureness = sync.OnceValue(func() *sureness {
	s, err := newSureness(map[string]float64{
		"always":              -1.02,
		"told-by-words":       0.16,
		"told-by-verb":        0.82,
		"told-by-noun":        0.30,
		"told-as-plan":        0.41,
		"told-unsaid":         0.00,
		"told-by-row":         0.14,
		"told-by-entry":       0.09,
		"told-by-head":        0.19,
		"told-by-life":        0.05,
		"told-by-term":        -1.35,
		"told-by-gathering":   0.07,
		"told-by-lead":        0.00,
		"told-by-quote":       -0.88,
		"tells-kind":          -0.15,
		"date-stated":         0.00,
		"date-from-story":     0.00,
		"date-from-heading":   0.00,
		"date-headed":         0.00,
		"date-from-document":  0.00,
		"date-unanchored":     0.00,
		"date-read":           0.00,
		"date-joined":         0.00,
		"date-outside":        0.00,
		"date-ambiguous":      0.00,
		"date-converted":      0.00,
		"date-hour":           0.00,
		"date-day":            0.00,
		"date-month":          0.00,
		"date-vague":          0.00,
		"date-interval":       0.00,
		"date-open":           0.00,
		"date-uncertain":      0.00,
		"date-approximate":    0.00,
		"chosen-named":        0.36,
		"chosen-lent":         0.12,
		"not-chosen":          0.65,
		"place-read":          0.31,
		"place-named":         0.66,
		"place-beside":        -0.09,
		"place-pointed":       0.37,
		"place-from-story":    -0.14,
		"place-from-heading":  -0.31,
		"place-from-document": -0.49,
	}, sureLevel{0.00, 0.56}, sureLevel{0.94, 0.69}, sureLevel{1.70, 0.90})
	if err != nil {
		panic(err) // the tables are generated, and tested
	}
	return s
})
