package mapview

import "image"

// occupancy is the boxes of a picture that are taken, in cells, so that few of them are
// looked at to see whether another is free.
type occupancy struct {
	picture image.Rectangle
	columns int
	cells   [][]image.Rectangle
}

const cellSize = 64 // pixels

func newOccupancy(width, height int) *occupancy {
	columns := width/cellSize + 1
	return &occupancy{
		picture: image.Rect(0, 0, width, height), columns: columns,
		cells: make([][]image.Rectangle, columns*(height/cellSize+1)),
	}
}

// inside reports whether a point is in the picture.
func (o *occupancy) inside(x, y float64) bool { return image.Pt(int(x), int(y)).In(o.picture) }

// holds reports whether a box is in the picture as a whole.
func (o *occupancy) holds(b image.Rectangle) bool { return b.In(o.picture) }

// add takes a box.
func (o *occupancy) add(b image.Rectangle) {
	o.each(b, func(cell int) bool {
		o.cells[cell] = append(o.cells[cell], b)
		return true
	})
}

// free reports whether a box overlaps none that is taken.
func (o *occupancy) free(b image.Rectangle) bool {
	return o.each(b, func(cell int) bool {
		for _, t := range o.cells[cell] {
			if t.Overlaps(b) {
				return false
			}
		}
		return true
	})
}

// each calls f for the cells of the picture that a box reaches into until f returns
// false, and reports whether it never did.
func (o *occupancy) each(b image.Rectangle, f func(cell int) bool) bool {
	b = b.Intersect(o.picture)
	if b.Empty() {
		return true
	}
	for row := b.Min.Y / cellSize; row <= (b.Max.Y-1)/cellSize; row++ {
		for column := b.Min.X / cellSize; column <= (b.Max.X-1)/cellSize; column++ {
			if !f(row*o.columns + column) {
				return false
			}
		}
	}
	return true
}
