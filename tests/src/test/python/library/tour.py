# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# A short walk through modules that ordinary programs import.
import argparse, base64, bisect, calendar, collections, configparser, contextlib, copy, csv, datetime, decimal, difflib, fnmatch, fractions, functools, glob, hashlib, heapq, html, inspect, io, itertools, keyword, logging, operator, pickle, pprint, queue, random, re, shlex, statistics, string, struct, textwrap, threading, time, timeit, types, typing, unittest, urllib.parse, uuid, weakref, zlib, concurrent.futures, subprocess, sys, ast, dis, tokenize, secrets, array, locale, platform, getpass, gettext, sched, reprlib, numbers, cmath, binascii, gzip, bz2, lzma, abc
ap = argparse.ArgumentParser(prog="tool"); ap.add_argument("file"); ap.add_argument("-n", "--num", type=int, default=3, help="how many"); ap.add_argument("-v", action="store_true")
print(ap.parse_args(["x", "-n", "5", "-v"]), ap.format_usage().strip())
print(base64.b64encode(b"hello"), base64.b64decode("aGk="), base64.b32encode(b"x"), base64.urlsafe_b64encode(b"\xff\xfe"), binascii.hexlify(b"ab"), binascii.crc32(b"abc"), zlib.decompress(zlib.compress(b"x" * 100))[:3], zlib.crc32(b"abc"), zlib.adler32(b"abc"), gzip.decompress(gzip.compress(b"gz")), bz2.decompress(bz2.compress(b"bz")), lzma.decompress(lzma.compress(b"xz")))
print(hashlib.md5(b"a").hexdigest(), hashlib.sha256(b"a").hexdigest()[:16], hashlib.sha1(b"a").hexdigest()[:8], hashlib.sha512(b"").hexdigest()[:8], hashlib.blake2b(b"").hexdigest()[:8], hashlib.new("sha3_256", b"").hexdigest()[:8], uuid.UUID(int=5), uuid.uuid5(uuid.NAMESPACE_DNS, "a.b"))
print(bisect.bisect([1, 2, 2, 3], 2), bisect.bisect_left([1, 2, 2, 3], 2), heapq.nsmallest(2, [3, 1, 2]), heapq.merge([1, 3], [2]).__next__(), calendar.monthrange(2024, 2), calendar.isleap(1900)); h = [5, 3, 8]; heapq.heapify(h); heapq.heappush(h, 1); print(heapq.heappop(h), h)
cp = configparser.ConfigParser(); cp.read_string("[a]\nx = 1\ny: %(x)s2\n[b]\nflag = yes\n"); print(cp.sections(), cp["a"]["y"], cp.getboolean("b", "flag"), cp.getint("a", "x"))
rows = list(csv.reader(io.StringIO('a,"b,c",d\n1,"x ""q""",3\n'))); print(rows); out = io.StringIO(); csv.writer(out).writerows([[1, "a,b"], ['q"', None]]); print(repr(out.getvalue()), list(csv.DictReader(io.StringIO("k,v\n1,2\n"))))
d = datetime.datetime(2024, 2, 29, 13, 5, 9, 123); print(d, d.isoformat(), d + datetime.timedelta(days=1, hours=30), d.strftime("%Y/%m/%d %H:%M:%S %j %a %B"), d.weekday(), d.isocalendar()[1], datetime.datetime.strptime("01.02.2023 04:05", "%d.%m.%Y %H:%M"), datetime.date.fromisoformat("2020-01-31"), repr(d), (d - datetime.datetime(2000, 1, 1)), datetime.datetime(2020, 1, 1, tzinfo=datetime.timezone.utc).isoformat(), datetime.date(2024, 1, 1) < datetime.date(2024, 1, 2), d.timetuple()[:6])
D = decimal.Decimal; print(D("1.1") + D("2.2"), D(1) / D(3), round(D("2.675"), 2), D("1e5"), D("NaN"), D("10").sqrt(), D("1.10").normalize(), D("-7") % D(3), sorted([D(2), D("1.5")]), D(0.1), f"{D('1234.5'):,.2f}")
F = fractions.Fraction; print(F(1, 3) + F(1, 6), F("0.75"), F(0.5), F(7, -2) // 1, abs(F(-1, 2)), float(F(1, 4)), F(3, 4) > 0.7, hash(F(1, 2)) == hash(0.5), F(3.14159).limit_denominator(100), statistics.mean([1, 2, 3, 4]), statistics.median([3, 1, 2]), statistics.stdev([1, 2, 3, 4]), statistics.mode("aab"), statistics.quantiles([1, 2, 3, 4], n=2))
print(copy.deepcopy([[1], {"a": (2,)}]), copy.copy({1: 2}), pickle.loads(pickle.dumps({"a": [1, 2.5, (None, True), {3}, b"x", "é", 2**80, frozenset([1]), range(3), complex(1, 2)]})), pickle.loads(pickle.dumps(datetime.date(2020, 1, 1))), [len(pickle.dumps([1, "a"], p)) for p in range(6)])
print(list(difflib.unified_diff(["a", "b"], ["a", "c"], lineterm=""))[3:], difflib.get_close_matches("appel", ["ape", "apple"]), fnmatch.fnmatch("a.py", "*.p?"), html.escape("<a&'>"), html.unescape("&lt;&eacute;&#65;"), keyword.iskeyword("async"), operator.itemgetter(1, 0)("ab"), operator.attrgetter("real")(5), operator.methodcaller("upper")("x"), operator.add(1, 2))
r = random.Random(42); print(r.random(), r.randint(1, 100), r.choice("abc"), r.sample(range(10), 3), r.shuffle(x := [1, 2, 3, 4]), x, r.gauss(0, 1), r.uniform(1, 2), r.getrandbits(70), r.choices("ab", k=3)); random.seed("text"); print(random.random(), random.randrange(0, 100, 7))
print(re.findall(r"(\w)(\d+)", "a1 b22"), re.sub(r"(?P<x>\d)", r"<\g<x>>", "a1b2"), re.split(r"[,;]\s*", "a, b;c"), re.match(r"(a)|(b)", "b").groups(), re.fullmatch(r"\d{2,3}", "1234"), re.search(r"(?i)HELLO", "say hello").span(), re.compile(r"^\w+", re.M).findall("ab\ncd"), re.escape("a.b*"), [m.start() for m in re.finditer("a", "banana")], re.sub("a", lambda m: m[0].upper(), "banana", count=2), re.match(r"(?P<n>.)(?=x)", "ax").groupdict(), re.split("(-)", "a-b"), re.subn("x", "y", "xx"), re.findall(r"\bfoo\b|(?<=a)b|é", "foo ab é"), repr(re.compile("a", re.I)), re.sub(r"(a)(b)?", r"[\1\2]", "aab"))
try: re.compile("(")
except re.error as e: print(e, e.pos)
print(shlex.split("a 'b c' \"d e\" f\\ g"), shlex.quote("it's"), string.Template("$a ${b} $$").substitute(a=1, b=2), string.ascii_letters[:5], string.capwords("a bc"), struct.pack("<IhB", 1, -2, 255), struct.unpack(">d", struct.pack(">d", 1.5)), struct.calcsize("=qi"), textwrap.wrap("the quick brown fox jumps", 10), textwrap.dedent("  a\n   b"), textwrap.shorten("hello big world", 11), textwrap.indent("a\nb", "> "))
print(urllib.parse.urlparse("http://u@h:80/p/q?a=1&b=2#f"), urllib.parse.quote("a b/é"), urllib.parse.unquote("a%20b"), urllib.parse.urlencode({"a": 1, "b": "x y"}), urllib.parse.parse_qs("a=1&a=2"), urllib.parse.urljoin("http://a/b/c", "../d"))
results = []; lock = threading.Lock(); q = queue.Queue()
def work(n):
    for i in range(100):
        with lock: results.append(n)
    q.put(n)
threads = [threading.Thread(target=work, args=(i,)) for i in range(4)]; [t.start() for t in threads]; [t.join() for t in threads]; print(len(results), sorted(q.get() for _ in range(4)), threading.current_thread().name, threads[0].is_alive())
with concurrent.futures.ThreadPoolExecutor(2) as ex: print(list(ex.map(lambda v: v * v, range(5))), ex.submit(pow, 2, 10).result())
ev = threading.Event(); t = threading.Timer(0.01, ev.set); t.start(); print(ev.wait(5)); loc = threading.local(); loc.x = 1; print(loc.x, hasattr(loc, "y"))
class Node: pass
n = Node(); ref = weakref.ref(n); wd = weakref.WeakValueDictionary(a=n); print(ref() is n, wd["a"] is n, type(weakref.proxy(n)).__name__)
print(inspect.signature(lambda a, /, b=1, *c, d, **e: 0), inspect.getmembers(Node(), inspect.ismethod), inspect.isfunction(work), inspect.getdoc(Node), inspect.getfullargspec(work).args, inspect.isgeneratorfunction(work)); pprint.pprint({"b": list(range(12)), "a": {"nested": ["x" * 30, "y" * 30]}}); print(reprlib.repr(list(range(100))), types.SimpleNamespace(x=1), types.MappingProxyType({"a": 1}))
log = logging.getLogger("t"); handler = logging.StreamHandler(sys.stdout); handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s")); log.addHandler(handler); log.setLevel("INFO"); log.info("hello %s", "x"); log.debug("no"); log.warning("w")
try: 1 / 0
except ZeroDivisionError: log.error("failed", exc_info=False)
print(ast.dump(ast.parse("a + 1", mode="eval")), ast.unparse(ast.parse("x=[i for i in range(3)]")), ast.literal_eval("[1, {'a': (2, None)}]"), eval(compile(ast.parse("1 + 2", mode="eval"), "<a>", "eval"))); print([t.string for t in tokenize.generate_tokens(io.StringIO("a = 1 # c\n").readline)]); print([i.opname for i in dis.get_instructions(lambda x: x + 1)])
class T(unittest.TestCase):
    def test_ok(self): self.assertEqual(1, 1)
    def test_raises(self):
        with self.assertRaisesRegex(ValueError, "invalid"): int("x")
    @unittest.skip("why")
    def test_skip(self): pass
    def test_sub(self):
        for i in range(2):
            with self.subTest(i=i): self.assertLess(i, 5)
res = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(T)); print(len(res.skipped), res.wasSuccessful())
@contextlib.contextmanager
def cm():
    print("in")
    try: yield "v"
    except KeyError: print("suppressed")
    finally: print("out")
with cm() as v: print(v); raise KeyError
with contextlib.suppress(ValueError), contextlib.ExitStack() as st: st.callback(print, "callback"); st.enter_context(cm()); int("x")
done = subprocess.run([sys.executable, "-c", "import sys; print(sys.argv[1:]); sys.exit(3)", "a"], capture_output=True, text=True); print(done.returncode, done.stdout, done.stderr); print(array.array("i", [1, 2, 3]).tobytes(), array.array("d", [1.5]), array.array("i", [1]).typecode, cmath.sqrt(-1), timeit.timeit("1", number=1) >= 0, time.strftime("%Y", time.gmtime(0)), collections.UserDict(a=1), numbers.Number.__name__, isinstance(1, numbers.Integral), time.monotonic() > 0)
