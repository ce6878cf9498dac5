// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.sre;

import dev.fantail.objects.BufferExporter;
import dev.fantail.objects.NativeIterator;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyMemoryView;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** Finds one match after the other; also the iterator of {@code finditer}. */
public final class PyScanner extends PyObject implements NativeIterator {
    public static final PyType TYPE = Types.declare("_sre.SRE_Scanner", Types.OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType ITERATOR =
            Types.declare("_sre.callable_iterator", Types.OBJECT, PyType.NO_INSTANTIATION);

    private final PyPattern pattern;
    private final PyPattern.Text text;
    private final int first;
    private final int end;
    private int start;
    private boolean mustAdvance;

    /** Keeps the size of what is searched through; {@code null} where it cannot change, and at the end. */
    private PyMemoryView view;

    PyScanner(PyType type, PyPattern pattern, PyPattern.Text text, int start, int end) {
        super(type);
        if (text.original() instanceof BufferExporter && !(text.original() instanceof PyBytes)) {
            view = PyMemoryView.of(text.original());
        }
        this.pattern = pattern;
        this.text = text;
        this.first = start;
        this.start = start;
        this.end = end;
    }

    PyPattern pattern() {
        return pattern;
    }

    /** The next match, or {@code null}; there is none after the first failure. */
    synchronized PyMatch find(MatchMode mode) {
        if (start < 0) {
            return null;
        }
        int[] bounds = pattern.apply(mode, text, start, end, mustAdvance);
        if (bounds == null) {
            start = -1;
            if (view != null) {
                view.release();
                view = null;
            }
            return null;
        }
        mustAdvance = bounds[1] == bounds[0];
        start = bounds[1];
        return new PyMatch(pattern, text, bounds, first, end);
    }

    @Override
    public Object next() {
        return find(MatchMode.SEARCH);
    }

    Object findOrNone(MatchMode mode) {
        return PyNone.ofNullable(find(mode));
    }
}
