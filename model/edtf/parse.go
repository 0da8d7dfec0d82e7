package edtf

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Parse reads an EDTF date or interval. The error quotes s and says what is wrong
// with it. An empty s is an error too.
func Parse(s string) (Value, error) {
	v, err := parse(s)
	if err != nil {
		return Value{}, fmt.Errorf("edtf date %q: %w", s, err)
	}
	return v, nil
}

// MustParse is Parse for dates in tables and tests; it panics on a wrong one.
func MustParse(s string) Value {
	v, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return v
}

// UnmarshalText is Parse, but that an empty text is the zero Value.
func (v *Value) UnmarshalText(text []byte) (err error) {
	*v = Value{}
	if len(text) > 0 {
		*v, err = Parse(string(text))
	}
	return err
}

func parse(s string) (Value, error) {
	if s == "" {
		return Value{}, errors.New("nothing there")
	}
	if strings.ContainsAny(s, "[]{}") {
		return Value{}, errors.New("sets of dates are not supported")
	}
	first, second, interval := strings.Cut(s, "/")
	a, err := parseSide(first, interval)
	if err != nil || !interval {
		return Value{a: a}, err
	}
	b, err := parseSide(second, true)
	if err != nil {
		return Value{}, err
	}
	if a.kind != date && b.kind != date {
		return Value{}, errors.New("an interval needs a start or an end")
	}
	v := Value{a: a, b: b, interval: true}
	if from, to := v.Range(); v.Earliest() > v.Latest() || from > to {
		return Value{}, errors.New("the end is before the start")
	}
	return v, nil
}

func parseSide(s string, interval bool) (side, error) {
	if interval && s == "" {
		return side{kind: unknown}, nil
	}
	if interval && s == ".." {
		return side{kind: open}, nil
	}
	p := &parser{rest: s}
	p.out.kind = date
	if err := p.side(); err != nil {
		return side{}, err
	}
	if p.rest != "" {
		return side{}, fmt.Errorf("%q is too much", p.rest)
	}
	return p.out, nil
}

// parser reads one side from the left.
type parser struct {
	rest string
	out  side
}

func (p *parser) side() error {
	before := p.doubt()
	if err := p.year(); err != nil {
		return err
	}
	after := p.doubt()
	p.out.yearDoubt = before | after
	if !p.skip('-') {
		return p.check()
	}
	before = p.doubt()
	month, mask, err := p.nonzero("month")
	if err != nil {
		return err
	}
	p.out.month, p.out.monthMask = month, mask
	after = p.doubt()
	p.out.yearDoubt |= after
	p.out.monthDoubt = before | after
	if !p.skip('-') {
		return p.check()
	}
	if p.out.month > 12 {
		return errors.New("a part of the year has no days")
	}
	before = p.doubt()
	if p.out.day, p.out.dayMask, err = p.nonzero("day"); err != nil {
		return err
	}
	if p.skip('T') {
		if err := p.time(); err != nil {
			return err
		}
	}
	after = p.doubt()
	p.out.yearDoubt |= after
	p.out.monthDoubt |= after
	p.out.dayDoubt = before | after
	return p.check()
}

func (p *parser) skip(c byte) bool {
	if p.rest != "" && p.rest[0] == c {
		p.rest = p.rest[1:]
		return true
	}
	return false
}

// doubt reads ?, ~ or %.
func (p *parser) doubt() qualifier {
	switch {
	case p.skip('?'):
		return uncertain
	case p.skip('~'):
		return approximate
	case p.skip('%'):
		return uncertain | approximate
	default:
		return 0
	}
}

// year reads a year of four digits, or after Y one of more; with significant
// digits after S.
func (p *parser) year() error {
	long := p.skip('Y')
	p.out.negative = p.skip('-')
	digits := 0
	for digits < len(p.rest) && (isDigit(p.rest[digits]) || !long && p.rest[digits] == 'X' && digits < 4) {
		digits++
	}
	if !long && digits > 4 {
		return errors.New("a year of more than four digits begins with Y")
	}
	if !long && digits != 4 {
		return errors.New("a year has four digits")
	}
	if err := p.yearDigits(p.rest[:digits], long); err != nil {
		return err
	}
	p.rest = p.rest[digits:]
	if long && p.skip('E') {
		if err := p.exponent(); err != nil {
			return err
		}
	}
	if long && p.out.year >= -9999 && p.out.year <= 9999 {
		return errors.New("a year after Y has more than four digits")
	}
	if p.out.year > maxYear || p.out.year < -maxYear {
		return errors.New("the year is too far away")
	}
	if p.skip('S') {
		return p.significant()
	}
	return nil
}

func (p *parser) yearDigits(s string, long bool) error {
	if len(s) == 0 || len(s) > 17 {
		return errors.New("the year has no digits, or too many")
	}
	if long && s[0] == '0' {
		return errors.New("a year after Y does not begin with 0")
	}
	for i := range len(s) {
		p.out.year *= 10
		if s[i] == 'X' {
			p.out.yearMask |= 1 << (len(s) - 1 - i)
		} else {
			p.out.year += int64(s[i] - '0')
		}
	}
	if p.out.negative {
		if p.out.year == 0 && p.out.yearMask == 0 {
			return errors.New("there is no year -0000")
		}
		p.out.year = -p.out.year
	}
	return nil
}

func (p *parser) exponent() error {
	n, err := p.number(2)
	if err != nil || n == 0 {
		return errors.New("after E comes a number of zeros")
	}
	for range n {
		if p.out.year *= 10; p.out.year > maxYear || p.out.year < -maxYear {
			return errors.New("the year is too far away")
		}
	}
	p.out.exponent = uint8(n)
	return nil
}

func (p *parser) significant() error {
	n, err := p.number(2)
	if err != nil || n == 0 || p.out.yearMask != 0 || n > max(digitCount(p.out.year), 4) {
		return errors.New("after S comes how many of the year's digits count")
	}
	p.out.significant = uint8(n)
	return nil
}

// number reads one to most digits.
func (p *parser) number(most int) (int, error) {
	n := 0
	for n < len(p.rest) && n < most && isDigit(p.rest[n]) {
		n++
	}
	value, err := strconv.Atoi(p.rest[:n])
	p.rest = p.rest[n:]
	return value, err
}

// pair reads two digits, either of which may be X.
func (p *parser) pair(what string) (n, mask uint8, err error) {
	if len(p.rest) < 2 {
		return 0, 0, fmt.Errorf("a %s has two digits", what)
	}
	for i := range 2 {
		n *= 10
		switch c := p.rest[i]; {
		case c == 'X':
			mask |= 2 >> i
		case isDigit(c):
			n += c - '0'
		default:
			return 0, 0, fmt.Errorf("a %s has two digits", what)
		}
	}
	p.rest = p.rest[2:]
	return n, mask, nil
}

// nonzero reads two digits that are not 00.
func (p *parser) nonzero(what string) (n, mask uint8, err error) {
	n, mask, err = p.pair(what)
	if err == nil && n == 0 && mask == 0 {
		err = fmt.Errorf("there is no such %s", what)
	}
	return n, mask, err
}

// time reads hh, hh:mm or hh:mm:ss, and Z or an offset from UTC.
func (p *parser) time() error {
	for _, part := range []struct {
		to    *uint8
		most  uint8
		clock clock
	}{{&p.out.hour, 23, hours}, {&p.out.minute, 59, minutes}, {&p.out.second, 59, seconds}} {
		if part.clock != hours && !p.skip(':') {
			break
		}
		n, mask, err := p.pair("part of a time")
		if err != nil || mask != 0 || n > part.most {
			return errors.New("the time of day is no hh:mm:ss")
		}
		*part.to, p.out.clock = n, part.clock
	}
	return p.zone()
}

func (p *parser) zone() error {
	if p.skip('Z') {
		p.out.zone = utc
		return nil
	}
	sign := int16(1)
	switch {
	case p.skip('-'):
		sign = -1
	case !p.skip('+'):
		return nil
	}
	hour, hourMask, err := p.pair("offset")
	minute, minuteMask := uint8(0), uint8(0)
	if err == nil && p.skip(':') {
		minute, minuteMask, err = p.pair("offset")
	}
	if err != nil || hourMask|minuteMask != 0 || hour > 23 || minute > 59 {
		return errors.New("the offset from UTC is no +hh:mm")
	}
	p.out.zone, p.out.offset = offset, sign*(int16(hour)*60+int16(minute))
	return nil
}

// check refuses months, days and times that no calendar has.
func (p *parser) check() error {
	if s := p.out; s.hasMonth() {
		if err := s.checkMonth(); err != nil {
			return err
		}
	}
	if s := p.out; s.hasDay() {
		return s.checkDay()
	}
	return nil
}

func (s side) checkMonth() error {
	if s.significant != 0 || s.exponent != 0 {
		return errors.New("a rounded year has no months")
	}
	month := s.month >= 1 && s.month <= 12 || s.month >= 21 && s.month <= 41
	if s.monthMask != 0 { // 0X, 1X, X1, XX
		month = s.month <= 2 || s.month == 10
	}
	if !month {
		return errors.New("there is no such month")
	}
	return nil
}

func (s side) checkDay() error {
	switch {
	case s.dayMask == 0 && s.day < 1 || s.day > 31:
		return errors.New("there is no such day")
	case s.clock != noClock && !s.whole():
		return errors.New("a time of day needs a whole date")
	case s.monthMask == 0 && int(s.day) > s.longest():
		return errors.New("the month has no such day")
	}
	return nil
}

// longest is the most days that the month can have.
func (s side) longest() int {
	if s.yearMask != 0 && s.month == 2 {
		return 29
	}
	return DaysIn(s.year, int(s.month))
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
