package reader

import (
	"slices"
	"sort"
	"strings"

	"chronotope/model"
)

// table is a run of rows, and how its columns are set.
type table struct {
	first, last int       // its pieces are pieces[first:last]
	columns     []float32 // widths; nil before they are known, empty where there is no room for any
}

// findTables returns the runs of rows among pieces.
func findTables(pieces []piece) []table {
	var out []table
	for i, p := range pieces {
		switch n := len(out); {
		case p.kind != model.Cell:
		case n > 0 && out[n-1].last == i:
			out[n-1].last++
		default:
			out = append(out, table{first: i, last: i + 1})
		}
	}
	return out
}

// columnsOf returns the widths of the columns of the table that piece i is a row of.
func (p *textLayout) columnsOf(i int) []float32 {
	n := sort.Search(len(p.tables), func(n int) bool { return p.tables[n].last > i })
	t := &p.tables[n]
	if t.columns == nil {
		t.columns = p.setColumns(t)
	}
	return t.columns
}

// Most rows and bytes of a cell that the width of a column is reckoned from.
const (
	rowsLooked  = 100
	bytesLooked = 80
)

// setColumns gives each column the width of its widest cell or, where there is no
// room for that, what a fair share leaves it: columns that need less than their share
// leave the rest to the others.
func (p *textLayout) setColumns(t *table) []float32 {
	text, set := p.document.Text, p.metrics.setting(model.Cell, 0)
	var needs []float32
	for _, row := range p.pieces[t.first:min(t.last, t.first+rowsLooked)] {
		for c, s := range cellsOf(text, row.span) {
			if c == len(needs) {
				needs = append(needs, 0)
			}
			words := strings.TrimSpace(s.Of(text))
			w := p.ruler.measure(clean(words[:min(len(words), bytesLooked)]), set.face)
			needs[c] = max(needs[c], w+1)
		}
	}
	widths := shares(needs, p.metrics.column-gutter(set)*float32(len(needs)-1))
	for c, w := range widths {
		if narrow := 4 * set.size; w < needs[c] && w < narrow {
			return []float32{}
		}
	}
	return widths
}

// gutter is the space between two columns of a table.
func gutter(s setting) float32 { return 1.2 * s.size }

// shares divides room among columns by what they need.
func shares(needs []float32, room float32) []float32 {
	out := slices.Clone(needs)
	order := make([]int, len(needs))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return int(needs[a] - needs[b]) })
	for n, c := range order {
		out[c] = min(needs[c], room/float32(len(order)-n))
		room -= out[c]
	}
	return out
}

// layRow lays out the cells of a row beside each other; where there is no room for
// columns, the row is set as running text.
func (f *flow) layRow(text string, body model.Span, room box, columns []float32, r *ruler) {
	const inset = 4 // between the text and the hairlines
	cells := cellsOf(text, body)
	if len(columns) == 0 {
		cells = []model.Span{body}
	}
	rows, x := 0, room.x
	for i, c := range cells {
		width := room.x + room.width - x // beyond the columns that were looked at
		if i < len(columns) {
			width = columns[i]
		}
		from := len(f.lines)
		f.fill(text, c, box{x, room.y + inset, max(width, f.size), i}, false, r)
		rows = max(rows, len(f.lines)-from)
		x += width + gutter(f.setting)
	}
	if rows > 0 {
		f.height = room.y + float32(rows)*f.leading + 2*inset
		f.rule = f.height
	}
}

// cellsOf cuts a row at bars or, without any, at tabs. The row of dashes below a
// head has no cell with a text.
func cellsOf(text string, body model.Span) []model.Span {
	part := body.Of(text)
	mark := "|"
	if !strings.Contains(part, mark) {
		mark = "\t"
	} else {
		inner := strings.TrimSuffix(strings.TrimPrefix(part, mark), mark)
		body.Start = body.End - len(strings.TrimPrefix(part, mark))
		body.End = body.Start + len(inner)
		part = inner
		if strings.Trim(part, "|-: ") == "" {
			return []model.Span{{Start: body.End, End: body.End}}
		}
	}
	var cells []model.Span
	at := body.Start
	for c := range strings.SplitSeq(part, mark) {
		cells = append(cells, model.Span{Start: at, End: at + len(c)})
		at += len(c) + len(mark)
	}
	return cells
}
