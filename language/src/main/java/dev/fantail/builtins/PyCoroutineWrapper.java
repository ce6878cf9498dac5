// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.Types;

/** What {@code coroutine.__await__()} gives: the coroutine as an iterator. */
final class PyCoroutineWrapper extends PyObject {
    private final PyGenerator coroutine;

    PyCoroutineWrapper(PyGenerator coroutine) {
        super(Types.COROUTINE_WRAPPER);
        this.coroutine = coroutine;
    }

    PyGenerator coroutine() {
        return coroutine;
    }
}
