"""Words that the screen of free text knows: what capitals may mean, places, peoples, statuses."""

from __future__ import annotations

STATES = frozenset(
    (
        "al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj "
        "nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc pr vi gu as mp "
        "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia "
        "hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts "
        "michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon "
        "pennsylvania tennessee texas utah vermont virginia wisconsin wyoming"
    ).split()
)
"""States by abbreviation and name; those of two words begin with new, north, south or west."""

PLACE_KINDS = frozenset(
    (
        "county counties city town village township parish borough jail jails prison prisons "
        "correctional corrections correction detention facility facilities center centre complex "
        "department office police sheriff district state annex workhouse penitentiary pen lockup "
        "holding institution unit cnty cty co corr fac c.c c.f barracks precinct station court "
        "courthouse hospital field"
    ).split()
)
"""Words that make a name the name of a place or a body."""

CAPITALS = frozenset(
    (
        "i a january february march april may june july august september october november december "
        "jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday "
        "saturday sunday mon tue tues wed thu thur thurs fri sat sun ice dhs cbp ero hsi doj uscis "
        "ins lesc perc ncic nlets ori eoir bop usms lea aor esd cap pep s-comm u.s us usa fax "
        "e-mail email pdf csv id am pm a.m p.m est edt cst cdt mst mdt pst pdt akst akdt hst utc "
        "gmt form forms detainer detainers warrant warrants notice request requests action "
        "removal release transfer hold box section part page item copy edition immigration customs "
        "enforcement homeland security federal regulation regulations code statute act acts law "
        "laws policy policies order executive memorandum memo directive general attorney governor "
        "mayor council supreme appeals ninth fifth third eleventh circuit fourth amendment the an "
        "and of for to in on at by no not this that it its they we our there records record log "
        "entry entries priority program programme values trust truth way forward new north south "
        "east west northern southern eastern western central saint st fort mount san santa los las "
        "el la des du lake bay port river thanksgiving christmas juneteenth memorial labor "
        "independence veterans columbus presidents day judge magistrate officer deputy clerk staff "
        "booking k ok n/a tbd rfc hmac sha"
    ).split()
) | PLACE_KINDS
"""What a capital letter may stand for, beside a place of the gazetteer."""

TITLES = (
    "Request for Voluntary Notification of Release of Suspected Priority Alien",
    "Warrant for Arrest of Alien", "Warrant of Removal/Deportation",
    "Warrant of Removal", "Immigration Detainer - Notice of Action",
    "Immigration Detainer - Request for Voluntary Action", "Request for Voluntary Transfer",
    "Request for Advance Notification of Release", "Criminal Alien Program",
    "Immigrant Trust Directive", "Sanctuary Promise Act", "Keep Washington Working Act",
    "Washington Working", "Public Safety Enforcement Priorities Act",
    "Immigration and Nationality Act", "Citizenship and Immigration Services",
    "Enforcement and Removal Operations", "Law Enforcement Support Center",
    "Criminal Alien Track and Report Act",
)  # fmt: skip
"""Titles of forms, laws and offices, which name nobody although their words might."""

STATUS = (
    "undocumented", "illegal alien", "illegal immigrant", "illegal", "illegals", "illegally",
    "alien", "aliens", "noncitizen", "noncitizens", "non-citizen", "non-citizens", "citizen",
    "citizens", "citizenship", "immigrant", "immigrants", "migrant", "migrants", "refugee",
    "refugees", "asylum", "asylee", "visa", "visas", "overstay", "overstayed", "daca", "dreamer",
    "lpr", "usc", "green card", "greencard", "permanent resident", "naturalized", "naturalised",
    "nationality", "nationalities", "foreign national", "foreign nationals", "foreign-born",
    "foreign born", "country of origin", "removable", "deportable", "inadmissible", "deported",
    "unlawfully present", "lawfully present", "ethnicity", "hispanic", "latino", "latina",
)  # fmt: skip

DEMONYMS = (
    "mexican", "guatemalan", "honduran", "salvadoran", "salvadorian", "nicaraguan", "cuban",
    "haitian", "dominican", "jamaican", "colombian", "venezuelan", "ecuadorian", "ecuadorean",
    "peruvian", "bolivian", "brazilian", "chilean", "argentine", "argentinian", "uruguayan",
    "paraguayan", "panamanian", "belizean", "costa rican", "puerto rican", "chinese", "indian",
    "pakistani", "bangladeshi", "vietnamese", "filipino", "filipina", "korean", "japanese",
    "cambodian", "laotian", "thai", "burmese", "indonesian", "nepali", "nepalese", "russian",
    "ukrainian", "romanian", "polish", "albanian", "bosnian", "serbian", "german", "french",
    "italian", "spanish", "spaniard", "portuguese", "greek", "turkish", "iranian", "iraqi",
    "syrian", "lebanese", "jordanian", "egyptian", "moroccan", "algerian", "tunisian", "libyan",
    "nigerian", "ghanaian", "kenyan", "ethiopian", "eritrean", "somali", "somalian", "sudanese",
    "congolese", "cameroonian", "liberian", "senegalese", "gambian", "malian", "canadian",
    "british", "irish", "israeli", "palestinian", "yemeni", "saudi", "afghan", "afghani",
    "armenian", "georgian", "kazakh", "uzbek", "hungarian", "czech", "slovak", "bulgarian",
)  # fmt: skip

COUNTRIES = frozenset(
    (
        "mexico guatemala honduras salvador nicaragua cuba haiti jamaica colombia venezuela ecuador "
        "peru bolivia brazil chile argentina uruguay paraguay panama belize china india pakistan "
        "bangladesh vietnam philippines korea japan cambodia laos thailand burma myanmar indonesia "
        "nepal russia ukraine romania poland albania bosnia serbia germany france italy spain "
        "portugal greece turkey iran iraq syria lebanon egypt morocco algeria tunisia libya nigeria "
        "ghana kenya ethiopia eritrea somalia sudan congo cameroon liberia senegal gambia mali "
        "canada england ireland israel palestine yemen afghanistan armenia kazakhstan uzbekistan "
        "hungary bulgaria guyana"
    ).split()
)
