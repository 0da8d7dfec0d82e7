package extract

import "sync"

// The weights and levels are as "go run ./assets/generate confidence" learned them.

var dateSureness = sync.OnceValue(func() *sureness {
	s, err := newSureness(map[string]float64{
		"always":              0.99,
		"told-by-words":       -0.54,
		"told-by-verb":        0.19,
		"told-by-noun":        -0.26,
		"told-as-plan":        0.68,
		"told-unsaid":         -0.25,
		"told-by-row":         0.39,
		"told-by-entry":       0.22,
		"told-by-head":        -0.55,
		"told-by-life":        0.08,
		"told-by-term":        0.33,
		"told-by-gathering":   0.01,
		"told-by-lead":        0.00,
		"told-by-quote":       -0.15,
		"tells-kind":          0.10,
		"date-stated":         0.87,
		"date-from-story":     -0.28,
		"date-from-heading":   -0.00,
		"date-headed":         0.22,
		"date-from-document":  -0.67,
		"date-unanchored":     0.00,
		"date-read":           0.38,
		"date-joined":         0.34,
		"date-outside":        0.10,
		"date-ambiguous":      0.01,
		"date-converted":      0.00,
		"date-hour":           -1.29,
		"date-day":            0.69,
		"date-month":          -0.32,
		"date-vague":          0.15,
		"date-interval":       -0.58,
		"date-open":           -0.18,
		"date-uncertain":      0.00,
		"date-approximate":    -0.01,
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
	}, sureLevel{0.00, 0.86}, sureLevel{2.36, 0.95}, sureLevel{2.96, 0.96}, sureLevel{3.44, 0.97})
	if err != nil {
		panic(err) // the tables are generated, and tested
	}
	return s
})

var placeSureness = sync.OnceValue(func() *sureness {
	s, err := newSureness(map[string]float64{
		"always":              0.12,
		"told-by-words":       -0.04,
		"told-by-verb":        0.11,
		"told-by-noun":        0.01,
		"told-as-plan":        -0.04,
		"told-unsaid":         -0.05,
		"told-by-row":         0.08,
		"told-by-entry":       0.10,
		"told-by-head":        0.02,
		"told-by-life":        0.01,
		"told-by-term":        0.12,
		"told-by-gathering":   0.01,
		"told-by-lead":        0.00,
		"told-by-quote":       -0.33,
		"tells-kind":          0.04,
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
		"chosen-named":        0.43,
		"chosen-lent":         0.40,
		"not-chosen":          0.20,
		"place-read":          0.18,
		"place-named":         0.15,
		"place-beside":        0.01,
		"place-pointed":       -0.04,
		"place-from-story":    -0.13,
		"place-from-heading":  -0.02,
		"place-from-document": 0.03,
	}, sureLevel{0.00, 0.73}, sureLevel{1.34, 0.88}, sureLevel{1.95, 0.90})
	if err != nil {
		panic(err) // the tables are generated, and tested
	}
	return s
})
