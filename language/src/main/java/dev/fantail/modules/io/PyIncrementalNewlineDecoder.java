// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import dev.fantail.objects.Errors;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;

/** {@code IncrementalNewlineDecoder}. */
public final class PyIncrementalNewlineDecoder extends PyObject {
    private NewlineTranslation translation;
    private Object decoder;

    public PyIncrementalNewlineDecoder(PyType type) {
        super(type);
    }

    void initialize(Object newDecoder, boolean translate) {
        decoder = newDecoder;
        translation = new NewlineTranslation(translate);
    }

    NewlineTranslation translation() {
        if (translation == null) {
            throw Errors.valueError("IncrementalNewlineDecoder.__init__() not called");
        }
        return translation;
    }

    Object decoder() {
        return decoder;
    }
}
