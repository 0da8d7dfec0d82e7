package timex

import (
	"strings"

	"chronotope/model"
)

// closingYears finds for labels of a day or month without a year the one that their entry
// ends in, as in lists of anniversaries: "14 July  Fall of the fort, 1789".
func (r *normalizer) closingYears(mentions []mention, doc *model.Document) {
	for i := range mentions {
		m := &mentions[i]
		if n := &m.expr; !m.label || m.above || n.op != opDate || n.of != noExpr || n.known&hasMonth == 0 || n.known&hasYear != 0 {
			continue
		}
		last := i
		for last+1 < len(mentions) && mentions[last+1].block == m.block {
			last++
		}
		y := &mentions[last]
		if y.expr.op != opDate || y.expr.date.unit != uYear || y.expr.known&hasYear == 0 || y.role != roleAlone {
			continue
		}
		block := doc.Blocks[m.block].Span
		before := strings.TrimRight(doc.Text[m.span.End:y.span.Start], " \n\t")
		if strings.Trim(doc.Text[y.span.End:block.End], ").]; \n\t") != "" || !strings.HasSuffix(before, ",") && !strings.HasSuffix(before, "(") && !strings.HasSuffix(before, "[") {
			continue
		}
		if r.closing == nil {
			r.closing = map[int]told{}
		}
		r.closing[m.span.Start] = told{date: date{unit: uYear, year: y.expr.date.year}, span: y.span}
	}
}
