// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.select;

import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code select.poll()}: descriptors and the events that are waited for. */
public final class PyPoll extends PyObject {
    public static final PyType TYPE = Types.declare("select.poll", Types.OBJECT, PyType.NO_INSTANTIATION);

    private final Map<Integer, Integer> events = new LinkedHashMap<>();

    PyPoll() {
        super(TYPE);
    }

    Map<Integer, Integer> events() {
        return events;
    }
}
