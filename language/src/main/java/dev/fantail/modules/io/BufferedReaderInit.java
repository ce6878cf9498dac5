// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;

/** The constructor of {@code BufferedReader}. */
@BuiltinClass(type = "_io.BufferedReader")
public final class BufferedReaderInit {
    private BufferedReaderInit() {}

    @Builtin("__init__(self, raw, buffer_size=8192)")
    static void init(PyBuffered self, Object raw, long bufferSize) {
        IOBaseMethods.check(raw, Io.READABLE, "File or stream is not readable.");
        self.initialize(raw, bufferSize, true, false);
    }
}
