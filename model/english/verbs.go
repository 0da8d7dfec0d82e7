package english

// verbs are those that tell of what happens, in the forms that they do not show by their ending.
var verbs = map[Class]string{
	Past: `began became came went gave took wrote fell rose grew threw knew ran struck spoke broke stood drew chose flew
		swore wore tore froze stole shook drove rode sank sang rang swam withdrew overthrew undertook overcame arose
		awoke foresaw saw was ate beat bore blew forbade forgot forgave hid lay shrank sprang died met left fled won
		lost led said told fought stayed arrived agreed refused failed continued remained joined decided happened
		occurred emerged appeared disappeared surrendered capitulated resigned retired returned moved travelled traveled
		sailed landed marched escaped attended visited entered reached abdicated seceded collapsed exploded erupted
		crashed succeeded expired debuted premiered voted spread culminated consisted belonged lived worked served
		studied graduated rebelled revolted retreated ceased lasted followed asked replied argued believed tried sought
		wanted needed helped vowed`,
	Participle: `made held built sent sold bought found founded kept felt brought thought taught caught spent lent put set cut
		hit shot read heard paid laid led bred dug hung sat slept swept wept meant dealt driven taken written given
		fallen risen grown thrown known struck spoken broken drawn chosen flown sworn torn frozen stolen shaken ridden
		sunk sung done gone seen withdrawn overthrown undertaken born hanged slain beaten borne hidden cast shut split
		burst hurt cost bet spread burnt overrun won lost rebuilt understood misled upheld withheld begun become
		overcome bound wound lit fed shown proven sewn hewn destroyed elected signed adopted endorsed`,
	Present: `says saith deposeth announces opens wins dies kills signs passes begins ends becomes takes makes gives goes comes meets leaves
		joins launches releases replaces returns adopts endorses elects attacks invades declares surrenders captures
		arrives founds establishes moves marries publishes receives visits resigns withdraws falls rises breaks strikes
		sinks wins loses beats defeats beats arrests orders approves rejects agrees accuses warns urges calls votes
		reports reveals unveils bans buys sells cuts closes starts faces gets finds shows leads writes dates serves reaches stretches`,
	Gerund: `following including`,
}
