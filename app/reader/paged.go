package reader

import "chronotope/model"

// HasPages reports whether the document that is read can be shown as its pages.
func (r *Reader) HasPages() bool {
	return r.source != nil && len(r.source.Document.Pages) > 0 && r.OpenPages != nil
}

// OnPages reports whether pages are shown, and not their text.
func (r *Reader) OnPages() bool { return r.leaves != nil }

// ShowPages shows documents that come in pages as their pages, or their text. What is read
// stays in view.
func (r *Reader) ShowPages(on bool) {
	if r.paged = on; on == (r.leaves != nil) {
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
	if !r.paged || !r.HasPages() || r.leaves != nil {
		return
	}
	r.leaves, r.pictures = newLeaves(r.source.Document, r.zoom), newPictures(r, r.source)
	r.shape()
	r.parts.bar.stale = true
	if r.page.height <= 0 {
		return
	}
	if s := r.atHandInView(); s.Len() > 0 {
		r.leaves.show(s.Start, r.pointOfText(s.Start).Y-headerHeight)
		r.leaves.reveal(s)
		return
	}
	if offset, y := r.page.held(); offset > 0 { // at its start also what stands above the text is shown
		r.leaves.show(offset, y)
	}
}

// closePages goes from the pages to their text.
func (r *Reader) closePages() {
	if r.leaves == nil {
		return
	}
	l := r.leaves
	s := r.atHandInView()
	r.pictures.close()
	r.leaves, r.pictures = nil, nil
	r.parts.bar.stale = true
	switch {
	case s.Len() > 0:
		r.page.hold(s.Start, max(l.place(l.document.BoxesOf(s)[0]).y, 0))
		r.page.reveal(s)
	case l.top > 0:
		r.page.hold(l.spot(), 0)
	default:
		r.page.goTo(0)
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
	case r.leaves != nil && r.leaves.scale > 0:
		if at, ok := r.leaves.whole(s); ok && at.y < r.leaves.height && at.y+at.height > 0 {
			return s
		}
	case r.page.inView(s.Start):
		return s
	}
	return model.Span{}
}

// ZoomPages makes pages larger by so many steps, or smaller; 0 fits them into the view.
func (r *Reader) ZoomPages(steps int) {
	switch {
	case r.leaves == nil:
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
