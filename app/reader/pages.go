package reader

import "chronotope/model"

// HasPages reports whether the document that is read can be shown as its pages.
func (r *Reader) HasPages() bool {
	return r.source != nil && len(r.source.Document.Pages) > 0 && r.OpenPages != nil
}

// OnPages reports whether pages are shown, and not their text.
func (r *Reader) OnPages() bool { return r.pages != nil }

// ShowPages shows documents that come in pages as their pages, or their text. What is read
// stays in view.
func (r *Reader) ShowPages(on bool) {
	if r.paged = on; on == (r.pages != nil) {
		return
	}
	r.hideCard()
	if on {
		r.openPages()
	} else {
		r.closePages()
	}
	r.layOut()
	if r.OnPaged != nil {
		r.OnPaged(on)
	}
}

// openPages goes from the text to its pages, if they are wanted and there are any.
func (r *Reader) openPages() {
	if !r.paged || !r.HasPages() || r.pages != nil {
		return
	}
	r.pages, r.pictures = newPageLayout(r.layout.document, r.zoom), newPictures(r, r.source)
	r.shape()
	r.parts.bar.stale = true
	if r.layout.height <= 0 {
		return
	}
	if s := r.atHandInView(); s.Len() > 0 {
		r.pages.show(s.Start, r.pointOfText(s.Start).Y-headerHeight)
		r.pages.reveal(s)
		return
	}
	if offset, y := r.layout.held(); offset > 0 { // at its start also what stands above the text is shown
		r.pages.show(offset, y)
	}
}

// closePages goes from the pages to their text.
func (r *Reader) closePages() {
	if r.pages == nil {
		return
	}
	l := r.pages
	s := r.atHandInView()
	r.pictures.close()
	r.pages, r.pictures = nil, nil
	r.parts.bar.stale = true
	switch {
	case s.Len() > 0:
		r.layout.hold(s.Start, max(l.place(l.document.BoxesOf(s)[0]).y, 0))
		r.layout.reveal(s)
	case l.top > 0:
		r.layout.hold(l.spot(), 0)
	default:
		r.layout.goTo(0)
	}
}

// atHandInView is the passage at hand, if it is in view.
func (r *Reader) atHandInView() model.Span {
	e, at := r.session.SelectedEvent(), r.session.Selection().Evidence
	if e == nil || at >= len(e.Evidence) || e.Evidence[at].Document != r.source.Document.ID {
		return model.Span{}
	}
	s, ok := e.Evidence[at].Passage.Find(r.source.Document.Text)
	switch {
	case !ok:
	case r.pages != nil && r.pages.scale > 0:
		if at, ok := r.pages.whole(s); ok && at.y < r.pages.height && at.y+at.height > 0 {
			return s
		}
	case r.layout.inView(s.Start):
		return s
	}
	return model.Span{}
}

// ZoomPages makes pages larger by so many steps, or smaller; 0 fits them into the view.
func (r *Reader) ZoomPages(steps int) {
	switch {
	case r.pages == nil:
		return
	case steps > 0:
		r.zoom *= zoomStep
	case steps < 0:
		r.zoom /= zoomStep
	default:
		r.zoom = 1
	}
	r.zoom = min(max(r.zoom, leastZoom), mostZoom)
	r.hideCard()
	r.layOut()
}
