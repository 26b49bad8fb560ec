"""Who and what a Korean text names: countries, bodies, persons, programmes and sites."""
