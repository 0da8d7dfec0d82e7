package timex

import "testing"

// TestAmountsHaveAdjectives: a word may say what an amount of time was like.
func TestAmountsHaveAdjectives(t *testing.T) {
	checkPhrases(t, `
They held out for [four hungry weeks|P4W] in the fort.
The siege lasted [three bloody years|P3Y], no more.
It took [two rainy days|P2D] to cross.
After [seven anxious hours|PT7H] the boat came in.
# what is no amount
It was a special day for all of them.
# a number that counts something else
He paid two workers years of wages.
`)
}
