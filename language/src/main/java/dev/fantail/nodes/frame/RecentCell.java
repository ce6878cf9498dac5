// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.frame;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.GlobalCell;
import dev.fantail.objects.PyDict;

/**
 * The cell of a variable where code runs with one namespace after the other, as what {@code exec} is given does: that of the
 * last namespace, once it was asked for twice. A namespace that is used only once does not get cells.
 */
final class RecentCell {
    private final TruffleString name;
    private Entry entry;

    private RecentCell(TruffleString name) {
        this.name = name;
    }

    @NeverDefault
    static RecentCell create(TruffleString name) {
        return new RecentCell(name);
    }

    /** The cell, or {@code null} where the variable has to be looked up. */
    GlobalCell of(PyDict namespace) {
        Entry known = entry;
        return known != null && known.namespace == namespace && known.cell != null ? known.cell : find(namespace);
    }

    @TruffleBoundary
    private GlobalCell find(PyDict namespace) {
        boolean again = entry != null && entry.namespace == namespace;
        Entry found = new Entry(namespace, again ? namespace.cell(name) : null);
        entry = found;
        return found.cell;
    }

    /** One object, so that other threads see what belongs together. */
    private record Entry(PyDict namespace, GlobalCell cell) {}
}
