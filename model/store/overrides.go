package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"chronotope/model"
	"chronotope/model/project"
)

// override writes what the user decided of words in place of what was decided before; nil
// takes it back.
func (w *writer) override(id string, r *model.Override) error {
	if r == nil {
		_, err := w.run(`DELETE FROM ruling WHERE id = ?`, id)
		return err
	}
	var place any
	if r.Verdict == model.IsPlace {
		n, err := w.place(r.Place)
		if err != nil {
			return err
		}
		place = n
	}
	_, err := w.run(`INSERT OR REPLACE INTO ruling(id, words, verdict, place) VALUES (?,?,?,?)`, id, r.Words, r.Verdict.String(), place)
	return err
}

// view likewise.
func (w *writer) view(name string, v *project.View) error {
	if v == nil {
		_, err := w.run(`DELETE FROM view WHERE name = ?`, name)
		return err
	}
	filter, err := json.Marshal(v.Filter)
	if err != nil {
		return err
	}
	_, err = w.run(`INSERT OR REPLACE INTO view(name, filter, longitude, latitude, zoom, equal_area, "from", "to") VALUES (?,?,?,?,?,?,?,?)`,
		name, string(filter), v.Map.Longitude, v.Map.Latitude, v.Map.Zoom, truth(v.Map.EqualArea), v.Time.From, v.Time.To)
	return err
}

// loadOverrides reads what the user decided of words, in the order of a session.
func (s *Store) loadOverrides(ctx context.Context, places map[int64]model.Place) (out []*model.Override, err error) {
	seen := map[string]bool{}
	err = s.scan(ctx, s.db, table{
		name: "ruling", key: "id", columns: "id, words, verdict, place", order: "words, id", long: "octet_length(id) + octet_length(words)",
		row: func(r *record) error {
			o, id, err := overrideOf(r, places)
			if err == nil && (id != o.ID() || seen[id]) {
				err = fmt.Errorf("the words %.80q, which are not its own", o.Words)
			}
			if err != nil {
				return wrong("ruling", fmt.Sprintf("%.80q", id), err)
			}
			seen[id] = true
			out = append(out, o)
			return nil
		},
	})
	return out, err
}

func overrideOf(r *record, places map[int64]model.Place) (o *model.Override, id string, err error) {
	o = &model.Override{}
	var verdict string
	var place sql.NullInt64
	if err := r.Scan(&id, &o.Words, &verdict, &place); err != nil {
		return nil, id, err
	}
	ok := false
	for v := model.NoDate; v <= model.IsPlace; v++ {
		if v.String() == verdict {
			o.Verdict, ok = v, true
		}
	}
	if !ok {
		return nil, id, fmt.Errorf("the verdict %.80q", verdict)
	}
	if o.Verdict == model.IsPlace {
		if o.Place, ok = places[place.Int64]; !ok {
			return nil, id, fmt.Errorf("a place numbered %d, which is not there", place.Int64)
		}
	}
	return o, id, checkOverride(o)
}

// loadViews reads the views that were saved, in the order of a session.
func (s *Store) loadViews(ctx context.Context) (out []*project.View, err error) {
	seen := map[string]bool{}
	err = s.scan(ctx, s.db, table{
		name: "view", key: "name", columns: `name, filter, longitude, latitude, zoom, equal_area, "from", "to"`, long: "octet_length(name) + octet_length(filter)",
		row: func(r *record) error {
			v := &project.View{}
			var filter []byte
			err := r.Scan(&v.Name, &filter, &v.Map.Longitude, &v.Map.Latitude, &v.Map.Zoom, &v.Map.EqualArea, &v.Time.From, &v.Time.To)
			if err == nil {
				err = fromJSON(filter, &v.Filter)
			}
			if err == nil {
				err = checkView(v)
			}
			if err == nil && seen[v.Name] {
				err = errors.New("the name of another view")
			}
			if err != nil {
				return wrong("view", fmt.Sprintf("%.80q", v.Name), err)
			}
			seen[v.Name] = true
			out = append(out, v)
			return nil
		},
	})
	slices.SortFunc(out, func(a, b *project.View) int { return strings.Compare(a.Name, b.Name) })
	return out, err
}
