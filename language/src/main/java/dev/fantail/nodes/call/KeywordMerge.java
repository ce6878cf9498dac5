// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.CallableNames;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Items;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Strings;

/** Collects the keyword arguments of a call from the mappings behind {@code **}. */
public final class KeywordMerge {
    private KeywordMerge() {}

    /** Adds the items of {@code mapping}; a name that is there already is an error that names the function. */
    @TruffleBoundary
    public static void add(PyDict target, Object mapping, Object function) {
        if (!(mapping instanceof PyDict source)) {
            Object keys = Attributes.getOrNull(mapping, Names.PLAIN_KEYS);
            if (keys == null) {
                throw Errors.typeError(CallableNames.of(function) + " argument after ** must be a mapping, not "
                        + Types.of(mapping).shortName());
            }
            Object iterator = Iteration.iter(Calls.call(keys));
            for (Object key = Iteration.next(iterator); key != null; key = Iteration.next(iterator)) {
                addItem(target, key, Items.get(mapping, key), function);
            }
        } else if (target.size() == 0) {
            target.update(source);
        } else {
            for (int entry = source.nextEntry(-1); entry >= 0; entry = source.nextEntry(entry)) {
                addItem(target, source.keyAt(entry), source.valueAt(entry), function);
            }
        }
    }

    private static void addItem(PyDict target, Object key, Object value, Object function) {
        if (target.contains(key)) {
            throw Errors.typeError(CallableNames.of(function) + " got multiple values for keyword argument '"
                    + Strings.str(key) + "'");
        }
        target.put(key, value);
    }
}
