"""The pages: their figures are computed again."""
