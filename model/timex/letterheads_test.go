package timex

import (
	"slices"
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
		{"Cuttings on the mill\n\nLeeds Mercury - [Saturday 3 May 1862|1862-05-03]\n\nTOWN HALL, [Tuesday|1862-04-29].—Hall was fined for what he did on [Saturday night|1862-04-26TNI]. The court will meet on [Thursday|1862-05-08].\n\n" +
			"York Herald, [16 August 1862|1862-08-16]\n\nOn [Friday last|1862-08-15] a mill burned. On [Saturday|1862-08-09] the owner had left.\n\n" +
			"**Hull Packet, [Friday, 9 January 1863|1863-01-09]**\n\nOn [the 2nd instant|1863-01-02] a boat sank; on [Monday|1863-01-05] another. On [the 18th instant, May 1862|1862-05-18], he had died.\n", true},
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

// TestPaperLink holds that the head of an item can be a link.
func TestPaperLink(t *testing.T) {
	d := document.FromText("cuttings", "[Post - Wednesday 21 May 1873](https://example.org/viewer/0000495/18730521)\n\nOn Monday the bridge fell.\n")
	got := found(d, New().Tag(d))
	if want := []string{"Wednesday 21 May 1873|1873-05-21", "Monday|1873-05-19"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
