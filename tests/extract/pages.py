"""Wild pages at random: hypothesis strategies for markup that is nested, broken and noisy."""

from hypothesis import strategies as st

_TEXTS = st.sampled_from(
    [
        "The council met on Tuesday and agreed, after a long debate, to build a new bridge over the river.",
        "시의회는 화요일에 긴 토론 끝에 강 위에 새 다리를 짓기로 합의했다고 밝혔다.",
        "Der Rat beschloss am Dienstag nach langer Debatte, eine neue Brücke über den Fluss zu bauen.",
        "Leave a Reply",
        "Read more: Five things to know",
        "Advertisement",
        "A boat on the river. AP-Yonhap",
        "the benefits 추천 and costs",
        "By Ann Lee",
        "July 9, 2024",
        "16:40",
        "— Ann Lee, mayor",
        "Ann Lee",
        "הים אצלנו אפור בבוקר וכחול אחר הצהריים, והוא לא שואל אף אחד.",
        "one line\nand another\n",
        "###",
        "↩",
        "x",
        " ",
    ]
)


def _sampled(*lines):
    return st.sampled_from([piece for line in lines for piece in line.split("|")])


_OPENING = _sampled(
    "<p>|<div>|<article>|<h1>|<h2>|<h6>|<ul>|<ol>|<li>|<blockquote>|<table>|<tr>|<td>|<th>|<figure>|<figcaption>",
    "<aside>|<nav>|<footer>|<form>|<pre>|<b>|<i>|<code>|<span>|<cite>|<button>|<dl>|<dt>|<dd>|<section>|<caption>",
    '<a href="/x">|<a href="https://other.example/">|<span class="sr-only">|<div hidden>|<div class="related">',
    '<div class="comments">|<div class="article-body">|<time datetime="2024-07-09">|<a rel="tag" href="/t">',
    '<p class="caption">|<span class="byline">|<div class="tags">|<div class="fact-box">|<sup>|<s>',
    '<blockquote class="twitter-tweet">|<p lang="he">|<div lang="de">|<p style="white-space:pre-line">|<address>|<q>',
    '<p class="standfirst">|<h3>About Ann Lee|<h3>Key points|<ol start="7">|<a href="#n1">1|<li id="n1">',
    '<div class="stanza">|<div class="poem">',
)
_CLOSING = _sampled(
    "</p>|</div>|</article>|</ul>|</li>|</blockquote>|</table>|</td>|</figure>|</a>|</span>|</pre>|</b>"
)
_SINGLE = _sampled(
    '<br>|<hr>|<img src="/a.jpg" alt="A boat">|<img src="b.png" srcset="c.png 800w, d.png 2x">|<!-- c -->|&nbsp;',
    '<iframe src="https://www.youtube.com/embed/abcdefgh" title="A film"></iframe>|<iframe src="https://x.example/">',
)

markup = st.lists(st.one_of(_TEXTS, _TEXTS, _OPENING, _CLOSING, _SINGLE), max_size=60).map("".join)
"""Up to sixty pieces of text and markup in any order."""
