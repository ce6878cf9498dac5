// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Strings;
import java.util.Arrays;

/** Making classes: what {@code type.__new__} does when a class statement ends. */
public final class TypeCreation {
    private static final int INHERITED = PyType.HAS_DICT | PyType.WEAK_REFERENCEABLE | PyType.MATCH_SELF;

    private static final TruffleString ENCODE = Str.of("encode");

    private TypeCreation() {}

    /**
     * The most derived of {@code metatype} and the classes of the bases.
     *
     * @throws PyException {@code TypeError} when none derives from all the others
     */
    @TruffleBoundary
    public static PyType metaclass(PyType metatype, Object[] bases) {
        PyType winner = metatype;
        for (Object base : bases) {
            PyType candidate = Types.of(base);
            if (candidate.isSubtypeOf(winner)) {
                winner = candidate;
            } else if (!winner.isSubtypeOf(candidate)) {
                throw Errors.typeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                        + "subclass of the metaclasses of all its bases");
            }
        }
        return winner;
    }

    /**
     * {@code type.__new__(metatype, name, bases, body, **keywords)}.
     *
     * @param keywords for {@code __init_subclass__}, or {@code null}
     * @return a class, unless a base's metaclass has a {@code __new__} that answers something else
     */
    @TruffleBoundary
    public static Object create(PyType metatype, TruffleString name, PyTuple bases, PyDict body, PyDict keywords) {
        for (Object base : bases.items()) {
            if (!(base instanceof PyType) && Types.of(base).lookup(Names.MRO_ENTRIES) != null) {
                throw Errors.typeError("type() doesn't support MRO entry resolution; use types.new_class()");
            }
        }
        PyType winner = metaclass(metatype, bases.items());
        if (winner != metatype) {
            Object create = Attributes.get(winner, Names.NEW);
            if (create != Attributes.get(Types.TYPE, Names.NEW)) {
                return Calls.callWithDict(create, new Object[] {winner, name, bases, body}, keywords);
            }
        }
        PyType[] baseTypes = baseTypes(bases);
        PyType best = bestBase(baseTypes);
        return build(winner, name, baseTypes, best, body.copy(), keywords);
    }

    private static PyType[] baseTypes(PyTuple bases) {
        if (bases.size() == 0) {
            return new PyType[] {Types.OBJECT};
        }
        PyType[] types = new PyType[bases.size()];
        for (int i = 0; i < types.length; i++) {
            if (!(bases.get(i) instanceof PyType type)) {
                throw Errors.typeError("bases must be types");
            }
            if (!type.has(PyType.BASE_TYPE)) {
                throw Errors.typeError("type '" + type.shortName() + "' is not an acceptable base type");
            }
            types[i] = type;
        }
        return types;
    }

    /** The base whose layout contains those of all the others, as {@code __base__}. */
    static PyType bestBase(PyType[] bases) {
        PyType winner = null;
        PyType best = null;
        for (PyType base : bases) {
            PyType candidate = solidBase(base);
            if (winner == null || candidate != winner && candidate.isSubtypeOf(winner)) {
                winner = candidate;
                best = base;
            } else if (!winner.isSubtypeOf(candidate)) {
                throw Errors.typeError("multiple bases have instance lay-out conflict");
            }
        }
        return best;
    }

    /** The nearest class that adds something to the layout of the instances. */
    public static PyType solidBase(PyType type) {
        PyType candidate = type;
        while (candidate.base() != null && !addsLayout(candidate)) {
            candidate = candidate.base();
        }
        return candidate;
    }

    private static boolean addsLayout(PyType type) {
        return type.has(PyType.ADDS_SLOTS)
                || type.layoutBase() == type && type != Types.OBJECT
                || ExceptionFields.addsFields(type);
    }

    /** A class's documentation must be text that can be encoded. */
    private static void checkText(TruffleString text) {
        if (!text.isValidUncached(Str.ENCODING)) {
            Calls.method(text, ConstantValues.intern("encode"));
        }
    }

    /** A class is a sequence, or a mapping, for patterns as the first of its ancestors that is either. */
    private static int patternFlags(PyType[] mro) {
        for (int i = 1; i < mro.length; i++) {
            if (mro[i].has(PyType.SEQUENCE) || mro[i].has(PyType.MAPPING)) {
                return (mro[i].has(PyType.SEQUENCE) ? PyType.SEQUENCE : 0)
                        | (mro[i].has(PyType.MAPPING) ? PyType.MAPPING : 0);
            }
        }
        return 0;
    }

    private static PyType build(
            PyType metatype, TruffleString name, PyType[] bases, PyType best, PyDict namespace, PyDict keywords) {
        if (name.toJavaStringUncached().indexOf(0) >= 0) {
            throw Errors.valueError("type name must not contain null characters");
        }
        // A name that UTF-8 cannot express is refused with the codec's error.
        Calls.method(name, ENCODE);
        ClassSlots slots = ClassSlots.of(name, best, bases, namespace);
        TruffleString qualifiedName = takeQualifiedName(namespace, name);
        Object classCell = namespace.removeString(Names.CLASSCELL);
        Object classDictCell = namespace.removeString(Names.CLASSDICTCELL);
        if (classCell != null && !(classCell instanceof PyCell)) {
            throw Errors.typeError("__classcell__ must be a nonlocal cell, not " + Strings.repr(Types.of(classCell)));
        }
        int flags = PyType.BASE_TYPE;
        for (PyType base : bases) {
            for (int flag = 1; flag <= INHERITED; flag <<= 1) {
                boolean wanted = (INHERITED & flag) != 0 && base.has(flag);
                if (wanted && base == best) {
                    flags |= flag;
                }
            }
        }
        flags |= slots.addsDict() ? PyType.HAS_DICT : 0;
        flags |= slots.addsWeakref() ? PyType.WEAK_REFERENCEABLE : 0;
        flags |= slots.names().length > 0 ? PyType.ADDS_SLOTS : 0;

        PyType[] mro = MethodResolutionOrder.compute(bases);
        flags |= patternFlags(mro);
        fillNamespace(namespace);
        PyType type = new PyType(metatype, name, bases, mro, namespace, best.layoutBase(), flags);
        mro[0] = type;
        type.setBase(best);
        type.setQualifiedName(qualifiedName);
        ClassDescriptors.add(type, slots, namespace);
        Object doc = namespace.getString(Names.DOC);
        if (doc == null) {
            namespace.putString(Names.DOC, PyNone.NONE);
        } else if (doc instanceof TruffleString text) {
            checkText(text);
        }
        if (namespace.contains(Names.EQ) && !namespace.contains(Names.HASH)) {
            namespace.putString(Names.HASH, PyNone.NONE);
        }
        if (classCell instanceof PyCell cell) {
            cell.set(type);
        }
        if (classDictCell instanceof PyCell cell) {
            // Bounds and aliases that are evaluated later see what became of the class.
            cell.set(namespace);
        }
        customMro(type);
        tellNames(type, namespace.copy());
        Object hook = SuperLookup.getOrNull(type, type, type, Names.INIT_SUBCLASS);
        if (hook == null) {
            // A metaclass's mro() may leave the class itself, or everything behind it, out.
            hook = Attributes.bind(Types.OBJECT.lookup(Names.INIT_SUBCLASS), null, type);
        }
        Calls.callWithDict(hook, new Object[0], keywords);
        return type;
    }

    private static TruffleString takeQualifiedName(PyDict namespace, TruffleString name) {
        Object value = namespace.removeString(Names.QUALNAME);
        if (value == null) {
            return name;
        }
        if (PyValueObject.unwrap(value) instanceof TruffleString text) {
            return text;
        }
        throw Errors.typeError(
                "type __qualname__ must be a str, not " + Types.of(value).shortName());
    }

    /** What a class has although its body does not say so. */
    private static void fillNamespace(PyDict namespace) {
        if (!namespace.contains(Names.MODULE)) {
            PyDict globals = CallerFrames.globals();
            Object module = globals == null ? null : globals.getString(Names.NAME);
            if (module != null) {
                namespace.putString(Names.MODULE, module);
            }
        }
        if (namespace.getString(Names.NEW) instanceof PyFunction function) {
            namespace.putString(Names.NEW, new PyStaticMethod(function));
        }
        for (TruffleString implicit : new TruffleString[] {Names.INIT_SUBCLASS, Names.CLASS_GETITEM}) {
            if (namespace.getString(implicit) instanceof PyFunction function) {
                namespace.putString(implicit, new PyClassMethod(function));
            }
        }
    }

    /** Asks a metaclass that overrides {@code mro()}. */
    private static void customMro(PyType type) {
        Object method = type.type().lookup(Names.MRO_METHOD);
        if (type.type() == Types.TYPE || method == Types.TYPE.lookup(Names.MRO_METHOD)) {
            return;
        }
        type.setFlag(PyType.WITHOUT_MRO, true);
        PyType[] mro;
        try {
            mro = checkedMro(type, Calls.call(method, type));
        } finally {
            type.setFlag(PyType.WITHOUT_MRO, false);
        }
        type.setMro(mro);
        if (!Arrays.asList(mro).contains(type)) {
            throw Errors.typeError("super(type, obj): obj must be an instance or subtype of type");
        }
    }

    /** Recomputes the MRO of {@code type} for {@code bases}, asking the metaclass if it overrides {@code mro()}. */
    @TruffleBoundary
    static PyType[] mroFor(PyType type, PyType[] bases) {
        Object method = type.type().lookup(Names.MRO_METHOD);
        if (type.type() != Types.TYPE && method != Types.TYPE.lookup(Names.MRO_METHOD)) {
            return checkedMro(type, Calls.call(method, type));
        }
        PyType[] mro = MethodResolutionOrder.compute(bases);
        mro[0] = type;
        return mro;
    }

    private static PyType[] checkedMro(PyType type, Object answer) {
        Object[] items = Iteration.toArray(answer);
        PyType[] mro = new PyType[items.length];
        PyType solid = solidBase(type);
        for (int i = 0; i < items.length; i++) {
            if (!(items[i] instanceof PyType entry)) {
                throw Errors.typeError(
                        "mro() returned a non-class ('" + Types.of(items[i]).shortName() + "')");
            }
            if (!solid.isSubtypeOf(solidBase(entry))) {
                throw Errors.typeError("mro() returned base with unsuitable layout ('" + entry.shortName() + "')");
            }
            mro[i] = entry;
        }
        return mro;
    }

    private static void tellNames(PyType type, PyDict attributes) {
        for (int entry = attributes.nextEntry(-1); entry >= 0; entry = attributes.nextEntry(entry)) {
            Object value = attributes.valueAt(entry);
            Object hook = value instanceof PyFunction ? null : Types.of(value).lookup(Names.SET_NAME);
            if (hook == null) {
                continue;
            }
            try {
                Calls.special(value, Names.SET_NAME, type, attributes.keyAt(entry));
            } catch (PyException e) {
                ExceptionNotes.add(
                        e.value(),
                        "Error calling __set_name__ on '" + Types.of(value).shortName() + "' instance "
                                + Strings.repr(attributes.keyAt(entry)) + " in '"
                                + type.shortName() + "'");
                throw e;
            }
        }
    }
}
