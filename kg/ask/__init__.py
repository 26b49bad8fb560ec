"""What people want to know: paths, questions, follow-up, counts, each with its evidence."""
