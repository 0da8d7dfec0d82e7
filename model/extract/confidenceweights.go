package extract

import "sync"

// The weights and levels are as "go run ./assets/generate confidence" learned them.

var dateSureness = sync.OnceValue(func() *sureness {
	s, err := newSureness(map[string]float64{
		"always":              0.97,
		"told-by-words":       -0.39,
		"told-by-verb":        -0.03,
		"told-by-noun":        -0.09,
		"told-as-plan":        -0.15,
		"told-unsaid":         0.09,
		"told-by-row":         0.56,
		"told-by-entry":       1.40,
		"told-by-head":        -0.49,
		"told-by-life":        -0.77,
		"told-by-term":        0.18,
		"told-by-gathering":   0.01,
		"told-by-lead":        0.03,
		"told-by-quote":       0.17,
		"tells-kind":          0.24,
		"date-stated":         1.30,
		"date-from-story":     -0.09,
		"date-from-heading":   0.37,
		"date-headed":         -1.12,
		"date-from-document":  -0.08,
		"date-unanchored":     0.00,
		"date-read":           0.21,
		"date-joined":         0.76,
		"date-outside":        -1.45,
		"date-ambiguous":      0.03,
		"date-converted":      0.00,
		"date-hour":           -1.31,
		"date-day":            0.65,
		"date-month":          -0.12,
		"date-vague":          0.82,
		"date-interval":       -0.94,
		"date-open":           0.01,
		"date-uncertain":      0.02,
		"date-approximate":    -0.49,
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
	}, sureLevel{0.00, 0.81}, sureLevel{2.10, 0.91}, sureLevel{2.77, 0.95}, sureLevel{3.10, 0.97})
	if err != nil {
		panic(err) // the tables are generated, and tested
	}
	return s
})

var placeSureness = sync.OnceValue(func() *sureness {
	s, err := newSureness(map[string]float64{
		"always":              0.03,
		"told-by-words":       -0.05,
		"told-by-verb":        0.04,
		"told-by-noun":        -0.02,
		"told-as-plan":        -0.14,
		"told-unsaid":         -0.06,
		"told-by-row":         0.08,
		"told-by-entry":       0.20,
		"told-by-head":        0.05,
		"told-by-life":        -0.03,
		"told-by-term":        0.16,
		"told-by-gathering":   0.01,
		"told-by-lead":        0.00,
		"told-by-quote":       -0.25,
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
		"chosen-named":        0.55,
		"chosen-lent":         0.35,
		"not-chosen":          0.23,
		"place-read":          0.17,
		"place-named":         0.10,
		"place-beside":        -0.12,
		"place-pointed":       0.02,
		"place-from-story":    -0.07,
		"place-from-heading":  0.10,
		"place-from-document": -0.03,
	}, sureLevel{0.00, 0.67}, sureLevel{1.22, 0.83}, sureLevel{1.99, 0.93})
	if err != nil {
		panic(err) // the tables are generated, and tested
	}
	return s
})
