// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.abc;

import com.oracle.truffle.api.object.DynamicObjectLibrary;
import dev.fantail.objects.Errors;
import dev.fantail.objects.HiddenKey;
import dev.fantail.objects.PyType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/** What an abstract base class knows about its virtual subclasses; classes are held weakly. */
final class AbcData {
    private static final HiddenKey KEY = new HiddenKey("abstract base class");

    final Set<PyType> registry = weakSet();
    final Set<PyType> positive = weakSet();
    final Set<PyType> negative = weakSet();
    long negativeVersion;

    private static Set<PyType> weakSet() {
        return Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    }

    /** The data of a class that has been initialized; {@code TypeError} for any other. */
    static AbcData of(PyType cls) {
        Object data = DynamicObjectLibrary.getUncached().getOrDefault(cls, KEY, null);
        if (data instanceof AbcData found) {
            return found;
        }
        throw Errors.typeError("_abc._get_dump() argument must be an abstract base class");
    }

    static void attach(PyType cls) {
        DynamicObjectLibrary.getUncached().put(cls, KEY, new AbcData());
    }

    /** A copy that may be iterated while others change the set. */
    static List<PyType> snapshot(Set<PyType> set) {
        synchronized (set) {
            return new ArrayList<>(set);
        }
    }
}
