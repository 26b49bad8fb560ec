"""What a question means: its text cut into names and known words, and read as a frame of constraints."""
