-- Randomness by hashing: every draw is a function of the seed, a number and the name of the draw.
set variable mask = (select cast(hash(cast(getvariable('seed') as bigint)) >> 2 as bigint));

-- 64 bits for number n under a draw numbered 0 to 63.
create or replace macro bits(n, which) as
    hash(xor(cast(n as bigint) * 64 + which, getvariable('mask')));

-- Between 0 and 1, never 1.
create or replace macro draw(n, which) as
    cast(bits(n, which) >> 11 as double) * 1.1102230246251565e-16;

-- Near normal, mean 0 and deviation 1: four parts of one draw.
create or replace macro bell(n, which) as
    (cast((bits(n, which) & 65535) + ((bits(n, which) >> 16) & 65535)
        + ((bits(n, which) >> 32) & 65535) + (bits(n, which) >> 48) as double)
        / 65536 - 2) * 1.7320508;

-- One entry of a list.
create or replace macro pick(choices, n, which) as
    choices[cast(1 + bits(n, which) % len(choices) as bigint)];

-- Cents as dollars with two decimals.
create or replace macro dollars(cents) as cast(cents as decimal(18, 0)) * 0.01;
