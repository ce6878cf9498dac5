// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.marshal;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.bytecode.Marshal;
import dev.fantail.bytecode.MarshalException;
import dev.fantail.bytecode.MarshalReader;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyByteArray;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Truth;

/** {@code marshal}: the format of {@code .pyc} files. */
@BuiltinModule(value = "marshal", doc = "Reading and writing values in the format of .pyc files.")
public final class MarshalModule {
    private MarshalModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("version", (long) Marshal.VERSION);
    }

    @Builtin("dumps(value, version=4, /)")
    static Object dumps(Object value, int version) {
        try {
            return new PyBytes(Marshal.write(MarshalValues.toPlain(value), version));
        } catch (MarshalException e) {
            throw Errors.valueError(e.getMessage());
        }
    }

    @Builtin("dump(value, file, version=4, /)")
    static Object dump(Object value, Object file, int version) {
        return Calls.method(file, Names.WRITE, dumps(value, version));
    }

    @Builtin("loads(bytes, /)")
    static Object loads(byte[] bytes) {
        try {
            return MarshalValues.toPython(Marshal.read(bytes));
        } catch (MarshalException e) {
            throw error(e);
        }
    }

    @Builtin("load(file, /)")
    static Object load(Object file) {
        Object nothing = Calls.method(file, Str.of("read"), 0L);
        if (!(nothing instanceof PyBytes)) {
            throw Errors.typeError(
                    "file.read() returned not bytes but " + Types.of(nothing).shortName());
        }
        if (Types.of(file).isHeapType() || !Truth.isTrue(Calls.method(file, Str.of("seekable")))) {
            return loadExactly(file);
        }
        // What was read too much can be given back.
        PyBytes bytes = (PyBytes) Calls.method(file, Str.of("read"));
        MarshalReader reader = new MarshalReader(bytes.value(), 0);
        try {
            Object value = MarshalValues.toPython(reader.readTopLevel());
            int rest = bytes.size() - reader.position();
            if (rest > 0) {
                Calls.method(file, Str.of("seek"), (long) -rest, 1L);
            }
            return value;
        } catch (MarshalException e) {
            throw error(e);
        }
    }

    private static Object loadExactly(Object file) {
        try {
            return MarshalValues.toPython(new MarshalReader(count -> fill(file, count)).readTopLevel());
        } catch (MarshalException e) {
            throw error(e);
        }
    }

    private static byte[] fill(Object file, int count) throws MarshalException {
        PyByteArray buffer = new PyByteArray(new byte[count]);
        long read = Conversions.toLong(Calls.method(file, Str.of("readinto"), Calls.call(Types.MEMORYVIEW, buffer)));
        if (read > count) {
            throw new MarshalException(
                    MarshalException.Kind.VALUE_ERROR,
                    "read() returned too much data: " + count + " bytes requested, " + read + " returned");
        } else if (read < count) {
            throw new MarshalException(MarshalException.Kind.EOF_ERROR, "EOF read where not expected");
        }
        return buffer.toArray();
    }

    private static PyException error(MarshalException e) {
        return switch (e.kind()) {
            case EOF_ERROR -> Errors.of(ExceptionTypes.EOF_ERROR, e.getMessage());
            case TYPE_ERROR -> Errors.typeError(e.getMessage());
            default -> Errors.valueError(e.getMessage());
        };
    }
}
