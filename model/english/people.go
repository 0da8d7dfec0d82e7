package english

// people are the words that stand before a person's name, and the offices that persons hold.
var people = map[Class]string{
	Title: `mr mrs ms miss dr sir lord lady dame prof professor president king queen prince princess emperor empress tsar general gen
		colonel col major maj captain capt lieutenant lt sergeant sgt corporal cpl private pvt admiral adm commander cmdr commodore
		brigadier brig marshal judge justice senator sen sens rep reps representative congressman congresswoman governor gov mayor
		mayoress minister chancellor premier secretary pope bishop archbishop cardinal father fr sister brother rev reverend
		rabbi imam sheikh sultan count countess duke duchess baron baroness earl coach officer detective det deputy sheriff
		chief inspector insp superintendent supt chairman chairwoman director attorney commissioner councilman councilwoman
		councillor alderman trooper investigator firefighter spokesman spokeswoman actor actress singer author`,
	Ruler: `president premier minister king queen emperor empress tsar sultan emir ruler chancellor dictator governor
		governor-general viceroy mayor mayoress tyrant satrap shah khan caliph prince princess duke duchess earl count
		marquess marquis viscount baron regent head`,
	Post: `bishop archbishop patriarch abbot pope chairman chairwoman chair director secretary treasurer captain commander
		rector vicar principal headmaster headmistress editor conductor manager coach speaker deputy judge sheriff
		ambassador consul prefect senator mp lord`,
}
