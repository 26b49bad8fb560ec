"""What became of commitments: one matter told twice or taken up later, series over time, two sides held against each other."""
