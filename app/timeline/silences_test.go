package timeline

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"chronotope/app/look"
	"chronotope/model"
)

// TestSilenceIsShownAndTold keeps a diary for two years that was laid aside for one: where the
// overview shows that, a click tells of it, and moves nothing; elsewhere it moves the view.
func TestSilenceIsShownAndTold(t *testing.T) {
	var diary []*model.Event
	for _, year := range []int{1901, 1903} {
		for month := range 12 {
			date := fmt.Sprintf("%d-%02d-%02d", year, month+1, 3+month)
			diary = append(diary, event(date, date, "Wrote of the weather", ""))
		}
	}
	b := openBench(t, 1000, 300, look.Light, diary...)
	plain := b.timeline.shown().strip
	var told []string
	b.timeline.ShowSilences(true, func(text string) { told = append(told, text) })
	b.settle()
	f := b.timeline.shown()
	if len(f.silences) != 1 || len(f.silences[0].list) != 1 || string(f.strip.Pix) == string(plain.Pix) {
		t.Fatalf("silences %+v", f.silences)
	}
	s := f.silences[0].list[0]
	before := b.timeline.goal()
	at := fyne.NewPos(float32(b.timeline.stripLeft()+b.timeline.stripView().x((s.From+s.To)/2)), float32(b.timeline.view.Height)+axisHeight+12)
	b.timeline.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
	if b.timeline.parts.card.Object.Hidden {
		t.Error("nothing is said of it under the pointer")
	}
	test.TapAt(b.timeline, at)
	const want = "“” tells of nothing from 15 Dec 1901 to 2 Jan 1903: 13 months. Usually there is something every 5 weeks."
	if len(told) != 1 || told[0] != want || b.timeline.goal() != before {
		t.Errorf("told %q, want %q", told, want)
	}
	b.timeline.pointer.tapped = time.Time{}
	test.TapAt(b.timeline, fyne.NewPos(float32(b.timeline.stripLeft()+b.timeline.stripView().x(s.From-200)), at.Y))
	b.settle()
	if len(told) != 1 || b.timeline.goal() == before {
		t.Errorf("beside it told %q", told)
	}
	b.timeline.ShowSilences(false, nil)
	b.settle()
	if n := len(b.timeline.shown().silences); n != 0 {
		t.Errorf("%d rows of silences are still shown", n)
	}
}
