"""Statements held against the record: what it shows, contradicts, or does not reach.

A text and what was found in it come in; out come findings, one for each thing said that the
record can answer, as known on the day it was said and as known today. A check decides first and
is worded afterwards; nothing here rates a speaker.

checking        `check`: the way through all of it
finding         a statement, and what the record says of it
rests_on        a source that an answer rests on
answer          what a check decides, before it is put into words
clause          a sentence with what was found in it
numbers         how many: `dozens`, `thirty-four`, `more than 500`
moments         when: a day or a span of days, told exactly or roughly
topics          what a sentence or an act is about, in a few broad words
facts           facts that are no acts: a small dated table of our own making
record          the registry, the compiled law and the facts, as known on a day
dated           when something was signed, filed, sent, published, ordered
measures        what a sum measures: a whole or a part, of one year or of many
horizon         up to which day a case is followed
named           which case a name means: by number, by day, by what it is about
dockets         the docket number of a case
counted_parties, counted_lists, counted_detainers    how many sued, got letters, stand on a
                list, were declined
money           sums, by program, year and recipient
pending         sums announced, of which no award is on record yet
certifications  who must certify, before what, from when
subjects        whether a government named is what a verb speaks of
statutes        what a law asks, and what it does not speak of
reach           whom and what an order of a court reaches
covered_money   which money an order reaches, by program
parties         who sued, joined, is listed or covered
listed          whether a list is published, weekly, suspended, gone; who is on it
venues          in which court a case is heard
local_law       what a State's or a city's own law does to a detainer
quoted          words of documents in marks
detainers       requests to hold or notify: disputes on record, and a workspace's own log
holdings        sums of one government, against a workspace's own store of awards
own_log, own_awards    the workspace's log and store, asked when they are first needed
meant, places, polarity, agencies, sums, answer    what the checks share
words           all sentences
"""
