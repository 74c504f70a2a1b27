-- Keys of some awards in the order of awards, as the last row of each cites it.
$source_keys
