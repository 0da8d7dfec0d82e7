package timex

// phrasesRead are times that the words tell in full.
const phrasesRead = `
# Full dates in every order
The bridge was opened on [14 October 1903|1903-10-14].
The bridge was opened on [October 14, 1903|1903-10-14].
The bridge was opened on [October 14 1903|1903-10-14].
The bridge was opened on [1903 October 14|1903-10-14].
The bridge was opened on [14th October 1903|1903-10-14].
The bridge was opened on [the 14th of October, 1903|1903-10-14].
The bridge was opened on [October the 14th, 1903|1903-10-14].
The bridge was opened on [the fourteenth of October 1903|1903-10-14].
The bridge was opened on [the twenty-first day of October 1903|1903-10-21].
The bridge was opened on [14 Oct. 1903|1903-10-14].
The bridge was opened on [Sept. 3rd, 1903|1903-09-03].
The bridge was opened on [Wednesday, 14 October 1903|1903-10-14].
The bridge was opened on [Wed., Oct. 14, 1903|1903-10-14].
The bridge was opened on [Wednesday the 14th of October 1903|1903-10-14].
The bridge was opened in [October 1903|1903-10].
The bridge was opened in [Oct. 1903|1903-10].
The bridge was opened in [October of 1903|1903-10].
The bridge was opened on [14-Oct-1903|1903-10-14].
The club won in [1905|1905|1905/1906]-[06|1906|1905/1906] and [1907|1907|1907/1908]-[08|1908|1907/1908].
He left a little after [12 o'clock on 3 May 1903|1903-05-03T12|1903-05-03T12~].
# About that day
He stayed from [Oct 10, 1903|1903-10-10|1903-10-10/1903-10-25~] to [Oct 25, 1903 (ish)|1903-10-25|1903-10-10/1903-10-25~].
He stayed [26 May 1903(ish)|1903-05-26|1903-05-26~/1903-06-02~] - [2 June 1903 (approx.)|1903-06-02|1903-05-26~/1903-06-02~].
He came in [1903 (circa)|1903|1903~] with tools.
# Numbers
The letter is dated [1903-10-14|1903-10-14].
The letter is dated [14/10/1903|1903-10-14].
The letter is dated [10/14/1903|1903-10-14].
The letter is dated [14.10.1903|1903-10-14].
The letter is dated [14-10-1903|1903-10-14].
The letter is dated [1903/10/14|1903-10-14].
The letter is dated [19031014|1903-10-14].
The log says [2019-07-05T14:30Z|2019-07-05T14:30Z].
The log says [2019-07-05T14:30:15+02:00|2019-07-05T14:30:15+02].
The log says [2019-07-05 14:30|2019-07-05T14:30].
The log says [2019-07|2019-07].
The log says [2019-W27|2019-W27].
The log says [2019-W27-3|2019-07-03].
# Years
The POST-[1945|1945] models were sold, and the one of [AUG-1991|1991-08].
The mill burned down in [1871|1871].
The mill ([1871|1871]) stood by the river.
It was by [1871|1871] that the mill was finished.
The [1871|1871] fire took the mill.
The mill stood from [1871|1871] to [1902|1902|1871/1902].
The mill was sold in [nineteen hundred and two|1902].
The mill was sold in [nineteen oh two|1902].
The mill was sold in the year [1902|1902].
# Decades, centuries, millennia, eras, deep time
The mills closed in [the 1880s|188].
The mills closed in [the late 1880s|188||END].
The mills closed in [the mid-1880s|188||MID].
The mills closed in [the mid-to-late 1880s|188].
The mills closed in [the mid to late 1880s|188].
The mills closed in [the early to mid-1880s|188].
The mills closed in [the early-to-mid 1880s|188].
The mills closed in [the '80s|198].
The mills closed in [the eighteen-eighties|188].
The church is of [the 12th century|11].
The church is of [the late 12th century|11||END].
The church is of [the early twelfth century|11||START].
The church is of [the 12th|11] and [13th centuries|12].
The church is of [the 12th|11] to [14th centuries|13].
The church is of [the first half of the 12th century|11].
The church is of [the second quarter of the 12th century|11].
The church is of [the turn of the 12th century|1100|1100~].
The tombs are of [the second millennium BC|BC1].
The tombs are of [the 5th century BCE|BC04].
The tombs are of [the 3rd century AD|02].
The town fell in [146 BC|BC0146|-0145].
The town fell in [146 B.C.|BC0146] to the legions.
The town fell in [146 BCE|BC0146|-0145].
The town fell in [AD 410|0410].
The town fell in [A.D. 410|0410] to the Goths.
The town fell in [410 CE|0410].
The town was held from [490|BC0490] to [480 BC|BC0480|-0489/-0479].
The bones are from [12,000 BP|KA12].
The shells are [66 million years old|P66000000Y].
The layer formed [2.5 billion years ago|GA2.5].
# Seasons, quarters, halves, fiscal years, weeks, weekends
The crop failed in [the summer of 1816|1816-SU|1816-22].
The crop failed in [summer 1816|1816-SU].
The crop failed in [the winter of 1816-17|1817-WI].
The crop failed in [late autumn 1816|1816-FA||END].
Sales fell in [Q2 2009|2009-Q2].
Sales fell in [the second quarter of 2009|2009-Q2].
Sales fell in [the first half of 2009|2009-H1].
Sales fell in [H1 2009|2009-H1].
Sales fell in [fiscal year 2009|FY2009].
Sales fell in [FY2009|FY2009].
Sales fell in [the first week of May 2009|P1W].
Sales fell in [week 12 of 2009|2009-W12].
# Parts of longer times
The dam broke in [early March 1912|1912-03||START].
The dam broke in [mid-March 1912|1912-03||MID].
The dam broke in [mid March 1912|1912-03||MID].
The dam broke at [the end of March 1912|1912-03||END].
The dam broke at [the beginning of 1912|1912||START].
The dam broke in [the middle of 1912|1912||MID].
The dam broke in the closing days of [March 1912|1912-03].
The dam broke [late in 1912|1912||END].
# Times of day and zones
The signal came at [09:15|2024-03-06T09:15].
The signal came at [9.15 a.m.|2024-03-06T09:15] and was heard.
The signal came at [21:15 GMT on 4 May 1912|1912-05-04T21:15Z].
The signal came at [noon on 4 May 1912|1912-05-04T12].
The signal came on [4 May 1912 at 9 pm|1912-05-04T21].
The signal came on [4 May 1912 at half past nine|1912-05-04T09:30].
The signal came at [0830 hours on 4 May 1912|1912-05-04T08:30].
The signal came at [midnight on 4 May 1912|1912-05-04T00].
The signal came on [the morning of 4 May 1912|1912-05-04TMO].
# Durations
The strike lasted [six weeks|P6W].
The strike lasted [a year and a half|P1.5Y].
The strike lasted [three days and four hours|P3DT4H].
The strike lasted [more than two months|P2M||MORE_THAN].
The strike lasted [at least ten days|P10D||EQUAL_OR_MORE].
The strike lasted [several weeks|PXW].
The strike lasted [a fortnight|P2W].
The strike was a [12-hour|PT12H] one.
The strike lasted [half a day|P0.5D].
# Sets
The council sits [every Monday|XXXX-WXX-1].
The council sits [every other week|P2W].
The council sits [twice a week|XXXX-WXX].
The council sits [annually|XXXX].
The council sits [each spring|XXXX-SP].
The council sits on [Mondays|XXXX-WXX-1].
# Ranges and conjunctions
The fair was held on [10|2018-12-10]-[11 December 2018|2018-12-11|2018-12-10/2018-12-11].
The fair was held from [Nov 30|2018-11-30] to [Dec 12, 2018|2018-12-12|2018-11-30/2018-12-12].
The fair was held from [30 November|2018-11-30] – [12 December 2018|2018-12-12|2018-11-30/2018-12-12].
The war of [1914|1914]-[18|1918|1914/1918] ended it.
The war of [1914|1914]–[1918|1918|1914/1918] ended it.
The fair ran from [March|1917-03] to [May 1917|1917-05|1917-03/1917-05].
The fair ran between [1880|1880] and [1890|1890|1880/1890].
The fair ran in [June|1944-06] and [July 1944|1944-07|1944-06/1944-07].
The fair ran from [December 1917|1917-12] until [January 1918|1918-01|1917-12/1918-01].
The fair ran from [1917|1917] through [1919|1919|1917/1919].
The fair ran on [3|1917-05-03], [4|1917-05-04] and [6 May 1917|1917-05-06].
The fair ran [May|1917-05]-[July 1917|1917-07|1917-05/1917-07] only.
# Approximations
The abbey was built [c. 1140|1140|1140~|APPROX].
The abbey was built [circa 1140|1140|1140~|APPROX].
The abbey was built [ca. 1140|1140|1140~|APPROX].
The abbey was built [around 1140|1140|1140~|APPROX].
The abbey was built in [about 1140|1140|1140~|APPROX].
The abbey was built in [1140 or so|1140|1140~|APPROX].
The abbey was built probably in [1140|1140|1140?].
The abbey was built in [approximately 1140|1140|1140~|APPROX].
He was a sailor ([c. 1822|1822]–[10 March 1913|1913-03-10]).
He lived from [c. 1822|1822] to [1913|1913|1822~/1913].
# Before, after, by, since, until
The abbey stood before [1140|1140|../1140].
The abbey stood after [1140|1140|1140/..].
The abbey stood by [1140|1140|../1140].
The abbey stood since [1140|1140|1140/..].
The abbey stood until [1140|1140|../1140].
Summer time was dropped there in [2022|2022].
The abbey stood no later than [1140|1140|../1140].
The staff had been asked prior to [December 14, 1953|1953-12-14|../1953-12-14].
# Births and deaths
Anna Weir ([1844|1844]-[1900|1900|1844/1900]) painted the hills.
Anna Weir (b. [1844|1844]) painted the hills.
Anna Weir (born [1844|1844]) painted the hills.
Anna Weir (d. [1900|1900]) painted the hills.
Anna Weir (fl. [1200|1200]) painted the hills.
King Oswin (r. [1558|1558]-[1603|1603|1558/1603]) was feared.
King Oswin (reigned [1558|1558]–[1603|1603]) was feared.
Anna Weir ([3 May 1844|1844-05-03] – [6 June 1900|1900-06-06|1844-05-03/1900-06-06]) painted.
Anna Weir (born [May 3, 1844|1844-05-03]) painted.
King Oswin ([c. 620|0620] – [651|0651]) was feared.
King Oswin (r. [620|0620]–[651|0651|0620/0651]) was feared.
King Oswin (d. [651|0651]) was feared.
# Feasts
The ship came in on [Christmas Eve 1912|1912-12-24].
The ship came in on [Good Friday 1912|1912-04-05].
The ship came in at [Easter 1912|1912-04-07].
The ship came in on [Easter Monday, 1912|1912-04-08].
The ship came in on [Ash Wednesday 1912|1912-02-21].
The ship came in on [Whit Sunday 1912|1912-05-26].
The ship came in on [Ascension Day 1912|1912-05-16].
The ship came in on [Corpus Christi 1912|1912-06-06].
The ship came in on [Lady Day 1912|1912-03-25].
The ship came in at [Michaelmas 1912|1912-09-29].
The ship came in on [St. John's Day 1912|1912-06-24].
The ship came in during [Ramadan 2019|2019-05].
The ship came in on [New Year's Day 1912|1912-01-01].
The ship came in on [All Saints' Day 1912|1912-11-01].
# Other calendars
The Tsar signed it on [2 March 1917 (O.S.)|1917-03-15].
The Tsar signed it on [2 March (Old Style) 1917|1917-03-15].
The queen died on [24 March 1602/3|1603-03-24].
The act is of [9 Thermidor II|1794-07-27].
The act is of [9 Thermidor, Year II|1794-07-27].
The act is of [the 9th of Thermidor, an II|1794-07-27].
The act is of [13 Vendémiaire of the Year IV|1795-10-05].
The act is of [Germinal Year III|1795-04].
The act is of [Year II of the Republic|1794].
The act is of [an II|1794].
The deed is of [12 Rajab 1290 AH|1873-09-05].
`
