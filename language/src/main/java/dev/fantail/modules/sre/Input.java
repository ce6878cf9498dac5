// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.sre;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Str;

/** The text that is searched, by index. */
abstract class Input {
    abstract int at(int index);

    static Input of(TruffleString text) {
        int[] codePoints = Str.codePoints(text);
        return new Input() {
            @Override
            int at(int index) {
                return codePoints[index];
            }
        };
    }

    static Input of(byte[] bytes) {
        return new Input() {
            @Override
            int at(int index) {
                return bytes[index] & 0xff;
            }
        };
    }
}
