"""Layouts of USAspending: transactions, summaries and subawards of every era, and its API."""

from __future__ import annotations

from comity.awards.layouts.form import Form
from comity.awards.layouts.subawards import (
    API_SUBAWARD_SEARCH,
    API_SUBAWARDS,
    SAM_SUBAWARDS,
    SUBAWARDS,
)
from comity.awards.layouts.summaries import API_AWARD, API_SEARCH, SEARCH_EXPORT, SUMMARIES
from comity.awards.layouts.transactions import API_TRANSACTIONS, BROKER, FEED, TRANSACTIONS

USASPENDING_LAYOUTS: tuple[Form, ...] = (
    TRANSACTIONS,
    BROKER,
    FEED,
    SUMMARIES,
    SEARCH_EXPORT,
    SUBAWARDS,
    SAM_SUBAWARDS,
    API_SEARCH,
    API_AWARD,
    API_TRANSACTIONS,
    API_SUBAWARD_SEARCH,
    API_SUBAWARDS,
)
