package timex

// phrasesRelated are times that are told by another: the document's date, a
// heading, or what was told before. A slash between spaces starts another block.
const phrasesRelated = `
# From the document's date, in news
The pit was shut [yesterday|2024-03-05].
The pit was shut [today|2024-03-06].
The pit will be shut [tomorrow|2024-03-07].
The pit was shut [the day before yesterday|2024-03-04].
The pit was shut [last Friday|2024-03-01].
The pit will be shut [next Friday|2024-03-15].
The pit will be shut [this Friday|2024-03-08].
The pit was shut on [Friday|2024-03-01].
The pit will be shut on [Friday|2024-03-08].
The pit was shut [last week|2024-W09].
The pit will be shut [next month|2024-04].
The pit was shut [last month|2024-02].
The pit was shut [this year|2024].
The pit was shut [two weeks ago|2024-02-21].
The pit was shut [three days ago|2024-03-03].
The pit was shut [ten years ago|2014].
The pit will be shut [in three days|2024-03-09].
The pit will be shut [two weeks from now|2024-03-20].
The pit was shut [last spring|2023-SP].
The pit was shut in [October|2023-10].
The pit will be shut in [October|2024-10].
The pit was shut on [14 October|2023-10-14].
The pit will be shut on [April 3|2024-04-03].
The pit will be shut [this weekend|2024-W10-WE].
The pit was shut [last night|2024-03-05TNI].
The pit was shut [this morning|2024-03-06TMO].
The pit was shut on [Monday morning|2024-03-04TMO].
The pit was shut [earlier this year|2024||START].
The pit was shut [late last year|2023||END].
The pit will be shut [the week after next|2024-W12].
The pit was shut [a century ago|1924].
The pit was shut [a decade ago|2014].
The pit will be shut by [the end of the year|2024||END].
The pit will be shut [next fiscal year|FY2025].
The pit was shut [half an hour ago|2024-03-06TXX].
The pit will be shut [a fortnight from today|2024-03-20].
The pit will be shut [a week on Friday|2024-03-15].
The pit was shut at [Christmas|2023-12-25].
The pit was shut [the Monday before last|2024-02-26].
# From the thread, in the same text
The siege began on [3 May 1915|1915-05-03]. [The next day|1915-05-04] the wall fell.
The siege began on [3 May 1915|1915-05-03]. [The following day|1915-05-04] the wall fell.
The siege began on [3 May 1915|1915-05-03]. [Three days later|1915-05-06] the wall fell.
The siege began on [3 May 1915|1915-05-03]. [Two weeks later|1915-05-17] the wall fell.
The siege began on [3 May 1915|1915-05-03]. [The previous day|1915-05-02] the gate was shut.
The siege began on [3 May 1915|1915-05-03]. [The day before|1915-05-02], the gate was shut.
The siege began on [3 May 1915|1915-05-03]. [The day after|1915-05-04], the gate was shut.
The siege began on [3 May 1915|1915-05-03] and [that same day|1915-05-03] the wall fell.
The siege began on [3 May 1915|1915-05-03]. [The following month|1915-06] it ended.
The siege began on [3 May 1915|1915-05-03]. [The same month|1915-05] it ended.
The siege began in [May 1915|1915-05]. [That year|1915] the harvest failed.
The siege began in [May 1915|1915-05]. [The following spring|1916-SP] the harvest failed.
The siege began in [May 1915|1915-05]. [That autumn|1915-FA] the harvest failed.
The siege began in [May 1915|1915-05]. [Two years later|1917] the harvest failed.
The siege began in [May 1915|1915-05]. [A month later|1915-06] the harvest failed.
The siege began in [1915|1915]. [Later that year|1915||END] the harvest failed.
The siege began in [1915|1915]. [The year before|1914], the harvest failed.
The siege began in [1915|1915]. [A decade later|1925] it was forgotten.
The siege began in [1915|1915], and in [the same year|1915] the harvest failed.
The siege began on [3 May 1915|1915-05-03]. On [the 28th|1915-05-28] it ended.
The siege began on [3 May 1915|1915-05-03]. [That night|1915-05-03TNI] the wall fell.
The siege began on [3 May 1915|1915-05-03]. [The next morning|1915-05-04TMO] the wall fell.
The siege began on [3 May 1915|1915-05-03]. [A week before|1915-04-26], the gate was shut.
The mill was built in [1890|1890]. Within [three years|P3Y] it was sold.
It was built [two years before 1890|1888].
He died [three days after Christmas 1890|1890-12-28].
He died [two days before Easter 1890|1890-04-04].
He died [ten days after 3 May 1915|1915-05-13].
# Told from what has been told, and from the day of a letter or hearing
At [half past one in the afternoon of 3 May 1911|1911-05-03T13:30] the boiler burst.
It was put off on [Friday, 1 March 2024|2024-03-01], and postponed to [Friday|2024-03-08].
He was heard on [Tuesday, 5 March 2024|2024-03-05]. He came again on [Tuesday next|2024-03-12].
The company met on [Thursday last|2024-02-29] in the hall.
The strike ended on [3 May 1911|1911-05-03]. On the [Friday following|1911-05-05] the men were paid.
Sworn on [the 12th day of March 1733|1733-03-12]. On [the 3rd of this instant March|1733-03-03] she saw him.
It ended on [the last day of the year 1911|1911-12-31].
He was king from [865|0865|0865/0878] to [878|0878|0865/0878] in the north.
The king reigned [871|0871|0871/0899]-[899|0899|0871/0899] in the south.
It was begun in the year [912|0912] or later.
It was signed on [4 VI|2023-06-04] by both sides.
It was sold on [3 iv 1921|1921-04-03] to his son.
He kept a shop at 1914 Broadway, New York.
He worked in the yard [Monday to Friday|XXXX-WXX] and slept on [Sundays|XXXX-WXX-7].
`
