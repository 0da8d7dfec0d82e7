package timex

// rule reads time expressions that start with a token of the classes in first.
// Its examples say what it is for: the expression in brackets with the value
// behind a bar, in a document of Wednesday, 6 March 2024. They are its tests.
type rule struct {
	name     string
	first    classes
	read     func(p *parser, i int) match
	examples []string
}

// englishRules are tried at each token; of those that match, the one that reads
// the longest stretch wins, of two as long the earlier. They are in a function
// because rules refer to each other.
func englishRules() []rule {
	return []rule{
		{"day, month, year", classThe | classNumber | classOrdinal | classCardinal, (*parser).dayMonth, []string{
			"It opened on [8 December 2018|2018-12-08].",
			"It opened on [8th December, 2018|2018-12-08].",
			"It opened on [the 8th of December 2018|2018-12-08].",
			"It lasted from [10|2018-12-10]-[11 December 2018|2018-12-11].",
			"They met on [6|1945-05-06], [7|1945-05-07] and [8 May 1945|1945-05-08].",
			"It is dated [5-Aug-2016|2016-08-05].",
			"They landed on [15 March 44 BC|BC0044-03-15].",
		}},
		{"month, day, year", classMonth, (*parser).monthDay, []string{
			"It opened on [December 8, 2018|2018-12-08].",
			"It was adopted on [Dec 17th 2018|2018-12-17].",
			"It was adopted on [Dec. 17, 2018|2018-12-17].",
			"They met on [December 10|2018-12-10]-[11th 2018|2018-12-11].",
			"They surrendered on [May 4|1865-05-04] and [5, 1865|1865-05-05].",
			"It was signed on [September the twenty-first 1978|1978-09-21].",
		}},
		{"month, year", classMonth, (*parser).monthYear, []string{
			"It began in [June 2017|2017-06].",
			"It began in [June, 2017|2017-06].",
			"It began in [February of 1940|1940-02].",
			"The plan for [Dec-2018|2018-12] was kept.",
			"It was closed [Jan|1998-01]-[Mar 1998|1998-03].",
		}},
		{"year, month", classNumber, (*parser).yearMonth, []string{
			"The harvest of [2016 June|2016-06] failed.",
			"It was entered on [1903 October 14|1903-10-14].",
		}},
		{"numeric date", classNumber, (*parser).numeric, []string{
			"Signed [2018-12-08|2018-12-08].",
			"Signed [25/12/2018|2018-12-25].",
			"Signed [12/25/2018|2018-12-25].",
			"Signed [23.04.2022|2022-04-23].",
			"Signed [20161016|2016-10-16].",
			"Signed in [11/2016|2016-11].",
			"Signed [2019/sep/01|2019-09-01].",
			"The strike of [1911-08-07|1911-08-07]/[1911-08-21|1911-08-21] was lost.",
			"Signed in [2019-W27|2019-W27].",
			"Signed [2019-W27-3|2019-07-03].",
		}},
		{"year", classNumber | classCount | classEra | classCardinal | classA, (*parser).year, []string{
			"It ended in [1917|1917].",
			"The Great War, [1914|1914]-[18|1918], changed it.",
			"The war lasted from [499|BC0499] to [493 BC|BC0493].",
			"He died in [AD 70|0070].",
			"Nobody knew it in [nineteen eighty-four|1984].",
		}},
		{"year without its century", classApostrophe, (*parser).clippedYear, []string{
			"The mill shut in 1984. The road came in ['91|1991].",
			"He had worked there since ['58|1958].",
		}},
		{"decade, century", classThe | classApostrophe | classNumber | classOrdinal | classEarly | classCardinal | classDecade, (*parser).longRule, []string{
			"[The 1920s|192] were loud.",
			"It was usual in [the late 1990s|199].",
			"In [the sixties|196] they were loud.",
			"In [the '60s|196] they were loud.",
			"It was built in [the 19th century|18].",
			"It was built in [the fifth century BC|BC04].",
			"It was usual in [the 12th|11] and [13th centuries|12].",
			"They lived in [the 5th|BC04] to [the 3rd century BC|BC02].",
		}},
		{"day of a letter's month", classThe | classOrdinal | classNumber, (*parser).letterDay, []string{
			"The matter was told on 3 May 1887. It was in yours of [the 21st ult.|1887-04-21] to him.",
		}},
		{"year of a reign", classThe | classOrdinal | classNumber | classCardinal, (*parser).regnal, []string{
			"It was let in [the second year of the reign of Queen Anne|1703].",
			"It is an act of [7 Edw. VI|1553].",
		}},
		{"numbered month", classThe | classOrdinal, (*parser).quaker, []string{
			"He was buried on [the 4th of 9th mo. 1760|1760-09-04].",
		}},
		{"day of a stretch told before", classThe, (*parser).dayOfTold, []string{
			"The fair lasted from 3 to 9 May 1911. On [the last day|1911-05-09] it rained.",
			"The talks ran from [30 May|1911-05-30] to [2 June 1911|1911-06-02]. On [the first day|1911-05-30] nobody came.",
			"The fair of 3 May 1911 was small. On [the last day|XXXX-XX-XX] it rained.",
		}},
		{"damaged year", classNumber | classOrdinal | classMonth, (*parser).scannedYear, []string{
			"It is dated [3 May 19&7|19].",
			"It is dated [May 3, 19&7|19].",
			"It was built in [18&|18].",
		}},
		{"day damaged in scanning", classThe | classNumber | classOnset | classRoman, (*parser).scannedDay, []string{
			"The mill burned on [l9 April 1874|1874-04-19].",
		}},
		{"weekday", classWeekday, (*parser).weekday, []string{
			"It began on [Saturday, 24 June 1950|1950-06-24].",
			"We met on [Monday|2024-03-04].",
			"We will meet on [Tuesday next week|2024-03-12].",
			"We meet on [Thursday the 21st|2024-03-21].",
		}},
		{"week of a day", classThe | classUnit | classUnitAbbr, (*parser).weekOf, []string{
			"It stopped in [the week of 10 October 2016|2016-W41].",
			"It stopped in [the week commencing Monday 10 October 2016|2016-W41].",
			"[The week ending 16 October 2016|2016-W41] was wet.",
			"Works stop [w/c 10 October 2016|2016-W41].",
			"Shown [w/e 16/10/2016|2016-W41].",
		}},
		{"week, weekday", classThe | classThis, (*parser).weekThen, []string{
			"We will meet [next week on Friday|2024-03-15].",
		}},
		{"this, last, next unit", classThe | classThis | classUnit, (*parser).unitRule, []string{
			"It was announced [last week|2024-W09].",
			"The war began in 1914. [The following year|1915] it spread.",
			"It is due [the week after next|2024-W12].",
			"It was held [the Monday before last|2024-02-26].",
			"It was held [last weekend|2024-W09-WE].",
			"The pact was signed on 3 May 1916. [The day before|1916-05-02], war broke out.",
		}},
		{"this, last, next date", classThe | classThis, (*parser).directed, []string{
			"It was announced [last March|2023-03].",
			"It was announced [this past Tuesday|2024-03-05].",
			"It will be announced [this coming Friday|2024-03-08].",
			"It opened in 1916. [That autumn|1916-FA] it closed.",
			"It happened in May 1917, not in [the previous April|1917-04].",
		}},
		{"day words", classThe | classDeictic, (*parser).deicticRule, []string{
			"He resigned [yesterday|2024-03-05].",
			"He will go [the day after tomorrow|2024-03-08].",
			"We leave [tonight|2024-03-06TNI].",
		}},
		{"day of a related month", classThe | classOrdinal | classCardinal, (*parser).dayOf, []string{
			"It is due on [the 20th of next month|2024-04-20].",
		}},
		{"day of the month told", classThe, (*parser).bareDay, []string{
			"The siege began on 3 May 1915. On [the 28th|1915-05-28] it ended.",
		}},
		{"season", classThe | classSeason, (*parser).season, []string{
			"It began in [the summer of 1916|1916-SU].",
			"It began in [spring 2008|2008-SP].",
		}},
		{"year, season", classNumber, (*parser).yearSeason, []string{
			"The [1982 summer|1982-SU] was dry.",
		}},
		{"quarter, half", classThe | classMonth | classOrdinal | classOnset | classQuarter | classUnitAbbr, (*parser).quarter, []string{
			"Profits fell in [the first quarter of 2008|2008-Q1].",
			"Profits fell in [the second half of 2008|2008-H2].",
		}},
		{"business year", classThe | classThis | classFiscal, (*parser).fiscal, []string{
			"Sales rose in [fiscal 2008|FY2008].",
			"Sales rose in [the financial year 2007-08|FY2008].",
			"Sales rose in [FY19|FY2019].",
		}},
		{"deep time", classNumber | classCount | classCardinal | classMore, (*parser).deepTime, []string{
			"They died out [66 million years ago|MA66].",
			"It formed [about 4.5 billion years ago|GA4.5].",
			"They came [12,000 years ago|KA12].",
		}},
		{"Old Style date", classMonth | classNumber | classOrdinal | classThe, (*parser).oldStyle, []string{
			"It fell on [25 October 1917 (Old Style)|1917-11-07].",
			"He died on [23 April 1616 O.S.|1616-05-03] at home.",
			"He was born on [10 February 1661/62|1662-02-10].",
		}},
		{"republican date", classNumber | classRepublican | classOrdinal | classThe | classYear, (*parser).republican, []string{
			"He fell on [9 Thermidor Year II|1794-07-27].",
			"The coup of [18 Brumaire an VIII|1799-11-09] succeeded.",
			"The law is of [Year II of the Republic|1794].",
			"He fell on [2 March (Old Style) 1917|1917-03-15].",
		}},
		{"Islamic date", classNumber | classHijri | classEra, (*parser).hijriDate, []string{
			"It is dated [1 Muharram 1446 AH|2024-07-08].",
		}},
		{"part told before", classThe | classEarly, (*parser).early, []string{
			"He came in [early 1941|1941].",
			"He left in [mid-June 1942|1942-06].",
			"The war began in May 1936. [Later that year|1936] it spread.",
		}},
		{"beginning, middle, end", classThe | classBound | classOnset, (*parser).bound, []string{
			"It was over by [the end of 1944|1944].",
			"It failed in [the middle of August 1941|1941-08].",
			"It grew in [the early part of the 1960s|196].",
		}},
		{"a unit's end", classThe | classUnit, (*parser).unitsEnd, []string{
			"By [month's end|2024-03] it was lost.",
		}},
		{"approximate date", classApprox | classMore | classAnd, (*parser).approximate, []string{
			"He was born [c. 1844|1844].",
			"He was born [around 1844|1844].",
			"He came in [1844 or so|1844].",
			"He came on [or about 3 May 1844|1844-05-03].",
		}},
		{"counted unit", classThe | classOrdinal | classOnset | classUnit | classThis, (*parser).nth, []string{
			"It is planned for [the first week of 2015|2015-W01].",
			"It is planned for [week 3 of 2027|2027-W03].",
			"It is held on [the second Sunday of May 2023|2023-05-14].",
		}},
		{"duration, and away from a date", classNumber | classCount | classCardinal | classA | classVague | classMore | classUnit | classOnset | classUnitAbbr, (*parser).duration, []string{
			"It took [two and a half years|P2.5Y].",
			"It took [more than 40 days|P40D].",
			"He went on a [ten-day|P10D] march.",
			"We will meet [a week on Friday|2024-03-15].",
			"He resigned [three days ago|2024-03-03].",
			"It fell on 10 June 1940. [Twelve days later|1940-06-22] all was over.",
			"He left [two days before Christmas 1990|1990-12-23].",
		}},
		{"time told by its end", classThe | classUnit | classNumber | classCardinal | classOnset | classFiscal, (*parser).endedPeriod, []string{
			"Sales fell in [the quarter ended 30 September 2018|P3M].",
			"Sales fell in [the six months to 30 June 2019|P6M].",
			"Sales fell in [the calendar year ended 31 December 2018|P1Y].",
		}},
		{"turn of a century", classThe | classOnset, (*parser).turnOfCentury, []string{
			"It was usual at [the turn of the 20th century|1900].",
			"The mill was sold in 1923. At [the turn of the century|1900] it had been new.",
		}},
		{"counted units from here", classThe | classThis | classOnset, (*parser).someUnits, []string{
			"It grew over [the next two weeks|P2W].",
		}},
		{"units without a number", classUnit, (*parser).manyUnits, []string{
			"It went on for [months|PXM].",
		}},
		{"away in the future", classOf, (*parser).inFuture, []string{
			"I will leave [in 3 days|2024-03-09].",
		}},
		{"again and again", classOften | classEvery | classOnset | classWeekday | classCardinal | classNumber | classVague, (*parser).each, []string{
			"It is printed [daily|XXXX-XX-XX].",
			"We meet [every Monday|XXXX-WXX-1].",
			"It costs much [per month|P1M].",
			"They meet [three times a year|XXXX].",
		}},
		{"present, past, future", classThe | classRef, (*parser).refer, []string{
			"It is [now|PRESENT_REF] gone.",
			"It was [recently|PAST_REF] sold.",
		}},
		{"period told of", classThe | classThis, (*parser).vagueTime, []string{
			"It was small at [the time|PRESENT_REF].",
		}},
		{"clock time", classNumber | classCardinal | classClock | classOnset | classUnit | classA, (*parser).clockRule, []string{
			"On [11 November 1918|1918-11-11] it ended at [11 a.m.|1918-11-11T11].",
			"The train left at [0830 hours on 23 June 1914|1914-06-23T08:30].",
			"The train left at [half past nine on 23 June 1914|1914-06-23T09:30].",
			"The train left at [a quarter to ten p.m. on 23 June 1914|1914-06-23T21:45].",
			"The train left at [8.30 pm on 23 June 1914|1914-06-23T20:30].",
		}},
		{"day and clock time", classThe | classThis | classDeictic | classWeekday | classMonth | classNumber | classOrdinal | classCardinal, (*parser).dayClock, []string{
			"We leave [tomorrow at 9 am|2024-03-07T09].",
			"They met on [5 July 2019 at 14:30|2019-07-05T14:30].",
		}},
		{"part of a day", classThe | classThis | classWeekday | classDeictic | classMonth | classNumber | classOrdinal | classPart | classEarly, (*parser).dayPartRule, []string{
			"It fell on [the night of 14 July 1791|1791-07-14TNI].",
			"He spoke on [Monday morning|2024-03-04TMO].",
		}},
		{"part of the day before or after", classThe, (*parser).partBefore, []string{
			"It fell on 3 May 1904. [The evening before|1904-05-02TEV], all was well.",
		}},
		{"part of any day", classPart, (*parser).barePart, []string{
			"They only moved at [night|XXXX-XX-XXTNI].",
		}},
		{"feast", classHoliday, (*parser).holidayRule, []string{
			"It was seen on [Christmas Day 1854|1854-12-25].",
			"We met on [Easter Monday 1916|1916-04-24].",
			"Rents were due at [Michaelmas 1620|1620-09-29].",
		}},
	}
}
