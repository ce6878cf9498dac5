// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects.protocol;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.BuiltinArguments;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Finalization;
import dev.fantail.objects.FunctionArguments;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBoundBuiltin;
import dev.fantail.objects.PyBuiltin;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyMethod;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** Calls of any Python callable, from Java code that is not compiled with its caller. */
public final class Calls {
    public static final TruffleString[] NO_KEYWORDS = {};

    private Calls() {}

    /** {@code callable(*args)}. */
    @TruffleBoundary
    public static Object call(Object callable, Object... args) {
        return call(callable, args, NO_KEYWORDS);
    }

    /**
     * Calls a Python function.
     *
     * @param args with the header of a call, as {@link FunctionArguments#bind} makes them
     */
    public static Object invoke(PyFunction function, Object[] args) {
        // Without the node that calls, which is only asked for where stacks are shown to other languages, as there is
        // none here.
        return function.code().callTarget().call((Node) null, args);
    }

    /**
     * {@code callable(*args, **keywords)}.
     *
     * @param args positional arguments, then the values of the keywords
     * @param keywords the names of the last arguments
     */
    @TruffleBoundary
    public static Object call(Object callable, Object[] args, TruffleString[] keywords) {
        if (callable instanceof PyFunction function) {
            return invoke(function, FunctionArguments.bind(function, args, keywords));
        } else if (callable instanceof PyBoundBuiltin bound) {
            return bound.builtin().call(BuiltinArguments.bind(bound.builtin(), prepend(bound.self(), args), keywords));
        } else if (callable instanceof PyMethod method) {
            return call(method.function(), prepend(method.self(), args), keywords);
        } else if (callable instanceof PyBuiltin builtin) {
            return builtin.call(BuiltinArguments.bind(builtin, args, keywords));
        } else if (callable instanceof PyType type && type.type() == Types.TYPE) {
            return instantiate(type, args, keywords);
        }
        PyType type = Types.of(callable);
        Object method = type.lookup(Names.CALL);
        if (method == null) {
            throw Errors.typeError("'" + type.shortName() + "' object is not callable");
        }
        if (method instanceof PyFunction || method instanceof PyBuiltin) {
            return call(method, prepend(callable, args), keywords);
        }
        return call(Attributes.bind(method, callable, type), args, keywords);
    }

    /** {@code type.__call__(cls, …)}: {@code __new__}, then {@code __init__} when that gave an instance. */
    @TruffleBoundary
    public static Object instantiate(PyType type, Object[] args, TruffleString[] keywords) {
        if (type == Types.TYPE && args.length == 1 && keywords.length == 0) {
            return Types.of(args[0]);
        }
        Object constructor = type.lookup(Names.NEW);
        if (constructor == null || type.has(PyType.NO_INSTANTIATION)) {
            throw Errors.typeError("cannot create '" + Strings.qualifiedTypeName(type) + "' instances");
        }
        Object instance = constructor instanceof PyFunction || constructor instanceof PyBuiltin
                ? call(constructor, prepend(type, args), keywords)
                : call(Attributes.bind(constructor, null, type), prepend(type, args), keywords);
        return initialize(type, instance, args, keywords);
    }

    /** Calls {@code __init__} of what {@code __new__} of {@code type} made, if that is an instance. */
    @TruffleBoundary
    public static Object initialize(PyType type, Object instance, Object[] args, TruffleString[] keywords) {
        PyType actual = Types.of(instance);
        if (actual.isSubtypeOf(type)) {
            if (actual.isHeapType()) {
                Finalization.registerIfNeeded((PyObject) instance);
            }
            Object init = actual.lookup(Names.INIT);
            if (init != null && init != BuiltinMethods.objectInit(type.lookup(Names.NEW))) {
                Object result = callMethod(init, instance, actual, args, keywords);
                if (result != dev.fantail.objects.PyNone.NONE) {
                    throw Errors.typeError("__init__() should return None, not '"
                            + Types.of(result).shortName() + "'");
                }
            }
        }
        return instance;
    }

    /** Calls {@code function}, found in the class of {@code self}, as a method. */
    @TruffleBoundary
    public static Object callMethod(
            Object function, Object self, PyType type, Object[] args, TruffleString[] keywords) {
        if (function instanceof PyFunction || function instanceof PyBuiltin builtin && builtin.isMethod()) {
            return call(function, prepend(self, args), keywords);
        }
        return call(Attributes.bind(function, self, type), args, keywords);
    }

    /** {@code object.name(*args)}. */
    @TruffleBoundary
    public static Object method(Object object, TruffleString name, Object... args) {
        return call(Attributes.get(object, name), args, NO_KEYWORDS);
    }

    /** Calls the special method of the class of {@code self}; {@code null} when there is none. */
    @TruffleBoundary
    public static Object special(Object self, TruffleString name, Object... args) {
        PyType type = Types.of(self);
        Object function = type.lookup(name);
        if (function == null) {
            return null;
        }
        return callMethod(function, self, type, args, NO_KEYWORDS);
    }

    /** {@code callable(*args, **keywords)} with the keywords in a dict. */
    @TruffleBoundary
    public static Object callWithDict(Object callable, Object[] args, PyDict keywords) {
        if (keywords == null || keywords.size() == 0) {
            return call(callable, args, NO_KEYWORDS);
        }
        int count = keywords.size();
        Object[] all = java.util.Arrays.copyOf(args, args.length + count);
        TruffleString[] names = new TruffleString[count];
        int i = 0;
        for (int entry = keywords.nextEntry(-1); entry >= 0; entry = keywords.nextEntry(entry)) {
            if (!(dev.fantail.objects.PyValueObject.unwrap(keywords.keyAt(entry)) instanceof TruffleString name)) {
                throw Errors.typeError("keywords must be strings");
            }
            names[i] = name;
            all[args.length + i] = keywords.valueAt(entry);
            i++;
        }
        return call(callable, all, names);
    }

    /** Whether {@code callable(object)} says so. */
    @TruffleBoundary
    public static boolean isCallable(Object object) {
        return Types.of(object).lookup(Names.CALL) != null;
    }

    public static Object[] prepend(Object first, Object[] rest) {
        Object[] all = new Object[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }
}
