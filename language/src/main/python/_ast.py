# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""The classes of syntax trees."""

import re as _re

PyCF_ONLY_AST = 0x400
PyCF_TYPE_COMMENTS = 0x1000
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000

_POSITIONS = ("lineno", "col_offset", "end_lineno", "end_col_offset")


class AST:
    """A node of a syntax tree."""

    __module__ = "ast"
    _fields = ()
    _attributes = ()
    __match_args__ = ()

    def __init__(self, *args, **kwargs):
        fields = self._fields
        if len(args) > len(fields):
            name = type(self).__name__
            plural = "" if len(fields) == 1 else "s"
            raise TypeError(f"{name} constructor takes at most {len(fields)} positional argument{plural}")
        for name, value in zip(fields, args):
            setattr(self, name, value)
        given = fields[: len(args)]
        for name, value in kwargs.items():
            if name in given:
                raise TypeError(f"{type(self).__name__} got multiple values for argument '{name}'")
            setattr(self, name, value)

    def __reduce__(self):
        return type(self), (), dict(self.__dict__)


# One line for each kind of node: its fields, "?" behind one that may be absent; "@" where nodes have positions, "@?"
# where the end may be absent; then the classes of the kind with their own fields.
_KINDS = """
mod(): Expression(body); FunctionType(argtypes returns); Interactive(body); Module(body type_ignores)
stmt()@?: AnnAssign(target annotation value? simple); Assert(test msg?); Assign(targets value type_comment?);
    AsyncFor(target iter body orelse type_comment?); AsyncFunctionDef(name args body decorator_list returns?
    type_comment? type_params); AsyncWith(items body type_comment?); AugAssign(target op value); Break;
    ClassDef(name bases keywords body decorator_list type_params); Continue; Delete(targets); Expr(value);
    For(target iter body orelse type_comment?); FunctionDef(name args body decorator_list returns?
    type_comment? type_params); Global(names); If(test body orelse); Import(names); ImportFrom(module? names
    level?); Match(subject cases); Nonlocal(names); Pass; Raise(exc? cause?); Return(value?); Try(body
    handlers orelse finalbody); TryStar(body handlers orelse finalbody); TypeAlias(name type_params value);
    While(test body orelse); With(items body type_comment?)
expr()@?: Attribute(value attr ctx); Await(value); BinOp(left op right); BoolOp(op values); Call(func args
    keywords); Compare(left ops comparators); Constant(value kind?); Dict(keys values); DictComp(key value
    generators); FormattedValue(value conversion format_spec?); GeneratorExp(elt generators); IfExp(test body
    orelse); JoinedStr(values); Lambda(args body); List(elts ctx); ListComp(elt generators); Name(id ctx);
    NamedExpr(target value); Set(elts); SetComp(elt generators); Slice(lower? upper? step?); Starred(value
    ctx); Subscript(value slice ctx); Tuple(elts ctx); UnaryOp(op operand); Yield(value?); YieldFrom(value)
expr_context(): Del; Load; Store
boolop(): And; Or
operator(): Add; BitAnd; BitOr; BitXor; Div; FloorDiv; LShift; MatMult; Mod; Mult; Pow; RShift; Sub
unaryop(): Invert; Not; UAdd; USub
cmpop(): Eq; Gt; GtE; In; Is; IsNot; Lt; LtE; NotEq; NotIn
comprehension(target iter ifs is_async)
excepthandler()@?: ExceptHandler(type? name? body)
arguments(posonlyargs args vararg? kwonlyargs kw_defaults kwarg? defaults)
arg(arg annotation? type_comment?)@?
keyword(arg? value)@?
alias(name asname?)@?
withitem(context_expr optional_vars?)
match_case(pattern guard? body)
pattern()@: MatchAs(pattern? name?); MatchClass(cls patterns kwd_attrs kwd_patterns); MatchMapping(keys
    patterns rest?); MatchOr(patterns); MatchSequence(patterns); MatchSingleton(value); MatchStar(name?);
    MatchValue(value)
type_ignore(): TypeIgnore(lineno tag)
type_param()@: ParamSpec(name); TypeVar(name bound?); TypeVarTuple(name)
"""


def _make(name, base, fields, positions=""):
    names = tuple(field.rstrip("?") for field in fields.split())
    namespace = {"__module__": "ast", "_fields": names, "__match_args__": names}
    if positions:
        namespace["_attributes"] = _POSITIONS
    for field in fields.split():
        if field.endswith("?"):
            namespace[field[:-1]] = None
    if positions == "@?":
        namespace["end_lineno"] = namespace["end_col_offset"] = None
    globals()[name] = type(name, (base,), namespace)


def _make_all():
    for line in _re.sub(r"\n +", " ", _KINDS).strip().split("\n"):
        kind, _, classes = line.partition(": ")
        name, fields, positions = _re.fullmatch(r"(\w+)\((.*)\)(@?\??)", kind).groups()
        _make(name, AST, fields, positions)
        for cls in filter(None, classes.split("; ")):
            cls_name, cls_fields = _re.fullmatch(r"(\w+)(?:\((.*)\))?", cls).groups()
            _make(cls_name, globals()[name], cls_fields or "")


_make_all()
