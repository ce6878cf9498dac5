// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;

/** Methods of {@code IncrementalNewlineDecoder}. */
@BuiltinClass(
        type = "_io.IncrementalNewlineDecoder",
        doc = "Codec used when reading a file in universal newlines mode.")
public final class IncrementalNewlineDecoderMethods {
    private IncrementalNewlineDecoderMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        return new PyIncrementalNewlineDecoder(cls);
    }

    @Builtin("__init__(self, decoder, translate, errors='strict')")
    static void init(PyIncrementalNewlineDecoder self, Object decoder, boolean translate, Object errors) {
        self.initialize(decoder, translate);
    }

    @Builtin("decode(self, input, final=False)")
    static Object decode(PyIncrementalNewlineDecoder self, Object input, boolean last) {
        NewlineTranslation translation = self.translation();
        Object text = self.decoder() == PyNone.NONE ? input : Calls.method(self.decoder(), Io.DECODE, input, last);
        if (!(PyValueObject.unwrap(text) instanceof TruffleString plain)) {
            throw Errors.typeError("decoder should return a string result, not '"
                    + Types.of(text).shortName() + "'");
        }
        return translation.decode(plain, last);
    }

    @Builtin("getstate(self, /)")
    static Object getstate(PyIncrementalNewlineDecoder self) {
        NewlineTranslation translation = self.translation();
        Object buffer = PyBytes.EMPTY;
        long flag = 0;
        if (self.decoder() != PyNone.NONE) {
            if (!(Calls.method(self.decoder(), Io.GETSTATE) instanceof PyTuple state) || state.size() != 2) {
                throw Errors.typeError("illegal decoder state");
            }
            buffer = state.get(0);
            flag = Conversions.toLong(state.get(1));
        }
        return PyTuple.of(buffer, flag << 1 | (translation.hasPendingReturn() ? 1 : 0));
    }

    @Builtin("setstate(self, state, /)")
    static void setstate(PyIncrementalNewlineDecoder self, Object state) {
        if (!(state instanceof PyTuple tuple)) {
            throw Errors.typeError("state argument must be a tuple");
        }
        if (tuple.size() != 2) {
            throw Errors.typeError("setstate(): illegal state argument");
        }
        long flag = Conversions.toLong(tuple.get(1));
        self.translation().setPendingReturn((flag & 1) != 0);
        if (self.decoder() != PyNone.NONE) {
            Calls.method(self.decoder(), Io.SETSTATE, PyTuple.of(tuple.get(0), flag >> 1));
        }
    }

    @Builtin("reset(self, /)")
    static void reset(PyIncrementalNewlineDecoder self) {
        self.translation().reset();
        if (self.decoder() != PyNone.NONE) {
            Calls.method(self.decoder(), Io.RESET);
        }
    }

    @Builtin(value = "newlines", kind = Builtin.Kind.GETTER)
    static Object newlines(PyIncrementalNewlineDecoder self) {
        return self.translation().newlines();
    }
}
