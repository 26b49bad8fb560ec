"""What answers a frame: activities that meet it, told by family of question, in rows with their evidence."""
