// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;

/** Methods of {@code _io._TextIOBase}. */
@BuiltinClass(type = "_io._TextIOBase", doc = "Base class for text I/O.")
public final class TextIOBaseMethods {
    private TextIOBaseMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        return new PyIOBase(cls);
    }

    @Builtin("detach(self, /)")
    static Object detach(Object self) {
        throw Io.unsupported("detach");
    }

    @Builtin("read(self, size=-1, /)")
    static Object read(Object self, Object size) {
        throw Io.unsupported("read");
    }

    @Builtin("readline(self, size=-1, /)")
    static Object readline(Object self, Object size) {
        throw Io.unsupported("readline");
    }

    @Builtin("write(self, s, /)")
    static Object write(Object self, Object text) {
        throw Io.unsupported("write");
    }

    @Builtin(value = "encoding", kind = Builtin.Kind.GETTER)
    static Object encoding(Object self) {
        return PyNone.NONE;
    }

    @Builtin(value = "newlines", kind = Builtin.Kind.GETTER)
    static Object newlines(Object self) {
        return PyNone.NONE;
    }

    @Builtin(value = "errors", kind = Builtin.Kind.GETTER)
    static Object errors(Object self) {
        return PyNone.NONE;
    }
}
