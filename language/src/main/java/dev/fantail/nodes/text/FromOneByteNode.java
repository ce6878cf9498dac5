// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.text;

import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Str;

/** Makes the string of characters below 256 that are given as one byte each. */
public final class FromOneByteNode extends Node {
    /** The most characters of a string: more than so many have no length in bytes. */
    public static final int LONGEST = Integer.MAX_VALUE >> 2;

    @Child
    private TruffleString.FromByteArrayNode make = TruffleString.FromByteArrayNode.create();

    private FromOneByteNode() {}

    @NeverDefault
    public static FromOneByteNode create() {
        return new FromOneByteNode();
    }

    /** @param characters at most {@link #LONGEST}; must not be changed any more */
    public TruffleString execute(byte[] characters) {
        return switch (characters.length) {
            case 0 -> Str.EMPTY;
            case 1 -> Str.ofCodePoint(characters[0] & 0xff);
            default -> make.execute(characters, 0, characters.length, OneByteNode.ENCODING, false);
        };
    }
}
