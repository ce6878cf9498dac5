# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Times single operations, each in a loop of its own, to find those that are out of proportion.

One that takes longer than on CPython is not compiled, or goes a general way. Works on every Python 3.12:

    python3 benchmarks/operations.py --seconds 0.2 --write cpython.txt
    launcher/bin/fantail benchmarks/operations.py --compare cpython.txt

The second command takes some ten minutes; it says at once what each operation takes, and at the end which ones are
slowest compared with the file. The loop itself is part of each time.
"""

import abc
import argparse
import array
import bisect
import collections
import contextlib
import copy
import dataclasses
import datetime
import decimal
import enum
import fractions
import functools
import heapq
import io
import itertools
import math
import operator
import random
import re
import struct
import sys
import threading
import time
import types
import typing
import weakref

# One operation a line: its name, a colon and its code. More lines of code follow indented.
OPERATIONS = """
range_loop: for x in range(10): pass
while_loop:
    x = 0
    while x < 10: x += 1
list_loop: for x in ten: pass
enumerate_loop: for k, x in enumerate(ten): pass
zip_loop: for x, y in zip(ten, ten): pass
reversed_loop: for x in reversed(ten): pass
dict_loop: for key in small: pass
items_loop: for key, value in small.items(): pass
str_loop: for c in "hello": pass
own_iterator: for x in Countdown(5): pass
generator_loop: for x in produce(): pass
generator_list: list(produce())
yield_from: list(delegate())
list_comprehension: [x * 2 for x in ten]
nested_comprehension: [x + y for x in three for y in three]
set_comprehension: {x for x in ten}
dict_comprehension: {x: x for x in ten}
sum_of_generator: sum(x for x in ten)
any_of_generator: any(x > 100 for x in ten)

chained_comparison: 0 <= i < 100
is_none: i is None
in_constant_tuple: i in (1, 2, 3)
in_list: 9 in ten
in_set: 9 in numbers
in_dict: "a" in small
and_or: i and ten or small
ternary: 1 if i else 2
walrus: (x := i)
match_int:
    match i & 3:
        case 0: pass
        case 1: pass
        case _: pass
match_class:
    match record:
        case Record(x=0): pass
        case Record(x=x): pass
match_sequence:
    match ten:
        case [x, *rest]: pass
match_mapping:
    match small:
        case {"a": x}: pass

lambda_call: (lambda x: x)(i)
closure_call: adder(i)(2)
keyword_call: three_parameters(a=1, b=2, c=3)
star_call: three_parameters(*three)
double_star_call: three_parameters(**keywords)
decorated_call: decorated(i)
decorated_keyword_call: decorated(i, b=2)
partial_call: bound(3)
partial_keyword_call: bound_by_name(3)
lru_cache: cached(i & 15)
bounded_lru_cache: cached_few(i & 15)
single_dispatch: dispatched(i)
def_function: def f(x): return x
class_statement: class C: x = 1
type_call: type("C", (), {})
init_subclass: type("C", (Registered,), {})
import_module: import math
import_from: from math import sqrt
exec_text: exec("pass")
eval_text: eval("1")

new_instance: Plain(i)
new_of_abstract_base: Concrete(i)
new_by_new: Made(i)
new_of_generic: Box(i)
new_by_metaclass: Counted()
new_with_dict_update: Keywords(a=1, b=2)
method_call: concrete.area()
super_call: derived.scaled(i)
class_method: Managed.of_class()
static_method: Managed.of_nobody()
property_get: managed.value
property_set: managed.value = i
property_of_abstract_base: concrete.doubled
cached_property: lazy.value
slot_get: slotted.x
slot_set: slotted.x = i
descriptor_get: described.field
getattr_hook: hooked.anything
delete_attribute:
    plain.extra = i
    del plain.extra
class_counter: Plain.made += 1
class_name: type(plain).__name__
instance_dict: plain.__dict__
getattr: getattr(plain, "x")
getattr_default: getattr(plain, "missing", 1)
hasattr: hasattr(plain, "x")
setattr: setattr(plain, "x", 1)
isinstance: isinstance(i, int)
isinstance_of_two: isinstance(i, (str, int))
isinstance_of_abstract: isinstance(concrete, Shape)
isinstance_sequence: isinstance(ten, collections.abc.Sequence)
isinstance_mapping: isinstance(small, collections.abc.Mapping)
issubclass: issubclass(bool, int)
callable: callable(len)
own_call: special(i)
own_contains: 3 in special
own_item: special[i]
own_length: len(special)
own_equal: special == 5
own_hash: hash(special)
own_less: special < special
own_truth: not special
own_index: ten[special]
own_with: with special: pass
dict_missing: missing["q"]
list_subclass_append:
    sublist.append(1)
    sublist.pop()
list_subclass_item: sublist[1]
int_subclass_add: Whole(5) + 1
str_subclass_add: text + "a"

dataclass_new: Record(i, 3)
dataclass_new_by_name: Record(x=i, y=3)
dataclass_new_frozen: Frozen(i)
dataclass_new_slots: Compact(i)
dataclass_equal: record == same_record
dataclass_less: frozen < larger
dataclass_repr: repr(record)
dataclass_replace: dataclasses.replace(record, x=i)
dataclass_hash: hash(frozen)
named_tuple_new: Point(i, 2, 3)
named_tuple_attribute: point.a + point.b
named_tuple_replace: point._replace(a=i)
named_tuple_unpack: a, b, c = point
named_tuple_dict: point._asdict()
typed_tuple_new: Pair(i)
enum_by_value: Color(1)
enum_by_name: Color["RED"]
enum_attribute: Color.RED
enum_name: Color.RED.name
enum_value: Color.RED.value
enum_loop: for color in Color: pass
enum_key: colors[Color.RED]
int_enum_add: Level.LOW + 1
str_enum_equal: Word.A == "a"
flag_or: Flag.A | Flag.B
flag_in: Flag.A in flags

list_slice: ten[1:4]
list_slice_assignment: ten_more[1:2] = [5]
list_reversed_slice: ten[::-1]
list_copy: ten.copy()
list_repeat: [0] * 10
list_index: ten.index(5)
list_equal: ten == ten_more
list_remove: [1, 2, 3].remove(2)
list_insert: [1, 2, 3].insert(0, 5)
list_extend: [1].extend(ten)
list_sort: [3, 1, 2].sort()
sorted_by_lambda: sorted(ten, key=lambda x: -x)
sorted_by_attribute: sorted(records, key=by_x)
min_by_lambda: min(ten, key=lambda x: -x)
max: max(ten)
tuple_equal: triple == same_triple
tuple_hash: hash(triple)
star_unpack: x, *rest = ten
dict_get: small.get("q", 1)
dict_set_default: small.setdefault("a", 1)
dict_pop: small.pop("q", None)
dict_update: small.update(a=1)
dict_merge: {**small, "z": 1}
dict_or: small | small
dict_of_keywords: dict(a=1, b=2)
dict_of_pairs: dict(zip("abc", ten))
dict_from_keys: dict.fromkeys("abc", 0)
set_and: numbers & more_numbers
set_or: numbers | more_numbers
set_subset: numbers <= more_numbers
frozenset: frozenset(ten)
counter_new: collections.Counter("abcabc")
counter_increment: counts["a"] += 1
default_dict:
    groups[i & 7].append(i)
    groups[i & 7].pop()
deque:
    queue.append(i)
    queue.popleft()
ordered_dict_move: ordered.move_to_end("a")
chain_map: chained["a"]
mapping_proxy: proxy["a"]
heap:
    heapq.heappush(heap, i)
    heapq.heappop(heap)
bisect: bisect.bisect_left(ten, 5)
insort:
    bisect.insort(ten_more, 5)
    ten_more.pop()
product: list(itertools.product((1, 2), (3, 4)))
chain: list(itertools.chain((1, 2), (3, 4)))
group_by: [(key, len(list(group))) for key, group in itertools.groupby("aabbb")]
islice: list(itertools.islice(ten, 3))
accumulate: list(itertools.accumulate(ten))
combinations: list(itertools.combinations("abcd", 2))
zip_longest: list(itertools.zip_longest("ab", "cde"))
map: list(map(str, ten))
filter: list(filter(None, ten))
reduce: functools.reduce(operator.add, ten)
attribute_getter: by_x(record)
item_getter: second(ten)
method_caller: upper("abc")

str_concatenate: "ab" + suffix
str_repeat: "ab" * 5
str_item: "hello"[2]
str_slice: "hello"[1:3]
str_less: "abc" < "abd"
str_contains: "wor" in "hello world"
str_find: "hello world".find("wor")
str_count: "hello".count("l")
str_split: "a b c d".split()
str_split_by: "a,b,c".split(",")
str_splitlines: "a\\nb\\nc".splitlines()
str_partition: "a=b".partition("=")
str_join: ",".join(words)
str_replace: "hello".replace("l", "L")
str_starts_with: "hello".startswith("he")
str_ends_with_one_of: "hello".endswith(("x", "lo"))
str_strip: "  a ".strip()
str_upper: "hello".upper()
str_title: "hello world".title()
str_center: "a".center(10)
str_zfill: "12".zfill(5)
str_is_digit: "123".isdigit()
str_encode: "hello".encode()
str_translate: "hello".translate(table)
str_format: "{} {}".format(i, 2)
str_format_specification: "{:>10} {:.2f}".format(i, 2.5)
percent: "%d %s" % (i, "a")
percent_float: "%.2f" % 2.5
f_string: f"{i} and {i}"
f_string_specification: f"{i:05d} {2.5:.2f}"
f_string_of_object: f"{third} {special!r}"
repr_str: repr("abc")
chr_ord: chr(ord("a") + 1)
bytes_decode: b"hello".decode()
bytes_find: b"hello".find(b"l")
bytes_join: b",".join([b"a", b"b"])
bytearray_set: buffer[0] = 5
memoryview: memoryview(b"abc")[1]
array_item: integers[1]
struct_pack: struct.pack("<ih", i, 2)
struct_unpack: struct.unpack("<ih", packed)
string_io:
    file = io.StringIO()
    file.write("abc")
    file.getvalue()
bytes_io:
    file = io.BytesIO()
    file.write(b"abc")
    file.getvalue()
re_match: pattern.match("hello world")
re_search: pattern.search("  hello")
re_substitute: pattern.sub("x", "a b")
re_find_all: pattern.findall("a b c")
re_group: matched.group(1)
re_module_match: re.match(r"(\\w+)", "hello")

int_of_str: int("123")
int_of_float: int(i * 0.5)
str_of_int: str(i)
str_of_float: str(i * 0.5)
float_of_str: float("1.5")
hex: hex(i)
bin: bin(i)
int_to_bytes: i.to_bytes(4, "big")
int_from_bytes: int.from_bytes(b"abcd", "big")
int_bit_length: i.bit_length()
int_bit_count: i.bit_count()
divmod: divmod(i, 7)
power_modulo: pow(i, 3, 7)
abs: abs(-i)
round: round(i * 0.37)
round_to_digits: round(i * 0.37, 2)
float_is_integer: (i * 0.5).is_integer()
complex_multiply: (1 + 2j) * 2
big_add: big + i
big_multiply: big * i
big_str: str(big)
sqrt: math.sqrt(i)
floor: math.floor(i * 0.5)
gcd: math.gcd(i, 12)
hypot: math.hypot(i, 2)
isqrt: math.isqrt(i)
random: random.random()
random_int: random.randint(1, 10)
random_choice: random.choice(ten)
random_shuffle: random.shuffle(ten_more)
decimal_add: price + price
decimal_multiply: price * price
fraction_add: third + third
datetime_add: today + day
datetime_subtract: today - yesterday
datetime_iso: today.isoformat()
datetime_format: today.strftime("%Y-%m-%d")
date_new: datetime.date(2020, 1, 1)

try_without_error:
    try: x = i
    except KeyError: pass
try_raise:
    try: raise KeyError
    except KeyError: pass
try_missing_key:
    try: small["nope"]
    except KeyError: pass
try_missing_attribute:
    try: plain.nope
    except AttributeError: pass
try_bad_number:
    try: int("x")
    except ValueError: pass
try_missing_one_of_two:
    try: small["nope"]
    except (ValueError, LookupError): pass
try_division_by_zero:
    try: i // 0
    except ZeroDivisionError: pass
try_raised_by_call:
    try: fail(i)
    except LookupError as error: pass
try_finally:
    try: x = i
    finally: pass
with_error:
    try:
        with special: small["nope"]
    except KeyError: pass
exception_new: Failure(i)
exception_traceback: problem.__traceback__ = None
suppress: with contextlib.suppress(KeyError): pass
suppress_error: with contextlib.suppress(KeyError): small["nope"]
null_context: with contextlib.nullcontext(): pass
exit_stack: with contextlib.ExitStack(): pass
context_manager: with managed_by_generator(): pass
context_manager_error:
    try:
        with managed_by_generator(): raise LookupError
    except LookupError: pass
generator_throw: catching.throw(problem)
generator_send: echo.send(i)

copy_instance: copy.copy(record)
copy_list: copy.copy(ten)
deep_copy: copy.deepcopy(nested)
lock: with lock: pass
reentrant_lock: with reentrant_lock: pass
event: event.is_set()
weak_reference: reference()
weak_reference_new: weakref.ref(record)
simple_namespace: types.SimpleNamespace(a=1)
list_alias: list[int]
typing_alias: typing.List[int]
"""


@dataclasses.dataclass
class Record:
    x: int
    y: int = 2


@dataclasses.dataclass(frozen=True, order=True)
class Frozen:
    x: int
    y: int = 2


@dataclasses.dataclass(slots=True)
class Compact:
    x: int
    y: int = 2


Point = collections.namedtuple("Point", "a b c")


class Pair(typing.NamedTuple):
    a: int
    b: int = 1


class Color(enum.Enum):
    RED = 1
    BLUE = 2


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2


class Word(enum.StrEnum):
    A = "a"
    B = "b"


class Flag(enum.Flag):
    A = 1
    B = 2
    C = 4


class Plain:
    made = 0

    def __init__(self, x):
        self.x = x


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self):
        ...

    @property
    def doubled(self):
        return 2


class Concrete(Shape):
    def __init__(self, x):
        super().__init__()
        self.x = x

    def area(self):
        return self.x


class Made:
    def __new__(cls, x):
        self = super().__new__(cls)
        self.x = x
        return self


class Box(typing.Generic[typing.TypeVar("T")]):
    def __init__(self, x):
        self.x = x


class Counting(type):
    def __call__(cls, *args):
        return super().__call__(*args)


class Counted(metaclass=Counting):
    pass


class Registered:
    def __init_subclass__(cls, **options):
        pass


class Keywords:
    def __init__(self, **values):
        self.__dict__.update(values)


class Base:
    def scaled(self, x):
        return x


class Derived(Base):
    def scaled(self, x):
        return super().scaled(x)


class Managed:
    _value = 1

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, value):
        self._value = value

    @classmethod
    def of_class(cls):
        return 1

    @staticmethod
    def of_nobody():
        return 1


class Lazy:
    @functools.cached_property
    def value(self):
        return 1


class Slotted:
    __slots__ = ("x",)


class Field:
    def __get__(self, instance, owner):
        return 1


class Described:
    field = Field()


class Hooked:
    def __getattr__(self, name):
        return 1


class Special:
    def __call__(self, x):
        return x

    def __contains__(self, x):
        return True

    def __getitem__(self, index):
        return index

    def __len__(self):
        return 3

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 1

    def __lt__(self, other):
        return True

    def __bool__(self):
        return True

    def __index__(self):
        return 1

    def __enter__(self):
        return self

    def __exit__(self, *details):
        pass

    def __repr__(self):
        return "special"


class Failure(Exception):
    def __init__(self, x):
        super().__init__(x)
        self.x = x


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Missing(dict):
    def __missing__(self, key):
        return 5


class Sublist(list):
    pass


class Whole(int):
    pass


class Text(str):
    pass


def three_parameters(a, b, c):
    return a


def adder(x):
    def add(y):
        return x + y

    return add


def passing_on(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


@passing_on
def decorated(a, b=1):
    return a


@functools.lru_cache(maxsize=None)
def cached(x):
    return x


@functools.lru_cache(maxsize=100)
def cached_few(x):
    return x


@functools.singledispatch
def dispatched(x):
    return 0


@dispatched.register
def _(x: int):
    return 1


def produce():
    for i in range(5):
        yield i


def delegate():
    yield from produce()


def catch():
    while True:
        try:
            yield 1
        except ValueError:
            pass


def give_back():
    value = None
    while True:
        value = yield value


def fail(i):
    raise LookupError(i)


@contextlib.contextmanager
def managed_by_generator():
    try:
        yield 1
    finally:
        pass


def started(generator):
    next(generator)
    return generator


def variables():
    """What the code of the operations may refer to, made anew for each of them."""
    record = Record(1)
    slotted = Slotted()
    slotted.x = 1
    return {
        "ten": list(range(10)),
        "ten_more": list(range(10)),
        "three": [1, 2, 3],
        "triple": (1, 2, 3),
        "same_triple": tuple([1, 2, 3]),
        "small": {"a": 1, "b": 2},
        "keywords": {"a": 1, "b": 2, "c": 3},
        "numbers": {1, 2, 3},
        "more_numbers": {1, 2, 3, 4},
        "words": ["a", "b", "c"],
        "suffix": "cd",
        "nested": {"a": [1, 2, {"b": 3}]},
        "big": 10**40,
        "plain": Plain(1),
        "concrete": Concrete(1),
        "derived": Derived(),
        "managed": Managed(),
        "lazy": Lazy(),
        "slotted": slotted,
        "described": Described(),
        "hooked": Hooked(),
        "special": Special(),
        "missing": Missing(),
        "sublist": Sublist([1, 2, 3]),
        "text": Text("x"),
        "record": record,
        "same_record": Record(1),
        "records": [Record(3), Record(1)],
        "frozen": Frozen(1),
        "larger": Frozen(2),
        "point": Point(1, 2, 3),
        "colors": {Color.RED: 1},
        "flags": Flag.A | Flag.C,
        "counts": collections.Counter(),
        "groups": collections.defaultdict(list),
        "queue": collections.deque([1, 2]),
        "ordered": collections.OrderedDict(a=1, b=2),
        "chained": collections.ChainMap({}, {"a": 1}),
        "proxy": types.MappingProxyType({"a": 1}),
        "heap": [1, 5, 7],
        "by_x": operator.attrgetter("x"),
        "second": operator.itemgetter(1),
        "upper": operator.methodcaller("upper"),
        "bound": functools.partial(three_parameters, 1, 2),
        "bound_by_name": functools.partial(three_parameters, b=1, c=2),
        "table": str.maketrans("l", "L"),
        "buffer": bytearray(b"abc"),
        "integers": array.array("i", [1, 2, 3]),
        "packed": struct.pack("<ih", 1, 2),
        "pattern": re.compile(r"(\w+)"),
        "matched": re.match(r"(\w+)", "abc"),
        "price": decimal.Decimal("1.5"),
        "third": fractions.Fraction(1, 3),
        "today": datetime.datetime(2020, 1, 1),
        "yesterday": datetime.datetime(2019, 12, 31),
        "day": datetime.timedelta(days=1),
        "lock": threading.Lock(),
        "reentrant_lock": threading.RLock(),
        "event": threading.Event(),
        "reference": weakref.ref(record),
        "catching": started(catch()),
        "echo": started(give_back()),
        "problem": ValueError(),
    }


def operations():
    """Names and lines of code."""
    found = {}
    for line in OPERATIONS.splitlines():
        if line.startswith(" "):
            found[name].append(line)
        elif line:
            name, _, code = line.partition(":")
            found[name] = ["    " + code.strip()] if code.strip() else []
    return found


def nanoseconds(name, lines, seconds):
    """The least time of a round, of loops that take so many seconds together."""
    text = "def run(n):\n  for i in range(n):\n" + "".join(line + "\n" for line in lines)
    space = {**globals(), **variables()}
    exec(compile(text, name, "exec"), space)
    run = space["run"]
    rounds = 1000
    best = float("inf")
    began = time.perf_counter()
    while True:
        start = time.perf_counter()
        run(rounds)
        end = time.perf_counter()
        best = min(best, (end - start) / rounds)
        if end - began > seconds:
            return best * 1e9
        if end - start < 0.002:
            rounds *= 2


def read(path):
    with open(path, encoding="utf-8") as file:
        return {name: float(took) for name, took in map(str.split, file)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=2, help="for each operation (default 2)")
    parser.add_argument(
        "--filter", default="", metavar="TEXT", help="only operations whose name contains TEXT (several: a,b,c)"
    )
    parser.add_argument("--write", metavar="FILE", help="where to write the nanoseconds of each operation")
    parser.add_argument("--compare", metavar="FILE", help="what another Python has written")
    options = parser.parse_args()
    try:
        others = read(options.compare) if options.compare else {}
    except (OSError, ValueError) as error:
        parser.error("cannot read times from %s: %s" % (options.compare, error))
    chosen = {
        name: lines for name, lines in operations().items() if any(part in name for part in options.filter.split(","))
    }
    if not chosen:
        parser.error("no operation has %s in its name" % options.filter)
    times = {}
    for count, (name, lines) in enumerate(chosen.items(), 1):
        print("[%d/%d] %-28s" % (count, len(chosen), name), end="", flush=True)
        times[name] = nanoseconds(name, lines, options.seconds)
        print("%10.1f ns" % times[name], flush=True)
    if options.write:
        with open(options.write, "w", encoding="utf-8") as file:
            file.writelines("%s %.1f\n" % entry for entry in times.items())
    ratios = sorted(((times[name] / others[name], name) for name in times if name in others), reverse=True)
    if ratios:
        print("\ncompared with %s, slowest first:" % options.compare)
    for ratio, name in ratios:
        print("%8.2f %-28s %10.1f ns, the other %10.1f" % (ratio, name, times[name], others[name]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
