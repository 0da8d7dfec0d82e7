package page

// Words are the words of the page itself, in one language.
type Words struct {
	Language                                                  string // BCP 47
	Skip, Views, Map, Timeline                                string
	MapKeys, MapIn, MapOut, MapFit                            string
	TimelineKeys, TimeIn, TimeOut, TimeFit                    string
	Search, Source, AllSources, Tag, AllTags, InView, Nothing string
	Previous, Next, Sources, Keys                             string
	KeyList                                                   []key

	Undated      string
	Made, MadeOn string // [1] day

	Client client
}

// key is what keys do.
type key struct {
	Keys []string
	Does string
}

// client is what the script says: {n} and {of} are numbers.
type client struct {
	Shown    string     `json:"shown"`
	Selected string     `json:"selected"`
	BC       string     `json:"bc"`
	Ago      string     `json:"ago"`
	Months   [12]string `json:"months"`
}

// English are the words of the page in English.
var English = &Words{
	Language: "en",
	Skip:     "Skip to the events", Views: "Map and timeline", Map: "Map", Timeline: "Timeline",
	MapKeys: "Map of the events. Arrow keys move it, plus and minus zoom, 0 shows all, Enter opens the pin of the selected event.",
	MapIn:   "Zoom the map in", MapOut: "Zoom the map out", MapFit: "Show all places",
	TimelineKeys: "Timeline of the events. Left and right select the event before or after, plus and minus zoom, 0 shows all.",
	TimeIn:       "Zoom the timeline in", TimeOut: "Zoom the timeline out", TimeFit: "Show all of the time",
	Search: "Search events and passages", Source: "Document", AllSources: "All documents", Tag: "Tag", AllTags: "All tags",
	InView: "Only the time in view", Nothing: "No event passes.",
	Previous: "Previous event", Next: "Next event", Sources: "Sources", Keys: "Keys",
	KeyList: []key{
		{[]string{"←", "→"}, "the event before, the event after"},
		{[]string{"/"}, "search"},
		{[]string{"Esc"}, "select nothing"},
		{[]string{"+", "−", "0"}, "on the map or the timeline: closer, farther, all"},
		{[]string{"Home", "End"}, "on the timeline: the first event, the last"},
	},
	Undated: "undated",
	Made:    "Made with Chronotope.", MadeOn: "Made with Chronotope on %s.",
	Client: client{
		Shown: "{n} of {of} events", Selected: "{n} of {of}:", BC: "{n} BC", Ago: "{n} million years ago",
		Months: [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
	},
}
