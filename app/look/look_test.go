package look

import (
	"image/color"
	"math"
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

// TestTextIsReadable: what words are written in stands out from paper and panel as the Web Content Accessibility
// Guidelines (W3C, 2.2) ask of text. Fyne writes words of low importance in the colour of what is disabled.
func TestTextIsReadable(t *testing.T) {
	linear := func(v uint8) float64 {
		if c := float64(v) / 255; c > 0.04045 {
			return math.Pow((c+0.055)/1.055, 2.4)
		}
		return float64(v) / 255 / 12.92
	}
	luminance := func(c color.NRGBA) float64 {
		return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
	}
	contrast := func(a, b color.NRGBA) float64 {
		x, y := luminance(a), luminance(b)
		return (max(x, y) + 0.05) / (min(x, y) + 0.05)
	}
	for _, ink := range []fyne.ThemeColorName{
		Ink, Muted, Mark, Selection, DateLine, PlaceLine, theme.ColorNameForeground, theme.ColorNamePlaceHolder, theme.ColorNameDisabled,
		theme.ColorNameHyperlink, theme.ColorNameError, theme.ColorNameWarning, theme.ColorNameSuccess,
	} {
		for _, ground := range []fyne.ThemeColorName{Paper, Panel} {
			light, dark := contrast(palette[ink].light, palette[ground].light), contrast(palette[ink].dark, palette[ground].dark)
			const least = 4.5
			if light < least || dark < least {
				t.Errorf("%s on %s has a contrast of %.2f in the light and %.2f in the dark, want %v", ink, ground, light, dark, least)
			}
		}
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
