"""The parser of XML: events, places and errors, for documents in one piece and byte by byte; the libraries on top of it."""
import io
import xml.etree.ElementTree as ET
import xml.parsers.expat as expat
import xml.sax
from xml.dom import minidom

names = [n for n in ['StartElementHandler','EndElementHandler','ProcessingInstructionHandler','CharacterDataHandler','UnparsedEntityDeclHandler','NotationDeclHandler','StartNamespaceDeclHandler','EndNamespaceDeclHandler','CommentHandler','StartCdataSectionHandler','EndCdataSectionHandler','NotStandaloneHandler','StartDoctypeDeclHandler','EndDoctypeDeclHandler','EntityDeclHandler','XmlDeclHandler','ElementDeclHandler','AttlistDeclHandler','SkippedEntityHandler']]
def run(doc, ns=None, default=False, size=None, names=names, ordered=False, buffer_text=False, pe=0):
    p = expat.ParserCreate(namespace_separator=ns)
    p.ordered_attributes = ordered; p.buffer_text = buffer_text
    p.SetParamEntityParsing(pe)
    ev = []
    for n in names:
        def h(*a, n=n): ev.append((n.replace('Handler',''),)+a+((p.CurrentLineNumber,p.CurrentColumnNumber,p.CurrentByteIndex) if 'ecl' not in n else ())); return 1
        setattr(p, n, h)
    if default: p.DefaultHandler = lambda d: ev.append(('D', d))
    try:
        if size:
            for i in range(0, len(doc), size): p.Parse(doc[i:i+size], False)
            p.Parse(doc[:0], True)
        else: p.Parse(doc, True)
    except expat.ExpatError as e:
        ev.append(('ERR', str(e), e.code, e.lineno, e.offset))
    return ev
docs = [
 '<a/>', '<a>x</a>', '<a b="1" c=\'2&amp;3\'>t &lt; u &#65;&#x42;\n next<!-- c --><?pi data here?><![CDATA[<raw>\n&]]></a>\n<!-- end -->',
 '<?xml version="1.0" encoding="utf-8" standalone="yes"?><r>é日本</r>',
 '<!DOCTYPE r [<!ENTITY e "v&#38;alue"><!ENTITY x SYSTEM "f.xml"><!NOTATION n PUBLIC "p"><!ENTITY u SYSTEM "g" NDATA n><!ELEMENT r (a|(b,c?)*|d+)><!ELEMENT b EMPTY><!ELEMENT m (#PCDATA|a|b)*><!ATTLIST r k CDATA "d" l (x|y) #REQUIRED m ID #IMPLIED n CDATA #FIXED "z"  nm NMTOKENS "  a  b ">]><r l="x">&e;<b></b></r>',
 '<!DOCTYPE r [<!ENTITY e "<b>hi</b><c/>">]><r>&e;&e;</r>',
 '<!DOCTYPE r [<!ENTITY % p "<!ENTITY q \'qq\'>"> %p;]><r>&q;</r>',
 '<!DOCTYPE r [<!ENTITY a "&b;"><!ENTITY b "&a;">]><r>&a;</r>',
 '<a xmlns="u1" xmlns:p="u2" p:k="v" k="w"><p:b/><c xmlns=""/></a>', '<p:a/>', '<a xmlns:p=""/>', '<a xmlns:xml="q"/>',
 '', ' ', 'abc', '<a>', '<a', '<a></b>', '<a><b></a></b>', '<a b="1" b="2"/>', '<a/><b/>', '<a/>junk', '<a>&undef;</a>', '<a b=c/>', '<a b="<"/>', '<a b="1"c="2"/>',
 '<a>]]></a>', '<a>&#0;</a>', '<a>\x01</a>', '<a><!-- -- --></a>', '<a><?xml version="1.0"?></a>', '\n<?xml version="1.0"?><a/>', '<?xml version="1.0" encoding="foo"?><a/>', '<1a/>', '<a>&amp</a>', '<a>& </a>', '<a><![CDATA[x</a>', '<a><![CDAT[x</a>',
 '<a>\r\nb\rc</a>', '<a b="x\n\ty\r\nz"/>', '<!DOCTYPE a><!DOCTYPE a><a/>', '<a></a', '<a>text', '<!-- x', '<!DOCTYPE a [ <!ELEMENT a ANY> ', '<a><b/></a >', '<a ><b /></ a>', '<a>x]y]]z</a>', '<!DOCTYPE r [<!ENTITY e "x">]><r a="&e;&#10;"/>', '<!DOCTYPE r [<!ENTITY e "</r>">]><r>&e;', '<?pi?><a/>', '<?Xml ?><a/>', '<a>\ud7ff\ue000</a>','<a \n  b="é" ></c>',
]
for d in docs:
    for kw in (dict(), dict(ns=' '), dict(default=True, names=names[:4]), dict(size=1, buffer_text=True), dict(pe=2, ordered=True)):
        try: r = run(d, **kw)
        except Exception as e: r = [type(e).__name__, str(e)]
        print(repr(d)[:40], sorted(kw), r)

root = ET.fromstring('<r xmlns:p="urn:x"><p:a k="v">t<!-- c --></p:a><b/>tail &amp; more</r>')
print(ET.tostring(root), [c.tag for c in root], root[0].attrib, repr(root[1].tail))
ET.indent(root)
print(ET.tostring(root, encoding="unicode"))
for event, element in ET.iterparse(io.BytesIO(b"<a><b>1</b><b>2</b></a>"), events=("start", "end")):
    print(event, element.tag, element.text)
try:
    ET.fromstring("<a><b></a>")
except ET.ParseError as e:
    print(e, e.position)
print(minidom.parseString("<a x='1'><!--c--><b>t</b></a>").toprettyxml(indent="  "))


class Handler(xml.sax.ContentHandler):
    def startElement(self, name, attrs):
        print("start", name, dict(attrs))

    def characters(self, content):
        print("text", repr(content))


xml.sax.parseString(b"<a y='2'>hello<b/></a>", Handler())
