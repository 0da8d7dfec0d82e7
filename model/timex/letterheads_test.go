package timex

import (
	"testing"

	"chronotope/model/document"
	"chronotope/model/edtf"
)

// TestLetterheads reads letters, each told from the day above it.
func TestLetterheads(t *testing.T) {
	for _, letters := range []struct {
		text  string
		dated bool // the document is of 20 June 2019
	}{
		{"York, [11 May 1862|1862-05-11].\n\nDear Tom,\n\nWe buried father on [Friday|1862-05-09]. [Yesterday|1862-05-10] the bells rang.\n\n" +
			"Hull, [4 June 1862|1862-06-04].\n\nDear Tom,\n\nThe ship sailed [yesterday|1862-06-03]. On [the 28th ult.|1862-05-28] we had buried the cook.\n", false},
		{"Letters of John Hall, [1862|1862]\n\nYork, [11 May|1862-05-11]\n\nDear Tom,\n\nWe buried father on [Friday|1862-05-09].\n\n" +
			"Hull, [4 June|1862-06-04]\n\nDear Tom,\n\nThe ship sailed [yesterday|1862-06-03].\n", true},
		{"Leiden, den [4 Februari 1813|1813-02-04].\n\nWaarde broeder,\n\n[Gisteren|1813-02-03] is uw brief hier aangekomen.\n\n" +
			"Leiden, den [9 Maart 1813|1813-03-09].\n\nWaarde broeder,\n\n[Heden|1813-03-09] heeft de schipper het hout gebracht. Den [28sten der vorige maand|1813-02-28] was vader in Delft.\n", false},
	} {
		text, want := marked(letters.text)
		d := document.FromText("letters", text)
		if letters.dated {
			d.Date = edtf.YMD(2019, 6, 20)
		}
		if got := found(d, New().Tag(d)); !containsAll(got, want) {
			t.Errorf("%s\n got %q\nwant %q", text, got, want)
		}
	}
}
