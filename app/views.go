package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
	"github.com/paulmach/orb"

	"chronotope/app/parts"
	"chronotope/model/project"
)

// saveView asks for a name and keeps under it what is shown: the filter, and where map and
// timeline are.
func (ui *UI) saveView() {
	if ui.dialogs.Open() {
		return
	}
	var d *dialog.CustomDialog
	hide := func() { d.Hide() }
	var name *parts.Field
	save := func() {
		text := strings.Join(strings.Fields(name.Text), " ")
		if text == "" {
			return
		}
		d.Hide()
		ui.edit(lang.L("Save the view “{{.Name}}”", map[string]any{"Name": text}), func(tx *project.Tx) error {
			tx.PutView(ui.viewNow(text))
			return nil
		})
	}
	name = parts.NewField(save, hide)
	hint := widget.NewLabel(lang.L("The filter, and where map and timeline are. A view of the same name is replaced."))
	hint.Wrapping, hint.Importance = fyne.TextWrapWord, widget.LowImportance
	d = ui.dialogs.Form(lang.L("Save this view"), container.NewVBox(parts.Caption(lang.L("Name")), name, hint), save, hide)
	d.Resize(ui.dialogs.Fit(420, 240))
	ui.window.Canvas().Focus(name)
}

func (ui *UI) viewNow(name string) *project.View {
	at, zoom := ui.mapview.View()
	from, to := ui.timeline.View()
	return &project.View{
		Name: name, Filter: ui.session.Filter(),
		Map:  project.MapView{Longitude: at[0], Latitude: at[1], Zoom: zoom, EqualArea: ui.prefs.equalArea()},
		Time: project.TimeView{From: from, To: to},
	}
}

// showView goes back to what a view keeps.
func (ui *UI) showView(v *project.View) {
	ui.session.SetFilter(v.Filter)
	if v.Map.EqualArea != ui.prefs.equalArea() {
		ui.toggleEqualArea()
	}
	ui.mapview.GoTo(orb.Point{v.Map.Longitude, v.Map.Latitude}, v.Map.Zoom)
	if v.Time != (project.TimeView{}) {
		ui.timeline.GoTo(v.Time.From, v.Time.To)
	}
}

// viewItems lists the project's views in the menu, and those to be removed.
func (m *menu) viewItems() (show, remove []*fyne.MenuItem) {
	for _, v := range m.ui.session.Views() {
		show = append(show, item(parts.Shorten(v.Name), nil, func() { m.ui.showView(v) }))
		remove = append(remove, item(parts.Shorten(v.Name), nil, func() {
			m.ui.edit(lang.L("Remove the view “{{.Name}}”", map[string]any{"Name": v.Name}), func(tx *project.Tx) error {
				tx.DeleteView(v.Name)
				return nil
			})
		}))
	}
	return show, remove
}
