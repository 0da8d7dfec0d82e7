package timex

import (
	"slices"
	"testing"

	"chronotope/model/edtf"
)

// cases are phrases by what the tagger is to do with them, written as the examples
// of rules are; every expression is marked, and nothing else may be found. News is
// of Wednesday, 6 March 2024.
var cases = []struct {
	group    string
	news     bool
	examples []string
}{
	{"dates in full", false, []string{
		"It opened on [Monday, 8 May 1911|1911-05-08].", "It opened on [May 8th, 1911|1911-05-08].", "It opened on [the eighth of May 1911|1911-05-08].",
		"It opened on [8.5.1911|1911-05-08].", "It opened on [1911-05-08|1911-05-08].", "It opened on [8-May-1911|1911-05-08].", "It opened on [8 May, 1911|1911-05-08].",
		"It opened on [Mon. 8 May 1911|1911-05-08].", "It opened on [2019-07-05T14:30Z|2019-07-05T14:30Z].", "It opened on [Sept. 3, 1911|1911-09-03].",
	}},
	{"years", false, []string{
		"It opened in [1911|1911].", "By [1911|1911] it stood.", "Since [1911|1911] nothing has changed.", "The [1911|1911] harvest failed.", "It opened in the year [1911|1911].",
	}},
	{"long times", false, []string{
		"It was in [the 1890s|189].", "It was in [the early 1890s|189].", "It was in [the mid-1960s|196].", "It was in [the nineteenth century|18].",
		"It was in [the 5th century BC|BC04].", "It was in [the late 12th century|11].", "It was in [the second millennium BC|BC1].",
		"It died out [66 million years ago|MA66].", "It was made in [490 BCE|BC0490].", "It was made in [490 B.C.|BC0490].", "It was made in [A.D. 70|0070].",
	}},
	{"seasons and parts of years", false, []string{
		"It was built in [the summer of 1911|1911-SU].", "It was built in [spring 1911|1911-SP].", "It fell in [the first quarter of 1911|1911-Q1].",
		"It fell in [Q3 1911|1911-Q3].", "It fell in [the second half of 1911|1911-H2].", "It fell in [early 1911|1911].", "It fell at [the end of 1911|1911].",
		"It fell in [mid-June 1911|1911-06].", "It fell in [late June 1911|1911-06].", "It grew in [fiscal 1911|FY1911].", "It fell in [the winter of 1911-12|1912-WI].",
	}},
	{"ranges", false, []string{
		"It was held on [10|2018-12-10]-[11 December 2018|2018-12-11].", "It was held [Nov 30|1911-11-30]-[Dec 12, 1911|1911-12-12].", "The war of [1914|1914]-[18|1918] was long.",
		"It lasted from [March|1917-03] to [May 1917|1917-05].", "It was built between [1880|1880] and [1890|1890].", "It was held in [June|1944-06] and [July 1944|1944-07].",
		"It was held from [3|1911-05-03] to [8 May 1911|1911-05-08].", "He reigned from [1558|1558] until [1603|1603].", "It was held [3 May|1911-05-03] – [8 June 1911|1911-06-08].",
		"He lived [c. 1822|1822]–[10 March 1913|1913-03-10].",
	}},
	{"unsure", false, []string{
		"He was born [circa 1844|1844].", "He was born [c. 1844|1844].", "He was born [around 1844|1844].", "He was born in [1844 or so|1844].", "He was probably born in [1844|1844].", "He was born [ca. May 1844|1844-05].",
	}},
	{"lives", false, []string{
		"Anna Weller ([1844|1844]-[1900|1900]) painted.", "Anna Weller (b. [1844|1844]) painted.", "Anna Weller (died [1900|1900]) painted.", "Anna Weller (born [3 May 1844|1844-05-03]) painted.",
	}},
	{"feasts", false, []string{
		"It was seen on [Christmas Day 1854|1854-12-25].", "It was seen on [Easter Sunday 1916|1916-04-23].", "It was seen on [Good Friday 1916|1916-04-21].",
		"It was seen on [Michaelmas 1620|1620-09-29].", "It was seen on [Lady Day 1752|1752-03-25].", "It was seen on [Whit Sunday 1911|1911-06-04].", "It was seen on [New Year's Eve 1899|1899-12-31].",
		"It was seen on [St Stephen's Day 1911|1911-12-26].", "It was seen on [All Saints' Day 1755|1755-11-01].",
	}},
	{"other calendars", false, []string{
		"It fell on [25 October 1917 (Old Style)|1917-11-07].", "He fell on [9 Thermidor Year II|1794-07-27].", "It is dated [18 Brumaire an VIII|1799-11-09].", "He died on [30 January 1648/9|1649-01-30] there.",
	}},
	{"times of day", false, []string{
		"It ended on [11 November 1918 at 11 a.m.|1918-11-11T11].", "It ended at [11:30 am on 3 May 1911|1911-05-03T11:30].", "It fell on [the night of 3 May 1911|1911-05-03TNI].",
	}},
	{"lengths and sets", false, []string{
		"It took [three weeks|P3W].", "It took [two and a half years|P2.5Y].", "It took [ten days|P10D].", "It is held [every Monday|XXXX-WXX-1].", "It is held [annually|XXXX].", "It took [several months|PXM].", "A [six-day|P6D] walk.",
	}},
	{"reckoned in a tale", false, []string{
		"The pact was signed on [3 May 1916|1916-05-03]. [The next day|1916-05-04] war broke out.", "The pact was signed on [3 May 1916|1916-05-03]. [Three days later|1916-05-06] war broke out.",
		"It began in [1914|1914]. [The following year|1915] it spread.", "It began in [1914|1914]. In [August|1914-08] it spread.", "It began on [3 May 1916|1916-05-03]. [The same month|1916-05] it spread.",
		"It began in [1914|1914]. [Two years earlier|1912] nobody knew.", "It began in [June 1914|1914-06]. [The following spring|1915-SP] it spread.", "It began in [1914|1914]. [That year|1914] it spread.",
		"It began in [May 1914|1914-05]. [A month later|1914-06] it spread.",
	}},
	{"reckoned in news", true, []string{
		"They met [yesterday|2024-03-05].", "They met [last Friday|2024-03-01].", "They met on [Monday|2024-03-04].", "They met [two weeks ago|2024-02-21].", "They will meet [next week|2024-W11].",
		"They met in [January|2024-01].", "They will meet in [July|2024-07].", "They met [last year|2023].", "They will meet [tomorrow|2024-03-07].", "They met [last month|2024-02].", "They met [this morning|2024-03-06TMO].",
		"They will meet on [Friday|2024-03-08].", "They met [last summer|2023-SU].",
	}},
	{"before and after", false, []string{
		"It was shut by [May 1911|1911-05].", "It was shut before [1911|1911].", "It has been shut since [8 May 1911|1911-05-08].", "It stood until [1911|1911].", "It came after [June 1911|1911-06].",
	}},
	{"weeks", true, []string{
		"They met in [the first week of 2024|2024-W01].", "They met [last weekend|2024-W09-WE].", "They met [earlier this week|2024-W10].", "They met [this week|2024-W10].", "They met [a week ago|2024-02-28].",
	}},
	{"headings", false, []string{
		"They came in [May 1942|1942-05]. In [June|1942-06] they left.", "It began on [Tuesday, 3 March 1942|1942-03-03]. On [Thursday|1942-03-05] it ended.", "In [1942|1942] it began. By [the end of the year|1942] it was over.",
	}},
	{"other words", false, []string{
		"She may march in the second row.", "They march on Rome.", "April Jones met Summer Field.", "The spring of the watch broke.", "He may come.", "A second man fell.", "Mr March spoke to Mrs May.",
		"The sun and the sat nav failed.", "They fall into the water.",
	}},
	{"other numbers", false, []string{
		"Resolution A/RES/73/195 was read.", "Resolution 71/1 was read.", "See page 1914 of the book.", "He paid $1,914 for it.", "He paid 1999 euros for it.", "Call 020 7946 1911.",
		"The score was 21-14.", "Flight 1911 was late.", "Article 1984 of the code applies.", "It costs 1,950 dollars.", "Page 3 of 12 is torn.", "Figure 4.5 shows it.", "They sold 1911 copies.",
		"See no. 1911 of the list.", "The file notes_2018.txt is lost.", "It is at 1805 Oak Avenue.",
		"It is at 1914 Main Street.", "They won 3-2.", "See https://example.org/2018/12/08/a.html.", "Write to anna1911@example.org.", "Open report-2018-12.pdf.", "It weighs 1800 kg.", "There were 1950 ships.", "Room 1911 was shut.", "Chapter 12, section 8.5 is short.",
		"It has 1,500 pages.", "He ran 1500 metres.", "ISBN 978-1-4028-9462-6 is the book.", "The Boeing 1911 flew.",
	}},
}

func TestCases(t *testing.T) {
	tagger := New()
	rows := 0
	for _, c := range cases {
		for _, example := range c.examples {
			rows++
			text, want := marked(example)
			d := textOf(text)
			if c.news {
				d.Date = edtf.YMD(2024, 3, 6)
			}
			if got := found(d, tagger.Tag(d)); !slices.Equal(got, want) {
				t.Errorf("%s: %q\n got %q\nwant %q", c.group, text, got, want)
			}
		}
	}
	if rows < 150 {
		t.Errorf("%d rows, want 150", rows)
	}
}
