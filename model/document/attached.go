package document

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"chronotope/model"
)

// isMessageName reports whether a file is called as messages are. Only of such are the
// documents that are attached found among the files of a folder.
func isMessageName(name string) bool {
	ext := filepath.Ext(name)
	return strings.EqualFold(ext, ".eml") || strings.EqualFold(ext, ".mbox")
}

// attachment is a file that is attached to a message: what it is called below that, and what
// it holds.
type attachment struct {
	name string
	part mailPart
}

// attachedTo finds the documents that are attached to the messages of a file; pictures and
// recordings, and what a message is signed with, are none.
func attachedTo(ctx context.Context, path string) ([]attachment, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	src, err := sourceOf(ctx, f)
	if err != nil {
		return nil, err
	}
	head, err := src.head()
	if err != nil || !isMail(path, head) {
		return nil, err
	}
	data, _, err := src.upTo(ctx, Limit)
	if err != nil {
		return nil, err
	}
	var found []attachment
	taken := map[string]bool{}
	for _, m := range mailbox(bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))) {
		fields, body, _ := bytes.Cut(m, []byte("\n\n"))
		attachedIn(partOf(headerOf(fields), body), 0, func(p mailPart) {
			name := fileName(p.name)
			for n := 2; taken[name]; n++ {
				name = fmt.Sprintf("%d %s", n, fileName(p.name))
			}
			taken[name] = true
			found = append(found, attachment{name, p})
		})
		if ctx.Err() != nil || len(found) > mostInserted {
			break
		}
	}
	return found, ctx.Err()
}

// attachedIn calls visit for what is attached in a part, but for messages, which are read with
// the one that they are attached to.
func attachedIn(p mailPart, depth int, visit func(mailPart)) {
	major, minor, _ := strings.Cut(p.kind, "/")
	switch {
	case depth > deepestMail:
	case p.kind == "message/rfc822":
		fields, body, _ := bytes.Cut(bytes.ReplaceAll(p.content(), []byte("\r\n"), []byte("\n")), []byte("\n\n"))
		attachedIn(partOf(headerOf(fields), body), depth+1, visit)
	case p.name != "":
		if major != "image" && major != "audio" && major != "video" && !strings.Contains(minor, "signature") {
			visit(p)
		}
	case major == "multipart":
		p.each(func(q mailPart) { attachedIn(q, depth+1, visit) })
	}
}

// fileName is a name that a message gives as one that a file can have.
func fileName(name string) string {
	name = strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`/\:*?"<>|`, r) {
			return '_'
		}
		return r
	}, name)
	if name = strings.Trim(name, ". "); name == "" {
		return "attachment"
	}
	return name
}

// OpenPath opens a file that Files yields: one on disk, or one that is attached to a message,
// whose path is below that of the message's file. Its errors wrap fs.ErrNotExist or are the
// system's.
func OpenPath(ctx context.Context, path string) (io.ReadCloser, error) {
	f, err := os.Open(path)
	if err == nil {
		return f, nil
	}
	message, name := filepath.Split(path)
	message = filepath.Clean(message)
	if info, there := os.Stat(message); there != nil || !info.Mode().IsRegular() || !isMessageName(message) {
		return nil, err
	}
	attached, problem := attachedTo(ctx, message)
	if problem != nil {
		return nil, problem
	}
	for _, a := range attached {
		if a.name == name {
			return io.NopCloser(bytes.NewReader(a.part.content())), nil
		}
	}
	return nil, fmt.Errorf("open %s: %w", path, fs.ErrNotExist)
}

// openAttached is OpenFile for what is attached to a message.
func openAttached(ctx context.Context, path string, opts Options) (*model.Document, error) {
	r, err := OpenPath(ctx, path)
	if errors.Is(err, fs.ErrNotExist) || err != nil && !isMessageName(filepath.Dir(path)) {
		return nil, fmt.Errorf("there is no file %s: %w", path, fs.ErrNotExist)
	}
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	defer r.Close()
	return Open(ctx, filepath.Base(path), r, opts)
}
