package store

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"chronotope/model"
)

// join puts together what was read: first evidence and places, of whose pages the events
// get slices. Where that cannot be, the event is left out, rather than given evidence that
// may not be its own.
func (l *loader) join(ctx context.Context) error {
	maps.Copy(l.doubtful, l.refused)
	at := cursor{loader: l}
	for _, page := range l.evidence {
		for i := range page.rows {
			if err := l.giveEvidence(at.to(page.rows[i].event), page, i); err != nil {
				l.doubt("evidence", page.rows[i].event, &page.rows[i], err)
			}
		}
	}
	at = cursor{loader: l}
	for _, page := range l.mentions {
		for i := range page.rows {
			if err := l.giveMention(at.to(page.rows[i].event), page, i); err != nil {
				l.doubt("mention", page.rows[i].event, &page.rows[i], err)
			}
		}
	}
	err := l.read(
		ctx, l.store.db,
		table{name: "tag", key: "event || ', ' || position", columns: "event, tag", order: "event, position", long: "octet_length(tag)", row: l.tag},
		// What exact selectors quote need not be read: it stands in the document.
		table{
			name: "evidence", key: "event || ', ' || position", where: "NOT exact", row: l.quotes,
			columns: "event, position, anchor_quote, anchor_prefix, anchor_suffix, passage_quote, passage_prefix, passage_suffix",
			long: "octet_length(anchor_quote) + octet_length(anchor_prefix) + octet_length(anchor_suffix) + " +
				"octet_length(passage_quote) + octet_length(passage_prefix) + octet_length(passage_suffix)",
		},
		table{
			name: "mention", key: "event || ', ' || evidence || ', ' || position", where: "NOT exact", row: l.mentionQuotes,
			columns: "event, evidence, position, quote, prefix, suffix", long: "octet_length(quote) + octet_length(prefix) + octet_length(suffix)",
		},
	)
	for event, n := range l.unquoted {
		if err == nil && n > 0 && !l.doubtful[event] {
			l.doubt("event", event, event, errors.New("a passage that says nothing"))
		}
	}
	return err
}

// doubt leaves out an event, for something that it rests on is wrong.
func (l *loader) doubt(table string, event int64, row any, err error) {
	if l.doubtful[event] {
		return // that was told
	}
	l.doubtful[event] = true
	l.store.door.tell(wrong(table, row, fmt.Errorf("%w; its event is left out", err)))
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
		return errors.New("no event")
	}
	src := l.store.now[v.Document]
	if src != nil {
		v.Document = src.Document.ID // one string for all
	}
	if row.exact {
		if err := l.quote(v.Document, &v.Anchor, &v.Passage); err != nil {
			return err
		}
	} else {
		l.unquoted[row.event]++
		if src != nil && !v.Lost && (!within(src.Document, v.Anchor.Span) || !within(src.Document, v.Passage.Span)) {
			l.store.door.tell(wrong("evidence", row, errors.New("a passage beyond the end of its document; it is shown as lost")))
			v.Lost = true
		}
	}
	if first := i - len(e.Evidence); first >= 0 {
		e.Evidence = page.evidence[first : i+1 : i+1]
	} else { // what came before is on another page
		e.Evidence = append(slices.Clip(e.Evidence), *v)
	}
	return nil
}

// giveMention likewise. A place that is not there is none: the words that name it stay.
func (l *loader) giveMention(e *model.Event, page *mentionPage, i int) error {
	row, m := &page.rows[i], &page.mentions[i]
	v, err := evidenceAt(e, row.evidence)
	if err != nil {
		return err
	}
	var ok bool
	if m.Place, ok = l.places[row.place]; !ok {
		l.store.door.tell(wrong("mention", row, fmt.Errorf("a place numbered %d, which is not there", row.place)))
	}
	if row.exact {
		if err := l.quote(v.Document, &m.Selector); err != nil {
			return err
		}
	} else {
		l.unquoted[row.event]++
	}
	if first := i - len(v.Places); first >= 0 {
		v.Places = page.mentions[first : i+1 : i+1]
	} else {
		v.Places = append(slices.Clip(v.Places), *m)
	}
	return nil
}

// evidenceAt is a piece of evidence that has been read.
func evidenceAt(e *model.Event, position int) (*model.Evidence, error) {
	if e == nil || position < 0 || position >= len(e.Evidence) {
		return nil, errors.New("no evidence to belong to")
	}
	return &e.Evidence[position], nil
}

// quotes fills in what selectors quote that are not exact.
func (l *loader) quotes(r *record) error {
	var n int64
	var position int
	var a, p model.Selector
	err := r.Scan(&n, &position, &a.Quote, &a.Prefix, &a.Suffix, &p.Quote, &p.Prefix, &p.Suffix)
	if err != nil {
		return wrong("evidence", n, err)
	}
	if l.doubtful[n] {
		return nil
	}
	v, err := evidenceAt(l.find(n), position)
	if err != nil {
		return wrong("evidence", n, err)
	}
	l.unquoted[n]--
	a.Span, p.Span = v.Anchor.Span, v.Passage.Span
	v.Anchor, v.Passage = a, p
	return nil
}

func (l *loader) mentionQuotes(r *record) error {
	var n int64
	var evidence, position int
	var s model.Selector
	err := r.Scan(&n, &evidence, &position, &s.Quote, &s.Prefix, &s.Suffix)
	if err != nil {
		return wrong("mention", n, err)
	}
	if l.doubtful[n] {
		return nil
	}
	v, err := evidenceAt(l.find(n), evidence)
	if err == nil && (position < 0 || position >= len(v.Places)) {
		err = errors.New("no place to belong to")
	}
	if err != nil {
		return wrong("mention", n, err)
	}
	l.unquoted[n]--
	s.Span = v.Places[position].Selector.Span
	v.Places[position].Selector = s
	return nil
}

// quote fills in what exact selectors quote, from their document.
func (l *loader) quote(id model.DocumentID, selectors ...*model.Selector) error {
	src := l.store.now[id]
	if src == nil {
		return fmt.Errorf("a passage of %.80q, which is not there", id)
	}
	for _, s := range selectors {
		if err := checkWithin(src.Document.Text, s.Span); err != nil {
			return err
		}
		*s = model.Select(src.Document.Text, s.Span)
	}
	return nil
}
