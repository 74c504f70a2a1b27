"""How well and how fast texts are read, beside what others install for it."""
