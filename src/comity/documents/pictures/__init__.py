"""Pictures by hand: svg, the widths of letters in the font of fonts/, and the same as png."""
