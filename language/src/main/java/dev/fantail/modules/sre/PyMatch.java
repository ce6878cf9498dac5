// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.sre;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Conversions;

/** What a pattern found. */
public final class PyMatch extends PyObject {
    public static final PyType TYPE = Types.declare("re.Match", Types.OBJECT, PyType.NO_INSTANTIATION);

    private final PyPattern pattern;
    private final PyPattern.Text text;
    private final int[] bounds;
    private final int position;
    private final int endPosition;

    PyMatch(PyPattern pattern, PyPattern.Text text, int[] bounds, int position, int endPosition) {
        super(TYPE);
        this.pattern = pattern;
        this.text = text;
        this.bounds = bounds;
        this.position = position;
        this.endPosition = endPosition;
    }

    PyPattern pattern() {
        return pattern;
    }

    PyPattern.Text text() {
        return text;
    }

    int position() {
        return position;
    }

    int endPosition() {
        return endPosition;
    }

    int start(int group) {
        return bounds[group * 2];
    }

    int end(int group) {
        return bounds[group * 2 + 1];
    }

    /** The last group that was closed, or -1. */
    int lastIndex() {
        return bounds[bounds.length - 1] <= 0 ? -1 : bounds[bounds.length - 1];
    }

    /** The text of a group, or {@code absent}. */
    Object group(int group, Object absent) {
        return start(group) < 0 ? absent : text.slice(start(group), end(group));
    }

    /** Nothing of the text's kind. */
    Object empty() {
        return pattern.isBytes() ? PyBytes.EMPTY : dev.fantail.objects.Str.EMPTY;
    }

    /** The number of the group with this number or name. */
    int groupNumber(Object key) {
        long number = -1;
        if (Conversions.hasIndex(key) && !(key instanceof TruffleString)) {
            Object index = Conversions.index(key);
            number = index instanceof Long value ? value : -1;
        } else if (pattern.groupIndex().size() > 0 && isHashable(key)) {
            Object found = pattern.groupIndex().get(PyValueObject.unwrap(key));
            number = found == null ? -1 : Conversions.toLong(found);
        }
        if (number < 0 || number > pattern.groups()) {
            throw Errors.indexError("no such group");
        }
        return (int) number;
    }

    private static boolean isHashable(Object key) {
        return PyValueObject.unwrap(key) instanceof TruffleString
                || key instanceof PyBytes
                || key instanceof PyTuple
                || key == PyNone.NONE;
    }
}
