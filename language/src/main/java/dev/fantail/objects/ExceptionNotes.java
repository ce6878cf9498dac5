// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

/** {@code BaseException.add_note}. */
public final class ExceptionNotes {
    private ExceptionNotes() {}

    public static void add(PyBaseException exception, String note) {
        add(exception, Str.of(note));
    }

    @TruffleBoundary
    public static void add(PyBaseException exception, TruffleString note) {
        PyDict attributes = InstanceDict.of(exception);
        Object notes = attributes.getString(Names.NOTES);
        if (notes == null) {
            notes = new PyList();
            attributes.putString(Names.NOTES, notes);
        }
        if (!(notes instanceof PyList list)) {
            throw Errors.typeError("Cannot add note: __notes__ is not a list");
        }
        list.append(note);
    }
}
