// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.text;

import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.InternalByteArray;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Str;

/**
 * The characters of a string whose characters all lie below 256, one byte each, where they are: nothing is copied, and in
 * compiled code no object is made. What is done with bytes takes a few nanoseconds where TruffleString's operations
 * without a node of their own take fifty.
 */
public final class OneByteNode extends Node {
    /** TruffleString takes a string of such characters for one in this encoding, whichever it was made in. */
    public static final TruffleString.Encoding ENCODING = TruffleString.Encoding.ISO_8859_1;

    @Child
    private TruffleString.GetStringCompactionLevelNode level = TruffleString.GetStringCompactionLevelNode.create();

    @Child
    private TruffleString.GetInternalByteArrayNode array = TruffleString.GetInternalByteArrayNode.create();

    private OneByteNode() {}

    @NeverDefault
    public static OneByteNode create() {
        return new OneByteNode();
    }

    /** The bytes, to be read only, or {@code null} for a string that is not stored so. */
    public InternalByteArray execute(TruffleString text) {
        return level.execute(text, Str.ENCODING) == TruffleString.CompactionLevel.S1
                ? array.execute(text, ENCODING)
                : null;
    }
}
