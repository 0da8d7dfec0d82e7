package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"chronotope/model"
	"chronotope/model/project"
)

// chipLabels are the labels of the chips that are shown.
func (ui *UI) chipLabels() []string {
	var out []string
	for _, o := range ui.chips.row.Objects {
		out = append(out, o.(*widget.Button).Text)
	}
	return out
}

// TestChipsSayWhatTheyHide filters by several criteria and takes them away by their chips.
func TestChipsSayWhatTheyHide(t *testing.T) {
	ui := open(t, write(t, "annals.txt", annals+"\nThe bridge at York was opened in 1880.\n"))
	ui.edit("tag", func(tx *project.Tx) error {
		e := ui.about(t, "Mill").Clone()
		e.Tags, e.Status = []string{"fire"}, model.Accepted
		tx.PutEvent(e)
		return nil
	})
	d := newFilterForm(ui)
	d.tags.SetSelected([]string{"fire"})
	d.statuses.SetSelected([]string{"Accepted", "Rejected"})
	d.save()
	if n := len(ui.session.Visible()); n != 1 {
		t.Fatalf("%d events are shown", n)
	}
	if got := strings.Join(ui.chipLabels(), "; "); got != "Accepted, Rejected; fire" { // alone, neither hides one that the other does not
		t.Errorf("chips %q", got)
	}
	f := ui.session.Filter()
	f.Text = "bridge"
	ui.session.SetFilter(f)
	if got := strings.Join(ui.chipLabels(), "; "); !strings.Contains(got, "“bridge” · hides 1") {
		t.Errorf("chips %q", got)
	}
	for range 3 {
		test.Tap(ui.chips.row.Objects[0].(*widget.Button))
	}
	if !ui.session.Filter().IsZero() || len(ui.chips.row.Objects) != 0 || len(ui.session.Visible()) != 3 {
		t.Errorf("filter %+v, chips %v", ui.session.Filter(), ui.chipLabels())
	}
}
