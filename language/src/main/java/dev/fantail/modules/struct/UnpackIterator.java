// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.struct;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.NativeIterator;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import java.nio.ByteBuffer;

/** What {@code struct.iter_unpack} returns. */
@BuiltinClass(type = "_struct.unpack_iterator")
public final class UnpackIterator extends PyObject implements NativeIterator {
    private static final PyType TYPE = Types.declare("_struct.unpack_iterator", Types.OBJECT, PyType.NO_INSTANTIATION);

    private final StructFormat format;
    private final byte[] memory;
    private int position;

    UnpackIterator(StructFormat format, byte[] memory) {
        super(TYPE);
        if (format.size() == 0) {
            throw StructFormat.error("cannot iteratively unpack with a struct of length 0");
        }
        if (memory.length % format.size() != 0) {
            throw StructFormat.error(
                    "iterative unpacking requires a buffer of a multiple of " + format.size() + " bytes");
        }
        this.format = format;
        this.memory = memory;
    }

    @Override
    public Object next() {
        if (position >= memory.length) {
            return null;
        }
        PyTuple result = format.unpack(ByteBuffer.wrap(memory), position);
        position += format.size();
        return result;
    }

    @Override
    public int lengthHint() {
        return (memory.length - position) / format.size();
    }

    @Builtin("__iter__(self, /)")
    static Object iter(UnpackIterator self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(UnpackIterator self) {
        return self.next();
    }

    @Builtin("__length_hint__(self, /)")
    static int lengthHint(UnpackIterator self) {
        return self.lengthHint();
    }
}
