// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.pickle;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Conversions;

/** The module {@code _pickle}. */
@BuiltinModule(value = "_pickle", doc = "Optimized C implementation for the Python pickle module.")
public final class PickleModule {
    private static final PyType PICKLE_ERROR = ExceptionTypes.declare("_pickle.PickleError", ExceptionTypes.EXCEPTION);
    private static final PyType PICKLING_ERROR = ExceptionTypes.declare("_pickle.PicklingError", PICKLE_ERROR);
    private static final PyType UNPICKLING_ERROR = ExceptionTypes.declare("_pickle.UnpicklingError", PICKLE_ERROR);

    private PickleModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("Pickler", PyPickler.TYPE);
        module.set("Unpickler", PyUnpickler.TYPE);
        module.set("PickleBuffer", PyPickleBuffer.TYPE);
        module.set("PickleError", PICKLE_ERROR);
        module.set("PicklingError", PICKLING_ERROR);
        module.set("UnpicklingError", UNPICKLING_ERROR);
    }

    static PyException picklingError(String message) {
        return Errors.of(PICKLING_ERROR, message);
    }

    static PyException unpicklingError(String message) {
        return Errors.of(UNPICKLING_ERROR, message);
    }

    /** The protocol that an argument asks for. */
    static int protocol(Object argument) {
        if (argument == PyNone.NONE) {
            return PickleOp.DEFAULT_PROTOCOL;
        }
        int protocol = Conversions.toInt(argument);
        if (protocol < 0) {
            return PickleOp.HIGHEST_PROTOCOL;
        }
        if (protocol > PickleOp.HIGHEST_PROTOCOL) {
            throw Errors.valueError("pickle protocol must be <= " + PickleOp.HIGHEST_PROTOCOL);
        }
        return protocol;
    }

    static Object bufferCallback(Object argument, int protocol) {
        if (argument == PyNone.NONE) {
            return null;
        }
        if (protocol < 5) {
            throw Errors.valueError("buffer_callback needs protocol >= 5");
        }
        return argument;
    }

    @Builtin("dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None)")
    static void dump(Object object, Object file, Object protocol, boolean fixImports, Object bufferCallback) {
        int version = protocol(protocol);
        PickleWriter writer = new PickleWriter(
                null,
                new PickleOutput(PyPickler.writeMethod(file)),
                new PickleMemo(),
                version,
                fixImports && version < 3,
                bufferCallback(bufferCallback, version));
        writer.dump(object);
        writer.output().flush();
    }

    @Builtin("dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None)")
    static Object dumps(Object object, Object protocol, boolean fixImports, Object bufferCallback) {
        int version = protocol(protocol);
        PickleWriter writer = new PickleWriter(
                null,
                new PickleOutput(null),
                new PickleMemo(),
                version,
                fixImports && version < 3,
                bufferCallback(bufferCallback, version));
        writer.dump(object);
        return new PyBytes(writer.output().take());
    }

    @Builtin("load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None)")
    static Object load(Object file, boolean fixImports, TruffleString encoding, TruffleString errors, Object buffers) {
        return new PickleReader(null, PickleInput.of(file), fixImports, encoding, errors, buffers).load();
    }

    @Builtin("loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None)")
    static Object loads(Object data, boolean fixImports, TruffleString encoding, TruffleString errors, Object buffers) {
        byte[] bytes = Buffers.bytesOrNull(data);
        if (bytes == null) {
            throw Errors.typeError(
                    "a bytes-like object is required, not '" + Types.of(data).shortName() + "'");
        }
        return new PickleReader(null, new PickleInput(bytes), fixImports, encoding, errors, buffers).load();
    }
}
