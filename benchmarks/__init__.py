"""Benchmarks: each prints `BENCH <name> <value> <limit>`, against a floor or peer run beside it."""
