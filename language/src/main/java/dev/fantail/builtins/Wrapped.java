// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.InstanceDict;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Truth;

/** What class methods, static methods and properties take over from the functions inside them. */
final class Wrapped {
    private static final TruffleString[] COPIED = {
        Names.MODULE, Names.NAME, Names.QUALNAME, Names.DOC, Names.ANNOTATIONS
    };

    private Wrapped() {}

    static boolean isAbstract(Object callable) {
        if (callable == PyNone.NONE) {
            return false;
        }
        Object flag = Attributes.getOrNull(callable, Names.ISABSTRACTMETHOD);
        return flag != null && Truth.isTrue(flag);
    }

    /** Copies the attributes that describe a function to its wrapper. */
    static void describe(PyObject wrapper, Object callable) {
        PyDict attributes = InstanceDict.of(wrapper);
        for (TruffleString name : COPIED) {
            Object value = Attributes.getOrNull(callable, name);
            if (value != null) {
                attributes.putString(name, value);
            }
        }
    }
}
