package export

import (
	"html"
	"strings"

	"chronotope/model"
)

// The objects of StoryMapJS (https://storymap.knightlab.com/advanced/). Headlines and texts
// are HTML.
type (
	storySlide struct {
		Type     string      `json:"type,omitempty"` // "overview" of the first
		Date     string      `json:"date,omitempty"`
		Text     tlText      `json:"text"`
		Location *tlLocation `json:"location,omitempty"`
		Media    storyMedia  `json:"media"`
	}
	storyMedia struct {
		URL     string `json:"url"`
		Caption string `json:"caption"`
		Credit  string `json:"credit"`
	}
)

// storyZoom is how close to come to a place, by its kind.
var storyZoom = map[string]int{model.City.String(): 11, model.Region.String(): 7, model.Country.String(): 5}

// writeStoryMap writes a slide of all, and one for each event that has a place.
func writeStoryMap(j *job) error {
	j.print(`{"storymap":{"language":"en","map_type":"osm:standard","map_as_image":false,"slides":[`)
	if err := j.json(storySlide{Type: "overview", Text: tlText{html.EscapeString(j.title()), htmlLines(strings.Join(j.credits(), "\n"))}}); err != nil {
		return err
	}
	for r := range j.rows() {
		p := r.OnMap()[0]
		zoom := storyZoom[p.Kind]
		if zoom == 0 {
			zoom = 6
		}
		text := "<p><b>" + html.EscapeString(r.Date) + "</b></p>" + proof(r)
		j.print(",\n")
		if err := j.json(storySlide{Date: r.Date, Text: tlText{html.EscapeString(r.Headline), text}, Location: &tlLocation{p.Full(), p.Lat, p.Lon, zoom, true}}); err != nil {
			return err
		}
	}
	j.print("\n]}}\n")
	return nil
}
