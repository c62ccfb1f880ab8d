"""Search that forgives: one Dutch analyser, two engines behind one word, our own order."""
