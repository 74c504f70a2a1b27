"""Speech: quotations, reported speech and speakers, told by form and by words of saying, no model.

    quotations   a Text, and the bodies found in it, to its Quotations

From the page to the sentence: `marks` pairs quotation marks, `frames` makes each quotation one word
of its sentence. In a sentence: `cues` knows the verbs of saying, `grammar` the small words,
`sayings` finds a verb with its subject (`subjects`), `nouns` a noun like "his claim that",
`contents` the words reported, `remarks` where they end, `reports` puts them together. Who it is:
`people` and `roles` read names and titles, `speakers` the words of a subject, `stage` keeps who has
spoken. What comes out: `direct` (words in marks; `mark_kinds` tells speech from titles and terms),
`indirect` (clauses), `headlines`, `turns`; `speech` goes through the text.

What nobody said is no speech: `has not said who`, `would not say whether`, `declined to comment`
and `did not answer` report nothing; `denied that` does, for a denial is said.
"""

from __future__ import annotations

from comity.reading.speech.speech import quotations

__all__ = ["quotations"]
