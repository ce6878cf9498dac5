// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.compression;

import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import java.io.IOException;

/** The module {@code _bz2}, on the implementation of Commons Compress. */
@BuiltinModule("_bz2")
public final class Bz2Module {
    static final PyType COMPRESSOR = Types.declare("_bz2.BZ2Compressor", Types.OBJECT, 0);
    static final PyType DECOMPRESSOR = Types.declare("_bz2.BZ2Decompressor", Types.OBJECT, 0);

    private Bz2Module() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("BZ2Compressor", COMPRESSOR);
        module.set("BZ2Decompressor", DECOMPRESSOR);
    }

    static PyException error(IOException cause) {
        return Errors.of(ExceptionTypes.OS_ERROR, "Invalid data stream");
    }
}
