"""Who and what an English text names: countries, bodies, persons and programmes."""
