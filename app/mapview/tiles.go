package mapview

import (
	"context"
	"image"
	"math"

	"golang.org/x/image/draw"
)

// Tiles are the pictures of a base map in Web Mercator, such as mbtiles.File.
type Tiles interface {
	// Zooms are the least and the greatest zoom level.
	Zooms() (least, most int)
	// Tile returns a tile, counted from the north west; nil where there is none.
	Tile(ctx context.Context, zoom, column, row int) (image.Image, error)
}

// tileKey names a tile.
type tileKey struct{ zoom, column, row int }

// mostTiles is how many tiles are kept: some screens full.
const mostTiles = 256

// tileCache keeps the tiles used last.
type tileCache struct {
	tiles Tiles
	kept  map[tileKey]image.Image
	order []tileKey
}

// get returns a tile, nil where there is none or it cannot be read: the map below is seen
// there.
func (c *tileCache) get(ctx context.Context, k tileKey) image.Image {
	if t, ok := c.kept[k]; ok {
		return t
	}
	t, err := c.tiles.Tile(ctx, k.zoom, k.column, k.row)
	if err != nil {
		return nil
	}
	if c.kept == nil {
		c.kept = map[tileKey]image.Image{}
	}
	if len(c.order) == mostTiles {
		delete(c.kept, c.order[0])
		c.order = c.order[1:]
	}
	c.kept[k], c.order = t, append(c.order, k)
	return t
}

// drawTiles lays tiles over a picture, those of the zoom level nearest to the viewport's.
// It stops early with ctx's error.
func drawTiles(ctx context.Context, dst *image.RGBA, v Viewport, c *tileCache) error {
	least, most := c.tiles.Zooms()
	world := v.WorldWidth()
	zoom := min(max(int(math.Round(math.Log2(world/tileSize))), least), most, 22)
	n := 1 << zoom
	size := world / float64(n)
	cx, cy := v.projection().Forward(v.Center[0], v.Center[1])
	left, top := (cx+0.5)*world-float64(v.Width)/2, (cy+0.5)*world-float64(v.Height)/2
	for row := max(int(math.Floor(top/size)), 0); row < n && float64(row)*size < top+float64(v.Height); row++ {
		for column := int(math.Floor(left / size)); float64(column)*size < left+float64(v.Width); column++ {
			if err := ctx.Err(); err != nil {
				return err
			}
			t := c.get(ctx, tileKey{zoom, ((column % n) + n) % n, row})
			if t == nil {
				continue
			}
			at := image.Rect(
				int(math.Round(float64(column)*size-left)), int(math.Round(float64(row)*size-top)),
				int(math.Round(float64(column+1)*size-left)), int(math.Round(float64(row+1)*size-top)))
			if at.Size() == t.Bounds().Size() {
				draw.Draw(dst, at, t, t.Bounds().Min, draw.Over)
			} else {
				draw.ApproxBiLinear.Scale(dst, at, t, t.Bounds(), draw.Over, nil)
			}
		}
	}
	return nil
}
