// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.decimal;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Str;

/** How a coefficient becomes shorter. The names are those of the constants of the module. */
enum Rounding {
    ROUND_UP,
    ROUND_DOWN,
    ROUND_CEILING,
    ROUND_FLOOR,
    ROUND_HALF_UP,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_05UP;

    private static final Rounding[] ALL = values();

    /** The name as programs have it from the module: always the same object. */
    private final TruffleString text = ConstantValues.intern(name());

    static Rounding named(TruffleString name) {
        for (Rounding rounding : ALL) {
            if (rounding.text == name) {
                return rounding;
            }
        }
        for (Rounding rounding : ALL) {
            if (Str.equal(rounding.text, name)) {
                return rounding;
            }
        }
        return null;
    }

    TruffleString text() {
        return text;
    }

    /**
     * Whether a coefficient whose dropped part is not zero becomes greater by one.
     *
     * @param last the last digit that stays
     * @param half how the dropped part compares with one half: negative, zero or positive
     */
    boolean increments(boolean negative, int last, int half) {
        return switch (this) {
            case ROUND_UP -> true;
            case ROUND_DOWN -> false;
            case ROUND_CEILING -> !negative;
            case ROUND_FLOOR -> negative;
            case ROUND_HALF_UP -> half >= 0;
            case ROUND_HALF_DOWN -> half > 0;
            case ROUND_HALF_EVEN -> half > 0 || half == 0 && (last & 1) == 1;
            case ROUND_05UP -> last == 0 || last == 5;
        };
    }

    /** Whether a number that is too great becomes infinite, and not the greatest number. */
    boolean overflowsToInfinity(boolean negative) {
        return switch (this) {
            case ROUND_DOWN, ROUND_05UP -> false;
            case ROUND_CEILING -> !negative;
            case ROUND_FLOOR -> negative;
            default -> true;
        };
    }
}
