# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Escapes and unescapes text for XML and HTML, builds and parses small documents."""

import html
from html.parser import HTMLParser
from xml.sax.saxutils import escape, quoteattr, unescape

SIZE = 2700


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.links = []
        self.text = 0

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            self.links.append(dict(attrs).get("href"))

    def handle_data(self, data):
        self.text += len(data)


def run(n):
    rows = []
    total = 0
    for i in range(n):
        text = "a < b && c > \"d\" 'quoted' %d é" % i
        safe = html.escape(text)
        if html.unescape(safe) != text or unescape(escape(text)) != text:
            raise AssertionError("round trip")
        total += len(quoteattr(text)) + len(html.unescape("&eacute;&#65;&#x42;&nbsp;&unknown;"))
        rows.append('<tr><td class="c%d"><a href="/page?id=%d&amp;x=1">%s</a></td></tr>' % (i % 3, i, safe))
    parser = Links()
    parser.feed("<table>" + "\n".join(rows) + "</table><!-- end -->")
    parser.close()
    return "%d %d %d %s" % (total, len(parser.links), parser.text, parser.links[-1])

if __name__ == "__main__":
    print(run(SIZE))
