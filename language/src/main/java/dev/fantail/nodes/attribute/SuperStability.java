// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.attribute;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.PyType;
import dev.fantail.objects.TypeLookup;

/** Under what assumption the attribute behind a class in an MRO stays what it is. */
final class SuperStability {
    private SuperStability() {}

    /**
     * Where the next class of the MRO is the last word on the name, its own look-up is; with several inheritance paths
     * there is no single one.
     */
    @TruffleBoundary
    static Assumption of(PyType owner, PyType selfType, TruffleString name) {
        PyType[] mro = selfType.mro();
        int i = 0;
        while (i < mro.length && mro[i] != owner) {
            i++;
        }
        if (i + 1 >= mro.length) {
            return Assumption.NEVER_VALID;
        }
        PyType next = mro[i + 1];
        TypeLookup entry = next.lookupEntry(name);
        boolean sameTail = next.mro().length == mro.length - i - 1;
        return sameTail && entry.value() != null ? entry.stable() : Assumption.NEVER_VALID;
    }
}
