package timex

import (
	"strings"

	"chronotope/model"
)

// An item taken from a newspaper stands below the name and the day of the paper: "Leeds Mercury -
// Saturday 3 May 1862". What it tells by weekdays was in the days before that.

// paperHead is the full date in a block that is the head of such an item, of the mentions ms of the
// block; nil where it is none.
func (p *parser) paperHead(b *model.Block, ms []mention) *mention {
	if len(ms) != 1 || b.Kind != model.Paragraph && b.Kind != model.Heading && b.Kind != model.ListItem {
		return nil
	}
	m := &ms[0]
	n := &m.expr
	if n.op != opDate || n.of != noExpr || n.known&(hasYear|hasMonth|hasDay) != hasYear|hasMonth|hasDay || m.role != roleAlone {
		return nil
	}
	before, after := p.text[b.Span.Start:m.span.Start], p.text[m.span.End:b.Span.End]
	if i := strings.Index(before, "\n"); i >= 0 && strings.HasPrefix(before, ":") { // an option of a block of Markdown
		before = before[i+1:]
	}
	after, _, _ = strings.Cut(after, "](") // the address of a link
	if len(before)+m.span.Len()+len(after) > longestHead || !placeLike(before) || len(strings.Trim(after, " .,;:-–—)]*_\n`")) > 0 {
		return nil
	}
	named := len(strings.Fields(before)) > 0
	if !named || !p.is(m.from, classWeekday) && !namesPaper(before) {
		return nil
	}
	return m
}

// namesPaper reports whether a newspaper is named in t.
func namesPaper(t string) bool {
	for _, w := range strings.FieldsFunc(t, func(r rune) bool { return !isLetter(byte(min(r, 127))) && r < 128 }) {
		if papers[strings.ToLower(w)] && w[0] < 'a' {
			return true
		}
	}
	return false
}

// papers are the last words of what newspapers are called.
var papers = wordSet(`advertiser advocate age argus bee bulletin chronicle citizen courant courier democrat dispatch echo enquirer
	enterprise examiner express gazette globe guardian herald independent inquirer intelligencer journal leader ledger mail
	mercury messenger mirror news observer packet post press record recorder register reporter republican review scotsman
	sentinel spectator standard star statesman sun telegraph telegram times transcript tribune union visitor weekly whig world
	anzeiger blatt nachrichten tageblatt zeitung figaro gazette journal monde temps presse correo diario heraldo imparcial
	corriere gazzetta stampa messaggero courant handelsblad bode jornal diário gazeta kurier dziennik`)
