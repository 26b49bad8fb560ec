"""What English texts name by words and figures and not by names: actions, fields of technology, days and sums."""
