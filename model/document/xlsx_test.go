package document

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestDatesOfCells shows numbers as their formats do, but for days and months that could be
// mistaken for each other.
func TestDatesOfCells(t *testing.T) {
	for _, c := range []struct {
		value     float64
		format    string
		after1904 bool
		want      string
	}{
		{43529, "m/d/yy", false, "2019-03-05"},
		{43529.4375, `dd\.mm\.yyyy\ hh:mm`, false, "2019-03-05 10:30"},
		{43529, `[$-409]mmmm\ yyyy;@`, false, "March 2019"},
		{43529, "yyyy", false, "2019"},
		{43529, `d" of "mmmm`, false, "5 March"},
		{0.4375, "h:mm AM/PM", false, "10:30"},
		{42067, "yyyy-mm-dd", true, "2019-03-05"},
		{1, "yyyy-mm-dd", false, "1900-01-01"},
		{61, "yyyy-mm-dd", false, "1900-03-01"},
		{-10468, "yyyy-mm-dd", false, "1871-05-03"},
		{43529, "General", false, "43529"},
		{43529, `#,##0.00 "days";[Red]-0`, false, "43529"},
		{43529, "0.00E+00", false, "43529"},
	} {
		if got := formatted(c.value, "43529", c.format, c.after1904); got != c.want {
			t.Errorf("%v as %s: %s, want %s", c.value, c.format, got, c.want)
		}
	}
}

// TestSheets reads what a spreadsheet holds that no program here has written: sheets that are
// hidden, texts of several pieces, cells that are left out, errors.
func TestSheets(t *testing.T) {
	d, err := openParts("xl/workbook.xml", xlsxBookPart, "xl/worksheets/sheet1.xml", xlsxSheetPart, "xl/worksheets/sheet2.xml", strings.ReplaceAll(xlsxSheetPart, "Lamp", "Secret"),
		"xl/sharedStrings.xml", xlsxTexts, "xl/styles.xml", xlsxFormats)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("h1 Harbour\ntd Dug\t\t2019-03-05 12:00\tLamp\t1871-05-03", outline(d)); diff != "" {
		t.Error(diff)
	}
}
