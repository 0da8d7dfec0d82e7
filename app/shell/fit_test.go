package shell

import (
	"math"
	"testing"

	"chronotope/app/apptest"
	"chronotope/model/edtf"
)

// shows reports whether the timeline shows a day and the map a spot, of some degrees around.
func (w *Window) shows(day edtf.Value, lon, lat, within float64) bool {
	from, to := w.timeline.View()
	at, _ := w.mapview.View()
	d := float64(day.Start().Earliest())
	return from < d && d < to && math.Abs(at.Lon()-lon) < within && math.Abs(at.Lat()-lat) < within
}

// TestOpeningFitsTheViews opens a document of the user's over the sample, and another beside
// it: map and timeline show what is there.
func TestOpeningFitsTheViews(t *testing.T) {
	w := open(t)
	until(t, "the sample is shown", func() bool { return w.shows(edtf.YMD(2018, 12, 8), 0, 30, 180) })
	w.session.Select(w.session.Visible()[0].ID)
	w.opener.OpenPaths([]string{apptest.Write(t, "ledger.txt", ledger)})
	until(t, "the views are at the document", func() bool {
		return w.shows(edtf.YMD(1871, 5, 4), 4, 49, 8) && w.shows(edtf.YMD(1880, 6, 7), 4, 49, 8)
	})
	w.opener.OpenPaths([]string{apptest.Write(t, "more.txt", "The old bridge in Leeds was opened on 3 June 1864.\n")})
	until(t, "the views show both documents", func() bool {
		return w.shows(edtf.YMD(1864, 6, 3), 4, 49, 8) && w.shows(edtf.YMD(1880, 6, 7), 4, 49, 8)
	})
}
