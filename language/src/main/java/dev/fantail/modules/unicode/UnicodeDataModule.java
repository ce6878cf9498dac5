// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.unicode;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.builtins.CharacterTypes;
import dev.fantail.builtins.UnicodeNames;
import dev.fantail.objects.CodePoints;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.Str;

/** {@code unicodedata}: the Unicode character database. */
@BuiltinModule("unicodedata")
public final class UnicodeDataModule {
    private static final String[] CATEGORIES = {
        "Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Me", "Mc", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Co",
        "Cs", "Pd", "Ps", "Pe", "Pc", "Po", "Sm", "Sc", "Sk", "So", "Pi", "Pf"
    };

    private static final String[] DIRECTIONS = {
        "L", "R", "EN", "ES", "ET", "AN", "CS", "B", "S", "WS", "ON", "LRE", "LRO", "AL", "RLE", "RLO", "PDF", "NSM",
        "BN", "FSI", "LRI", "RLI", "PDI"
    };

    private static final String[] WIDTHS = {"N", "A", "H", "F", "Na", "W"};

    private static final int HANGUL_FIRST = 0xac00;
    private static final int HANGUL_LAST = 0xd7a3;

    private UnicodeDataModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("unidata_version", Str.of("15.0.0"));
        module.set("UCD", OldDatabase.TYPE);
        module.set("ucd_3_2_0", new OldDatabase());
    }

    private static int character(TruffleString chr, String function) {
        if (Str.length(chr) != 1) {
            String argument = isWithDefault(function) ? "argument 1" : "argument";
            throw Errors.typeError(function + "() " + argument + " must be a unicode character, not str");
        }
        return Str.codePointAt(chr, 0);
    }

    private static boolean isWithDefault(String function) {
        return switch (function) {
            case "name", "decimal", "digit", "numeric" -> true;
            default -> false;
        };
    }

    private static Object orDefault(Object value, Object defaultValue, String message) {
        if (value != null) {
            return value;
        }
        if (defaultValue != null) {
            return defaultValue;
        }
        throw Errors.valueError(message);
    }

    @Builtin("name(chr, default=<unset>, /)")
    static Object name(TruffleString chr, Object defaultValue) {
        String name = UnicodeNames.name(character(chr, "name"));
        return orDefault(name == null ? null : Str.of(name), defaultValue, "no such name");
    }

    @Builtin("lookup(name, /)")
    static Object lookup(TruffleString name) {
        int found = UnicodeNames.lookup(name.toJavaStringUncached());
        if (found < 0) {
            throw Errors.keyError(Str.of("undefined character name '" + name + "'"));
        }
        return Str.ofCodePoint(found);
    }

    @Builtin("category(chr, /)")
    static String category(TruffleString chr) {
        return CATEGORIES[UCharacter.getType(character(chr, "category"))];
    }

    @Builtin("bidirectional(chr, /)")
    static String bidirectional(TruffleString chr) {
        int c = character(chr, "bidirectional");
        return UCharacter.isDefined(c) ? DIRECTIONS[UCharacter.getDirection(c)] : "";
    }

    @Builtin("combining(chr, /)")
    static int combining(TruffleString chr) {
        return UCharacter.getCombiningClass(character(chr, "combining"));
    }

    @Builtin("mirrored(chr, /)")
    static int mirrored(TruffleString chr) {
        return UCharacter.isMirrored(character(chr, "mirrored")) ? 1 : 0;
    }

    @Builtin("east_asian_width(chr, /)")
    static String eastAsianWidth(TruffleString chr) {
        int c = character(chr, "east_asian_width");
        return WIDTHS[UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH)];
    }

    @Builtin("decimal(chr, default=<unset>, /)")
    static Object decimal(TruffleString chr, Object defaultValue) {
        int value = CharacterTypes.decimalValue(character(chr, "decimal"));
        return orDefault(value < 0 ? null : (Object) (long) value, defaultValue, "not a decimal");
    }

    @Builtin("digit(chr, default=<unset>, /)")
    static Object digit(TruffleString chr, Object defaultValue) {
        int c = character(chr, "digit");
        Object value = CharacterTypes.isDigit(c) ? Long.valueOf((long) UCharacter.getUnicodeNumericValue(c)) : null;
        return orDefault(value, defaultValue, "not a digit");
    }

    @Builtin("numeric(chr, default=<unset>, /)")
    static Object numeric(TruffleString chr, Object defaultValue) {
        double value = UCharacter.getUnicodeNumericValue(character(chr, "numeric"));
        return orDefault(
                value == UCharacter.NO_NUMERIC_VALUE ? null : (Object) value, defaultValue, "not a numeric character");
    }

    @Builtin("decomposition(chr, /)")
    static String decomposition(TruffleString chr) {
        int c = character(chr, "decomposition");
        if (c >= HANGUL_FIRST && c <= HANGUL_LAST) {
            return "";
        }
        String raw = Normalizer2.getNFCInstance().getRawDecomposition(c);
        String tag = "";
        if (raw == null) {
            raw = Normalizer2.getNFKCInstance().getRawDecomposition(c);
            if (raw == null) {
                return "";
            }
            tag = "<" + DecompositionTag.of(c) + ">";
        }
        StringBuilder out = new StringBuilder(tag);
        raw.codePoints().forEach(part -> {
            if (!out.isEmpty()) {
                out.append(' ');
            }
            String hex = Integer.toHexString(part).toUpperCase(java.util.Locale.ROOT);
            out.append("0".repeat(Math.max(0, 4 - hex.length()))).append(hex);
        });
        return out.toString();
    }

    private static Normalizer2 normalizer(TruffleString form) {
        return switch (form.toJavaStringUncached()) {
            case "NFC" -> Normalizer2.getNFCInstance();
            case "NFD" -> Normalizer2.getNFDInstance();
            case "NFKC" -> Normalizer2.getNFKCInstance();
            case "NFKD" -> Normalizer2.getNFKDInstance();
            default -> throw Errors.valueError("invalid normalization form");
        };
    }

    @Builtin("normalize(form, unistr, /)")
    static Object normalize(TruffleString form, TruffleString unistr) {
        Normalizer2 normalizer = normalizer(form);
        CodePoints out = new CodePoints(Str.length(unistr));
        normalizer.normalize(toJava(unistr)).codePoints().forEach(out::append);
        return out.toTruffleString();
    }

    @Builtin("is_normalized(form, unistr, /)")
    static boolean isNormalized(TruffleString form, TruffleString unistr) {
        return normalizer(form).isNormalized(toJava(unistr));
    }

    /** UTF-16 that keeps lone surrogates. */
    private static String toJava(TruffleString text) {
        StringBuilder out = new StringBuilder();
        for (int c : Str.codePoints(text)) {
            out.appendCodePoint(c);
        }
        return out.toString();
    }
}
