package extract

import "sync"

// The weights and levels are as "go run ./assets/generate confidence" learned them.

var dateSureness = sync.OnceValue(func() *sureness {
	s, err := newSureness(map[string]float64{
		"always":              0.95,
		"told-by-words":       -0.54,
		"told-by-verb":        0.15,
		"told-by-noun":        -0.26,
		"told-as-plan":        0.67,
		"told-unsaid":         -0.25,
		"told-by-row":         0.40,
		"told-by-entry":       0.22,
		"told-by-head":        -0.55,
		"told-by-life":        0.09,
		"told-by-term":        0.33,
		"told-by-gathering":   0.01,
		"told-by-lead":        0.00,
		"told-by-quote":       -0.13,
		"tells-kind":          0.13,
		"date-stated":         0.83,
		"date-from-story":     -0.26,
		"date-from-heading":   0.00,
		"date-headed":         0.22,
		"date-from-document":  -0.67,
		"date-unanchored":     0.00,
		"date-read":           0.39,
		"date-joined":         0.36,
		"date-outside":        0.10,
		"date-ambiguous":      0.01,
		"date-converted":      0.00,
		"date-hour":           -1.28,
		"date-day":            0.71,
		"date-month":          -0.29,
		"date-vague":          0.18,
		"date-interval":       -0.57,
		"date-open":           -0.19,
		"date-uncertain":      0.00,
		"date-approximate":    0.00,
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
	}, sureLevel{0.00, 0.86}, sureLevel{2.32, 0.95}, sureLevel{2.90, 0.96}, sureLevel{3.43, 0.97})
	if err != nil {
		panic(err) // the tables are generated, and tested
	}
	return s
})

var placeSureness = sync.OnceValue(func() *sureness {
	s, err := newSureness(map[string]float64{
		"always":              0.14,
		"told-by-words":       -0.04,
		"told-by-verb":        0.13,
		"told-by-noun":        0.00,
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
		"tells-kind":          0.05,
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
		"chosen-lent":         0.39,
		"not-chosen":          0.20,
		"place-read":          0.18,
		"place-named":         0.14,
		"place-beside":        0.01,
		"place-pointed":       -0.04,
		"place-from-story":    -0.12,
		"place-from-heading":  -0.02,
		"place-from-document": 0.03,
	}, sureLevel{0.00, 0.72}, sureLevel{1.36, 0.90}, sureLevel{1.97, 0.91})
	if err != nil {
		panic(err) // the tables are generated, and tested
	}
	return s
})
