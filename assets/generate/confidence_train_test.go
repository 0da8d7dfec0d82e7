package main

import (
	"math"
	"strings"
	"testing"

	"chronotope/model"
	"chronotope/model/edtf"
)

func TestReliability(t *testing.T) {
	all := []said{{0.31, true, 0}}
	for i := range 120 {
		all = append(all, said{0.96, i%4 > 0, 0}, said{0.52, i%2 > 0, 0})
	}
	got := reliability(all)
	for _, want := range []string{"| 0 to 90 % | 121 | 51.8 % | 50.4 % | -1.4 |", "| 90 to 100 % | 120 | 96.0 % | 75.0 % | -21.0 |"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
}

// TestConfidenceIsLearned learns from what is right nine times in ten with one sign, and half
// the time with another.
func TestConfidenceIsLearned(t *testing.T) {
	var all []verdict
	for i := range 400 {
		all = append(all,
			verdict{signs: map[int]float64{0: 1, 1: 1}, right: i%10 > 0, document: i % 20},
			verdict{signs: map[int]float64{0: 1, 2: 1}, right: i/20%2 > 0, document: i % 20})
	}
	shareOut(all)
	p := fitSure(all, 3, -1, 1)
	for i, want := range []float64{0.9, 0.5} {
		if got := all[i].chance(p); math.Abs(got-want) > 0.02 {
			t.Errorf("%.3f, want %.2f", got, want)
		}
	}
	if said := crossValidateSure(all, 20, 3, 1); len(said) != len(all) {
		t.Errorf("%d of %d were judged", len(said), len(all))
	}
}

// TestTellingsAreMatched gives each annotated event one telling, that of its date first.
func TestTellingsAreMatched(t *testing.T) {
	const text = "The mill burned in May 1840 and the weir broke."
	d := &chronology{Text: text}
	for _, date := range []string{"1840-05", "1840"} {
		e := annotated{EDTF: date}
		e.Anchor.Start, e.Anchor.End, e.Passage.End = 19, 27, 27
		d.Events = append(d.Events, e)
	}
	var told []*model.Evidence
	for _, date := range []string{"1840", "1840-05", "1840-06"} {
		told = append(told, &model.Evidence{
			Date: edtf.MustParse(date), Anchor: model.Select(text, model.Span{Start: 19, End: 27}), Passage: model.Select(text, model.Span{End: 27}),
		})
	}
	got := d.matched(told)
	if len(got) != 2 || got[0] != 1 || got[1] != 0 {
		t.Errorf("matched %v", got)
	}
}

// TestLevelsAreInOrder pools what is not: of four quarters the second is right less often than
// the first.
func TestLevelsAreInOrder(t *testing.T) {
	var all []said
	for quarter, right := range []int{6, 4, 8, 10} { // of ten
		for i := range 10 {
			all = append(all, said{0.1 + 0.2*float64(quarter), i < right, quarter})
		}
	}
	got := levelsOf(all, dateCuts, -1)
	if len(got) != 3 || got[0].right != 0.5 || got[1].right != 0.8 || got[2].right != 1 {
		t.Errorf("levels %v", got)
	}
	if a, b := rightAt(got, 0.2), rightAt(got, 0.6); a != 0.5 || b != 0.8 {
		t.Errorf("%v and %v", a, b)
	}
	if without := levelsOf(all, dateCuts, 3); without[len(without)-1].right == 1 {
		t.Error("a document that is left out teaches")
	}
}
