package shell

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/parts"
	"chronotope/app/tally"
	"chronotope/app/words"
	"chronotope/model/project"
)

// status is the line at the bottom: what is shown, what is filtered, and the
// work going on with its progress and a way to cancel it.
type status struct {
	w       *Window
	root    fyne.CanvasObject
	counts  *widget.Label
	line    string            // that counts says
	apart   *widget.Hyperlink // offers what is only supposed, or denied
	clear   *widget.Button
	offer   *fyne.Container // of the first steps, to who has not seen them
	job     *fyne.Container
	jobName *widget.Label
	bar     *widget.ProgressBar
	share   fyne.CanvasObject // bar, in its place
	cancel  *widget.Button
	tasks   []*task // those under way; the last is shown
}

// task is a piece of work as the status bar shows it.
type task struct {
	name   string
	share  float64 // that is done
	cancel func()  // nil where it cannot be stopped, and it is not known how much is done
}

func newStatus(w *Window) *status {
	s := &status{w: w, counts: widget.NewLabel(""), jobName: widget.NewLabel(""), bar: widget.NewProgressBar()}
	s.counts.SizeName = theme.SizeNameCaptionText
	s.jobName.SizeName = theme.SizeNameCaptionText
	s.clear = widget.NewButton(lang.L("Show all"), func() { w.session.SetFilter(project.Filter{}) })
	s.clear.Importance = widget.LowImportance
	s.apart = widget.NewHyperlink("", nil)
	s.apart.SizeName = theme.SizeNameCaptionText
	s.apart.OnTapped = func() { w.finder.ShowAllModes(true) }
	s.apart.Hide()
	s.offer = newStepsOffer(w)
	s.cancel = widget.NewButton(lang.L("Cancel"), s.stop)
	s.cancel.Importance = widget.LowImportance
	s.share = container.NewCenter(container.NewGridWrap(fyne.NewSize(160, 18), s.bar))
	s.job = container.NewHBox(s.jobName, s.share, s.cancel)
	s.job.Hide()
	// The row has one height whether or not there is work to show, so that the views above
	// are not resized by it.
	const height = 24
	s.root = container.New(slim(height), container.NewBorder(nil, nil, s.counts, container.NewHBox(s.offer, s.apart, s.clear, s.job), w.finder.Chips()))
	return s
}

// show says how many events there are, and how many of them are shown.
func (s *status) show(t tally.Tally) {
	facts := []string{words.Events(t.All)}
	if t.Shown != t.All {
		facts = []string{lang.L("{{.Shown}} of {{.All}} events shown", map[string]any{"Shown": t.Shown, "All": t.All})}
	}
	facts = append(facts, words.Places(t.Places), words.Documents(len(s.w.session.Sources())))
	if t.Review > 0 && t.Review < t.All {
		facts = append(facts, lang.L("{{.Count}} to review", map[string]any{"Count": t.Review}))
	}
	s.line = strings.Join(facts, " · ")
	s.apart.SetText(lang.N("{{.Count}} supposed or denied: show", t.Apart, map[string]any{"Count": t.Apart}))
	s.apart.Hidden = t.Apart == 0
	s.apart.Refresh()
	s.refresh()
}

// refresh shows the counts again after something else was told, and whether all is shown.
func (s *status) refresh() {
	s.counts.SetText(s.line)
	if s.w.session.Filter().IsZero() {
		s.clear.Hide()
	} else {
		s.clear.Show()
	}
}

// tell shows a line until something changes.
func (s *status) tell(text string) { s.counts.SetText(text) }

// begin shows that work is going on until end is called; cancel is called when the user has
// enough. Without it the work goes on to its end. Progress names the file that is being
// read, the done-th of all.
func (s *status) begin(name string, cancel func()) (progress func(name string, done, all int), end func()) {
	t := &task{name: name, cancel: cancel}
	s.tasks = append(s.tasks, t)
	s.showTask()
	return func(name string, done, all int) { s.progress(t, name, done, all) }, func() { s.end(t) }
}

// beginShare is begin for work on one thing: progress shows how much of it is done.
func (s *status) beginShare(name string, cancel func()) (progress func(done, all int), end func()) {
	t := &task{name: name, cancel: cancel}
	s.tasks = append(s.tasks, t)
	s.showTask()
	return func(done, all int) {
		t.share = float64(done) / float64(max(all, 1))
		s.showTask()
	}, func() { s.end(t) }
}

// progress names the file that is being read, the done-th of all.
func (s *status) progress(t *task, name string, done, all int) {
	t.name, t.share = lang.L("Reading {{.File}}", map[string]any{"File": parts.Shorten(name)}), float64(done)/float64(all)
	if all > 1 {
		t.name = lang.L("Reading {{.File}} ({{.Done}} of {{.All}})", map[string]any{"File": parts.Shorten(name), "Done": done + 1, "All": all})
	}
	s.showTask()
}

// end takes the progress of a piece of work away.
func (s *status) end(t *task) {
	s.tasks = slices.DeleteFunc(s.tasks, func(other *task) bool { return other == t })
	s.showTask()
}

// stop cancels the work that is shown.
func (s *status) stop() {
	if n := len(s.tasks); n > 0 && s.tasks[n-1].cancel != nil {
		t := s.tasks[n-1]
		t.cancel()
		s.end(t)
	}
}

func (s *status) showTask() {
	n := len(s.tasks)
	if n == 0 {
		s.job.Hide()
		return
	}
	t := s.tasks[n-1]
	s.jobName.SetText(t.name)
	s.bar.SetValue(t.share)
	if t.cancel == nil {
		s.share.Hide()
		s.cancel.Hide()
	} else {
		s.share.Show()
		s.cancel.Show()
	}
	s.job.Show()
}
