// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.builtins.text.CaseNode;
import dev.fantail.builtins.text.CharacterTestNode;
import dev.fantail.builtins.text.LetterCaseNode;
import dev.fantail.builtins.text.PadNode;
import dev.fantail.objects.CodePoints;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Conversions;
import java.util.function.IntPredicate;

/** Case, classification of characters, and alignment of {@code str}. */
@BuiltinClass(type = "str")
public final class StrCase {
    private StrCase() {}

    @Builtin(value = "lower(self, /)", node = CaseNode.class)
    static TruffleString lower(TruffleString self) {
        return CaseMapping.lower(self);
    }

    @Builtin(value = "upper(self, /)", node = CaseNode.class)
    static TruffleString upper(TruffleString self) {
        return CaseMapping.upper(self);
    }

    @Builtin(value = "casefold(self, /)", node = CaseNode.class)
    static TruffleString caseFold(TruffleString self) {
        return CaseMapping.fold(self);
    }

    @Builtin(value = "title(self, /)", node = CaseNode.class)
    static TruffleString title(TruffleString self) {
        int[] text = Str.codePoints(self);
        CodePoints out = new CodePoints(text.length);
        boolean cased = false;
        for (int i = 0; i < text.length; i++) {
            if (cased) {
                CaseMapping.appendLower(out, text, i);
            } else {
                CaseMapping.appendTitle(out, text[i]);
            }
            cased = CaseMapping.isCased(text[i]);
        }
        return out.toTruffleString();
    }

    @Builtin(value = "capitalize(self, /)", node = CaseNode.class)
    static TruffleString capitalize(TruffleString self) {
        int[] text = Str.codePoints(self);
        CodePoints out = new CodePoints(text.length);
        for (int i = 0; i < text.length; i++) {
            if (i == 0) {
                CaseMapping.appendTitle(out, text[0]);
            } else {
                CaseMapping.appendLower(out, text, i);
            }
        }
        return out.toTruffleString();
    }

    @Builtin(value = "swapcase(self, /)", node = CaseNode.class)
    static TruffleString swapCase(TruffleString self) {
        int[] text = Str.codePoints(self);
        CodePoints out = new CodePoints(text.length);
        for (int i = 0; i < text.length; i++) {
            if (Character.isUpperCase(text[i])) {
                CaseMapping.appendLower(out, text, i);
            } else if (Character.isLowerCase(text[i])) {
                CaseMapping.appendUpper(out, text[i]);
            } else {
                out.append(text[i]);
            }
        }
        return out.toTruffleString();
    }

    /** Whether the string is not empty and every character passes. */
    private static boolean all(TruffleString text, IntPredicate test) {
        int length = Str.length(text);
        for (int i = 0; i < length; i++) {
            if (!test.test(Str.codePointAt(text, i))) {
                return false;
            }
        }
        return length > 0;
    }

    @Builtin(value = "isalpha(self, /)", node = CharacterTestNode.class)
    static boolean isAlpha(TruffleString self) {
        return all(self, CharacterTypes::isAlpha);
    }

    @Builtin(value = "isalnum(self, /)", node = CharacterTestNode.class)
    static boolean isAlnum(TruffleString self) {
        return all(self, c -> CharacterTypes.isAlpha(c) || CharacterTypes.isNumeric(c));
    }

    @Builtin(value = "isdecimal(self, /)", node = CharacterTestNode.class)
    static boolean isDecimal(TruffleString self) {
        return all(self, c -> CharacterTypes.decimalValue(c) >= 0);
    }

    @Builtin(value = "isdigit(self, /)", node = CharacterTestNode.class)
    static boolean isDigit(TruffleString self) {
        return all(self, CharacterTypes::isDigit);
    }

    @Builtin(value = "isnumeric(self, /)", node = CharacterTestNode.class)
    static boolean isNumeric(TruffleString self) {
        return all(self, CharacterTypes::isNumeric);
    }

    @Builtin(value = "isspace(self, /)", node = CharacterTestNode.class)
    static boolean isSpace(TruffleString self) {
        return all(self, CharacterTypes::isSpace);
    }

    @Builtin(value = "isprintable(self, /)", node = CharacterTestNode.class)
    static boolean isPrintable(TruffleString self) {
        return Str.length(self) == 0 || all(self, CharacterTypes::isPrintable);
    }

    @Builtin("isascii(self, /)")
    static boolean isAscii(TruffleString self) {
        return Str.length(self) == 0 || all(self, c -> c < 0x80);
    }

    @Builtin(value = "isidentifier(self, /)", node = CharacterTestNode.class)
    static boolean isIdentifier(TruffleString self) {
        return Str.length(self) > 0
                && CharacterTypes.isIdentifierStart(Str.codePointAt(self, 0))
                && all(self, CharacterTypes::isIdentifierPart);
    }

    @Builtin(value = "islower(self, /)", node = LetterCaseNode.class)
    static boolean isLower(TruffleString self) {
        boolean found = false;
        for (int c : Str.codePoints(self)) {
            if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
                return false;
            }
            found |= Character.isLowerCase(c);
        }
        return found;
    }

    @Builtin(value = "isupper(self, /)", node = LetterCaseNode.class)
    static boolean isUpper(TruffleString self) {
        boolean found = false;
        for (int c : Str.codePoints(self)) {
            if (Character.isLowerCase(c) || Character.isTitleCase(c)) {
                return false;
            }
            found |= Character.isUpperCase(c);
        }
        return found;
    }

    @Builtin("istitle(self, /)")
    static boolean isTitle(TruffleString self) {
        boolean found = false;
        boolean cased = false;
        for (int c : Str.codePoints(self)) {
            if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
                if (cased) {
                    return false;
                }
                cased = true;
                found = true;
            } else if (Character.isLowerCase(c)) {
                if (!cased) {
                    return false;
                }
                found = true;
            } else {
                cased = false;
            }
        }
        return found;
    }

    private static int fill(Object fillchar) {
        TruffleString text = StrMethods.textOrNull(fillchar);
        if (text == null) {
            throw Errors.typeError("The fill character must be a unicode character, not "
                    + Types.of(fillchar).shortName());
        }
        if (Str.length(text) != 1) {
            throw Errors.typeError("The fill character must be exactly one character long");
        }
        return Str.codePointAt(text, 0);
    }

    private static TruffleString pad(TruffleString self, long left, long right, int fill) {
        if (left <= 0 && right <= 0) {
            return self;
        }
        if (left + right + Str.length(self) > Integer.MAX_VALUE - 8) {
            throw Errors.of(dev.fantail.objects.ExceptionTypes.MEMORY_ERROR);
        }
        return new CodePoints((int) (Str.length(self) + left + right))
                .repeat(fill, (int) left)
                .append(self)
                .repeat(fill, (int) right)
                .toTruffleString();
    }

    @Builtin(value = "center(self, width, fillchar=' ', /)", node = PadNode.class)
    static TruffleString center(TruffleString self, long width, Object fillchar) {
        int fill = fill(fillchar);
        long padding = Math.max(0, width - Str.length(self));
        long left = padding / 2 + (padding & width & 1);
        return pad(self, left, padding - left, fill);
    }

    @Builtin(value = "ljust(self, width, fillchar=' ', /)", node = PadNode.class)
    static TruffleString justifyLeft(TruffleString self, long width, Object fillchar) {
        return pad(self, 0, Math.max(0, width - Str.length(self)), fill(fillchar));
    }

    @Builtin(value = "rjust(self, width, fillchar=' ', /)", node = PadNode.class)
    static TruffleString justifyRight(TruffleString self, long width, Object fillchar) {
        return pad(self, Math.max(0, width - Str.length(self)), 0, fill(fillchar));
    }

    @Builtin("zfill(self, width, /)")
    static TruffleString zeroFill(TruffleString self, long width) {
        int length = Str.length(self);
        if (width <= length) {
            return self;
        }
        int[] text = Str.codePoints(self);
        CodePoints out = new CodePoints((int) width);
        int from = 0;
        if (length > 0 && (text[0] == '+' || text[0] == '-')) {
            out.append(text[0]);
            from = 1;
        }
        return out.repeat('0', (int) width - length).append(text, from, length).toTruffleString();
    }

    @Builtin("expandtabs(self, /, tabsize=8)")
    static TruffleString expandTabs(TruffleString self, Object tabsize) {
        int size = Conversions.toInt(tabsize);
        CodePoints out = new CodePoints(Str.length(self) + 8);
        int column = 0;
        for (int c : Str.codePoints(self)) {
            if (c == '\t') {
                if (size > 0) {
                    int spaces = size - column % size;
                    out.repeat(' ', spaces);
                    column += spaces;
                }
            } else {
                out.append(c);
                column = c == '\n' || c == '\r' ? 0 : column + 1;
            }
        }
        return out.toTruffleString();
    }
}
