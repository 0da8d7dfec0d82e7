//go:build window

package window

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"testing"
	"time"
)

// follows is how a page follows movements.
type follows struct{ Frames, Slow, Stall float64 }

// TestCompare draws made-up events with vis-timeline in headless Chromium, to be compared
// with what TestFrames finds. It runs on request only: CHRONOTOPE_COMPARE names the folder
// of the unpacked package vis-timeline.
func TestCompare(t *testing.T) {
	library := os.Getenv("CHRONOTOPE_COMPARE")
	if library == "" {
		t.Skip("run make compare")
	}
	type result struct {
		Count            int
		Shown            float64
		Empty, Pan, Zoom follows
	}
	results := make(chan result, 1)
	mux := http.NewServeMux()
	mux.Handle("/", http.FileServer(http.Dir("testdata/compare")))
	mux.Handle("/vis/", http.StripPrefix("/vis/", http.FileServer(http.Dir(library))))
	mux.HandleFunc("POST /result", func(_ http.ResponseWriter, r *http.Request) {
		var got result
		if err := json.NewDecoder(r.Body).Decode(&got); err == nil {
			results <- got
		}
	})
	server := httptest.NewServer(mux) // on this machine alone
	defer server.Close()
	const patience = 5 * time.Minute
	for _, events := range []int{1_000, 10_000, 100_000} {
		ctx, cancel := context.WithTimeout(t.Context(), patience)
		cmd := exec.CommandContext(ctx, "chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,800",
			"--user-data-dir="+t.TempDir(), fmt.Sprintf("%s/?events=%d", server.URL, events))
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		select {
		case r := <-results:
			fmt.Printf("vis-timeline, %d events: shown after %.2f s; pan %.1f frames/s (95%% under %.0f ms, longest %.0f), zoom %.1f (%.0f, %.0f); an empty page %.1f\n",
				r.Count, r.Shown/1000, r.Pan.Frames, r.Pan.Slow, r.Pan.Stall, r.Zoom.Frames, r.Zoom.Slow, r.Zoom.Stall, r.Empty.Frames)
		case <-ctx.Done():
			fmt.Printf("vis-timeline, %d events: not done after %v\n", events, patience)
		}
		cancel()
		_ = cmd.Wait()
	}
}
