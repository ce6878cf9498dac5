// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.protocol.Iteration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What a class body's {@code __slots__} ask for, checked against the bases.
 *
 * @param names attributes with a descriptor, mangled and sorted
 * @param addsDict whether instances get a {@code __dict__} that the bases do not give them
 * @param addsWeakref whether instances can be weakly referenced while those of the bases cannot
 */
record ClassSlots(TruffleString[] names, boolean addsDict, boolean addsWeakref) {
    private static final List<PyType> VARIABLE_SIZED = List.of(Types.INT, Types.BYTES, Types.TUPLE, Types.TYPE);

    static ClassSlots of(TruffleString className, PyType base, PyType[] bases, PyDict namespace) {
        boolean variable = VARIABLE_SIZED.contains(base.layoutBase());
        boolean mayAddDict = !base.has(PyType.HAS_DICT) && base.layoutBase() != Types.TYPE;
        boolean mayAddWeakref = !base.has(PyType.WEAK_REFERENCEABLE) && !variable;
        Object declared = namespace.getString(Names.SLOTS);
        if (declared == null) {
            return new ClassSlots(new TruffleString[0], mayAddDict, mayAddWeakref);
        }
        Object[] items = PyValueObject.unwrap(declared) instanceof TruffleString single
                ? new Object[] {single}
                : Iteration.toArray(declared);
        if (items.length > 0 && variable) {
            throw Errors.typeError("nonempty __slots__ not supported for subtype of '" + base.shortName() + "'");
        }
        boolean dict = false;
        boolean weakref = false;
        TruffleString[] names = new TruffleString[items.length];
        int count = 0;
        for (Object item : items) {
            TruffleString name = identifier(item);
            if (Str.equal(name, Names.DICT)) {
                if (!mayAddDict || dict) {
                    throw Errors.typeError("__dict__ slot disallowed: we already got one");
                }
                dict = true;
            } else if (Str.equal(name, Names.WEAKREF)) {
                if (!mayAddWeakref || weakref) {
                    throw Errors.typeError("__weakref__ slot disallowed: we already got one");
                }
                weakref = true;
            } else {
                names[count++] = mangled(className, name);
            }
        }
        names = Arrays.copyOf(names, count);
        for (TruffleString name : names) {
            if (namespace.contains(name)
                    && !Str.equal(name, Names.QUALNAME)
                    && !Str.equal(name, Names.CLASSCELL)
                    && !Str.equal(name, Names.CLASSDICTCELL)) {
                throw Errors.valueError("'" + name + "' in __slots__ conflicts with class variable");
            }
        }
        Arrays.sort(names, Comparator.comparing(TruffleString::toJavaStringUncached));
        for (PyType other : bases) {
            if (other != base) {
                dict |= mayAddDict && other.has(PyType.HAS_DICT);
                weakref |= mayAddWeakref && other.has(PyType.WEAK_REFERENCEABLE);
            }
        }
        return new ClassSlots(names, dict, weakref);
    }

    private static TruffleString identifier(Object item) {
        if (!(PyValueObject.unwrap(item) instanceof TruffleString name)) {
            throw Errors.typeError(
                    "__slots__ items must be strings, not '" + Types.of(item).shortName() + "'");
        }
        if (!isIdentifier(name)) {
            throw Errors.typeError("__slots__ must be identifiers");
        }
        return ConstantValues.intern(name);
    }

    private static boolean isIdentifier(TruffleString name) {
        int[] codePoints = Str.codePoints(name);
        for (int i = 0; i < codePoints.length; i++) {
            int c = codePoints[i];
            boolean letter = c == '_' || Character.isUnicodeIdentifierStart(c);
            if (!letter && (i == 0 || !Character.isUnicodeIdentifierPart(c) || Character.isIdentifierIgnorable(c))) {
                return false;
            }
        }
        return codePoints.length > 0;
    }

    /** A private name of a class body, as the compiler spells it. */
    private static TruffleString mangled(TruffleString className, TruffleString name) {
        String text = name.toJavaStringUncached();
        if (!text.startsWith("__") || text.endsWith("__")) {
            return name;
        }
        String owner = className.toJavaStringUncached();
        int start = 0;
        while (start < owner.length() && owner.charAt(start) == '_') {
            start++;
        }
        return start == owner.length() ? name : ConstantValues.intern("_" + owner.substring(start) + text);
    }
}
