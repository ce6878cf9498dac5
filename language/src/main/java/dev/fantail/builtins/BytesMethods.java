// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyBytesIterator;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Hashing;

/** What only {@code bytes} has; what it shares with {@code bytearray} is in the classes named ByteString…. */
@BuiltinClass(
        type = "bytes",
        doc = "bytes(iterable of ints, buffer, size, or string with encoding)\n\nAn immutable sequence of bytes.")
public final class BytesMethods {
    private BytesMethods() {}

    @Builtin("__new__(cls, source=<unset>, encoding=<unset>, errors=<unset>)")
    static Object create(PyType cls, Object source, TruffleString encoding, TruffleString errors) {
        if (cls == Types.BYTES && encoding == null && errors == null && source instanceof PyBytes bytes) {
            if (bytes.type() == cls) {
                return bytes;
            }
        }
        if (cls == Types.BYTES && encoding == null && errors == null && source instanceof PyObject) {
            Object result = Calls.special(source, Names.BYTES);
            if (result instanceof PyBytes) {
                return result;
            } else if (result != null) {
                throw Errors.typeError(
                        "__bytes__ returned non-bytes (type " + Types.of(result).shortName() + ")");
            }
        }
        byte[] value = ByteStrings.fromArguments(source, encoding, errors);
        return cls == Types.BYTES ? new PyBytes(value) : new PyBytes(cls, value);
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyBytes self) {
        return ByteStrings.literal(self.value());
    }

    @Builtin("__str__(self, /)")
    static String str(PyBytes self) {
        return ByteStrings.literal(self.value());
    }

    @Builtin("__hash__(self, /)")
    static long hash(PyBytes self) {
        return hashOf(self.value());
    }

    /** Equal to the hash of a {@code memoryview} of the same bytes. */
    static long hashOf(byte[] bytes) {
        return Hashing.hash(bytes);
    }

    @Builtin("__iter__(self, /)")
    static Object iter(PyBytes self) {
        return new PyBytesIterator(self);
    }

    @Builtin("__bytes__(self, /)")
    static Object toBytes(PyBytes self) {
        return self.type() == Types.BYTES ? self : new PyBytes(self.value());
    }

    @Builtin("__getnewargs__(self, /)")
    static PyTuple getNewArgs(PyBytes self) {
        return new PyTuple(toBytes(self));
    }

    @Builtin(value = "fromhex(cls, string, /)", kind = Builtin.Kind.CLASS)
    static Object fromHex(PyType cls, TruffleString string) {
        PyBytes value = new PyBytes(ByteStrings.fromHex(string));
        return cls == Types.BYTES ? value : Calls.call(cls, value);
    }
}
