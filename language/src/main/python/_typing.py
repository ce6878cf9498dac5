# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Type parameters: what the module typing takes from the runtime, and what type parameter lists compile to."""

import sys

from _fantail_typing import union as _union


@staticmethod
def _idfunc(x):
    return x


def _typing():
    import typing

    return typing


def _caller_module():
    return sys._getframemodulename(2)


def _check_bound(value, message):
    if value is None:
        return type(None)
    return _typing()._type_check(value, message)


class _Final(type):
    """Refuses subclasses; the classes below appear as classes of the module typing."""

    def __setattr__(cls, name, value):
        raise TypeError(f"cannot set {name!r} attribute of immutable type 'typing.{cls.__name__}'")

    def __delattr__(cls, name):
        cls.__setattr__(name, None)

    def __new__(mcs, name, bases, namespace):
        for base in bases:
            if isinstance(base, _Final):
                raise TypeError(f"type '{base.__module__}.{base.__name__}' is not an acceptable base type")
        return super().__new__(mcs, name, bases, namespace)


class _Parameter:
    __slots__ = ("__weakref__", "__dict__")

    def __or__(self, right):
        return _typing().Union[self, right]

    def __ror__(self, left):
        return _typing().Union[left, self]

    def __reduce__(self):
        return self.__name__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


def _variance(covariant, contravariant, infer_variance):
    if covariant and contravariant:
        raise ValueError("Bivariant types are not supported.")
    if infer_variance and (covariant or contravariant):
        raise ValueError("Variance cannot be specified with infer_variance.")


def _prefix(parameter):
    if parameter.__infer_variance__:
        return ""
    return "+" if parameter.__covariant__ else "-" if parameter.__contravariant__ else "~"


class TypeVar(_Parameter, metaclass=_Final):
    """A variable that stands for a type."""

    __module__ = "typing"
    __slots__ = (
        "__name__",
        "__covariant__",
        "__contravariant__",
        "__infer_variance__",
        "_bound",
        "_constraints",
        "_evaluate_bound",
        "_evaluate_constraints",
    )

    def __init__(
        self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False
    ):
        if not isinstance(name, str):
            raise TypeError(f"typevar() argument 'name' must be str, not {type(name).__name__}")
        _variance(covariant, contravariant, infer_variance)
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if bound is not None:
            bound = _check_bound(bound, "Bound must be a type.")
        if constraints:
            message = "TypeVar(name, constraint, ...): constraints must be types."
            constraints = tuple(_check_bound(constraint, message) for constraint in constraints)
        _fill(self, name, bool(covariant), bool(contravariant), bool(infer_variance))
        self._bound = bound
        self._constraints = constraints
        self._evaluate_bound = None
        self._evaluate_constraints = None
        self.__dict__["__module__"] = _caller_module()

    @property
    def __bound__(self):
        if self._evaluate_bound is not None:
            self._bound = self._evaluate_bound()
            self._evaluate_bound = None
        return self._bound

    @property
    def __constraints__(self):
        if self._evaluate_constraints is not None:
            self._constraints = self._evaluate_constraints()
            self._evaluate_constraints = None
        return self._constraints

    def __typing_subst__(self, arg):
        return _typing()._typevar_subst(self, arg)

    def __repr__(self):
        return _prefix(self) + self.__name__


def _fill(parameter, name, covariant, contravariant, infer_variance):
    parameter.__name__ = name
    parameter.__covariant__ = covariant
    parameter.__contravariant__ = contravariant
    parameter.__infer_variance__ = infer_variance


class ParamSpecArgs(metaclass=_Final):
    """The positional arguments of a parameter specification.

    >>> P = ParamSpec("P")
    >>> P.args, P.args.__origin__ is P
    (P.args, True)
    """

    __module__ = "typing"
    __slots__ = ("__origin__", "__weakref__")

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{_origin_name(self.__origin__)}.args"

    def __eq__(self, other):
        if type(other) is not ParamSpecArgs:
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __hash__(self):
        return hash((ParamSpecArgs, self.__origin__))

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass an instance of ParamSpecArgs")


class ParamSpecKwargs(metaclass=_Final):
    """The keyword arguments of a parameter specification.

    >>> P = ParamSpec("P")
    >>> P.kwargs, P.kwargs.__origin__ is P
    (P.kwargs, True)
    """

    __module__ = "typing"
    __slots__ = ("__origin__", "__weakref__")

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{_origin_name(self.__origin__)}.kwargs"

    def __eq__(self, other):
        if type(other) is not ParamSpecKwargs:
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __hash__(self):
        return hash((ParamSpecKwargs, self.__origin__))

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass an instance of ParamSpecKwargs")


def _origin_name(origin):
    return origin.__name__ if isinstance(origin, ParamSpec) else repr(origin)


class ParamSpec(_Parameter, metaclass=_Final):
    """A variable that stands for the parameters of a callable.

    >>> P = ParamSpec("P")
    >>> P.__name__, P.__covariant__
    ('P', False)
    """

    __module__ = "typing"
    __slots__ = ("__name__", "__bound__", "__covariant__", "__contravariant__", "__infer_variance__")

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False):
        if not isinstance(name, str):
            raise TypeError(f"paramspec() argument 'name' must be str, not {type(name).__name__}")
        _variance(covariant, contravariant, infer_variance)
        if bound is not None:
            bound = _check_bound(bound, "Bound must be a type.")
        _fill(self, name, bool(covariant), bool(contravariant), bool(infer_variance))
        self.__bound__ = bound
        self.__dict__["__module__"] = _caller_module()

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        return _typing()._paramspec_subst(self, arg)

    def __typing_prepare_subst__(self, alias, args):
        return _typing()._paramspec_prepare_subst(self, alias, args)

    def __repr__(self):
        return _prefix(self) + self.__name__


class TypeVarTuple(_Parameter, metaclass=_Final):
    """A variable that stands for any number of types."""

    __module__ = "typing"
    __slots__ = ("__name__",)

    def __init__(self, name):
        if not isinstance(name, str):
            raise TypeError(f"typevartuple() argument 'name' must be str, not {type(name).__name__}")
        self.__name__ = name
        self.__dict__["__module__"] = _caller_module()

    def __iter__(self):
        yield _typing().Unpack[self]

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")

    def __typing_prepare_subst__(self, alias, args):
        return _typing()._typevartuple_prepare_subst(self, alias, args)

    def __repr__(self):
        return self.__name__


class TypeAliasType(metaclass=_Final):
    """The alias that a type statement makes; its value is evaluated when first asked for."""

    __module__ = "typing"
    __slots__ = ("__name__", "__type_params__", "_value", "_evaluate", "__dict__", "__weakref__")

    def __init__(self, name, value, *, type_params=()):
        if not isinstance(name, str):
            raise TypeError(f"typealias() argument 'name' must be str, not {type(name).__name__}")
        if not isinstance(type_params, tuple):
            raise TypeError("type_params must be a tuple")
        object.__setattr__(self, "__name__", name)
        object.__setattr__(self, "__type_params__", type_params)
        object.__setattr__(self, "_value", value)
        object.__setattr__(self, "_evaluate", None)
        self.__dict__["__module__"] = _caller_module()

    @property
    def __value__(self):
        if self._evaluate is not None:
            object.__setattr__(self, "_value", self._evaluate())
            object.__setattr__(self, "_evaluate", None)
        return self._value

    @property
    def __parameters__(self):
        result = []
        for parameter in self.__type_params__:
            if isinstance(parameter, TypeVarTuple):
                result.extend(parameter)
            else:
                result.append(parameter)
        return tuple(result)

    def __setattr__(self, name, value):
        if name in ("__name__", "__value__", "__type_params__", "__parameters__", "__module__"):
            raise AttributeError("readonly attribute" if name in ("__name__", "__type_params__") else
                                 f"attribute '{name}' of 'typing.TypeAliasType' objects is not writable")
        raise AttributeError(f"'typing.TypeAliasType' object has no attribute '{name}'")

    def __getitem__(self, args):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        import types

        return types.GenericAlias(self, args)

    def __or__(self, right):
        return _union(TypeAliasType, self, right)

    def __ror__(self, left):
        return _union(TypeAliasType, left, self)

    def __reduce__(self):
        return self.__name__

    def __repr__(self):
        return self.__name__

    def __mro_entries__(self, bases):
        raise TypeError("cannot subclass an instance of TypeAliasType")


class Generic:
    """The base of classes with type parameters."""

    __module__ = "typing"
    __slots__ = ()
    _is_protocol = False

    @classmethod
    def __class_getitem__(cls, *args, **kwargs):
        return _typing()._generic_class_getitem(cls, *args, **kwargs)

    @classmethod
    def __init_subclass__(cls, *args, **kwargs):
        return _typing()._generic_init_subclass(cls, *args, **kwargs)


def _new_typevar(name):
    result = object.__new__(TypeVar)
    _fill(result, name, False, False, True)
    result._bound = None
    result._constraints = ()
    result._evaluate_bound = None
    result._evaluate_constraints = None
    result.__dict__["__module__"] = sys._getframemodulename(2)
    return result


def _make_typevar(name):
    return _new_typevar(name)


def _make_typevar_with_bound(name, evaluate):
    result = _new_typevar(name)
    result._evaluate_bound = evaluate
    return result


def _make_typevar_with_constraints(name, evaluate):
    result = _new_typevar(name)
    result._evaluate_constraints = evaluate
    return result


def _make_paramspec(name):
    result = ParamSpec(name, infer_variance=True)
    result.__dict__["__module__"] = sys._getframemodulename(1)
    return result


def _make_typevartuple(name):
    result = TypeVarTuple(name)
    result.__dict__["__module__"] = sys._getframemodulename(1)
    return result


def _make_typealias(parts):
    name, type_params, evaluate = parts
    result = TypeAliasType(name, None, type_params=type_params or ())
    object.__setattr__(result, "_evaluate", evaluate)
    result.__dict__["__module__"] = sys._getframemodulename(1)
    return result


def _subscript_generic(parameters):
    typing = _typing()
    unpacked = []
    for parameter in parameters:
        if isinstance(parameter, TypeVarTuple):
            unpacked.append(typing.Unpack[parameter])
        else:
            unpacked.append(parameter)
    return typing._GenericAlias(Generic, tuple(unpacked))
