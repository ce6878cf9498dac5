// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.decimal;

import dev.fantail.objects.Errors;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyType;

/** The signals of the module and the exception classes that stand for them. */
final class Signals {
    /** In the order of the module: what a signal is on at. */
    private static final int[] MASKS = {
        Conditions.INVALID,
        Conditions.FLOAT_OPERATION,
        Conditions.DIVISION_BY_ZERO,
        Conditions.OVERFLOW,
        Conditions.UNDERFLOW,
        Conditions.SUBNORMAL,
        Conditions.INEXACT,
        Conditions.ROUNDED,
        Conditions.CLAMPED
    };

    /** What an exception of the first signal tells apart. */
    private static final int[] CONDITIONS = {
        Conditions.INVALID_OPERATION,
        Conditions.CONVERSION_SYNTAX,
        Conditions.DIVISION_IMPOSSIBLE,
        Conditions.DIVISION_UNDEFINED,
        Conditions.INVALID_CONTEXT
    };

    static final int COUNT = MASKS.length;

    private final PyType[] types;
    private final PyType[] conditionTypes;

    /**
     * @param types of the signals
     * @param conditionTypes of the conditions of InvalidOperation
     */
    Signals(PyType[] types, PyType[] conditionTypes) {
        this.types = types;
        this.conditionTypes = conditionTypes;
    }

    PyType type(int index) {
        return types[index];
    }

    static int mask(int index) {
        return MASKS[index];
    }

    PyType[] types() {
        return types.clone();
    }

    /** The number of the signal, or -1. */
    int indexOf(Object type) {
        for (int i = 0; i < types.length; i++) {
            if (types[i] == type) {
                return i;
            }
        }
        return -1;
    }

    /** The conditions that a class of exceptions stands for, or 0. */
    int maskOf(Object type) {
        int index = indexOf(type);
        if (index >= 0) {
            return MASKS[index];
        }
        for (int i = 0; i < conditionTypes.length; i++) {
            if (conditionTypes[i] == type) {
                return CONDITIONS[i];
            }
        }
        return 0;
    }

    /** The classes of the signals that are on. */
    PyList list(int status) {
        PyList result = new PyList();
        for (int i = 0; i < MASKS.length; i++) {
            if ((status & MASKS[i]) != 0) {
                result.append(types[i]);
            }
        }
        return result;
    }

    /** The names of the signals that are on, as in {@code repr()}: in the order of the bits. */
    String names(int status) {
        StringBuilder text = new StringBuilder("[");
        int named = 0;
        for (int bits = status; bits != 0; bits &= bits - 1) {
            int bit = Integer.lowestOneBit(bits);
            for (int i = 0; i < MASKS.length; i++) {
                if ((MASKS[i] & bit) != 0 && (named & MASKS[i]) == 0) {
                    named |= MASKS[i];
                    text.append(text.length() > 1 ? ", " : "").append(types[i].name());
                }
            }
        }
        return text.append(']').toString();
    }

    /** The exception for conditions that are trapped. */
    RuntimeException exception(int trapped) {
        PyList details = new PyList();
        for (int i = 0; i < CONDITIONS.length; i++) {
            if ((trapped & CONDITIONS[i]) != 0) {
                details.append(conditionTypes[i]);
            }
        }
        PyType type = null;
        for (int i = 0; i < MASKS.length; i++) {
            if ((trapped & MASKS[i]) != 0) {
                type = type == null ? types[i] : type;
                if (i > 0) {
                    details.append(types[i]);
                }
            }
        }
        return Errors.of(type, details);
    }
}
