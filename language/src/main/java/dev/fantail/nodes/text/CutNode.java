// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.text;

import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Str;

/** Cuts a part out of a string; what is not needed of the string can be collected. */
public final class CutNode extends Node {
    @Child
    private TruffleString.SubstringNode substring = TruffleString.SubstringNode.create();

    private CutNode() {}

    @NeverDefault
    public static CutNode create() {
        return new CutNode();
    }

    /** The characters between two indices inside of the string; none where the second is not above the first. */
    public TruffleString execute(TruffleString text, int from, int to) {
        if (from >= to) {
            return Str.EMPTY;
        } else if (from == 0 && to == Str.length(text)) {
            return text;
        }
        return substring.execute(text, from, to - from, Str.ENCODING, false);
    }
}
