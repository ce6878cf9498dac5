// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.itertools;

import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Warnings;

/** What the iterators share to be copied and pickled, which Python 3.14 will not support any more. */
final class Pickling {
    private Pickling() {}

    /** Must be said at each use. */
    static void warn() {
        Warnings.warn(
                ExceptionTypes.DEPRECATION_WARNING,
                "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.",
                1);
    }

    /** {@code (type, arguments)}. */
    static PyTuple reduced(PyObject self, Object... arguments) {
        return new PyTuple(self.type(), PyTuple.of(arguments));
    }

    /** The elements of a state that must have a certain length. */
    static Object[] elements(Object state, int length) {
        Object[] elements = elements(state);
        if (elements.length != length) {
            throw Errors.typeError("function takes exactly " + length + " arguments (" + elements.length + " given)");
        }
        return elements;
    }

    private static Object[] elements(Object state) {
        if (state instanceof PyTuple tuple) {
            return Iteration.toArray(tuple);
        }
        throw Errors.typeError("state is not a tuple");
    }

    /** Indices into a pool as a tuple. */
    static PyTuple tuple(int[] indices) {
        Object[] values = new Object[indices.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (long) indices[i];
        }
        return PyTuple.of(values);
    }

    /** The numbers of a tuple that must have a certain length. */
    static int[] indices(Object state, int length) {
        if (!(state instanceof PyTuple tuple) || tuple.size() != length) {
            throw Errors.valueError("invalid arguments");
        }
        int[] result = new int[length];
        for (int i = 0; i < length; i++) {
            result[i] = number(tuple.get(i));
        }
        return result;
    }

    static int number(Object value) {
        if (Conversions.intOrNull(value) == null) {
            throw Errors.typeError("an integer is required");
        }
        return Math.clamp(Conversions.toClampedLong(value), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** An iterator that has nothing. */
    static Object nothing() {
        return Iteration.iter(new PyList());
    }
}
