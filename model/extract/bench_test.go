package extract_test

import (
	"context"
	"strings"
	"testing"

	"chronotope/model/document"
)

// prose is what most documents are: sentences that tell something, of which every third
// has a date or a place.
const prose = `The mill at Hebden stood idle through most of the spring. On 14 April 1893 the owners offered the weavers nine shillings
a week, and the weavers, who had walked out in February, sent the letter back unopened. Nobody who lived in the valley
then would have called it a strike; the word came later, from the papers in Manchester and Leeds.

Three weeks later the magistrates met in Halifax. Mr. Ackroyd, who spoke for the owners, said that the looms could not be
worked at the old rates, and that he would rather see them sold in Belgium than run at a loss. The secretary of the union,
a quiet man named Holroyd, answered him for nearly an hour without raising his voice. What he said isn't known, for no one
wrote it down, but by the end of May half of the looms were running again.

There is little left of all this. The chimney was taken down in 1961, the sheds burnt in the winter of 1974-75, and the
company's books, so far as they were kept, are in the county's record office. A plaque on the wall of the school, which
the council unveiled in June 2003, gives the names of the eleven men who were dismissed; it doesn't say what became of them.

`

// BenchmarkProse is the speed of all that a document goes through, on one goroutine.
func BenchmarkProse(b *testing.B) {
	x := extractor(b)
	text := strings.Repeat(prose, (1<<20)/len(prose))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := x.Extract(context.Background(), document.FromText("prose", text)); err != nil {
			b.Fatal(err)
		}
	}
}
