// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import java.util.ArrayList;
import java.util.List;

/** C3 linearization: every class before its bases, and bases in the order in which a class names them. */
public final class MethodResolutionOrder {
    private MethodResolutionOrder() {}

    /**
     * The order for a class with these bases.
     *
     * @return the first entry is {@code null}, where the class itself goes
     */
    public static PyType[] compute(PyType[] bases) {
        for (int i = 0; i < bases.length; i++) {
            if (bases[i].has(PyType.WITHOUT_MRO)) {
                throw Errors.typeError("Cannot extend an incomplete type '" + bases[i].shortName() + "'");
            }
            for (int j = i + 1; j < bases.length; j++) {
                if (bases[i] == bases[j]) {
                    throw Errors.typeError("duplicate base class " + bases[i].shortName());
                }
            }
        }
        if (bases.length == 1) {
            PyType[] above = bases[0].mro();
            PyType[] result = new PyType[above.length + 1];
            System.arraycopy(above, 0, result, 1, above.length);
            return result;
        }
        PyType[][] sequences = new PyType[bases.length + 1][];
        for (int i = 0; i < bases.length; i++) {
            sequences[i] = bases[i].mro();
        }
        sequences[bases.length] = bases;
        List<PyType> order = new ArrayList<>();
        order.add(null);
        int[] heads = new int[sequences.length];
        while (true) {
            boolean done = true;
            PyType next = null;
            for (int i = 0; i < sequences.length && next == null; i++) {
                if (heads[i] < sequences[i].length) {
                    done = false;
                    PyType candidate = sequences[i][heads[i]];
                    next = isInTail(candidate, sequences, heads) ? null : candidate;
                }
            }
            if (done) {
                return order.toArray(new PyType[0]);
            } else if (next == null) {
                throw inconsistent(sequences, heads);
            }
            order.add(next);
            for (int i = 0; i < sequences.length; i++) {
                if (heads[i] < sequences[i].length && sequences[i][heads[i]] == next) {
                    heads[i]++;
                }
            }
        }
    }

    private static boolean isInTail(PyType candidate, PyType[][] sequences, int[] heads) {
        for (int i = 0; i < sequences.length; i++) {
            for (int j = heads[i] + 1; j < sequences[i].length; j++) {
                if (sequences[i][j] == candidate) {
                    return true;
                }
            }
        }
        return false;
    }

    private static PyException inconsistent(PyType[][] sequences, int[] heads) {
        List<PyType> remaining = new ArrayList<>();
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < sequences.length; i++) {
            if (heads[i] < sequences[i].length && !remaining.contains(sequences[i][heads[i]])) {
                remaining.add(sequences[i][heads[i]]);
            }
        }
        for (PyType type : remaining) {
            names.append(names.isEmpty() ? " " : ", ").append(type.bareName());
        }
        return Errors.typeError("Cannot create a consistent method resolution\norder (MRO) for bases" + names);
    }
}
