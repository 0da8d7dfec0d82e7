package timex

// longestCardinal is the most tokens that a number in words has.
const longestCardinal = 16

// cardinal reads a number in words, such as "twenty-one" or "two thousand and
// eighteen". end is 0 where there is none.
func (p *parser) cardinal(i int) (n, end int) {
	total, group := 0, 0 // of thousands and more; of what follows them
	for j := i; j-i <= longestCardinal; j = p.cardinalGoesOn(end) {
		t := p.at(j)
		switch {
		case t.class&classCardinal != 0 && t.digits == 0 && fits(group, t.n):
			group += t.n
		case t.class&classScale != 0 && t.n == 100 && group > 0 && group < 100:
			group *= 100
		case t.class&classScale != 0 && t.n >= 1000 && group > 0 && group < 1000:
			total, group = total+group*t.n, 0
		default:
			return total + group, end
		}
		end = j + 1
	}
	return 0, 0
}

// cardinalGoesOn is where the next word of a number can stand behind one that ends at i.
func (p *parser) cardinalGoesOn(i int) int {
	if !p.is(i+1, classCardinal) {
		return i
	}
	if p.tight(i, '-') && !p.at(i+1).gap || p.folded(i, "and") && p.is(i-1, classScale) {
		return i + 1
	}
	return i
}

// fits reports whether a number word of value n may follow one whose sum so far
// is cur: "twenty" "one", "hundred" "nineteen".
func fits(cur, n int) bool {
	if n >= 20 {
		return cur%100 == 0
	}
	return cur%100 == 0 || n < 10 && cur%10 == 0 && cur%100 >= 20
}

// ordinal reads an ordinal in digits or words: "5th", "fifth", "twenty-first".
func (p *parser) ordinal(i int) (n, end int) {
	t := p.at(i)
	if t.class&classOrdinal != 0 {
		return t.n, i + 1
	}
	if t.class&classCardinal == 0 || t.n < 20 || t.n > 90 {
		return 0, 0
	}
	j := i + 1
	j = p.skipMark(j, '-')
	if o := p.at(j); o.class&classOrdinal != 0 && o.digits == 0 && o.n < 10 {
		return t.n + o.n, j + 1
	}
	return 0, 0
}

// day reads a day of the month in digits or as an ordinal.
func (p *parser) day(i int) (n, end int) {
	t := p.at(i)
	if t.class&classNumber != 0 && t.digits <= 2 && t.mark == 0 {
		if t.n < 1 || t.n > 31 {
			return 0, 0
		}
		return t.n, p.endOfDay(i)
	}
	n, end = p.ordinal(i)
	if n < 1 || n > 31 {
		return 0, 0
	}
	return n, end
}

// yearWords reads a year as it is said: "nineteen ninety-six", "nineteen oh
// five", "two thousand and eighteen".
func (p *parser) yearWords(i int) (n, end int) {
	t := p.at(i)
	if t.class&classCardinal == 0 {
		return 0, 0
	}
	if t.n >= 10 && t.n <= 20 {
		j := i + 1
		if p.tight(j, '-') {
			j++
		}
		if rest, e := p.yearOfHundred(j); e > 0 {
			return t.n*100 + rest, e
		}
	}
	if n, end = p.cardinal(i); n >= 1000 && n < 3000 {
		return n, end
	}
	return 0, 0
}

// yearOfHundred reads what is said behind the hundreds of a year: "ninety-six", "oh
// five", "hundred", "hundred and five".
func (p *parser) yearOfHundred(i int) (n, end int) {
	if p.anyOf(i, "oh", "o", "zero") {
		if u := p.at(i + 1); u.class&classCardinal != 0 && u.n < 10 {
			return u.n, i + 2
		}
	}
	if p.folded(i, "hundred") {
		for _, j := range [...]int{i + 1, p.skipWord(i+1, "and")} {
			if n, end = p.cardinal(j); end > 0 && n < 100 {
				return n, end
			}
		}
		return 0, i + 1
	}
	if n, end = p.cardinal(i); n >= 10 && n < 100 {
		return n, end
	}
	return 0, 0
}

// quantity reads how many of a unit: "3", "3.5", "two and a half", "a", "half
// an", "several", "a few". n is negative where it is not told in numbers.
func (p *parser) quantity(i int) (n float64, end int) {
	t := p.at(i)
	switch {
	case t.mark == halfMark:
		return 0.5, i + 1
	case t.class&(classNumber|classCount) != 0:
		return p.decimal(i)
	case p.folded(i, "half"):
		if p.is(i+1, classA) {
			return 0.5, i + 2
		}
		return 0, 0
	case t.class&classVague != 0:
		return p.vague(i)
	case t.class&classA != 0:
		if p.is(i+1, classVague) {
			return p.vague(i + 1)
		}
		if p.is(i+1, classScale) {
			return float64(p.at(i + 1).n), i + 2
		}
		if p.folded(i, "one") {
			break
		}
		return 1, i + 1
	}
	k, e := p.cardinal(i)
	if e == 0 {
		return 0, 0
	}
	return p.fraction(float64(k), e)
}

// vague reads "few", "several", "a couple of".
func (p *parser) vague(i int) (n float64, end int) {
	end = i + 1
	end = p.skipWord(end, "of")
	switch n = float64(p.at(i).n); {
	case n > 0:
	case p.anyOf(i, "few", "several"):
		n = aFew
	default:
		n = -1
	}
	return n, end
}

// aFew is the quantity of "a few", which is from fewLeast to fewMost.
const (
	aFew     = -2
	fewLeast = 2
	fewMost  = 6
)

func (p *parser) decimal(i int) (n float64, end int) {
	t := p.at(i)
	n, end = float64(t.n), i+1
	if f := p.at(end + 1); p.tight(end, '.') && !f.gap && f.digits > 0 && f.digits < 10 {
		scale := 1.0
		for range f.digits {
			scale *= 10
		}
		return n + float64(f.n)/scale, end + 2
	}
	if s := p.at(end); s.class&classScale != 0 && s.n >= 1000 {
		return n * float64(s.n), end + 1
	}
	return p.fraction(n, end)
}

// fraction reads "and a half", "and a quarter" after a number.
func (p *parser) fraction(n float64, i int) (float64, int) {
	if p.mark(i, halfMark) {
		return n + 0.5, i + 1
	}
	if !p.folded(i, "and") {
		return n, i
	}
	j := i + 1
	j = p.skip(j, classA)
	switch {
	case p.folded(j, "half"):
		return n + 0.5, j + 1
	case p.folded(j, "quarter"):
		return n + 0.25, j + 1
	}
	return n, i
}
