// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

/**
 * What is said about wrong arguments of built-ins. The wording follows from the shape of the signature: no parameter,
 * one, several positional ones, or parameters that keywords reach.
 */
final class BuiltinErrors {
    private BuiltinErrors() {}

    /** Refuses a call whose numbers of arguments cannot fit. */
    static void checkShape(PyBuiltin function, Object[] args, int given, int keywords) {
        Signature signature = function.signature();
        int implicit = function.implicitCount();
        if (given < implicit && signature.positionalCount() >= implicit) {
            throw Errors.typeError(noReceiver(function));
        }
        int arguments = given - implicit;
        int maximum = signature.positionalCount() - implicit;
        int minimum = signature.requiredPositionalCount() - implicit;
        boolean positionalOnly = signature.positionalOnlyCount() == signature.namedCount();
        if (positionalOnly) {
            if (keywords > 0 && !signature.hasVarKeywords()) {
                throw Errors.typeError(
                        function.isOperator() && !isInit(function)
                                ? "wrapper " + function.name() + "() takes no keyword arguments"
                                : fullName(function) + "() takes no keyword arguments");
            }
            if (arguments < minimum || arguments > maximum && !signature.hasVarArgs()) {
                PyType receiver = implicit > 0 && args[0] instanceof PyType type ? type : null;
                throw Errors.typeError(wrongCount(function, receiver, arguments, minimum, maximum));
            }
            return;
        }
        if (signature.hasVarArgs()) {
            return;
        }
        String name = bareName(function);
        int named = signature.namedCount() - implicit;
        if (arguments + keywords > named && !signature.hasVarKeywords()) {
            throw Errors.typeError(name + "() takes at most " + named + " " + (arguments == 0 ? "keyword " : "")
                    + plural("argument", named) + " (" + (arguments + keywords) + " given)");
        }
        if (arguments > maximum) {
            throw Errors.typeError(
                    maximum == 0
                            ? name + "() takes no positional arguments"
                            : name + "() takes " + (minimum < maximum ? "at most " : "exactly ") + maximum + " "
                                    + plural("positional argument", maximum) + " (" + arguments + " given)");
        }
        int requiredOnly = Math.min(signature.requiredPositionalCount(), signature.positionalOnlyCount()) - implicit;
        if (arguments < requiredOnly) {
            throw Errors.typeError(name + "() takes " + (requiredOnly < maximum ? "at least " : "exactly ")
                    + requiredOnly + " " + plural("positional argument", requiredOnly) + " (" + arguments
                    + " given)");
        }
    }

    private static String wrongCount(PyBuiltin function, PyType receiver, int given, int minimum, int maximum) {
        boolean constructor = function.isNew() || isInit(function);
        if (function.isOperator() && !constructor) {
            String lead = maximum > 1 ? " " : "";
            return lead + expected(given, minimum, maximum);
        }
        if (isSearch(function)) {
            boolean few = given < minimum;
            int limit = few ? minimum : maximum;
            return bareName(function) + "() takes " + (few ? "at least " : "at most ") + limit + " "
                    + plural("argument", limit) + " (" + given + " given)";
        }
        if (!function.signature().hasVarArgs() && !constructor) {
            if (maximum == 0) {
                return calledName(function, receiver) + "() takes no arguments (" + given + " given)";
            }
            if (minimum == 1 && maximum == 1) {
                return calledName(function, receiver) + "() takes exactly one argument (" + given + " given)";
            }
        }
        if (constructor && maximum == 0) {
            return bareName(function) + "() takes no arguments";
        }
        if (function.signature().hasVarArgs()) {
            return bareName(function) + " expected at least " + minimum + " " + plural("argument", minimum) + ", got "
                    + given;
        }
        return bareName(function) + " " + expected(given, minimum, maximum);
    }

    /** {@code find(sub, start, end)} and its like, which count their arguments in words of their own. */
    private static boolean isSearch(PyBuiltin function) {
        Signature signature = function.signature();
        return function.isMethod()
                && signature.namedCount() == 4
                && signature.name(3).toJavaStringUncached().equals("end")
                && (function.owner() == Types.STR
                        || function.owner() == Types.BYTES
                        || function.owner() == Types.BYTEARRAY);
    }

    private static String expected(int given, int minimum, int maximum) {
        String bound = minimum == maximum ? "" : given < minimum ? "at least " : "at most ";
        int limit = given < minimum ? minimum : maximum;
        return "expected " + bound + limit + " " + plural("argument", limit) + ", got " + given;
    }

    private static String noReceiver(PyBuiltin function) {
        String owner = function.owner().shortName();
        if (function.isNew()) {
            return owner + ".__new__(): not enough arguments";
        }
        return function.isOperator() || function.kind() == BuiltinKind.CLASS
                ? "descriptor '" + function.name() + "' of '" + owner + "' object needs an argument"
                : "unbound method " + owner + "." + function.name() + "() needs an argument";
    }

    private static String plural(String noun, int count) {
        return count == 1 ? noun : noun + "s";
    }

    private static boolean isInit(PyBuiltin function) {
        return function.owner() != null && Str.equal(function.name(), Names.INIT);
    }

    /** The function's name; a constructor is called what its type is. */
    private static String bareName(PyBuiltin function) {
        return function.isNew() || isInit(function)
                ? function.owner().bareName()
                : function.name().toJavaStringUncached();
    }

    /** With the class or module, unless that is {@code builtins}. */
    private static String fullName(PyBuiltin function) {
        if (function.isNew() || isInit(function)) {
            return function.owner().bareName();
        }
        if (function.owner() != null) {
            return function.owner().bareName() + "." + function.name();
        }
        String module = function.table().ownerName();
        return module.equals("builtins") ? function.name().toJavaStringUncached() : module + "." + function.name();
    }

    /** As {@link #fullName}; what was looked up on a class is named after that class. */
    private static String calledName(PyBuiltin function, PyType receiver) {
        return receiver == null || function.isNew() ? fullName(function) : receiver.shortName() + "." + function.name();
    }

    static PyException missing(PyBuiltin function, int index) {
        return Errors.typeError(bareName(function) + "() missing required argument '"
                + function.signature().name(index) + "' (pos " + (index + 1 - function.implicitCount()) + ")");
    }

    static PyException givenTwice(PyBuiltin function, int index) {
        return Errors.typeError("argument for " + bareName(function) + "() given by name ('"
                + function.signature().name(index) + "') and position (" + (index + 1 - function.implicitCount())
                + ")");
    }

    static PyException unexpectedKeyword(PyBuiltin function, TruffleString keyword) {
        return Errors.typeError("'" + keyword + "' is an invalid keyword argument for " + bareName(function) + "()");
    }

    @TruffleBoundary
    static PyException wrongArgument(
            BuiltinTable table, BuiltinTable.Definition definition, int slot, Object value, String expected) {
        Signature signature = definition.signature();
        boolean isNew = definition.name().equals("__new__") || definition.name().equals("__init__");
        boolean implicit = definition.kind() == BuiltinKind.METHOD
                || definition.kind() == BuiltinKind.CLASS
                || definition.name().equals("__new__");
        String name = isNew ? table.ownerName().substring(table.ownerName().lastIndexOf('.') + 1) : definition.name();
        int position = implicit ? slot : slot + 1;
        String argument;
        if (slot >= signature.positionalOnlyCount() && slot < signature.namedCount()) {
            argument = "argument '" + signature.name(slot) + "'";
        } else if (signature.isPlainPositional()
                && signature.positionalCount() - (implicit ? 1 : 0) == 1
                && signature.requiredPositionalCount() == signature.positionalCount()) {
            argument = "argument";
        } else {
            argument = "argument " + position;
        }
        String actual = value == PyNone.NONE ? "None" : Types.of(value).shortName();
        return Errors.typeError(name + "() " + argument + " must be " + expected + ", not " + actual);
    }

    @TruffleBoundary
    static PyException wrongReceiver(PyBuiltin function, Object self) {
        if (function.isOperator()) {
            return Errors.typeError("descriptor '" + function.name() + "' requires a '"
                    + function.owner().shortName() + "' object but received a '"
                    + Types.of(self).shortName() + "'");
        }
        return wrongReceiver(function.name(), function.owner(), self);
    }

    @TruffleBoundary
    static PyException wrongReceiver(TruffleString name, PyType owner, Object self) {
        return Errors.typeError("descriptor '" + name + "' for '" + owner.shortName() + "' objects doesn't apply to a '"
                + Types.of(self).shortName() + "' object");
    }

    @TruffleBoundary
    static PyException inaccessible(PyGetSet attribute, String possible) {
        if (attribute.isMember()) {
            return Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, "readonly attribute");
        }
        return Errors.of(
                ExceptionTypes.ATTRIBUTE_ERROR,
                "attribute '" + attribute.name() + "' of '" + attribute.owner().shortName() + "' objects is not "
                        + possible);
    }

    /** {@code owner.__new__(requested)}: the requested class must be a subclass with the same layout. */
    @TruffleBoundary
    static void checkNew(PyBuiltin function, Object requested) {
        PyType owner = function.owner();
        String name = owner.shortName();
        if (!(requested instanceof PyType type)) {
            throw Errors.typeError(name + ".__new__(X): X is not a type object ("
                    + Types.of(requested).shortName() + ")");
        }
        if (!type.isSubtypeOf(owner)) {
            throw Errors.typeError(
                    name + ".__new__(" + type.shortName() + "): " + type.shortName() + " is not a subtype of " + name);
        }
        if (type.layoutBase() != owner.layoutBase()) {
            throw Errors.typeError(name + ".__new__(" + type.shortName() + ") is not safe, use "
                    + type.layoutBase().shortName() + ".__new__()");
        }
    }
}
