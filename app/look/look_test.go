package look

import (
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

func TestEveryColourIsThereInBothModes(t *testing.T) {
	for name := range palette {
		light, dark := Theme{Mode: Light}.Color(name, theme.VariantDark), Theme{Mode: Dark}.Color(name, theme.VariantLight)
		if _, _, _, a := light.RGBA(); a == 0 {
			t.Errorf("%s is not seen in the light", name)
		}
		if _, _, _, a := dark.RGBA(); a == 0 {
			t.Errorf("%s is not seen in the dark", name)
		}
		if (Theme{}).Color(name, theme.VariantLight) != light || (Theme{}).Color(name, theme.VariantDark) != dark {
			t.Errorf("%s does not follow the system", name)
		}
	}
	if c := (Theme{Mode: Dark}).Color("no such colour", theme.VariantLight); c == nil {
		t.Error("a colour that is not ours is not Fyne's")
	}
}

func TestColoursOfTheThemeInForce(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(Theme{Mode: Dark})
	if got := Color(Paper); got != palette[Paper].dark {
		t.Errorf("paper is %v", got)
	}
	if got := OnPaper(Ink); got != palette[Ink].light {
		t.Errorf("what is drawn on white is %v", got)
	}
	for _, name := range Markers {
		if c, ok := Marker(name); !ok || c.A != 0xff {
			t.Errorf("%s is %v", name, c)
		}
	}
	if _, ok := Marker("pink"); ok {
		t.Error("pink is a marker")
	}
	if got := (Theme{}).Size(theme.SizeNameText); got != TextSize {
		t.Errorf("text is %v", got)
	}
	if (Theme{}).Font(fyne.TextStyle{}) == nil || (Theme{}).Icon(theme.IconNameConfirm) == nil || (Theme{}).Size("no such size") != theme.DefaultTheme().Size("no such size") {
		t.Error("what is not ours is not Fyne's")
	}
}

// rows are what a card says, row by row.
func rows(c *Card) (out []string) {
	for _, o := range c.Object.Objects {
		if row, ok := o.(*canvas.Text); ok {
			out = append(out, row.Text)
		}
	}
	return out
}

func TestCardWrapsAndCuts(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(Theme{Mode: Light})
	c := NewCard()
	c.ApplyTheme()
	long := strings.Repeat("The docks were opened by the king, ", 20)
	c.Fill([]Line{{Text: "Docks", Style: TitleLine}, {Text: "June 1873", Style: StrongLine}, {Text: "Genoa", Style: PlainLine}, {Text: long, Style: QuietLine}})
	got := rows(c)
	if len(got) != 6 || got[0] != "Docks" || got[1] != "June 1873" || !strings.HasSuffix(got[5], "…") {
		t.Errorf("it says %q", got)
	}
	if w := c.Object.Size().Width; w > cardWidth {
		t.Errorf("it is %v wide", w)
	}
	if strong := c.Object.Objects[2].(*canvas.Text).Color; strong != color.Color(Color(Mark)) {
		t.Errorf("the date is %v", strong)
	}
	tall := c.Object.Size().Height
	c.Widest = 120
	c.Fill([]Line{{Text: long, Style: TitleLine}})
	if got := rows(c); len(got) != 2 || c.Object.Size().Width > 120 || c.Object.Size().Height >= tall {
		t.Errorf("it says %q in %v", got, c.Object.Size())
	}
}

func TestCardStandsBesideThePointer(t *testing.T) {
	test.NewTempApp(t)
	c := NewCard()
	if c.Object.Visible() {
		t.Error("it is shown before it is asked for")
	}
	c.Fill([]Line{{Text: "Docks", Style: TitleLine}})
	size, view := c.Object.Size(), fyne.NewSize(400, 300)
	for _, at := range []fyne.Position{{X: 10, Y: 10}, {X: 390, Y: 290}, {X: 390, Y: 10}, {X: 10, Y: 290}} {
		c.MoveBeside(at, view)
		p := c.Object.Position()
		if !c.Object.Visible() || p.X < 0 || p.Y < 0 || p.X+size.Width > view.Width || p.Y+size.Height > view.Height {
			t.Errorf("at %v it stands at %v", at, p)
		}
		if at.X >= p.X && at.X < p.X+size.Width && at.Y >= p.Y && at.Y < p.Y+size.Height {
			t.Errorf("at %v it stands over the pointer", at)
		}
	}
}

func TestShortened(t *testing.T) {
	test.NewTempApp(t)
	if got := Shortened("Docks", TextSize, 400); got != "Docks" {
		t.Errorf("%q", got)
	}
	got := Shortened("The docks of Genoa, opened by the king", TextSize, 100)
	if width := fyne.MeasureText(got, TextSize, fyne.TextStyle{}).Width; !strings.HasSuffix(got, "…") || width > 100 || width < 60 {
		t.Errorf("%q is %v wide", got, width)
	}
}
