// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;

/** An incremental decoder of the {@code codecs} module. */
final class CodecTextDecoder implements TextDecoder {
    private final Object decoder;

    CodecTextDecoder(Object decoder) {
        this.decoder = decoder;
    }

    @Override
    public TruffleString decode(byte[] bytes, boolean last) {
        Object result = Calls.method(decoder, Io.DECODE, new PyBytes(bytes), last);
        if (PyValueObject.unwrap(result) instanceof TruffleString text) {
            return text;
        }
        throw Errors.typeError("decoder should return a string result, not '"
                + Types.of(result).shortName() + "'");
    }

    @Override
    public void reset() {
        Calls.method(decoder, Io.RESET);
    }

    private PyTuple state() {
        if (Calls.method(decoder, Io.GETSTATE) instanceof PyTuple state && state.size() == 2) {
            return state;
        }
        throw Errors.typeError("illegal decoder state");
    }

    @Override
    public byte[] pending() {
        if (state().get(0) instanceof PyBytes bytes) {
            return bytes.value();
        }
        throw Errors.typeError("illegal decoder state: the first item should be a bytes object");
    }

    @Override
    public long flags() {
        return Conversions.toLong(state().get(1));
    }

    @Override
    public void setState(byte[] pending, long flags) {
        Calls.method(decoder, Io.SETSTATE, PyTuple.of(new PyBytes(pending), flags));
    }
}
