"""Technology-cooperation agreements as a knowledge graph in which every fact shows its sentence."""

__version__ = "0.1.0"
