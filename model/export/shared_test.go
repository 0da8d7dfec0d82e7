package export

// Hard and Hostile are for tests of the formats of other packages.
var (
	Hard    = hard
	Hostile = hostile
)
