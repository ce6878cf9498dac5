// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;

/** The constructor of {@code BufferedRandom}. */
@BuiltinClass(type = "_io.BufferedRandom")
public final class BufferedRandomInit {
    private BufferedRandomInit() {}

    @Builtin("__init__(self, raw, buffer_size=8192)")
    static void init(PyBuffered self, Object raw, long bufferSize) {
        IOBaseMethods.check(raw, Io.SEEKABLE, "File or stream is not seekable.");
        IOBaseMethods.check(raw, Io.READABLE, "File or stream is not readable.");
        IOBaseMethods.check(raw, Io.WRITABLE, "File or stream is not writable.");
        self.initialize(raw, bufferSize, true, true);
    }
}
