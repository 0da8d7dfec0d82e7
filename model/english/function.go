package english

// functionWords are the words that English grammar turns on.
var functionWords = map[Class]string{
	Determiner: `the a an his her its their our my your this that these those each every some any no another both all several
		many most few other such one`,
	Preposition: `in on at of for from with by to into onto over under between among against during through throughout across
		around about above below near off out outside inside within without upon along alongside beside behind beyond
		despite towards toward until till since before after as per via amid amidst following including according
		regarding concerning like unlike than up down aboard opposite`,
	Conjunction: `and but or nor yet &`,
	Subordinator: `because although though while whereas if unless that when whenever before after until since as so lest once
		whether`,
	Relative:  `which who whom whose where whereby wherein whereupon`,
	Pronoun:   `he she it they we i you me him them us himself herself itself themselves there`,
	Be:        `was were is are am be been being`,
	Have:      `had has have having`,
	Do:        `did does do`,
	Modal:     `will would shall should can could may might must`,
	NonFinite: `be been being having`,
	To:        `to`,
	Negation:  `not never`,
	Adverb: `then also later soon again already still now however meanwhile once first finally eventually thus therefore
		hence instead moreover furthermore subsequently together abroad almost only even just formally officially here
		there away back forth afterwards thereafter initially originally nevertheless nonetheless consequently too very
		well`,
	Numeral: `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
		nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen`,
}
