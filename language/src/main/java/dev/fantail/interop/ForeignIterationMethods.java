// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.interop;

import static dev.fantail.interop.Foreign.INTEROP;

import com.oracle.truffle.api.interop.StopIterationException;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;

/** The methods of {@code foreign} that iterate. */
@BuiltinClass(type = "foreign")
final class ForeignIterationMethods {
    private ForeignIterationMethods() {}

    /** Over the elements; over the keys of a hash. */
    @Builtin("__iter__(self)")
    static Object iter(Object self) {
        if (INTEROP.isIterator(self)) {
            return self;
        } else if (INTEROP.hasHashEntries(self)) {
            return Foreign.send(() -> INTEROP.getHashKeysIterator(self));
        } else if (INTEROP.hasIterator(self)) {
            return Foreign.send(() -> INTEROP.getIterator(self));
        }
        throw Errors.typeError("'foreign' object is not iterable");
    }

    @Builtin("__next__(self)")
    static Object next(Object self) {
        if (!INTEROP.isIterator(self)) {
            throw Errors.typeError("'foreign' object is not an iterator");
        }
        Object[] end = new Object[1];
        Object value = Foreign.send(() -> {
            try {
                return INTEROP.getIteratorNextElement(self);
            } catch (StopIterationException e) {
                end[0] = e;
                return true;
            }
        });
        return end[0] == null ? value : null;
    }
}
