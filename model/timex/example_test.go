package timex_test

import (
	"fmt"

	"chronotope/model/document"
	"chronotope/model/edtf"
	"chronotope/model/timex"
)

func Example() {
	doc := document.FromText("letter.txt", "The bridge was begun in March 1887. Two years later it stood; last Friday it was closed.")
	doc.Date = edtf.YMD(2024, 3, 6)
	for _, x := range timex.New().Tag(doc) {
		fmt.Printf("%q is %s, in EDTF %s\n", x.Span.Of(doc.Text), x.Value, x.Date)
	}
	// Output:
	// "March 1887" is 1887-03, in EDTF 1887-03
	// "Two years later" is 1889, in EDTF 1889
	// "last Friday" is 2024-03-01, in EDTF 2024-03-01
}
