package extract

import "sync"

// The weights and levels are as "go run ./assets/generate confidence" learned them.

var dateSureness = sync.OnceValue(func() *sureness {
	s, err := newSureness(map[string]float64{
		"always":              0.95,
		"told-by-words":       -0.52,
		"told-by-verb":        0.16,
		"told-by-noun":        -0.03,
		"told-as-plan":        0.02,
		"told-unsaid":         0.14,
		"told-by-row":         0.45,
		"told-by-entry":       0.27,
		"told-by-head":        -0.52,
		"told-by-life":        0.10,
		"told-by-term":        0.34,
		"told-by-gathering":   0.01,
		"told-by-lead":        0.00,
		"told-by-quote":       -0.28,
		"tells-kind":          0.26,
		"date-stated":         0.88,
		"date-from-story":     -0.06,
		"date-from-heading":   -0.11,
		"date-headed":         0.05,
		"date-from-document":  -0.66,
		"date-unanchored":     0.00,
		"date-read":           0.28,
		"date-joined":         0.53,
		"date-outside":        0.15,
		"date-ambiguous":      0.01,
		"date-converted":      0.00,
		"date-hour":           -1.08,
		"date-day":            0.77,
		"date-month":          -0.29,
		"date-vague":          0.04,
		"date-interval":       -0.47,
		"date-open":           -0.24,
		"date-uncertain":      0.00,
		"date-approximate":    -0.02,
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
	}, sureLevel{0.00, 0.88}, sureLevel{2.22, 0.95}, sureLevel{3.17, 0.96})
	if err != nil {
		panic(err) // the tables are generated, and tested
	}
	return s
})

var placeSureness = sync.OnceValue(func() *sureness {
	s, err := newSureness(map[string]float64{
		"always":              -0.43,
		"told-by-words":       0.02,
		"told-by-verb":        0.40,
		"told-by-noun":        -0.05,
		"told-as-plan":        0.02,
		"told-unsaid":         0.00,
		"told-by-row":         0.09,
		"told-by-entry":       -0.00,
		"told-by-head":        0.04,
		"told-by-life":        0.01,
		"told-by-term":        -0.24,
		"told-by-gathering":   0.01,
		"told-by-lead":        0.00,
		"told-by-quote":       -0.29,
		"tells-kind":          -0.01,
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
		"chosen-named":        0.33,
		"chosen-lent":         -0.04,
		"not-chosen":          0.05,
		"place-read":          0.25,
		"place-named":         0.30,
		"place-beside":        -0.02,
		"place-pointed":       0.12,
		"place-from-story":    -0.12,
		"place-from-heading":  -0.14,
		"place-from-document": -0.14,
	}, sureLevel{0.00, 0.53}, sureLevel{0.79, 0.73}, sureLevel{1.39, 0.88})
	if err != nil {
		panic(err) // the tables are generated, and tested
	}
	return s
})
