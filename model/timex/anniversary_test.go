package timex

import (
	"strings"
	"testing"

	"chronotope/model/document"
)

// TestAnniversaries holds that below a title that is a day of the year the years in front of
// entries are that day, and that elsewhere they are years.
func TestAnniversaries(t *testing.T) {
	tagger := New()
	for name, c := range map[string]struct{ text, want string }{
		"a page about a day":    {"March 9\n\nEvents\n\n-   1566 – A secretary is slain.\n-   1796 – A general weds; on the same day he leaves.\n", "XXXX-03-09 1566-03-09 1796-03-09 1796-03-09"},
		"its sections by years": {"# 9 March\n\n## Events\n\n### 1601–1900\n\n* 1796 – A general weds.\n* 1842 – An opera is sung.\n\n## Births\n\n* 1934 – A pilot.\n", "XXXX-03-09 1601 1900 1796-03-09 1842-03-09 1934-03-09"},
		"a title that says so":  {"On this day in our town: 14 May\n\n1851: The waterworks opened.\n1903: A fire destroyed the mill.\n", "XXXX-XX-XX XXXX-05-14 1851-05-14 1903-05-14"},
		"German":                {"9. März\n\n- 1842: In der Oper wird gesungen.\n- 1888: Der Kaiser stirbt am 10. März in Berlin.\n", "XXXX-03-09 1842-03-09 1888-03-09 1888-03-10"},
		"two days":              {"# 1 June\n\n1533: A queen is crowned.\n1792: A state is let in.\n\n# 2 June\n\n1780: A riot.\n1953: A queen is crowned.\n", "XXXX-06-01 1533-06-01 1792-06-01 XXXX-06-02 1780-06-02 1953-06-02"},
		"a day that was not":    {"February 29\n\n1504: An eclipse.\n1900: A mill burns.\n", "XXXX-02-29 1504-02-29 1900"},
		"when it was written":   {"A history of the mill\n\n9 March\n\nThe board met.\n\n1904: The mill is built.\n1911: It burns.\n", "XXXX-03-09 1904 1911"},
		"a diary":               {"# March 9\n\nRose early.\n\n# March 10\n\n1566 is on the lintel. Rain.\n", "1566-03-09 1566-03-10 1566"},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, x := range tagger.Tag(document.FromText("test", c.text)) {
				got = append(got, x.Value)
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("got %s, want %s", s, c.want)
			}
		})
	}
}
