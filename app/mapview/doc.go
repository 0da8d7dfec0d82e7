// Package mapview is the map: a widget that shows where a project's events were,
// on the embedded base map.
//
// What is shown where (viewport, projections, pins, clusters, labels, hit testing)
// is plain arithmetic. The picture is drawn from it off the interface's goroutine,
// larger than the pane; the widget moves it while one pans, scales it while one
// zooms, and has it drawn anew behind.
package mapview
