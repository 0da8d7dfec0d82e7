package document

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestLinesThatTheLayoutDates holds that lines of one paragraph that open with dates are
// blocks of their own in every format, and that other lines of a paragraph are not.
func TestLinesThatTheLayoutDates(t *testing.T) {
	const want = "p 1892 – The school opens.|p 1894, 3 May – A second room|p 1901 – Fire in the hall.|p It was wet and\nthe roof leaked"
	for _, c := range []struct{ name, file, want string }{
		{"a.md", "1892 – The school opens.\n**1894, 3 May** – A second room\n*1901* – Fire in the hall.\n\nIt was wet and  \nthe roof leaked\n", want},
		{"a.html", "<html><body><p>1892 – The school opens.<br>1894, 3 May – A second room<br>1901 – Fire in the hall.</p><p>It was wet and<br>the roof leaked</p>", want},
		{"a.docx", zipped(t, "word/document.xml", `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>1892 – The school opens.</w:t><w:br/><w:t>1894, 3 May – A second room</w:t><w:br/><w:t>1901 – Fire in the hall.</w:t></w:r></w:p><w:p><w:r><w:t>It was wet and</w:t><w:br/><w:t>the roof leaked</w:t></w:r></w:p></w:body></w:document>`), want},
		{
			"b.md", "The school opened in\n1892. The hall burned in\n1901 and was never\nbuilt again.\n\n- 3 May: rain,\n  then snow\n- 4 May: sun\n",
			"p The school opened in 1892. The hall burned in 1901 and was never built again.|li1 3 May: rain, then snow|li1 4 May: sun",
		},
	} {
		d, err := openString(c.name, c.file, Options{})
		if err != nil {
			t.Fatal(c.name, err)
		}
		whole(t, d)
		if diff := cmp.Diff(strings.ReplaceAll(c.want, "|", "\n"), outline(d)); diff != "" {
			t.Errorf("%s:\n%s", c.name, diff)
		}
	}
}
