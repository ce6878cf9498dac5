// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Set;

/**
 * A built-in function, or a method in the namespace of a built-in type. Its class is one of
 * {@code builtin_function_or_method}, {@code method_descriptor}, {@code wrapper_descriptor} (an operator) and
 * {@code classmethod_descriptor}.
 */
public final class PyBuiltin extends PyObject {
    /** Special methods that are operators of the type rather than ordinary methods. */
    private static final Set<String> OPERATORS = Set.of(
            "__init__",
            "__repr__",
            "__str__",
            "__hash__",
            "__call__",
            "__getattribute__",
            "__setattr__",
            "__delattr__",
            "__lt__",
            "__le__",
            "__eq__",
            "__ne__",
            "__gt__",
            "__ge__",
            "__iter__",
            "__next__",
            "__get__",
            "__set__",
            "__delete__",
            "__len__",
            "__getitem__",
            "__setitem__",
            "__delitem__",
            "__contains__",
            "__add__",
            "__radd__",
            "__iadd__",
            "__sub__",
            "__rsub__",
            "__isub__",
            "__mul__",
            "__rmul__",
            "__imul__",
            "__matmul__",
            "__rmatmul__",
            "__imatmul__",
            "__truediv__",
            "__rtruediv__",
            "__itruediv__",
            "__floordiv__",
            "__rfloordiv__",
            "__ifloordiv__",
            "__mod__",
            "__rmod__",
            "__imod__",
            "__divmod__",
            "__rdivmod__",
            "__pow__",
            "__rpow__",
            "__ipow__",
            "__lshift__",
            "__rlshift__",
            "__ilshift__",
            "__rshift__",
            "__rrshift__",
            "__irshift__",
            "__and__",
            "__rand__",
            "__iand__",
            "__or__",
            "__ror__",
            "__ior__",
            "__xor__",
            "__rxor__",
            "__ixor__",
            "__neg__",
            "__pos__",
            "__abs__",
            "__invert__",
            "__bool__",
            "__int__",
            "__float__",
            "__index__",
            "__await__",
            "__aiter__",
            "__anext__",
            "__del__",
            "__buffer__",
            "__release_buffer__");

    private final BuiltinTable table;
    private final int id;
    private final BuiltinKind kind;
    private final Signature signature;
    private final TruffleString name;
    private final PyType owner;
    private final Object self;
    private final boolean isNext;
    private final boolean isNew;

    /** @param owner the type, or {@code null} for a function; @param self module of a function, type of a static method */
    PyBuiltin(
            BuiltinTable table,
            int id,
            BuiltinTable.Definition definition,
            TruffleString name,
            PyType owner,
            Object self) {
        super(typeFor(definition, owner));
        this.table = table;
        this.id = id;
        this.kind = definition.kind();
        this.signature = definition.signature();
        this.name = name;
        this.owner = owner;
        this.self = self;
        this.isNext = kind == BuiltinKind.METHOD && definition.name().equals("__next__");
        this.isNew = owner != null && definition.name().equals("__new__");
    }

    /** Operators that are called as methods so often that the type has them as such. */
    private static boolean isMethodToo(PyType owner, String name) {
        if (name.equals("__contains__")) {
            return owner == Types.DICT || owner == Types.SET || owner == Types.FROZENSET;
        }
        return name.equals("__getitem__") && (owner == Types.DICT || owner == Types.LIST);
    }

    private static PyType typeFor(BuiltinTable.Definition definition, PyType owner) {
        return switch (definition.kind()) {
            case METHOD ->
                OPERATORS.contains(definition.name()) && !isMethodToo(owner, definition.name())
                        ? Types.WRAPPER_DESCRIPTOR
                        : Types.METHOD_DESCRIPTOR;
            case CLASS -> Types.CLASSMETHOD_DESCRIPTOR;
            default -> Types.BUILTIN_FUNCTION;
        };
    }

    public BuiltinTable table() {
        return table;
    }

    public int id() {
        return id;
    }

    public BuiltinKind kind() {
        return kind;
    }

    public Signature signature() {
        return signature;
    }

    public TruffleString name() {
        return name;
    }

    /** The type that has the method, or {@code null} for a function. */
    public PyType owner() {
        return owner;
    }

    /** {@code __self__} of a function (its module) or of a static method (its type). */
    public Object self() {
        return self;
    }

    /** Whether this is {@code __next__}, whose Java method answers {@code null} at the end. */
    public boolean isNext() {
        return isNext;
    }

    public boolean isNew() {
        return isNew;
    }

    public boolean isOperator() {
        return type() == Types.WRAPPER_DESCRIPTOR;
    }

    /** Whether {@code __get__} of an instance binds it. */
    public boolean isMethod() {
        return kind == BuiltinKind.METHOD;
    }

    /** Leading parameters that the caller does not see: the instance or the class. */
    public int implicitCount() {
        return kind == BuiltinKind.METHOD || kind == BuiltinKind.CLASS || isNew ? 1 : 0;
    }

    public String doc() {
        return table.definition(id).doc();
    }

    /** {@code __qualname__}. */
    @TruffleBoundary
    public TruffleString qualifiedName() {
        return owner == null ? name : Str.of(owner.qualifiedName() + "." + name);
    }

    /** {@code __text_signature__}, or {@code null} where the signature cannot be expressed. */
    @TruffleBoundary
    public String textSignature() {
        if (isNew) {
            return "($type, *args, **kwargs)";
        }
        String text = table.definition(id).text();
        if (text.contains("<unset>")) {
            return null;
        }
        String parameters = text.substring(text.indexOf('(') + 1);
        if (implicitCount() == 0) {
            if (kind == BuiltinKind.FUNCTION) {
                return parameters.equals(")")
                        ? "($module)"
                        : "($module, " + (startsWithPositionalOnly(parameters) ? parameters : "/, " + parameters);
            }
            return "(" + parameters;
        }
        int end = parameters.indexOf(',') < 0 ? parameters.length() - 1 : parameters.indexOf(',');
        String rest = parameters.substring(end);
        String receiver = kind == BuiltinKind.CLASS ? "($type" : "($self";
        return receiver + (rest.contains("/") ? "" : ", /") + rest;
    }

    private static boolean startsWithPositionalOnly(String parameters) {
        return parameters.contains("/");
    }

    /**
     * Calls with bound arguments (see {@link BuiltinArguments#bind}). The receiver of a method is checked here; the end
     * of an iterator is raised as {@code StopIteration}.
     */
    @TruffleBoundary
    public Object call(Object[] bound) {
        checkReceiver(bound);
        Object result = table.call(id, bound);
        if (result == null) {
            if (isNext) {
                throw Errors.stopIteration(null);
            }
            return PyNone.NONE;
        }
        return result;
    }

    /** As {@link #call} of {@code __next__}, but {@code null} at the end. */
    @TruffleBoundary
    public Object callNext(Object iterator) {
        Object[] bound = {iterator};
        checkReceiver(bound);
        return table.call(id, bound);
    }

    /** Binds and calls. */
    public Object call(Object[] args, TruffleString[] keywordNames) {
        return call(BuiltinArguments.bind(this, args, keywordNames));
    }

    /** Whether this {@code __new__} makes instances of {@code type}. */
    public boolean isConstructorOf(PyType type) {
        return isNew && type.isSubtypeOf(owner) && type.layoutBase() == owner.layoutBase();
    }

    private void checkReceiver(Object[] bound) {
        if (kind == BuiltinKind.METHOD) {
            if (bound.length > 0 && signature.positionalCount() > 0) {
                PyType actual = Types.of(bound[0]);
                if (actual != owner && !actual.isSubtypeOf(owner)) {
                    throw BuiltinErrors.wrongReceiver(this, bound[0]);
                }
            }
        } else if (isNew && bound[0] != owner) {
            BuiltinErrors.checkNew(this, bound[0]);
        }
    }
}
