package store

import (
	"database/sql"
	"fmt"
	"slices"

	"chronotope/model"
)

// join puts together what was read: first evidence and places, of whose pages the events
// get slices.
func (l *loader) join() error {
	at := cursor{loader: l}
	for _, page := range l.evidence {
		for i := range page.rows {
			if err := l.store.forgive(l.giveEvidence(at.to(page.rows[i].event), page, i)); err != nil {
				return err
			}
		}
	}
	at = cursor{loader: l}
	for _, page := range l.mentions {
		for i := range page.rows {
			if err := l.store.forgive(l.giveMention(at.to(page.rows[i].event), page, i)); err != nil {
				return err
			}
		}
	}
	err := l.read(l.store.db,
		table{`SELECT event, tag FROM tag ORDER BY event, position`, l.tag},
		// What exact selectors quote need not be read: it stands in the document.
		table{`SELECT event, position, anchor_quote, anchor_prefix, anchor_suffix, passage_quote, passage_prefix, passage_suffix FROM evidence WHERE NOT exact`, l.quotes},
		table{`SELECT event, evidence, position, quote, prefix, suffix FROM mention WHERE NOT exact`, l.mentionQuotes},
	)
	for e, n := range l.unquoted {
		if err == nil && n > 0 {
			err = l.store.forgive(l.doubtOf(e, fmt.Errorf("%w: a passage that says nothing", ErrDamaged)))
		}
	}
	return err
}

// cursor goes along the events beside rows that are in their order.
type cursor struct {
	loader *loader
	next   int
}

// to is the event of a number, nil if there is none.
func (c *cursor) to(number int64) *model.Event {
	for c.next < len(c.loader.numbers) && c.loader.numbers[c.next] < number {
		c.next++
	}
	if c.next < len(c.loader.numbers) && c.loader.numbers[c.next] == number {
		return c.loader.events[c.next]
	}
	return nil
}

// find is the event of a number, nil if there is none.
func (l *loader) find(number int64) *model.Event {
	if i, ok := slices.BinarySearch(l.numbers, number); ok {
		return l.events[i]
	}
	return nil
}

// giveEvidence completes a row of evidence and gives it to its event.
func (l *loader) giveEvidence(e *model.Event, page *evidencePage, i int) error {
	row, v := &page.rows[i], &page.evidence[i]
	if e == nil {
		return fmt.Errorf("%w: evidence of no event", ErrDamaged)
	}
	var err error
	if v.Date, err = l.dates.parse(row.date); err != nil {
		return l.doubtOf(e, err)
	}
	if src := l.store.now[v.Document]; src != nil {
		v.Document = src.Document.ID // one string for all
	}
	if row.exact {
		err = l.doubtOf(e, l.quote(v.Document, &v.Anchor, &v.Passage))
	} else {
		l.unquoted[e]++
	}
	if first := i - len(e.Evidence); first >= 0 {
		e.Evidence = page.evidence[first : i+1 : i+1]
	} else { // what came before is on another page
		e.Evidence = append(slices.Clip(e.Evidence), *v)
	}
	return err
}

// giveMention likewise.
func (l *loader) giveMention(e *model.Event, page *mentionPage, i int) error {
	row, m := &page.rows[i], &page.mentions[i]
	v, err := evidenceAt(e, row.evidence)
	if err != nil {
		return err
	}
	m.Place = l.places[row.place]
	if row.exact {
		err = l.doubtOf(e, l.quote(v.Document, &m.Selector))
	} else {
		l.unquoted[e]++
	}
	if first := i - len(v.Places); first >= 0 {
		v.Places = page.mentions[first : i+1 : i+1]
	} else {
		v.Places = append(slices.Clip(v.Places), *m)
	}
	return err
}

// evidenceAt is a piece of evidence that has been read.
func evidenceAt(e *model.Event, position int) (*model.Evidence, error) {
	if e == nil || position < 0 || position >= len(e.Evidence) {
		return nil, fmt.Errorf("%w: what belongs to evidence belongs to none", ErrDamaged)
	}
	return &e.Evidence[position], nil
}

// quotes fills in what selectors quote that are not exact.
func (l *loader) quotes(r *sql.Rows) error {
	var n int64
	var position int
	var a, p model.Selector
	if err := r.Scan(&n, &position, &a.Quote, &a.Prefix, &a.Suffix, &p.Quote, &p.Prefix, &p.Suffix); err != nil {
		return err
	}
	e := l.find(n)
	v, err := evidenceAt(e, position)
	if err != nil {
		return err
	}
	l.unquoted[e]--
	a.Span, p.Span = v.Anchor.Span, v.Passage.Span
	v.Anchor, v.Passage = a, p
	return nil
}

func (l *loader) mentionQuotes(r *sql.Rows) error {
	var n int64
	var evidence, position int
	var s model.Selector
	if err := r.Scan(&n, &evidence, &position, &s.Quote, &s.Prefix, &s.Suffix); err != nil {
		return err
	}
	e := l.find(n)
	v, err := evidenceAt(e, evidence)
	if err != nil {
		return err
	}
	l.unquoted[e]--
	if position < 0 || position >= len(v.Places) {
		return fmt.Errorf("%w: a quotation of no place", ErrDamaged)
	}
	s.Span = v.Places[position].Selector.Span
	v.Places[position].Selector = s
	return nil
}

// quote fills in what exact selectors quote, from their document.
func (l *loader) quote(id model.DocumentID, selectors ...*model.Selector) error {
	src := l.store.now[id]
	for _, s := range selectors {
		if src == nil || !within(src.Document, s.Span) {
			return fmt.Errorf("%w: a passage of no document", ErrDamaged)
		}
		*s = model.Select(src.Document.Text, s.Span)
	}
	return nil
}
