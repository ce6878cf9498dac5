// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.datetime;

import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** {@code datetime.tzinfo}: the base of time zones. */
class PyTzInfo extends PyObject {
    static final PyType TYPE = Types.declare("datetime.tzinfo", Types.OBJECT, PyType.BASE_TYPE);

    PyTzInfo(PyType type) {
        super(type);
    }
}
