package timex

// phrasesLeft are words and numbers that tell no time, some beside one that does.
const phrasesLeft = `
# Other words
The board may meet.
You may march if you must.
They march on the town.
The march was long.
A second boat came in.
Second, the boat was old.
He came in second in the race.
They drank from a spring.
Prices may fall and mar the day's trade.
He will fall if he does not sit.
The sun sat low.
An august body of men came in.
They wed in the old church.
The dec was broken.
Give him time and a season ticket.
The minute details were left out.
A quarter of the town burned.
Half of the men were lost.
It was the last of the boats.
The present was wrapped in paper.
He will present the case.
# Names
April Weir painted the hills.
Mr. March came in.
Mrs. May answered the letter.
Theresa May answered the letter.
Dr. August Weir was his teacher.
June Weir sang.
Donna Summer sang.
Man Friday was at the door.
Jan Weir and Mae May were there.
August Strindberg wrote it.
The book is called Winter.
The novel Black Sunday sold well.
Prague Spring is a festival.
The film Nineteen Eighty-Four was shown.
# Titles and trade names
He flew a Boeing 1900 home.
She ran Windows 2000 at home.
# Addresses, files, mail
See https://example.org/2019/03/06/report.html for more.
See www.example.org/1999 for more.
Write to march1999@example.org for more.
The file is scan_1903-10-14.pdf here.
The file is report-2019.docx here.
The file is C:\notes\2019\may.txt here.
He lives at 1903 Mill Road.
He lives at 1066 Harbour Street.
The house is in Room 1914.
# Numbers of documents, telephones
Resolution A/RES/73/195 was adopted.
Resolution 71/1 was adopted.
Resolution 1973 was adopted.
Call 555-1914 at once.
Call +44 20 7946 1958 at once.
Call (020) 7946 1958 at once.
Law no. 1914 was passed.
Order 2014/65/EU was adopted.
Section 1914 of the act is dull.
ISO 9001 and RFC 1918 are read.
The number is 1-800-555-1987 here.
ISBN 978-0-1914-1066-2 is sold out.
Patent 1,914,066 was granted.
The aeroplane was sold as B-1886 and flew as PK-1977 and N-1991.
The wires keep to MIL-STD-1553 and to the older X-1949.
Beams are laid by EN 1990, screws by DIN 1963 and cables by IEEE 1588.
# Prices, counts, measures
It cost $1,914 to mend.
It cost $1914 to mend.
It cost £1900 to mend.
It cost 1914 dollars to mend.
Some 1900 men were lost.
There were 1914 people in the hall.
The hill is 1914 m high.
The hill is 1914 metres high.
The ship had 1500 tons of coal.
It grew by 19.14 percent.
The ratio was 3.5 to 1.
It weighed 10.5 kg.
Over 2000 sheep were sold.
# Pages, sections, scores
See page 1914 for more.
See p. 1914 for more.
See pp. 1914-18 for more.
See vol. 12, no. 1914 for more.
See chapter 5, section 3 for more.
See Figure 5.3 for more.
The home side won 3-1 and 5-4.
The home side won 21-19 at last.
The home side won by 3:2 at last.
The score was 10-11 at half-time.
Psalm 19:14 was read.
John 3:16 was read.
Version 10.4.12 was sold.
The host is 192.168.1.12 here.
The point lies at 51.30 N, 10.12 E.
The 27th Regiment came up to the 9th milestone, and the 42nd Foot to the 3rd floor.
The printer stood on the 5th shelf from the top, after the 2nd attempt.
# Sizes, pairs that go down, pages, and what else is counted
The score was 1920 to 1876 in the end.
The population was 1870 when it closed.
The library holds 1500 plates and 1650 prints.
It is told on pp. 1914-1918 of the book.
Dial 1902 for help, or ask at extension 1945.
`
