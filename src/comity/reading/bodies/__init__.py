"""Whom a text means: governments, federal agencies, courts, associations of governments.

    mentions   a Text -> its Mentions, each with an id

Files: `page` holds the words (`words`) and which of them are spoken for; `finding` asks in order:
`captions` (names of cases), `federal` and `courts` (names of tables), `datelines`, `forms` (City of
X; X County; X, Washington) with `lists`, `unknown` (what the gazetteer lacks), `realms` (States),
`offices` (unknown towns), `bare` (names alone), `again` (the city). `named` asks the gazetteer,
`seeing` keeps what was found, `spans` and `around` read the words beside a name, `tables` those in
`data/`.
"""

from __future__ import annotations

from comity.reading.bodies.finding import mentions

__all__ = ["mentions"]
