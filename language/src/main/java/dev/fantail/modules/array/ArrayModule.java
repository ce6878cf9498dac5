// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.array;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;

/** The module {@code array}. */
@BuiltinModule(
        value = "array",
        doc = "This module defines an object type which can efficiently represent\n"
                + "an array of basic values: characters, integers, floating-point\nnumbers.")
public final class ArrayModule {
    private static final String TYPE_CODES = "bBuhHiIlLqQfd";

    private ArrayModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("array", PyArray.TYPE);
        module.set("ArrayType", PyArray.TYPE);
        module.set("typecodes", Str.of(TYPE_CODES));
        Object sequences = PythonContext.get().loadedModule(ConstantValues.intern("collections.abc"));
        if (sequences != null) {
            Object mutable = Attributes.get(sequences, "MutableSequence");
            Calls.method(mutable, ConstantValues.intern("register"), PyArray.TYPE);
        }
    }

    /** The number of a representation in pickles: little-endian, by kind and width. */
    static int machineFormat(ArrayKind kind) {
        return switch (kind) {
            case UNSIGNED_BYTE -> 0;
            case BYTE -> 1;
            case UNSIGNED_SHORT -> 2;
            case SHORT -> 4;
            case UNSIGNED_INT -> 6;
            case INT -> 8;
            case UNSIGNED_LONG, UNSIGNED_LONG_LONG -> 10;
            case LONG, LONG_LONG -> 12;
            case FLOAT -> 14;
            case DOUBLE -> 16;
            case CHARACTER -> 20;
        };
    }

    @Builtin(
            value = "_array_reconstructor(arraytype, typecode, mformat_code, items, /)",
            doc = "Internal. Used for pickling support.")
    static Object reconstruct(Object arraytype, Object typecode, int format, Object items) {
        if (!(arraytype instanceof PyType type)) {
            throw Errors.typeError("first argument must be a type object, not "
                    + Types.of(arraytype).shortName());
        }
        if (!type.isSubtypeOf(PyArray.TYPE)) {
            throw Errors.typeError(type.shortName() + " is not a subtype of array.array");
        }
        if (!(PyValueObject.unwrap(typecode) instanceof TruffleString code) || Str.length(code) != 1) {
            throw Errors.typeError("_array_reconstructor() argument 2 must be a unicode character, not "
                    + Types.of(typecode).shortName());
        }
        ArrayKind kind = ArrayKind.of((char) Str.codePointAt(code, 0));
        if (!(items instanceof PyBytes bytes)) {
            throw Errors.typeError(
                    "fourth argument should be bytes, not " + Types.of(items).shortName());
        }
        if (format < 0 || format > 21) {
            throw Errors.valueError("third argument must be a valid machine format code.");
        }
        Object[] values = MachineFormats.decode(format, bytes.value());
        return Calls.call(type, Str.ofCodePoint(kind.code()), PyList.copyOf(values));
    }
}
