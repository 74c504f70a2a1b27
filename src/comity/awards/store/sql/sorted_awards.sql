-- Awards in the order of their keys; a hash stands for the key wherever awards are joined.
select award_key, hash(award_key) as award_hash, last_place from last_rows order by award_key
