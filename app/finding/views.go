package finding

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/parts"
	"chronotope/model/project"
)

// SaveView asks for a name and keeps under it what is shown: the filter, and where map and
// timeline are.
func (f *Finder) SaveView() {
	if f.dialogs.Open() {
		return
	}
	var name *parts.Field
	save := func() {
		text := strings.Join(strings.Fields(name.Text), " ")
		if text == "" {
			f.dialogs.Focus(name)
			return
		}
		f.dialogs.Close()
		at, span := f.host.View()
		v := &project.View{Name: text, Filter: f.session.Filter(), Map: at, Time: span}
		f.host.Edit(lang.L("Save the view “{{.Name}}”", map[string]any{"Name": text}), func(tx *project.Tx) error {
			tx.PutView(v)
			return nil
		})
	}
	name = parts.NewField(save, f.dialogs.Close)
	hint := widget.NewLabel(lang.L("The filter, and where map and timeline are. A view of the same name is replaced."))
	hint.Wrapping, hint.Importance = fyne.TextWrapWord, widget.LowImportance
	d := f.dialogs.Form(lang.L("Save this view"), container.NewVBox(parts.Caption(lang.L("Name")), name, hint), save, f.dialogs.Close)
	d.Resize(f.dialogs.Fit(420, 240))
	f.dialogs.Focus(name)
}

// ViewItems are menu items that go to the views of the project, and that remove them.
func (f *Finder) ViewItems() (show, remove []*fyne.MenuItem) {
	for _, v := range f.session.Views() {
		show = append(show, fyne.NewMenuItem(parts.Shorten(v.Name), func() {
			f.session.SetFilter(v.Filter)
			f.host.GoTo(v.Map, v.Time)
		}))
		remove = append(remove, fyne.NewMenuItem(parts.Shorten(v.Name), func() {
			f.host.Edit(lang.L("Remove the view “{{.Name}}”", map[string]any{"Name": v.Name}), func(tx *project.Tx) error {
				tx.DeleteView(v.Name)
				return nil
			})
		}))
	}
	return show, remove
}
