"""Pages shaped like those of many outlets, in words of our own, with what their article is.

Everything that is no part of the article holds the word `quibble`.
"""

from __future__ import annotations

from typing import NamedTuple

HEADLINE = "Marlow puts its grant letter before the council"
BODY = (
    "The county of Marlow will answer a federal letter in public, its attorney said on Monday, "
    "and it will not sign the new terms before a vote.",
    "“We read every page of it twice,” said County Attorney Dana Whitfield, “and we still do not "
    "know what the third page asks of us.”",
    "The award, $3.2 million over two years, pays for eleven beds, two nurses and a van.",
    "Whitfield & Sons, the auditors, put the sum at risk at $1.9 million.",
    "Nobody from the department came to the hearing, which lasted four hours.",
)
DAY = "2025-06-09"


class WebPage(NamedTuple):
    """A page and its article."""

    name: str
    html: str
    paragraphs: tuple[str, ...] = BODY
    headline: str = HEADLINE
    published: str | None = DAY


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("“", "&ldquo;").replace("”", "&#8221;")


def _p(lines: tuple[str, ...] = BODY, given: str = "") -> str:
    return "\n".join(f"<p{given}>{_escaped(line)}</p>" for line in lines)


_TEASERS = "".join(
    f'<article class="card"><h3><a href="/{at}">Quibble story number {at} about a bridge</a></h3>'
    f"<p>Quibble: the bridge over the river, which is old, will be shut for {at} weeks, the town "
    "said in a notice, and boats will wait.</p></article>"
    for at in range(2, 9)
)
_COOKIES = (
    '<div id="onetrust-consent-sdk"><div role="dialog"><p>Quibble: we and our 812 partners store '
    "cookies on your device, to show, measure and improve what we show.</p>"
    "<button>Accept quibble</button></div></div>"
)
_NAV = (
    '<header class="site-header"><nav><ul><li><a href="/">Quibble home</a><li><a href="/n">Quibble '
    "news</a></ul></nav></header>"
)

DAILY = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>{HEADLINE} - The Quibble Daily</title>
<script type="application/ld+json">{{"@context":"https://schema.org","@graph":[
{{"@type":"WebSite","name":"Quibble"}},
{{"@type":["NewsArticle"],"headline":"{HEADLINE}","datePublished":"2025-06-09T18:04:00-04:00"}}]}}
</script><style>p {{ quibble: 1 }}</style></head>
<body class="story has-sidebar no-comments">{_COOKIES}{_NAV}
<main><article id="story"><header><h1>{HEADLINE}</h1><p class="byline">By A Quibble Reporter</p>
<time datetime="2025-06-09">June 9, 2025</time>
<div class="sharetools"><ul><li><a href="#">Share quibble</a></li></ul></div></header>
<figure><img alt="x" src="x.jpg"><figcaption>The quibble hall at noon, in the rain of last week.
</figcaption></figure>
<section name="articleBody" class="meteredContent">
<div class="css-1 StoryBody">{_p(BODY[:2])}</div>
<aside class="newsletter"><h4>Quibble letters</h4><p>Sign up for our quibble letter, which comes out
every morning at six and is free.</p></aside>
<div class="ad"><p>Advertisement quibble</p></div>
<div class="css-1 StoryBody">{_p(BODY[2:])}</div></section>
<div class="bottom-of-article"><p>A Quibble Reporter writes about towns, roads and quarrels. She can
be reached by post.</p></div></article></main>
<section class="related-coverage"><h2>Related quibble</h2>{_TEASERS}</section>
<footer><p>© 2025 The Quibble Company. All rights reserved, in every town.</p></footer></body>
</html>"""

WIRE = f"""<html><head><title>{HEADLINE} | Quibble Wire</title>
<meta property="article:published_time" content="2025-06-09T12:00:00Z"></head><body>{_NAV}
<div class="Page-content"><div class="Page-main"><h1 class="Page-headline">{HEADLINE}</h1>
<div class="Page-byline">Quibble, by the wire</div>
<div class="RichTextStoryBody RichTextBody">
{_p(BODY[:1])}<div class="FreeStar"><div id="fs-1"></div></div>{_p(BODY[1:3])}
<div class="Enhancement"><div class="HTMLModuleEnhancement"><ul><li><a href="/a">Quibble: what to
know about bridges</a></li><li><a href="/b">Quibble: the year in bridges</a></li></ul></div></div>
{_p(BODY[3:])}<p>___</p></div></div>
<div class="PageList-items"><div class="PagePromo"><h2><a href="/z">Quibble over a dam</a></h2>
<div class="PagePromo-description">A quibble about a dam goes on, and on, and nobody knows for how
long it will.</div></div></div></div></body></html>"""

WORDPRESS = f"""<!doctype html><html><head><meta charset=utf-8><title>{HEADLINE} &#8211; Quibble
Post</title><meta property="og:title" content="{HEADLINE}"/></head>
<body class="post-template-default single single-post"><div id="page" class="hfeed site">{_NAV}
<div id="content" class="site-content"><div id="primary" class="content-area"><main>
<article id="post-11" class="post-11 post type-post category-news tag-grants">
<header class="entry-header"><h1 class="entry-title">{HEADLINE}</h1>
<div class="entry-meta"><time class="entry-date published" datetime="2025-06-09T08:00:00+00:00">June
9</time> by <a>quibble</a></div></header>
<div class="entry-content">{_p()}
<div class="sharedaddy sd-sharing-enabled"><h3>Share this quibble:</h3><ul><li><a>Quibble</a></ul>
</div><div id="jp-relatedposts" class="jp-relatedposts"><h3>Related quibble</h3></div></div>
<footer class="entry-footer"><span class="tags-links"><a>quibble</a></span></footer></article>
<div id="comments" class="comments-area"><ol class="comment-list"><li><div class="comment-body"><p>
A quibble: this is the best news that I have read in years, and I have read a lot of news.</p></div>
<li><div class="comment-body"><p>Another quibble: it is not, and you know it, as everybody in town
does, which is why they laugh.</p></div></ol></div></main></div>
<div id="secondary" class="widget-area"><section class="widget"><h2>Recent quibbles</h2><ul><li>
<a href="/1">A quibble of old</a></ul></section></div></div></div></body></html>"""

CHAIN = f"""<html><head><title>{HEADLINE}</title><script type="application/ld+json">
[{{"@type":"NewsArticle","datePublished":"2025-06-09T22:15:09Z","headline":"x"}}]</script></head>
<body>
<div class="gnt_n"><a class="gnt_n_l">Quibble</a></div><main class="gnt_cw"><div class="gnt_cw_w">
<article class="gnt_pr"><h1 class="gnt_ar_hl">{HEADLINE}</h1>
<div class="gnt_ar_by">Quibble name</div>
<div class="gnt_ar_b"><figure class="gnt_em"><div class="gnt_em_img_ccw">A quibble of a photo, taken
from a boat that was going by at the time.</div></figure>
{_p(BODY[:2], ' class="gnt_ar_b_p"')}<aside class="gnt_em"><a>Quibble poll</a></aside>
<p class="gnt_ar_b_p"><strong><a href="/more">More: Why the quibble about the dam never ends</a>
</strong>
</p>{_p(BODY[2:], ' class="gnt_ar_b_p"')}</div></article></div></main></body></html>"""

_LIST = ("Marlow County;", "Ashgrove County;", "the Town of Port Ellery.")
GOVERNMENT = f"""<!DOCTYPE html><html><head><title>Office of Public Affairs | {HEADLINE} |
Department
of Quibbles</title><meta name="dcterms.date" content="2025-06-09"></head><body><a class="skip-link"
href="#main">Skip to quibble</a><div class="usa-banner">
<p>An official quibble of the government, and
here is how you know it, in a box.</p></div>{_NAV}<nav class="breadcrumb"><a>Quibbles</a></nav>
<div id="main" class="node node--type-press-release"><div class="field field--name-title"><h1>
{HEADLINE}</h1></div><div class="field field--name-body field__item">{_p(BODY[:3])}
<p>Those that got a letter are:</p><ul>{
    "".join(f'<li><a href="/l.pdf">{x}</a></li>' for x in _LIST)
}</ul>
{_p(BODY[3:])}</div><div class="node-topics"><h2>Quibble topics</h2><a>Grants</a></div>
<div class="field--name-component"><a>Office of quibbles</a></div></div>
<footer class="usa-footer">Quibble</footer></body></html>"""
_RELEASE = (*BODY[:3], "Those that got a letter are:", *_LIST, *BODY[3:])

TABLES = f"""<HTML><HEAD><TITLE>{HEADLINE}</TITLE></HEAD><BODY BGCOLOR=white><TABLE><TR>
<TD WIDTH=120>
<A HREF=/>Quibble home</A><BR><A HREF=/n>Quibble notes</A></TD><TD><FONT SIZE=5><B>
<H2>{HEADLINE}</H2>
</B></FONT><FONT SIZE=2>{"<BR><BR>".join(map(_escaped, BODY))}</FONT></TD></TR></TABLE>
<CENTER><FONT SIZE=1>Copyright 2025 by Quibble, and by nobody else in this town or the next
one.</FONT>
</CENTER></BODY></HTML>"""

METERED = f"""<html><head><title>{HEADLINE} | Quibble Review</title><script
type="application/ld+json">{{"@type":"NewsArticle","datePublished":"2025-06-09",
"isAccessibleForFree":"False","hasPart":{{"@type":"WebPageElement","cssSelector":".paywall"}}}}</script></head><body>{_NAV}
<main><article><h1>{HEADLINE}</h1><div class="body"><div class="paywall">{_p(BODY)}</div></div>
<div class="regwall-container"><h2>Keep reading the quibble</h2><p>Subscribe to continue reading. A
quibble costs less than a coffee a week.</p><p>Already a subscriber? Log in to the quibble.</p>
</div>
</article></main></body></html>"""

STATION = f"""<html><head><meta property="og:title" content="{HEADLINE} | Quibble 7"><meta
itemprop="datePublished" content="2025-06-09T10:00:00"></head><body>{_NAV}<div class="AnclipPlayer">
<p>Watch quibble live</p></div><div id="main"><div class="story__content"><h1>{HEADLINE}</h1>
<div class="author-block">Author: Quibble staff</div><div class="social-share"><a>Facebook quibble
</a></div>{_p(BODY[:2])}<p><strong>READ MORE: <a href="/q">A quibble over the bridge</a></strong>
</p>
{_p(BODY[2:])}<p>Download the quibble app, from your store.</p><p><em><a href="/s">Sign up for the
quibble letter here</a></em></p></div><div class="more-stories">
<h2>More quibbles</h2>{_TEASERS}</div>
</div></body></html>"""

WEEKLY = f"""<html><head><title>{HEADLINE}</title></head><body class="has-sidebar with-comments">
<div
class="layout"><div class="primary"><h1>{HEADLINE}</h1><p class="dateline">Jun 9, 2025 quibble</p>
<div class="story">{"".join(f'<div class="block"><p>{_escaped(x)}</p></div>' for x in BODY)}</div>
</div><div class="sidebar"><div class="block"><p>Quibble of the week: a dog that votes, or says
that it
does, in two towns.</p></div></div></div></body></html>"""

DIVISIONS = f"""<html><head><title>{HEADLINE}</title></head><body><div class="post">
<h1>{HEADLINE}</h1>
{"".join(f"<div>{_escaped(x)}</div>" for x in BODY)}</div><div class="menu"><div>
<a href=/>Quibble</a>
</div></div></body></html>"""

SLOPPY = f"""<title>{HEADLINE}</title><body><h1>{HEADLINE}</h1>
<p>{"<p>".join(map(_escaped, BODY))}
<div class=footer>Quibble < here <b unclosed="x>"""

CUT = f"""<html><head><title>{HEADLINE}</title></head><body>{_NAV}<h1>{HEADLINE}</h1>
<div class="wrap"><div class="chunk">{_p(BODY[:2])}</div><div class="ad-slot">
<p>Quibble: buy a boat,
a big one, before the river dries up for good.</p></div><div class="chunk">{_p(BODY[2:])}</div>
</div>
</body></html>"""

COLUMNS = f"""<html><head><title>{HEADLINE}</title></head><body>{_NAV}<article><h1>{HEADLINE}</h1>
<section><div class="c-1 Column"><div class="c-2">{_p(BODY[:3])}</div><aside></aside></div>
<div><div class="ad-wrap"><p>Quibble: the boat is still for sale, and cheaper than it was.</p></div>
</div><div class="c-1 Column"><div class="c-2">{_p(BODY[3:])}</div></div></section></article>
<div class="c-7"><div class="c-2"><p>A quibble from the archive: the dam of 1911, and who paid for
it in the end, which was not the town.</p></div></div></body></html>"""

WRAPPED = f"""<html><head><title>{HEADLINE}</title></head><body>{_NAV}<main><article>
<h1>{HEADLINE}</h1>
{"".join(f'<div data-b="t"><div class="w"><p>{_escaped(x)}</p></div></div>' for x in BODY[:2])}
</article></main><section><ul><li><div class="p"><p>Quibble: a river runs through it, and nobody in
town has ever said that it does not.</p></div></li></ul></section></body></html>"""

CARDS = f"""<html><head><title>{HEADLINE}</title></head><body>{_NAV}<div class="one">
<h1>{HEADLINE}</h1>
<div class="text">{_p()}</div></div><div class="river">{_TEASERS}</div></body></html>"""

MARKED = f"""<html><head><title>{HEADLINE}</title></head><body><article><h1>{HEADLINE}</h1>
<p>She called it <q>a fine&shy; mess</q>, and the<wbr>n she&nbsp;left   the
   room, <i>slowly</i>, by&#32;the back door.</p>{_p()}</article></body></html>"""
_MARKED = (
    "She called it “a fine mess”, and then she\u00a0left the room, slowly, by the back door.",
    *BODY,
)

PAGES = (
    WebPage("daily", DAILY),
    WebPage("wire", WIRE, (*BODY, "___")),
    WebPage("wordpress", WORDPRESS),
    WebPage("chain", CHAIN),
    WebPage("government", GOVERNMENT, _RELEASE),
    WebPage("tables", TABLES, published=None),
    WebPage("metered", METERED),
    WebPage("station", STATION),
    WebPage("weekly", WEEKLY, published=None),
    WebPage("divisions", DIVISIONS, published=None),
    WebPage("sloppy", SLOPPY, published=None),
    WebPage("cut", CUT, published=None),
    WebPage("columns", COLUMNS, published=None),
    WebPage("wrapped", WRAPPED, BODY[:2], published=None),
    WebPage("cards", CARDS, published=None),
    WebPage("marked", MARKED, _MARKED, published=None),
)
