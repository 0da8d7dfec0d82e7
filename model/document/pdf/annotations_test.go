package pdf

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chronotope/model"
)

// annotated is a page of annotations, given from object 6 on; of those whose appearance is
// object 12 or later the rest are that.
func annotated(content string, objects ...string) []byte {
	page := sheetOf("", "")
	page[1] = "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [6 0 R 7 0 R 8 0 R 9 0 R 10 0 R 11 0 R] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>>"
	page[2] = stream("", content)
	return assembled(append(append([]string{"<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [6 0 R 7 0 R 10 0 R 11 0 R] /DR <</Font <</F 5 0 R>>>>>>>>"}, page...), objects...)...)
}

func appearance(words string) string {
	return stream("/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources <</Font <</F 5 0 R>>>>", "BT /F 11 Tf 2 5 Td ("+words+") Tj ET")
}

// TestFieldsThatInherit: the value of a field that is shown in several places stands in none of
// them; of boxes to tick it is no text.
func TestFieldsThatInherit(t *testing.T) {
	none := "<</Type /Annot /Subtype /Link /Rect [0 0 9 9]>>"
	file := func(kind string) []byte {
		return annotated("BT /F 11 Tf 60 700 Td (Born on) Tj ET",
			"<</FT "+kind+" /T (born) /V (3 May 1871) /Kids [7 0 R 8 0 R]>>",
			"<</Type /Annot /Subtype /Widget /Parent 6 0 R /Rect [160 695 360 715]>>", "<</Type /Annot /Subtype /Widget /Parent 6 0 R /Rect [60 665 360 685]>>", none, none, none)
	}
	for kind, want := range map[string]string{"/Tx": "Born on 3 May 1871 3 May 1871", "/Ch": "Born on 3 May 1871 3 May 1871", "/Btn": "Born on"} {
		d, err := readBytes(t, file(kind), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(strings.Fields(d.Text), " "); got != want {
			t.Errorf("%s: %q, want %q", kind, got, want)
		}
	}
}

// TestFormsAndTypedTexts: what is filled into a form, typed over a page, stamped on it or
// shown of a signature is text of the page, with an appearance or without.
func TestFormsAndTypedTexts(t *testing.T) {
	objects := []string{
		"<</Type /Annot /Subtype /Widget /FT /Tx /T (born) /V (3 May 1871) /Rect [160 695 360 715] /AP <</N 12 0 R>>>>",
		"<</Type /Annot /Subtype /Widget /FT /Tx /T (place) /V (Leeds, in Yorkshire) /Rect [160 665 360 685]>>",
		"<</Type /Annot /Subtype /FreeText /Contents (The mill is closed.) /DA (/F 11 Tf) /Rect [60 565 260 585]>>",
		"<</Type /Annot /Subtype /Stamp /Rect [60 465 260 485] /AP <</N 13 0 R>>>>",
		"<</Type /Annot /Subtype /Widget /FT /Sig /T (sig) /Rect [60 365 260 385] /AP <</N 14 0 R>>>>",
		"<</Type /Annot /Subtype /Widget /FT /Tx /T (no) /V (nobody) /F 2 /Rect [60 265 260 285]>>",
		appearance("3 May 1871"), appearance("RECEIVED 5 MAY 1871"), appearance("Signed by the clerk, 6 May 1871"),
	}
	d, err := readBytes(t, annotated("BT /F 11 Tf 60 700 Td (Born on) Tj 0 -30 Td (Born at) Tj ET", objects...), Options{})
	if err != nil {
		t.Fatal(err)
	}
	check(t, d)
	want := []string{"Born on 3 May 1871", "Born at Leeds, in Yorkshire", "The mill is closed.", "RECEIVED 5 MAY 1871", "Signed by the clerk, 6 May 1871"}
	if got := strings.Join(strings.Fields(d.Text), " "); got != strings.Join(want, " ") {
		t.Error(cmp.Diff(strings.Join(want, " "), got))
	}
	// A page of nothing else has text.
	if d, err = readBytes(t, annotated("", objects...), Options{}); err != nil || !strings.Contains(d.Text, "3 May 1871 Leeds, in Yorkshire The mill is closed.") {
		t.Errorf("%v: %v", err, d)
	}
	none := "<</Type /Annot /Subtype /Link /Rect [0 0 9 9]>>"
	if _, err = readBytes(t, annotated("", none, none, none, none, none, none), Options{}); !errors.Is(err, model.ErrNoText) {
		t.Errorf("a page without text: %v", err)
	}
}
