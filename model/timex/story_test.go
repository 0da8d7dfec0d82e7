package timex

import (
	"strings"
	"testing"

	"chronotope/model"
	"chronotope/model/document"
	"chronotope/model/edtf"
)

// TestStory reads texts that tell of another time than their document's date, 20 June
// 2019, and some that do not.
func TestStory(t *testing.T) {
	tagger := New()
	for _, line := range []string{
		// A year told once dates what follows.
		"The strike of [1921|1921] is little known. It began on [7 June|1921-06-07], when the carters went home. On [3 October|1921-10-03] it was over.",
		"In [1887|1887] the bridge was begun. On [3 May|1887-05-03] the first stone was laid.",
		"The mill caught fire on [5 May 1904|1904-05-05]. On [8 May|1904-05-08] it burned again.",
		// The year comes later in the sentence or the paragraph.
		"On [3 April|1940-04-03] they crossed the river, on [7 April|1940-04-07] they took the fort and on [9 April 1940|1940-04-09] the town fell.",
		"On [2 August|1866-08-02] they met, and on [11 August 1866|1866-08-11] they signed.",
		"The troops landed on [5 May|1915-05-05]. They took the hill on [8 May|1915-05-08]. The campaign of [1915|1915] cost many lives.",
		// What is told in passing does not move it.
		"The mill strike began on [3 May 1887|1887-05-03]. The owners gave way, as they would in [1921|1921]. On [12 May|1887-05-12] work began.",
		"In [1887|1887] the bridge was begun. It is well described (Holt [1999|1999]). On [10 June|1887-06-10] the arch was closed.",
		"The flood came on [5 May 1904|1904-05-05]. It was like the one of [2016|2016]. On [8 May|1904-05-08] it fell.",
		// From December to January.
		"On [24 December 1913|1913-12-24] the guests met. On [2 January|1914-01-02] they left.",
		"It opened in [December 1913|1913-12]. On [3 January|1914-01-03] the first guests came.",
		"In [November 1902|1902-11] the pit was drowned. By [February|1903-02] it was dry.",
		// Days of the month, seasons and feasts.
		"The fire broke out on [14 June 1904|1904-06-14]. On [the 16th|1904-06-16] the ruins still smoked. By [the 20th|1904-06-20] all was over.",
		"The harbour opened in [1904|1904]. [The following year|1905] trade doubled. [That Christmas|1905-12-25] the men got a ham.",
		"The quay was built in [March 1904|1904-03]. In [the autumn|1904-FA] it sank.",
		// An occurrence that has been dated.
		"The accident happened on [12 March 1931|1931-03-12]. [Two days|1931-03-10] before the accident the engine had been checked.",
		"A storm took the roof on [3 January 1899|1899-01-03]. [Three weeks|1899-01-24] after the storm it was mended.",
		"They wed on [1 May 1870|1870-05-01]. The journey began on [4 May 1870|1870-05-04]. [Ten days|1870-05-14] after the journey, he fell ill.",
		"The smithy burned on [4 March 1868|1868-03-04]. [The morning after|1868-03-05TMO], the owner fled.",
		"It rained on the [Friday before Christmas 2017|2017-12-22] in the town.",
		"He spoke on the [Monday after Easter 1916|1916-04-24] of peace.",
		"On [3 May 1971|1971-05-03] a tram left the rails at Ely. [Two days|1971-05-01] before the accident a rail had been found loose.",
		// Some years on, from the year told last.
		"He was born in [1850|1850] and married in [1875|1875]. [Three years later|1878] he died.",
		"A wing was built in [May 1942|1942-05]. A hall was added in [1955|1955], and [three years later|1958] a pool.",
		"The first bus ran in [1958|1958]. The town was freed in [1945|1945]. [Three years later|1948] the mill closed.",
		"In [1702|1702] the fort was begun; the town had stood since [1610|1610]. [Five years later|1615] a wall was built.",
		// How long it had been, told of a date that stands before.
		"The wall fell on [3 June 1809|1809-06-03]. The owner sued on [22 August 1811|1811-08-22], [two years later|1811-08-22]. He won on [30 September|1811-09-30].",
		"They met in [1848|1848]. They wed in [May 1850|1850-05], [only two years later|1850-05], in Ely. In [July|1850-07] they sailed.",
		"The lock was begun in [1772|1772] and opened in [1779|1779], [almost seven years later|1779]; a toll was set in [March|1779-03].",
		"He came in [1772|1772]. In [1779|1779], [two years later|1781] the mill burned.",
		// What lies beside a year told in passing.
		"He came to Ely in [March 1802|1802-03]. He sold the mill in [1831|1831], after the fire of [the previous October|1830-10].",
		"She was born in [May 1842|1842-05]. They met in [1860|1860] and wed [the following year|1861].",
		"The ferry ran from [May 1980|1980-05]. He was held when the law came in ([13 December 1981|1981-12-13]) and let go [the following July|1982-07].",
		"The lock was dug in [June 1771|1771-06]. It was mended in [1802|1802] and sold [the next spring|1803-SP].",
		// The year goes on from what is told, not from what had been.
		"The wall fell in [1809|1809]. The mill was sold in [1911|1911]. It had been built in [1780|1780]. A fire broke out [that year|1911].",
		"He came in [1772|1772]. She left in [1872|1872]. Her school had been opened in [1866|1866]. [The same year|1872] she sailed.",
		"In [1851|1851] he went to sea. The bank failed in [1866|1866]; it had been founded in [1840|1840]. He died [that year|1866].",
		"He was born in [1811|1811]. He fought at Acre in [1840|1840]. On [29 May|1840-05-29] he was hurt.",
		// A few units on.
		"The fire was in [June 1904|1904-06]. [A few months later|FUTURE_REF] it was mended.",
		// Days by themselves, in the month told last, the one after or the one before.
		"On [12 November 1774|1774-11-12] we sailed. It was [the 20th|1774-11-20] before we saw land. [The 27th|1774-11-27] in the morning we caught a shark; [the 29th|1774-11-29] we spoke a brig. On [the 3d|1774-12-03] we crossed the line.",
		"The siege began on [3 March 1645|1645-03-03]. [The 15th|1645-03-15] they fired on the mill, and [the 18th|1645-03-18] they took the bridge. On [the night of the 28th|1645-03-28TNI] the wall fell. On [the 4th|1645-04-04] the governor marched out; he had been hurt on [the 20th|1645-03-20].",
		"We left Hull on [29 December 1801|1801-12-29]. On [the 2nd|1802-01-02] it froze, from [the 5th|1802-01-05] to [the 9th|1802-01-09] it snowed, and at [noon on the 14th|1802-01-14T12] we saw a sail.",
		"In [December 1801|1801-12] we lay at Hull. / The year [1801|1801] had been wet. / It was [the 22nd|1801-12-22] when we sailed.",
		"The hall was built in [1904|1904]. On [the 12th|XXXX-XX-12] it was opened.",
		"The corps stood at Ghent on [3 May 1815|1815-05-03]. The 27th Regiment came up. On [the 5th|1815-05-05] the 42nd they call the Watch marched to the 9th milestone.",
		"We left the bay on [5 May 1890|1890-05-05] a little after [12 o'clock|1890-05-05T12]. At [1 o'clock|1890-05-05T13] we stood out. At [4|1890-05-05T16] we passed the rock. At [eight|1890-05-05T20] the wind fell.",
		"He was born on [5 May 1890|1890-05-05]. At 12 he went to sea. By 6 all could swim.",
		// A month of a year before is told in passing, but for its own days.
		"The gale began on [12 September 1904|1904-09-12]. It was the worst since the one of [August 1899|1899-08]. By [1 October|1904-10-01] it was over.",
		"The hill slid on [12 September 1904|1904-09-12]. It had moved before in [November 1899|1899-11]. On [12 November|1899-11-12] a house fell, on [15 November|1899-11-15] two.",
		// Hours, of the day told last or of the night after.
		"A freighter ran aground on [5 May 2009|2009-05-05]. It was the third case of [2009|2009]. / It had left port at [02:10|2009-05-05T02:10], and called for help at [04:40|2009-05-05T04:40].",
		"On [3 May 1871|1871-05-03] we lay at anchor. [That evening|1871-05-03TEV] it blew hard. At [2 a.m.|1871-05-04T02] the cable broke.",
		"The ship struck at [11.40 p.m. on 3 May 1871|1871-05-03T23:40] and sank at [2.20 a.m. on the next day|1871-05-04T02:20]. At [9 a.m.|1871-05-05T09] (ship's time) on [the 5th|1871-05-05] a boat was found.",
		// News of the days around the document's date stays there.
		"The firm was founded in [1987|1987]. It opened a shop on [Tuesday|2019-06-18]. It will open another on [3 July|2019-07-03].",
		"The council met on [17 June 2019|2019-06-17]. It will meet again on [3 July|2019-07-03]. It was founded in [1950|1950].",
		"The plant, closed in [1999|1999], opened [yesterday|2019-06-19]. On [3 June|2019-06-03] it was blessed.",
	} {
		text, want := marked(strings.ReplaceAll(line, " / ", "\n"))
		d := textOf(text)
		d.Date = edtf.YMD(2019, 6, 20)
		if got := found(d, tagger.Tag(d)); !containsAll(got, want) {
			t.Errorf("%s\n got %q\nwant %q", text, got, want)
		}
	}
}

func containsAll(list, want []string) bool {
	for _, w := range want {
		if !contains(list, w) {
			return false
		}
	}
	return true
}

// TestStoryUnderTheDayItWasTold reads texts whose heading says when they were told, which
// bounds no year of what they tell.
func TestStoryUnderTheDayItWasTold(t *testing.T) {
	tagger := New()
	for _, line := range []string{
		"Talk with the ferryman, [4 March 1998|1998-03-04]\n\nThey took the boat in [June 1951|1951-06]. It was [the third of June|1951-06-03], a Sunday, and it rained.",
		"Deposition of the miller, taken at Ely, [9 May 1911|1911-05-09]\n\nThe mill burned in [August 1893|1893-08]. By [October|1893-10] it was let again.",
		"# [7 June 1840|1840-06-07]\n\nSailed from Hull.\n\n# [1841|1841]\n\nOn [2 March|1841-03-02] we reached Lima. In [May|1841-05] the crew left.\n\n# [1842|1842]\n\nHome on [3 April|1842-04-03].",
		"Lecture, [12 January 2007|2007-01-12]\n\nThe lock was begun in [March 1779|1779-03]. On [2 May|1779-05-02] the bank gave way.",
	} {
		text, want := marked(line)
		d := document.FromText("a", text)
		if got := found(d, tagger.Tag(d)); !containsAll(got, want) {
			t.Errorf("%s\n got %q\nwant %q", text, got, want)
		}
	}
}

// TestRecords reads records, whose words are of the day that their head tells.
func TestRecords(t *testing.T) {
	tagger := New()
	for _, line := range []string{
		"MINUTES of the drainage board\nheld in the chapel on [Tuesday, 14th October 1958 at 7.30 p.m.|1958-10-14T19:30]\n\nThe hedge was cut [last week|1958-W41]. It was agreed to ask again before [Christmas|1958-12-25].",
		"Transcript of a talk given at Ely, [4 March 1998|1998-03-04]\n\nI saw him [yesterday|1998-03-03]. The new pump is expected by [Friday|1998-03-06].",
		"Protokoll der Sitzung vom [3. Mai 1921|1921-05-03]\n\nDie Pumpe wurde am [1. Mai|1921-05-01] geliefert.",
	} {
		text, want := marked(line)
		d := document.FromText("a", text)
		if got := found(d, tagger.Tag(d)); !containsAll(got, want) {
			t.Errorf("%s\n got %q\nwant %q", text, got, want)
		}
	}
}

// TestYearlessDateline holds that what a dateline without a year is the day of gets no year
// from one that is told in passing.
func TestYearlessDateline(t *testing.T) {
	for _, text := range []string{
		"ELY, Aug. 12 (AP) - Two men were hurt on Sunday. In March, a lock was moved. A similar try in 1998 failed.",
		"HULL, 3 May - The strike began last week. It is the first since 1911.",
		"Lima, June 4 (Reuters) -- The mine shut on Monday. It had opened in April. It was sold in 1987.",
	} {
		d := document.FromText("a", text)
		for _, x := range New().Tag(d) {
			if !x.Date.IsZero() && x.Anchoring != model.Explicit {
				t.Errorf("%s: %s is read as %s", text, x.Span.Of(text), x.Date)
			}
		}
	}
}
