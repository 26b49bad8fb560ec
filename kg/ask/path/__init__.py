"""How two things are connected: the graph as arrays, the search over them, and the paths that it finds."""
