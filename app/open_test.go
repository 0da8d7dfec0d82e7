package app

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"chronotope/model"
)

// texts are the words of all labels in an object.
func texts(o fyne.CanvasObject) string {
	var out []string
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *widget.Label:
			out = append(out, o.Text)
		case *container.Scroll:
			walk(o.Content)
		case *fyne.Container:
			for _, c := range o.Objects {
				walk(c)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(o).Objects() {
				walk(c)
			}
		}
	}
	walk(o)
	return strings.Join(out, "\n")
}

// said is what the dialog in front says.
func (ui *UI) said() string {
	if top := ui.window.Canvas().Overlays().Top(); top != nil {
		return texts(top)
	}
	return ""
}

func TestFolderIsOpenedWithAListOfWhatIsNot(t *testing.T) {
	ui := open(t)
	dir := t.TempDir()
	for name, text := range map[string]string{
		"a.txt": annals, "deep/b.html": "<html><body><p>In 1890 the school was closed.</p></body></html>",
		"photo.jpg": "\xff\xd8\xff\xe0", "empty.txt": " ", ".hidden.txt": annals, "cut.rtf": `{\rtf1 Dug`,
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	ui.chosen([]string{dir})
	until(t, "it is read", func() bool { return ui.session.UndoLabel() == "Open 2 documents" })
	if len(ui.session.Events()) != 3 {
		t.Errorf("%d events", len(ui.session.Events()))
	}
	said := ui.said()
	for _, want := range []string{
		"photo.jpg is no document that can be read: it is a picture; run OCR on it first.",
		"empty.txt is empty", "cut.rtf is damaged",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("not said: %q in\n%s", want, said)
		}
	}
	if strings.Contains(said, "hidden") || strings.Contains(said, "a.txt") {
		t.Errorf("said of what is right: %s", said)
	}
	ui.undo()
	if len(ui.session.Sources()) != 1 {
		t.Error("opening a folder is not one step")
	}
}

// endless is a file that never ends and holds nothing.
type endless struct{ waiting chan struct{} }

func (e endless) Read([]byte) (int, error) {
	<-e.waiting
	return 0, io.EOF
}
func (endless) Close() error { return nil }

func TestCancelFreesTheWindowAtOnce(t *testing.T) {
	ui := open(t)
	before := len(ui.session.Sources())
	held := make(chan struct{})
	ui.open([]input{{path: "slow.txt", open: func() (io.ReadCloser, error) { return endless{held}, nil }}})
	until(t, "the file is named", func() bool { return ui.status.job.Visible() && strings.Contains(ui.status.jobName.Text, "slow.txt") })
	begin := time.Now()
	ui.status.stop()
	if ui.status.job.Visible() || time.Since(begin) > 200*time.Millisecond {
		t.Error("the work is still shown")
	}
	other := write(t, "other.txt", annals) // goes on while the reader of the first still waits
	ui.openPaths([]string{other})
	until(t, "the other is read", func() bool { return ui.session.Source(model.DocumentID(other)) != nil })
	close(held)
	until(t, "nothing is under way", func() bool { return len(ui.jobs.running) == 0 && len(ui.status.tasks) == 0 })
	if n := len(ui.session.Sources()); n != before {
		t.Errorf("%d documents", n)
	}
}

func TestPasswordIsAskedForAndTriedAgain(t *testing.T) {
	ui := open(t)
	locked := input{path: "/x/secret.pdf"}
	ui.add([]opened{{input: locked, problem: fmt.Errorf("read: %w", model.ErrPassword)}})
	if !strings.Contains(ui.said(), "secret.pdf is locked with a password") {
		t.Errorf("said %q", ui.said())
	}
	locked.password = "wrong"
	ui.dialogs.Close()
	ui.add([]opened{{input: locked, problem: fmt.Errorf("read: %w", model.ErrPassword)}})
	if !strings.Contains(ui.said(), "not the password of secret.pdf") {
		t.Errorf("said %q", ui.said())
	}
}

func TestEncodingAndTitleCanBeCorrected(t *testing.T) {
	ui := open(t, write(t, "letters.txt", "Caf\xe9: In 1890 the school was closed.\n"))
	id := ui.session.Sources()[0].Document.ID
	d := newSourceEditor(ui, ui.session.Source(id))
	d.encoding.SetText("ISO-8859-5")
	d.title.SetText("Coffee")
	d.save()
	until(t, "it is read again", func() bool { return strings.HasPrefix(ui.session.UndoLabel(), "Read") })
	doc := ui.session.Source(id).Document
	if !strings.HasPrefix(doc.Text, "Cafщ") || doc.Encoding != "ISO-8859-5" || doc.Title != "Coffee" {
		t.Errorf("%q in %s called %q", doc.Text, doc.Encoding, doc.Title)
	}
	ui.undo()
	if doc := ui.session.Source(id).Document; doc.Title == "Coffee" || strings.HasPrefix(doc.Text, "Cafщ") {
		t.Error("undo did not bring the first reading back")
	}
}

func TestWholePageOnRequest(t *testing.T) {
	ui := open(t, write(t, "page.html", "<html><body><article><p>In 1890 the school was closed.</p></article><footer>In 1871 the mill burned down.</footer></body></html>"))
	if n := len(ui.session.Events()); n != 1 {
		t.Fatalf("%d events in the main text", n)
	}
	d := newSourceEditor(ui, ui.session.Sources()[0])
	d.whole.SetChecked(true)
	d.save()
	until(t, "it is read again", func() bool { return len(ui.session.Events()) == 2 })
}

// BenchmarkOpenMany opens 500 documents of all formats in the window, and reports how
// much text a second, how much memory, and the longest time that the interface's
// goroutine was busy without a break.
func BenchmarkOpenMany(b *testing.B) {
	names, err := filepath.Glob("../model/document/testdata/*.*")
	if err != nil || len(names) == 0 {
		b.Fatal(err)
	}
	dir := b.TempDir()
	for i := range 500 {
		data, err := os.ReadFile(names[i%len(names)])
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, fmt.Sprintf("%03d-%s", i, filepath.Base(names[i%len(names)]))), data, 0o600)
		}
		if err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		ui := open(b)
		var longest time.Duration
		begin := time.Now()
		ui.openPaths([]string{dir})
		for len(ui.session.Sources()) < 500 {
			f := <-waiting
			at := time.Now()
			f()
			longest = max(longest, time.Since(at))
		}
		text := 0
		for _, s := range ui.session.Sources() {
			text += len(s.Document.Text)
		}
		var mem runtime.MemStats
		runtime.ReadMemStats(&mem)
		b.ReportMetric(float64(text)/1e6/time.Since(begin).Seconds(), "MB/s")
		b.ReportMetric(float64(mem.Sys>>20), "MB-taken")
		b.ReportMetric(float64(longest.Milliseconds()), "ms-stall")
	}
}
