// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.sre;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import java.io.ByteArrayOutputStream;

/** A replacement text with references to groups. */
public final class PyTemplate extends PyObject {
    public static final PyType TYPE = Types.declare("_sre.SRE_Template", Types.OBJECT, PyType.NO_INSTANTIATION);

    private final Object[] literals;
    private final int[] groups;

    /** @param literals one more than {@code groups}: what stands before, between and behind them */
    PyTemplate(Object[] literals, int[] groups) {
        super(TYPE);
        this.literals = literals;
        this.groups = groups;
    }

    /** The text for a match. */
    Object expand(PyMatch match) {
        if (match.pattern().isBytes()) {
            ByteArrayOutputStream result = new ByteArrayOutputStream();
            result.writeBytes(Buffers.bytes(literals[0]));
            for (int i = 0; i < groups.length; i++) {
                result.writeBytes(((PyBytes) match.group(groups[i], PyBytes.EMPTY)).value());
                result.writeBytes(Buffers.bytes(literals[i + 1]));
            }
            return new PyBytes(result.toByteArray());
        }
        TruffleStringBuilder result = Str.builder();
        result.appendStringUncached((TruffleString) PyValueObject.unwrap(literals[0]));
        for (int i = 0; i < groups.length; i++) {
            result.appendStringUncached((TruffleString) match.group(groups[i], Str.EMPTY));
            result.appendStringUncached((TruffleString) PyValueObject.unwrap(literals[i + 1]));
        }
        return result.toStringUncached();
    }

    boolean isLiteral() {
        return groups.length == 0;
    }

    Object literal() {
        return literals[0];
    }
}
