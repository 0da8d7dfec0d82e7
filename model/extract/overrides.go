package extract

import (
	"slices"

	"chronotope/model"
)

// withoutDenied leaves out the times whose words the user says are none.
func (e *Extractor) withoutDenied(doc *model.Document, times []model.TimeExpression) []model.TimeExpression {
	return slices.DeleteFunc(times, func(t model.TimeExpression) bool {
		return slices.ContainsFunc(e.overrides, func(r *model.Override) bool {
			return r.Verdict == model.NoDate && (r.About(t.Phrase.Of(doc.Text)) || r.About(t.Span.Of(doc.Text)))
		})
	})
}

// withOverrides are the toponyms with the places that the user says they mean, without
// those that mean none.
func (e *Extractor) withOverrides(doc *model.Document, toponyms []model.Toponym) []model.Toponym {
	if len(e.overrides) == 0 {
		return toponyms
	}
	var out []model.Toponym
	for _, t := range toponyms {
		words := t.Span.Of(doc.Text)
		i := slices.IndexFunc(e.overrides, func(r *model.Override) bool { return r.Verdict != model.NoDate && r.About(words) })
		if i >= 0 && e.overrides[i].Verdict == model.NoPlace {
			continue
		}
		if i >= 0 {
			t.Place, t.Confidence = e.overrides[i].Place, 1
			t.Reasons = []model.Reason{{Code: model.ReasonOverride, Detail: words}}
		}
		out = append(out, t)
	}
	return out
}
