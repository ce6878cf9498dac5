// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.unicode;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.VersionInfo;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Str;

/** The methods of {@code unicodedata.UCD}: those of the module, with younger characters unassigned. */
@BuiltinClass(type = "unicodedata.UCD")
public final class OldDatabaseMethods {
    private OldDatabaseMethods() {}

    private static boolean isAssigned(TruffleString chr) {
        if (Str.length(chr) != 1) {
            return true;
        }
        int c = Str.codePointAt(chr, 0);
        return UCharacter.isDefined(c) && UCharacter.getAge(c).compareTo(VersionInfo.getInstance(3, 2)) <= 0;
    }

    private static Object missing(Object defaultValue, String message) {
        if (defaultValue == null) {
            throw Errors.valueError(message);
        }
        return defaultValue;
    }

    @Builtin(value = "unidata_version", kind = Builtin.Kind.GETTER)
    static Object version(OldDatabase self) {
        return Str.of("3.2.0");
    }

    @Builtin("name(self, chr, default=<unset>, /)")
    static Object name(OldDatabase self, TruffleString chr, Object defaultValue) {
        return isAssigned(chr) ? UnicodeDataModule.name(chr, defaultValue) : missing(defaultValue, "no such name");
    }

    @Builtin("lookup(self, name, /)")
    static Object lookup(OldDatabase self, TruffleString name) {
        Object found = UnicodeDataModule.lookup(name);
        if (found instanceof TruffleString chr && !isAssigned(chr)) {
            throw Errors.keyError(Str.of("undefined character name '" + name + "'"));
        }
        return found;
    }

    @Builtin("category(self, chr, /)")
    static String category(OldDatabase self, TruffleString chr) {
        return isAssigned(chr) ? UnicodeDataModule.category(chr) : "Cn";
    }

    @Builtin("bidirectional(self, chr, /)")
    static String bidirectional(OldDatabase self, TruffleString chr) {
        return isAssigned(chr) ? UnicodeDataModule.bidirectional(chr) : "";
    }

    @Builtin("combining(self, chr, /)")
    static int combining(OldDatabase self, TruffleString chr) {
        return isAssigned(chr) ? UnicodeDataModule.combining(chr) : 0;
    }

    @Builtin("mirrored(self, chr, /)")
    static int mirrored(OldDatabase self, TruffleString chr) {
        return isAssigned(chr) ? UnicodeDataModule.mirrored(chr) : 0;
    }

    @Builtin("east_asian_width(self, chr, /)")
    static String eastAsianWidth(OldDatabase self, TruffleString chr) {
        return isAssigned(chr) ? UnicodeDataModule.eastAsianWidth(chr) : "N";
    }

    @Builtin("decimal(self, chr, default=<unset>, /)")
    static Object decimal(OldDatabase self, TruffleString chr, Object defaultValue) {
        return isAssigned(chr) ? UnicodeDataModule.decimal(chr, defaultValue) : missing(defaultValue, "not a decimal");
    }

    @Builtin("digit(self, chr, default=<unset>, /)")
    static Object digit(OldDatabase self, TruffleString chr, Object defaultValue) {
        return isAssigned(chr) ? UnicodeDataModule.digit(chr, defaultValue) : missing(defaultValue, "not a digit");
    }

    @Builtin("numeric(self, chr, default=<unset>, /)")
    static Object numeric(OldDatabase self, TruffleString chr, Object defaultValue) {
        return isAssigned(chr)
                ? UnicodeDataModule.numeric(chr, defaultValue)
                : missing(defaultValue, "not a numeric character");
    }

    @Builtin("decomposition(self, chr, /)")
    static String decomposition(OldDatabase self, TruffleString chr) {
        return isAssigned(chr) ? UnicodeDataModule.decomposition(chr) : "";
    }

    @Builtin("normalize(self, form, unistr, /)")
    static Object normalize(OldDatabase self, TruffleString form, TruffleString unistr) {
        return UnicodeDataModule.normalize(form, unistr);
    }

    @Builtin("is_normalized(self, form, unistr, /)")
    static boolean isNormalized(OldDatabase self, TruffleString form, TruffleString unistr) {
        return UnicodeDataModule.isNormalized(form, unistr);
    }
}
