package exporting

import (
	"fyne.io/fyne/v2/lang"

	"chronotope/model"
	"chronotope/model/export"
	"chronotope/model/project"
)

// scope is a part of a project's events that can be taken along.
type scope struct {
	name   string
	events int
	choose func(*model.Event) bool // nil for all
}

// scopes are the parts that there are to choose from, and which is proposed: what is chosen
// together, else what is shown. Parts that are the same as another are left out.
func scopes(s *project.Session, chosen []model.EventID) (all []scope, proposed int) {
	every, shown := len(s.Events()), s.Visible()
	all = []scope{{lang.N("All {{.Count}} events", every, map[string]any{"Count": every}), every, nil}}
	if n := len(shown); n > 0 && n < every {
		ids := make(map[model.EventID]bool, n)
		for _, e := range shown {
			ids[e.ID] = true
		}
		all = append(all, scope{lang.N("The {{.Count}} events that are shown", n, map[string]any{"Count": n}), n, among(ids)})
		proposed = len(all) - 1
	}
	ids := map[model.EventID]bool{}
	for _, id := range chosen {
		if s.Event(id) != nil {
			ids[id] = true
		}
	}
	if n := len(ids); n > 0 && n < every {
		all = append(all, scope{lang.N("The {{.Count}} events that are chosen in the table", n, map[string]any{"Count": n}), n, among(ids)})
		proposed = len(all) - 1
	}
	return all, proposed
}

func among(ids map[model.EventID]bool) func(*model.Event) bool {
	return func(e *model.Event) bool { return ids[e.ID] }
}

// chronology is a part of the project as it is written, under the project's name where it
// has one.
func (s scope) chronology(session *project.Session, name string) *export.Chronology {
	c := export.FromProject(session, s.choose)
	if name != "" {
		c.Title = name
	}
	return c
}
