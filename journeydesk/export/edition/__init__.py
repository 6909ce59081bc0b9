"""Pages of words around the maps: cover and legend before them, register, audit, sources and personas behind."""
