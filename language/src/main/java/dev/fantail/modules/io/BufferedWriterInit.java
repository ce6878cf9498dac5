// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;

/** The constructor of {@code BufferedWriter}. */
@BuiltinClass(type = "_io.BufferedWriter")
public final class BufferedWriterInit {
    private BufferedWriterInit() {}

    @Builtin("__init__(self, raw, buffer_size=8192)")
    static void init(PyBuffered self, Object raw, long bufferSize) {
        IOBaseMethods.check(raw, Io.WRITABLE, "File or stream is not writable.");
        self.initialize(raw, bufferSize, false, true);
    }
}
