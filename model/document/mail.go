package document

import (
	"bytes"
	"context"
	"net/mail"
	"regexp"
	"strings"

	"chronotope/model"
	"chronotope/model/edtf"
)

var (
	// mailStart is how a message that a machine has sent, or a mailbox, begins; mailField is a
	// field that only machines write.
	mailStart = regexp.MustCompile(`^(?:From \S+.*\r?\n)?[A-Za-z][A-Za-z0-9-]{1,60}:[ \t\r\n]`)
	// quotedFrom is a line of text that would begin a message were it not marked.
	quotedFrom = regexp.MustCompile(`(?m)^>(>*From )`)
	mailField  = regexp.MustCompile(`(?im)^(?:(?:message-id|mime-version|return-path|content-transfer-encoding|delivered-to|x-mailer):|received: *(?:from|by|with|\()[ a-z])`)
)

// isMail reports whether a file starts as messages do that a program has written.
func isMail(_ string, head []byte) bool {
	if !mailStart.Match(head[:min(len(head), longestField)]) {
		return false
	}
	fields, _, _ := bytes.Cut(bytes.ReplaceAll(head, []byte("\r\n"), []byte("\n")), []byte("\n\n"))
	return mailField.Match(fields) && len(headerOf(fields)) > 1
}

// mostMessages is how many messages of a mailbox, and parts of a message, are read.
const mostMessages = 100_000

// readMail reads a message (RFC 5322, MIME) or a mailbox (RFC 4155). A mailbox has a chapter
// for each message; a web page that is kept as a message (RFC 2557) is read as a web page.
func readMail(ctx context.Context, src source, opts Options) (*model.Document, error) {
	data, more, err := src.upTo(ctx, Limit)
	if err != nil {
		return nil, err
	}
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	messages := mailbox(data)
	r := &mailReader{ctx: ctx, opts: opts, b: newBuilder()}
	if len(messages) == 1 {
		if page := r.savedPage(messages[0]); page != nil {
			page.Truncated = page.Truncated || more
			return page, ctx.Err()
		}
	}
	var chapters []model.Chapter
	var first header
	for i, m := range messages {
		before := len(r.b.blocks)
		h := r.message(m, 0)
		if i == 0 {
			first = h
		}
		if len(r.b.blocks) > before {
			blocks := r.b.blocks[before:]
			c := model.Chapter{Title: h.subject(), Span: model.Span{Start: blocks[0].Span.Start, End: blocks[len(blocks)-1].Span.End}}
			chapters = append(chapters, c)
		}
		if r.b.full || ctx.Err() != nil {
			break
		}
	}
	d := r.b.document()
	d.Truncated = d.Truncated || more
	if len(messages) > 1 {
		d.Format, d.Chapters = "mailbox", chapters
		return d, ctx.Err()
	}
	d.Title, d.Author, d.Date = first.subject(), first.author(), first.date()
	return d, ctx.Err()
}

// mailbox cuts a mailbox into its messages; a message by itself is one.
func mailbox(data []byte) [][]byte {
	if !bytes.HasPrefix(data, []byte("From ")) {
		return [][]byte{data}
	}
	var out [][]byte
	for len(data) > 0 && len(out) < mostMessages {
		_, rest, _ := bytes.Cut(data, []byte("\n")) // "From sender date"
		end := len(rest)
		for at := 0; at < len(rest); {
			i := bytes.Index(rest[at:], []byte("\n\nFrom "))
			if i < 0 {
				break
			}
			at += i + 2
			if line, _, _ := bytes.Cut(rest[at:], []byte("\n")); mailStart.Match(append(line, rest[at+len(line):min(len(rest), at+len(line)+100)]...)) {
				end = at
				break
			}
		}
		out, data = append(out, quotedFrom.ReplaceAll(rest[:end], []byte("$1"))), rest[end:]
	}
	return out
}

// longestField is how many bytes of a field are put together at least.
const longestField = 8 << 10

// header is the fields of a message, by their names in small letters.
type header map[string]string

// headerOf reads the fields, in as many lines as each has.
func headerOf(fields []byte) header {
	h, last := header{}, ""
	for line := range strings.Lines(string(fields)) {
		line = strings.TrimRight(line, "\r\n")
		if line != "" && (line[0] == ' ' || line[0] == '\t') {
			if last != "" && len(h[last]) < longestField {
				h[last] += " " + strings.TrimSpace(line)
			}
			continue
		}
		name, value, ok := strings.Cut(line, ":")
		if last = strings.ToLower(strings.TrimSpace(name)); !ok || h[last] != "" || strings.Contains(last, " ") {
			last = ""
			continue
		}
		h[last] = strings.TrimSpace(value)
	}
	return h
}

// words are a field's value, whatever it is encoded in.
func (h header) words(name string) string {
	decoded, err := mailWords.DecodeHeader(h[name])
	if err != nil {
		decoded = h[name]
	}
	return oneLine(strings.ToValidUTF8(decoded, "\ufffd"))
}

func (h header) subject() string { return h.words("subject") }

// author is who sent the message, by name where that is told.
func (h header) author() string {
	from := h.words("from")
	if a, err := mail.ParseAddress(from); err == nil && a.Name != "" {
		return a.Name
	}
	return from
}

// date is the day that the message was sent, where it was written.
func (h header) date() edtf.Value {
	t, err := mail.ParseDate(h["date"])
	if err != nil {
		return edtf.Value{}
	}
	return dateOf(t.Format("2006-01-02"))
}

// shown are the lines that a reader sees above a message.
func (h header) shown() string {
	var lines []string
	for _, f := range []struct{ name, label string }{{"from", "From"}, {"to", "To"}, {"cc", "Cc"}, {"date", "Date"}, {"subject", "Subject"}} {
		value := h.words(f.name)
		if f.name == "date" {
			if t, err := mail.ParseDate(h["date"]); err == nil {
				value = t.Format("Mon, 2 January 2006 15:04")
			}
		}
		if value != "" {
			lines = append(lines, f.label+": "+value)
		}
	}
	return strings.Join(lines, "\n")
}
