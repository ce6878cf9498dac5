// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operation;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyCell;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Strings;
import dev.fantail.objects.protocol.TypeChecks;
import java.util.ArrayList;
import java.util.List;

/** Class and mapping patterns of the match statement. */
final class Matching {
    private Matching() {}

    /** The values of the keys, or {@code None} where one is missing. */
    static Object keys(Object subject, PyTuple keys) {
        Object[] values = new Object[keys.size()];
        PySet seen = new PySet();
        PyDict plain = subject instanceof PyDict dict && dict.type() == Types.DICT ? dict : null;
        Object get = plain == null && values.length > 0 ? Attributes.get(subject, "get") : null;
        Object missing = new PyCell(null);
        for (int i = 0; i < values.length; i++) {
            Object key = keys.get(i);
            if (!seen.add(key)) {
                throw Errors.valueError("mapping pattern checks duplicate key (" + Strings.repr(key) + ")");
            }
            Object value = plain != null ? plain.get(key) : Calls.call(get, key, missing);
            if (value == null || value == missing) {
                return PyNone.NONE;
            }
            values[i] = value;
        }
        return new PyTuple(values);
    }

    /** The attributes that a class pattern takes apart, or {@code None} where it does not match. */
    static Object attributes(Object subject, Object cls, int positional, PyTuple keywords) {
        if (!(cls instanceof PyType type)) {
            throw Errors.typeError("called match pattern must be a class");
        }
        if (!TypeChecks.isInstance(subject, cls)) {
            return PyNone.NONE;
        }
        List<Object> values = new ArrayList<>();
        PySet seen = new PySet();
        if (positional > 0) {
            Object names = Attributes.getOrNull(type, Names.MATCH_ARGS);
            boolean matchesSelf = names == null && matchesSelf(type);
            if (names != null && !(names instanceof PyTuple)) {
                throw Errors.typeError(type.shortName() + ".__match_args__ must be a tuple (got "
                        + Types.of(names).shortName() + ")");
            }
            int allowed = matchesSelf ? 1 : names == null ? 0 : ((PyTuple) names).size();
            if (allowed < positional) {
                throw Errors.typeError(type.shortName() + "() accepts " + allowed + " positional sub-pattern"
                        + (allowed == 1 ? "" : "s") + " (" + positional + " given)");
            }
            if (matchesSelf) {
                values.add(subject);
            } else {
                for (int i = 0; i < positional; i++) {
                    if (!(((PyTuple) names).get(i) instanceof TruffleString name)) {
                        throw Errors.typeError("__match_args__ elements must be strings (got "
                                + Types.of(((PyTuple) names).get(i)).shortName() + ")");
                    }
                    Object value = attribute(subject, type, name, seen);
                    if (value == null) {
                        return PyNone.NONE;
                    }
                    values.add(value);
                }
            }
        }
        for (Object name : keywords.items()) {
            Object value = attribute(subject, type, (TruffleString) name, seen);
            if (value == null) {
                return PyNone.NONE;
            }
            values.add(value);
        }
        return new PyTuple(values.toArray());
    }

    private static boolean matchesSelf(PyType type) {
        for (PyType base : type.mro()) {
            if (base.has(PyType.MATCH_SELF)) {
                return true;
            }
        }
        return false;
    }

    private static Object attribute(Object subject, PyType type, TruffleString name, PySet seen) {
        if (!seen.add(name)) {
            throw Errors.typeError(
                    type.shortName() + "() got multiple sub-patterns for attribute " + Strings.repr(name));
        }
        return Attributes.getOrNull(subject, name);
    }
}
