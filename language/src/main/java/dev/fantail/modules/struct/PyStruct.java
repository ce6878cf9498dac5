// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.struct;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;

/** {@code struct.Struct}. */
@BuiltinClass(type = "_struct.Struct", doc = "Struct(fmt) --> compiled struct object")
public final class PyStruct extends PyObject {
    static final PyType TYPE = Types.declare("_struct.Struct", Types.OBJECT, PyType.BASE_TYPE);

    /** {@code null} until {@code __init__} ran. */
    private StructFormat format;

    private PyStruct(PyType type) {
        super(type);
    }

    @Builtin("__new__(cls, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict kwargs) {
        return new PyStruct(cls);
    }

    @Builtin("__init__(self, format)")
    static void init(PyStruct self, Object format) {
        self.format = StructFormat.of(format);
    }

    private StructFormat format() {
        if (format == null) {
            throw Errors.runtimeError("Struct object is not initialized");
        }
        return format;
    }

    @Builtin(value = "format", kind = Builtin.Kind.GETTER, doc = "struct format string")
    static Object formatText(PyStruct self) {
        return Str.of(self.format().text());
    }

    @Builtin(value = "size", kind = Builtin.Kind.GETTER, doc = "struct size in bytes")
    static int size(PyStruct self) {
        return self.format().size();
    }

    @Builtin(
            value = "pack(self, *values)",
            doc = "Return a bytes object containing the values packed according to the format.")
    static Object pack(PyStruct self, Object[] values) {
        return new PyBytes(self.format().pack("pack", values, 0));
    }

    @Builtin(
            value = "pack_into(self, *args)",
            doc = "Pack the values and write them into a buffer, starting at an offset.")
    static void packInto(PyStruct self, Object[] args) {
        StructModule.packInto(self.format(), args, 0);
    }

    @Builtin(value = "unpack(self, buffer, /)", doc = "Return a tuple containing unpacked values.")
    static Object unpack(PyStruct self, byte[] buffer) {
        return StructModule.unpack(self.format(), buffer);
    }

    @Builtin(
            value = "unpack_from(self, buffer, offset=0)",
            doc = "Return a tuple containing unpacked values, from an offset on.")
    static Object unpackFrom(PyStruct self, Object buffer, long offset) {
        return StructModule.unpackFrom(self.format(), Buffers.memory(buffer), offset);
    }

    @Builtin(value = "iter_unpack(self, buffer, /)", doc = "Return an iterator yielding tuples.")
    static Object iterUnpack(PyStruct self, byte[] buffer) {
        return new UnpackIterator(self.format(), buffer);
    }
}
