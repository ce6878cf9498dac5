// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.datetime;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Strings;

/** {@code datetime.timezone}: a fixed difference from UTC. */
final class PyTimeZone extends PyTzInfo {
    static final PyType TYPE = Types.declare("datetime.timezone", PyTzInfo.TYPE, 0);

    static final PyTimeZone UTC = new PyTimeZone(PyTimeDelta.ZERO, null);

    final PyTimeDelta offset;

    /** {@code null} when it follows from the offset. */
    final TruffleString name;

    PyTimeZone(PyTimeDelta offset, TruffleString name) {
        super(TYPE);
        this.offset = offset;
        this.name = name;
    }

    static PyTimeZone of(PyTimeDelta offset, TruffleString name) {
        if (name == null && offset.isZero()) {
            return UTC;
        } else if (!offset.isWithinDay()) {
            throw Errors.valueError("offset must be a timedelta strictly between -timedelta(hours=24) and"
                    + " timedelta(hours=24), not " + Strings.repr(offset) + ".");
        }
        return new PyTimeZone(offset, name);
    }

    TruffleString shownName() {
        if (name != null) {
            return name;
        }
        StringBuilder out = new StringBuilder("UTC");
        if (!offset.isZero()) {
            IsoText.offset(out, offset, ":");
        }
        return Str.of(out.toString());
    }
}
