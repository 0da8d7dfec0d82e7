package pdf

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// atOnce is how many files are read at once; each takes a sandbox of its own.
const atOnce = 2

// patience is how long a file waits for another to be done with a sandbox.
const patience = 10 * time.Minute

// mostMemory bounds what a sandbox may take, in pages of WebAssembly of 64 KB: 768 MB.
const mostMemory = 768 << 20 / 65536

// engine is PDFium, compiled when the first file is opened. The first time ever that
// takes seconds; what was compiled is kept in the user's cache folder. It sees no files
// and no network: only what it is given.
var engine = sync.OnceValues(func() (pdfium.Pool, error) {
	config := wazero.NewRuntimeConfig().WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).WithMemoryLimitPages(mostMemory)
	if folder, err := os.UserCacheDir(); err == nil {
		if cache, err := wazero.NewCompilationCacheWithDir(filepath.Join(folder, "chronotope", "pdf")); err == nil {
			config = config.WithCompilationCache(cache)
		}
	}
	pool, err := webassembly.Init(webassembly.Config{
		MaxIdle: 1, MaxTotal: atOnce, FSConfig: wazero.NewFSConfig(), RuntimeConfig: config,
		Stdout: io.Discard, Stderr: io.Discard,
	})
	if err != nil {
		return nil, fmt.Errorf("start the PDF reader: %w", err)
	}
	return pool, nil
})

// within runs f in a sandbox. When ctx is cancelled it returns at once, and f, which
// sees that too, ends soon after.
func within(ctx context.Context, f func(pdfium.Pdfium) error) error {
	done := make(chan error, 1)
	go func() {
		done <- func() (err error) {
			defer func() {
				if fault := recover(); fault != nil {
					err = fmt.Errorf("the PDF reader failed: %v", fault)
				}
			}()
			pool, err := engine()
			if err != nil {
				return err
			}
			sandbox, err := pool.GetInstance(patience)
			if err != nil {
				return fmt.Errorf("start the PDF reader: %w", err)
			}
			defer func() { _ = sandbox.Close() }() // what it leaves behind goes with its memory
			if ctx.Err() != nil {
				return ctx.Err()
			}
			return f(sandbox)
		}()
	}()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}
