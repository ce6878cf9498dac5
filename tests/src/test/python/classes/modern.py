# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# dataclasses, enums, named tuples, abstract classes, protocols, generics and type parameters.
import abc, collections, dataclasses, enum, functools, typing
from dataclasses import dataclass, field
@dataclass(order=True)
class Item:
    name: str
    price: float = 1.5
    tags: list[str] = field(default_factory=list, compare=False)
    secret: int = field(default=0, repr=False)
    total: float = field(init=False)
    def __post_init__(self): self.total = self.price * 2
a, b = Item("a", 2.0, ["x"]), Item("b")
print(a, b, a == Item("a", 2.0), a < b, sorted([b, a])[0].name, dataclasses.asdict(a), dataclasses.astuple(b), dataclasses.replace(a, name="c"), [f.name for f in dataclasses.fields(Item)], Item.__match_args__)
@dataclass(frozen=True, slots=True, kw_only=True)
class Frozen: x: int; y: int = 2
f = Frozen(x=1); print(f, hash(f) == hash(Frozen(x=1)), {f: 1}[Frozen(x=1, y=2)], hasattr(f, "__dict__"))
for code in ("setattr(f, 'x', 5)", "Frozen(1)", "Item()", "Frozen(x=1, z=2)"):
    try: eval(code)
    except Exception as e: print(type(e).__name__, e)
class Colour(enum.Enum):
    RED = 1
    GREEN = enum.auto()
    CRIMSON = 1
    def describe(self): return f"{self.name.lower()}={self.value}"
print(Colour.RED, repr(Colour.GREEN), Colour(1), Colour["GREEN"], Colour.CRIMSON is Colour.RED, list(Colour), Colour.RED.describe(), len(Colour), Colour.RED in Colour, Colour.__members__.keys(), Colour.RED == 1, hash(Colour.RED) == hash(Colour.CRIMSON))
class Perm(enum.Flag):
    R = 4; W = 2; X = 1
    RW = R | W
print(Perm.R | Perm.X, Perm.RW, ~Perm.R, Perm.R in Perm.RW, Perm(0), bool(Perm.R & Perm.W), list(Perm.RW), repr(Perm.R | Perm.X))
class Num(enum.IntEnum): ONE = 1; TWO = 2
class Word(enum.StrEnum): A = enum.auto(); B = "bee"
print(Num.ONE + 1, Num.TWO > Num.ONE, f"{Num.ONE} {Num.TWO!r}", Word.A, Word.B.upper(), sorted(Num, reverse=True), Num(2).name)
for code in ("Colour(9)", "Colour['X']", "Colour.RED.value.x", "setattr(Colour, 'RED', 2)", "type('Sub', (Colour,), {})"):
    try: eval(code)
    except Exception as e: print(type(e).__name__, e)
P = collections.namedtuple("P", "x y z", defaults=[0])
class Q(typing.NamedTuple):
    left: int
    right: str = "r"
    def both(self): return f"{self.left}{self.right}"
p = P(1, 2); print(p, p.x, p[1], p._replace(x=9), p._asdict(), P._fields, p == (1, 2, 0), Q(1), Q(2, "s").both(), P._make([4, 5, 6]), *p, Q.__annotations__, p + (1,))
class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...
    @property
    @abc.abstractmethod
    def name(self): ...
class Square(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
    name = "square"
print(Square(3).area(), isinstance(Square(1), Shape), Shape.__abstractmethods__ == {"area", "name"})
try: Shape()
except TypeError as e: print(e)
class Half(Shape):
    def area(self): return 0
try: Half()
except TypeError as e: print(e)
import collections.abc as cabc
class Seq(cabc.Sequence):
    def __len__(self): return 3
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * i
s = Seq(); print(list(s), 4 in s, s.index(4), s.count(1), list(reversed(s)), isinstance([], cabc.MutableSequence), isinstance({}, cabc.Mapping), isinstance(5, cabc.Hashable), isinstance([], cabc.Hashable), isinstance(s, cabc.Iterable), issubclass(dict, cabc.Sized))
@typing.runtime_checkable
class Quacks(typing.Protocol):
    def quack(self) -> str: ...
class Duck:
    def quack(self): return "q"
print(isinstance(Duck(), Quacks), isinstance(5, Quacks))
class Stack[T]:
    def __init__(self) -> None: self.items: list[T] = []
    def push(self, item: T) -> "Stack[T]": self.items.append(item); return self
def first[K, *Ts, **P2](x: K, *rest: *Ts) -> K: return x
type Pair[T] = tuple[T, T]
type Tree = int | list[Tree]
print(Stack[int]().push(1).items, Stack.__type_params__, first(1, 2), first.__type_params__, Pair, Pair.__value__, Pair[int], Tree.__value__, Stack[int], typing.get_args(dict[str, list[int]]), typing.get_origin(list[int]))
print(list[int], dict[str, int], tuple[int, ...], int | None, typing.Optional[int], typing.Union[int, str], typing.Callable[[int], str], typing.Any, isinstance(1, int | str), list[int]([1, 2]), typing.get_type_hints(first)["return"], typing.Literal["a", 1], typing.Annotated[int, "meta"])
@functools.total_ordering
class Ver:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(Ver(1) <= Ver(1), Ver(2) > Ver(1), Ver(1) >= Ver(2))
class Cached:
    calls = 0
    @functools.cached_property
    def value(self): self.calls += 1; return self.calls
c = Cached(); print(c.value, c.value, c.__dict__)
@functools.singledispatch
def show(x): return f"other {x}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
def _(x): return f"list of {len(x)}"
print(show(1), show([1, 2]), show("s"), show(True))
print(collections.Counter("hello").most_common(2), collections.defaultdict(list, a=[1])["b"], collections.OrderedDict(a=1), collections.deque([1, 2, 3], maxlen=2), collections.ChainMap({"a": 1}, {"a": 2, "b": 3})["b"])
class Ctx:
    def __class_getitem__(cls, k): return k
print(Ctx[1, 2:3], Ctx[...], Ctx["a"])
