package intake

import (
	"chronotope/model/curate"
	"chronotope/model/project"
)

// Add puts the events into a project, as the user's own.
func (t *Table) Add(tx *project.Tx) error {
	for _, entry := range t.Entries {
		e, err := curate.FromDetails(curate.Details{
			Headline: entry.Headline, Date: entry.Date, Places: entry.Places, Tags: entry.Tags, Note: entry.Note, Color: entry.Color,
		})
		if err != nil {
			return err
		}
		e.Status = entry.Status
		tx.AddEvent(e)
	}
	return nil
}
