// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.protocol.Calls;

/** The writing half of buffered files. */
@BuiltinClass(type = "_io.BufferedWriter")
public final class BufferedWriteMethods {
    private BufferedWriteMethods() {}

    @Builtin("writable(self, /)")
    static Object writable(PyBuffered self) {
        return Calls.method(self.raw(), Io.WRITABLE);
    }

    @Builtin("write(self, buffer, /)")
    static long write(PyBuffered self, Object buffer) {
        self.raw();
        byte[] bytes = Buffers.bytes(buffer);
        self.checkClosed("write to closed file");
        return self.write(bytes, 0, bytes.length);
    }
}
