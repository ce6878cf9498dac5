// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.nodes.builtin.AbsNode;
import dev.fantail.nodes.builtin.OrdNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.BinaryOp;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Numbers;
import java.math.BigInteger;

/** Built-in functions about numbers and characters. */
@BuiltinModule("builtins")
final class NumberFunctions {
    private NumberFunctions() {}

    @Builtin(value = "abs(x, /)", node = AbsNode.class)
    static Object abs(Object value) {
        return Numbers.absolute(value);
    }

    @Builtin("divmod(x, y, /)")
    static Object divmod(Object left, Object right) {
        return Numbers.binary(BinaryOp.DIVMOD, left, right);
    }

    @Builtin("pow(base, exp, mod=None)")
    static Object pow(Object base, Object exponent, Object modulus) {
        return Numbers.power(base, exponent, modulus);
    }

    @Builtin("round(number, ndigits=None)")
    static Object round(Object number, Object digits) {
        Object result =
                digits == PyNone.NONE ? Calls.special(number, Names.ROUND) : Calls.special(number, Names.ROUND, digits);
        if (result == null) {
            throw Errors.typeError("type " + Types.of(number).shortName() + " doesn't define __round__ method");
        }
        return result;
    }

    @Builtin(
            value = "bin(number, /)",
            doc = "The digits of an integer in base 2, as a string with the prefix 0b.\n"
                    + "\n"
                    + ">>> bin(10), bin(-3)\n"
                    + "('0b1010', '-0b11')")
    static String bin(Object number) {
        return inBase(number, 2, "0b");
    }

    @Builtin(
            value = "oct(number, /)",
            doc = "The digits of an integer in base 8, as a string with the prefix 0o.\n"
                    + "\n"
                    + ">>> oct(64), oct(-9)\n"
                    + "('0o100', '-0o11')")
    static String oct(Object number) {
        return inBase(number, 8, "0o");
    }

    @Builtin(
            value = "hex(number, /)",
            doc = "The digits of an integer in base 16, as a string with the prefix 0x.\n"
                    + "\n"
                    + ">>> hex(255), hex(-16)\n"
                    + "('0xff', '-0x10')")
    static String hex(Object number) {
        return inBase(number, 16, "0x");
    }

    private static String inBase(Object number, int base, String prefix) {
        if (Conversions.index(number) instanceof Long value && value != Long.MIN_VALUE) {
            return value < 0 ? "-" + prefix + Long.toString(-value, base) : prefix + Long.toString(value, base);
        }
        BigInteger value = Conversions.toBigInteger(number);
        return value.signum() < 0 ? "-" + prefix + value.negate().toString(base) : prefix + value.toString(base);
    }

    @Builtin("chr(i, /)")
    static Object chr(Object number) {
        if (!(Conversions.index(number) instanceof Long value) || value != value.intValue()) {
            throw Errors.overflowError("Python int too large to convert to C int");
        }
        if (value < 0 || value > Character.MAX_CODE_POINT) {
            throw Errors.valueError("chr() arg not in range(0x110000)");
        }
        return Str.ofCodePoint(value.intValue());
    }

    @Builtin(value = "ord(c, /)", node = OrdNode.class)
    static long ord(Object character) {
        return Conversions.codePoint(character);
    }
}
