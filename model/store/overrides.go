package store

import (
	"database/sql"
	"encoding/json"
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
func (s *Store) loadOverrides(places map[int64]model.Place) ([]*model.Override, error) {
	var out []*model.Override
	err := s.each(`SELECT words, verdict, place FROM ruling ORDER BY words, id`, func(rows *sql.Rows) error {
		r := &model.Override{}
		var verdict string
		var place sql.NullInt64
		if err := rows.Scan(&r.Words, &verdict, &place); err != nil {
			return s.forgive(unreadable(err))
		}
		for _, v := range []model.Verdict{model.NoDate, model.NoPlace, model.IsPlace} {
			if v.String() == verdict {
				r.Verdict = v
			}
		}
		if r.Verdict == model.IsPlace {
			var ok bool
			if r.Place, ok = places[place.Int64]; !ok {
				return s.forgive(fmt.Errorf("%w: words mean a place that is not there", ErrDamaged))
			}
		}
		out = append(out, r)
		return nil
	})
	return out, s.forgive(err)
}

// loadViews reads the views that were saved, in the order of a session.
func (s *Store) loadViews() ([]*project.View, error) {
	var out []*project.View
	err := s.each(`SELECT name, filter, longitude, latitude, zoom, equal_area, "from", "to" FROM view`, func(rows *sql.Rows) error {
		v := &project.View{}
		var filter string
		err := rows.Scan(&v.Name, &filter, &v.Map.Longitude, &v.Map.Latitude, &v.Map.Zoom, &v.Map.EqualArea, &v.Time.From, &v.Time.To)
		if err == nil {
			err = json.Unmarshal([]byte(filter), &v.Filter)
		}
		if err != nil {
			return s.forgive(unreadable(err))
		}
		out = append(out, v)
		return nil
	})
	slices.SortFunc(out, func(a, b *project.View) int { return strings.Compare(a.Name, b.Name) })
	return out, s.forgive(err)
}
