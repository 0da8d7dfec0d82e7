package timex

import (
	"fmt"
	"strings"
	"testing"

	"chronotope/model/document"
)

// sampleText is n bytes of the kinds of text that documents hold: history, news,
// notes, and much that names no time at all.
func sampleText(n int) string {
	paragraphs := []string{
		"The harbour at Ostend was deepened between March and June 1887, and again in the winter of 1903-04. By 12 May 1904 the first " +
			"of the larger ships had come in; two years later there were forty. The company, founded on 3 August 1871, never paid a dividend.",
		"OSTEND, March 3 - The council said on Monday that it would meet again next week. A vote had been due last Friday but was put off " +
			"for ten days. The mayor, who took office in January, will leave in the spring.",
		"Nobody who has seen the sea wall from the town side would believe how little holds it up. It is built of brick and faced with " +
			"granite, and behind the granite there is rubble. The men who built it knew that, and so did those who paid them for it.",
		"* 8/4/1911 meeting of the board * Nov. 17th, 1911: report read * c. 1912 the plan is dropped (see p. 1914, no. 1805).",
		"In the late 19th century, and well into the 1920s, fish was sold every Thursday at 6 a.m. on the quay; today it is sold in halls.",
	}
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		fmt.Fprintf(&b, "%s\n\n", paragraphs[i%len(paragraphs)])
	}
	return b.String()[:n]
}

// BenchmarkTag is the speed on one goroutine; 10 MB should take ten times 1 MB.
func BenchmarkTag(b *testing.B) {
	tagger := New()
	for _, mb := range []int{1, 10} {
		doc := document.FromText("bench", sampleText(mb<<20))
		b.Run(fmt.Sprintf("%dMB", mb), func(b *testing.B) {
			b.SetBytes(int64(len(doc.Text)))
			b.ReportAllocs()
			for b.Loop() {
				tagger.Tag(doc)
			}
		})
	}
}

// BenchmarkHostile is the speed on text that makes rules begin over and over.
func BenchmarkHostile(b *testing.B) {
	tagger := New()
	for _, unit := range []string{"1 ", "the ", "May ", "(", "1-", "1/1/", "from 1 to ", "Monday, ", "in the early ", "1914 and ", "a", "٣ ", "first ", "twenty ", "one thousand ", "1.1."} {
		doc := document.FromText("hostile", strings.Repeat(unit, (1<<18)/len(unit)))
		b.Run(strings.TrimSpace(unit), func(b *testing.B) {
			b.SetBytes(int64(len(doc.Text)))
			for b.Loop() {
				tagger.Tag(doc)
			}
		})
	}
}
