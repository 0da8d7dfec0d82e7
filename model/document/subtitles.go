package document

import (
	"bytes"
	"context"
	"regexp"
	"strings"
	"time"

	"chronotope/model"
)

var (
	// cueTime is the line of a cue in SubRip and WebVTT that says when it is shown.
	cueTime = regexp.MustCompile(`(?m)^\s*(?:(\d{1,3}):)?(\d{2}):(\d{2})[.,](\d{3})\s+-->\s+(?:(\d{1,3}):)?(\d{2}):(\d{2})[.,](\d{3})[^\n]*$`)
	// subRip is how SubRip begins; assHead how Advanced SubStation Alpha does.
	subRip  = regexp.MustCompile(`^\s*\d+\s*\n\s*(?:\d{1,3}:)?\d{2}:\d{2}[.,]\d{3}\s+-->`)
	assHead = regexp.MustCompile(`^\s*\[Script Info\]`)
	// cueMarks are what is within the text of a cue and is no part of it.
	cueMarks = regexp.MustCompile(`</?[a-zA-Z][^>\n]*>|<\d[^>\n]*>|\{\\[^}\n]*\}|\{[^}\n]*\\[^}\n]*\}`)
)

func isSubtitles(_ string, head []byte) bool {
	const enough = 1 << 10
	head = bytes.ReplaceAll(bytes.TrimPrefix(head[:min(len(head), enough)], []byte(utf8Mark)), []byte("\r"), nil)
	return bytes.HasPrefix(head, []byte("WEBVTT")) || subRip.Match(head) || assHead.Match(head)
}

// cue is a piece of text that is shown for a while.
type cue struct {
	from, to time.Duration
	text     string
}

// readSubtitles reads subtitles (SubRip, WebVTT, SubStation Alpha) as the text that is spoken:
// when each is shown dates nothing.
func readSubtitles(ctx context.Context, src source, opts Options) (*model.Document, error) {
	text, err := readText(ctx, src, opts)
	if err != nil {
		return nil, err
	}
	cues := cuesOf(string(text.data))
	if assHead.Match(text.data) {
		cues = dialogue(string(text.data))
	}
	const pause = 2 * time.Second // between cues: another paragraph
	const longest = 600           // bytes of a paragraph, but for a sentence that goes on
	b, last, before := newBuilder(), time.Duration(0), ""
	for _, c := range cues {
		spoken := oneLine(cueMarks.ReplaceAllString(c.text, ""))
		if spoken == "" || spoken == before { // some repeat each while the next is added
			continue
		}
		ended := b.start >= 0 && strings.ContainsRune(".!?…\"”)]", lastRune(string(b.text[max(0, len(b.text)-4):])))
		if b.start >= 0 && (strings.HasPrefix(spoken, "- ") || strings.HasPrefix(spoken, "– ") || c.from-last > pause && ended || ended && len(b.text)-b.start > longest) {
			b.end()
		}
		b.write(spoken + " ")
		last, before = c.to, spoken
	}
	d := b.document()
	text.tell(d)
	return d, ctx.Err()
}

// cuesOf reads SubRip and WebVTT.
func cuesOf(text string) []cue {
	var out []cue
	at := cueTime.FindAllStringSubmatchIndex(text, -1)
	for i, m := range at {
		end := len(text)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		body := text[m[1]:end]
		if blank := strings.Index(body, "\n\n"); blank >= 0 {
			body = body[:blank]
		} else if i+1 < len(at) { // the number of the next one
			if line := strings.LastIndexByte(strings.TrimRight(body, "\n"), '\n'); line >= 0 && digits(strings.TrimSpace(body[line:])) == len(strings.TrimSpace(body[line:])) {
				body = body[:line]
			}
		}
		out = append(out, cue{cueAt(text, m[2:10]), cueAt(text, m[10:18]), body})
	}
	return out
}

// cueAt is the time that four groups of cueTime tell.
func cueAt(text string, groups []int) time.Duration {
	var t time.Duration
	for i, unit := range []time.Duration{time.Hour, time.Minute, time.Second, time.Millisecond} {
		if from, to := groups[2*i], groups[2*i+1]; from >= 0 {
			n := 0
			for _, c := range text[from:to] {
				n = n*10 + int(c-'0')
			}
			t += time.Duration(n) * unit
		}
	}
	return t
}

// dialogue reads the lines of SubStation Alpha that are spoken.
func dialogue(text string) []cue {
	const fields = 10 // before the last, which is the text
	var out []cue
	for line := range strings.Lines(text) {
		rest, ok := strings.CutPrefix(line, "Dialogue:")
		if !ok {
			continue
		}
		if parts := strings.SplitN(rest, ",", fields); len(parts) == fields {
			from, _ := time.Parse("15:04:05.00", "0"+strings.TrimSpace(parts[1]))
			to, _ := time.Parse("15:04:05.00", "0"+strings.TrimSpace(parts[2]))
			midnight := time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC)
			out = append(out, cue{from.Sub(midnight), to.Sub(midnight), strings.NewReplacer(`\N`, " ", `\n`, " ", `\h`, " ").Replace(parts[fields-1])})
		}
	}
	return out
}
