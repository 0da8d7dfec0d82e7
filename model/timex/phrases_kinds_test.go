package timex

import "testing"

func TestReadsKinds(t *testing.T) { checkPhrases(t, phrasesKinds) }

// phrasesKinds are times of rarer kinds: parts of longer times, early years, other ways
// of counting, and days that there are not.
const phrasesKinds = `
# A week of a month
The shop opened in [the first week of June 1976|P1W|1976-06-01/1976-06-07].
It snowed in [the second week of January 1891|P1W|1891-01-08/1891-01-14].
The fair closed in [the last week of February 1904|P1W|1904-02-23/1904-02-29].
We met in [the third week of last month|P1W|2024-02-15/2024-02-21].
# Several units of a longer one
Rents rose in [the last three months of 1923|P3M|1923-10/1923-12].
It rained in [the first ten days of July 1888|P10D|1888-07-01/1888-07-10].
He was ill for [the first two weeks of May 1911|P2W|1911-05-01/1911-05-14].
# Parts of centuries and decades
The nave dates from [the second half of the 13th century|12|1251/1300].
The tower was raised in [the first quarter of the 15th century|14|1401/1425].
It was rebuilt in [the last quarter of the 17th century|16|1676/1700].
It was copied in [the third quarter of the ninth century|08|0851/0875].
The mill stopped in [the first half of the 1930s|193|1930/1934].
It was shut in [the early 18th century|17|1701/1733] for a time.
It was burned in [the late 15th century|14|1467/1500] by a mob.
It was painted in [the mid-16th century|15|1534/1566] by a monk.
It was gilt in [the last quarter of the 17th|16|1676/1700].
# Years below a thousand
In [871|0871] the king fought nine battles.
He was crowned on [25 December 800|0800-12-25] in the great church.
They wintered there between [865|0865] and [878|0878].
On [14 October 984|0984-10-14] the abbot fell ill.
By [962|0962] the walls were finished.
He walked in 250 houses and counted 800 pupils.
In 300 cases the fever passed.
# Days that there are not
The bill is dated [29 February 2015|2015-02-29|2015-02?].
The bill is dated [31 June 1998|1998-06-31|1998-06?].
The bill is dated [30/02/2018|2018-02-30|2018-02?].
The bill is dated [February 30, 1911|1911-02-30|1911-02?].
# Feasts that open a block
[Michaelmas 1701|1701-09-29] was wet.
[Christmas 1688|1688-12-25] was cold.
# Numbers that are no years
The company has offices at Suite 1650, Denver.
See No. 4:17-cv-02001 of the docket.
The case was filed as No. 2:19-cr-00415 in that court.
The cavalry brought 1812 horses over the river.
The works employed 1750 weavers.
The army had 1812 horses and 1745 guns.
The ships brought 1650 of them over.
Call +44 1632 960 1234 or see 1998 WL 12345.
The firm hat 1750 Arbeiter und 1820 Pferde.
In the year of our Lord [1066|1066] he fell.
# Days in words
Signed on [the twenty-fourth day of May in the year one thousand nine hundred and seven|1907-05-24].
Given this [third day of March in the year of our Lord eighteen hundred and twelve|1812-03-03].
# Other marks
The film was put in on [02Dec09|2009-12-02] and taken out on [17Jan2010|2010-01-17].
The stone is dated [4.xi.1978|1978-11-04] on its foot.
The specimen was got on [23.VII.1911|1911-07-23].
The entry has [1991-Jan-??|1991-01].
# Two days with the year at the end
It ran from [3/5|2011-03-05] to [9/12/2011|2011-09-12].
# Decades of the century told before
The mine was opened in [the 1860s|186] and by [the eighties|188] it was lost.
# The part of the day behind the hour
On [3 May 1904 at half past one in the afternoon|1904-05-03T13:30] the pit blew up.
It struck on [9 June 1866 at four o'clock in the morning|1866-06-09T04].
# Months that Friends numbered
They wed on [the 12th day of the third month, 1771|1771-03-12].
They wed on [the 10th day of the 8th month called October 1690|1690-10-20].
She was born on [3rd month 9th, 1804|1804-03-09].
# What is put off
The trial was put off until [Friday|2024-03-08].
The match, postponed to [Monday|2024-03-11], drew few.
The sitting was adjourned until [Saturday|2024-03-09].
# The order that other dates of the document have
It came on [14/03/2021, 09:40|2021-03-14T09:40]. It left on [05/03/2021|2021-03-05].
# One time between two, or one of two
He died after [1858|1858|1858/1871] but before [1871|1871|1858/1871].
It was built after [May 1702|1702-05|1702-05/1703-02], and before [February 1703|1703-02|1702-05/1703-02].
She left since [1911|1911|1911/1914] and before [1914|1914|1911/1914] again.
He was born in [1731|1731|1731/1734] or [1734|1734|1731/1734].
They met on [3|1809-05-03|1809-05-03/1809-05-04] or [4 May 1809|1809-05-04|1809-05-03/1809-05-04].
It was written in [the 2nd|BC01|-0199/0000] or [1st century BC|BC00|-0199/0000].
# The month of a letter
A boat came on [Thursday|2024-02-29], the first since the frost.
He came on [Friday, the 8th|2024-03-08].
The firm's letter of [3 May 1887|1887-05-03]. Yours of [the 21st ult.|1887-04-21] came with that of [the 2nd inst.|1887-05-02] here.
He wrote on [4 March 1850|1850-03-04] of the meeting of [the 10th instant|1850-03-10].
He wrote on [9 January 1850|1850-01-09] that they landed on [the 27th ultimo|1849-12-27].
# Before the present
The bones are of [5,000 BP|BC3051|-3050~].
# Scanned letters
They met on [l2 June 1911|1911-06-12|1911-06-12?].
They met on [1O May 1911|1911-05-10|1911-05-10?].
They met on [3 Novernber 1911|1911-11-03|1911-11-03?].
# Years of reigns
The charter is of [12 Hen. VIII|1520].
It was enacted in [the third year of the reign of King George II|1729].
# The year before the last one
He left on [7 May the year before last|2022-05-07].
# A quarter named by its month
Sales fell in [the June quarter of 2011|2011-Q2].
# Days in the old form
She was moved on [the 3d of March 1786|1786-03-03].
They sailed on [the 22d of April 1786|1786-04-22].
They marched on [May 2d, 1863|1863-05-02].
He slept for [3d|P3D].
# Intervals of ISO 8601
The strike: [1911-08-07|1911-08-07]/[1911-08-21|1911-08-21].
Closed [2004-12-30|2004-12-30]/[2005-01-04|2005-01-04], then sold.
# Years without their century
The school was shut in [1984|1984]. The road came in ['91|1991], and in [’03|2003] it was widened.
Tom died in ['58|1958] of the black lung.
In '12 Angry Men' he was a juror.
`
