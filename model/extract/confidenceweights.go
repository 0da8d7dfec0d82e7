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
		"date-stated":         0.87,
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
		"date-hour":           -1.06,
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
	}, sureLevel{0.00, 0.88}, sureLevel{2.18, 0.94}, sureLevel{3.17, 0.97})
	if err != nil {
		panic(err) // the tables are generated, and tested
	}
	return s
})

var placeSureness = sync.OnceValue(func() *sureness {
	s, err := newSureness(map[string]float64{
		"always":              -0.37,
		"told-by-words":       -0.05,
		"told-by-verb":        0.15,
		"told-by-noun":        0.02,
		"told-as-plan":        0.02,
		"told-unsaid":         0.02,
		"told-by-row":         0.01,
		"told-by-entry":       0.08,
		"told-by-head":        0.03,
		"told-by-life":        0.01,
		"told-by-term":        0.13,
		"told-by-gathering":   0.01,
		"told-by-lead":        0.00,
		"told-by-quote":       -0.42,
		"tells-kind":          0.16,
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
		"chosen-named":        0.50,
		"chosen-lent":         0.33,
		"not-chosen":          0.23,
		"place-read":          0.24,
		"place-named":         0.26,
		"place-beside":        -0.03,
		"place-pointed":       0.12,
		"place-from-story":    -0.05,
		"place-from-heading":  -0.14,
		"place-from-document": -0.16,
	}, sureLevel{0.00, 0.67}, sureLevel{1.09, 0.81}, sureLevel{2.00, 0.94})
	if err != nil {
		panic(err) // the tables are generated, and tested
	}
	return s
})
