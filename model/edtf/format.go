package edtf

import "strconv"

// String is the canonical EDTF; "" for the zero Value.
func (v Value) String() string { return string(v.append(nil)) }

// MarshalText is String as bytes.
func (v Value) MarshalText() ([]byte, error) { return v.append(nil), nil }

func (v Value) append(b []byte) []byte {
	b = v.a.append(b)
	if v.interval {
		b = append(b, '/')
		b = v.b.append(b)
	}
	return b
}

func (s side) append(b []byte) []byte {
	switch s.kind {
	case open:
		return append(b, ".."...)
	case none, unknown:
		return b
	}
	// A mark after a component is for all before it too; one before a component
	// is for it alone.
	year, month, day := s.yearDoubt, s.monthDoubt, s.dayDoubt
	inGroup := 1
	if s.hasMonth() && month == year {
		inGroup = 2
		if s.hasDay() && day == year {
			inGroup = 3
		}
	}
	b = s.appendYear(b)
	if inGroup == 1 {
		b = appendDoubt(b, year)
	}
	if !s.hasMonth() {
		return b
	}
	b = append(b, '-')
	if inGroup < 2 {
		b = appendDoubt(b, month)
	}
	b = appendPair(b, s.month, s.monthMask)
	if inGroup == 2 {
		b = appendDoubt(b, year)
	}
	if !s.hasDay() {
		return b
	}
	b = append(b, '-')
	if inGroup < 3 {
		b = appendDoubt(b, day)
	}
	b = appendPair(b, s.day, s.dayMask)
	b = s.appendTime(b)
	if inGroup == 3 {
		b = appendDoubt(b, year)
	}
	return b
}

func appendDoubt(b []byte, q qualifier) []byte {
	switch q {
	case uncertain:
		return append(b, '?')
	case approximate:
		return append(b, '~')
	case uncertain | approximate:
		return append(b, '%')
	default:
		return b
	}
}

func (s side) appendYear(b []byte) []byte {
	n := s.year
	if n < 0 {
		n = -n
	}
	if n > 9999 {
		b = append(b, 'Y')
	}
	if s.negative {
		b = append(b, '-')
	}
	switch {
	case n <= 9999:
		for bit, unit := 3, int64(1000); bit >= 0; bit, unit = bit-1, unit/10 {
			b = appendDigit(b, byte(n/unit%10), s.yearMask&(1<<bit) != 0)
		}
	case s.exponent > 0:
		for range s.exponent {
			n /= 10
		}
		b = append(strconv.AppendInt(b, n, 10), 'E')
		b = strconv.AppendInt(b, int64(s.exponent), 10)
	default:
		b = strconv.AppendInt(b, n, 10)
	}
	if s.significant > 0 {
		b = strconv.AppendInt(append(b, 'S'), int64(s.significant), 10)
	}
	return b
}

func appendPair(b []byte, n, mask uint8) []byte {
	b = appendDigit(b, n/10, mask&2 != 0)
	return appendDigit(b, n%10, mask&1 != 0)
}

func appendDigit(b []byte, n byte, unspecified bool) []byte {
	if unspecified {
		return append(b, 'X')
	}
	return append(b, '0'+n)
}

func (s side) appendTime(b []byte) []byte {
	if s.clock == noClock {
		return b
	}
	b = appendPair(append(b, 'T'), s.hour, 0)
	if s.clock >= minutes {
		b = appendPair(append(b, ':'), s.minute, 0)
	}
	if s.clock >= seconds {
		b = appendPair(append(b, ':'), s.second, 0)
	}
	switch s.zone {
	case utc:
		b = append(b, 'Z')
	case offset:
		sign, n := byte('+'), s.offset
		if n < 0 {
			sign, n = '-', -n
		}
		b = appendPair(append(b, sign), uint8(n/60), 0)
		b = appendPair(append(b, ':'), uint8(n%60), 0)
	}
	return b
}
