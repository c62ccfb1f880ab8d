"""A lesson preparation: one model that lessons and plans are read into, and every kind of paper is drawn from."""
