// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.locale;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.builtins.format.NumericLocale;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Comparison;

/** {@code _locale}: conventions of countries and languages, from the data of the JDK. */
@BuiltinModule(value = "_locale", doc = "Support for POSIX locales.")
public final class LocaleModule {
    static final PyType ERROR = ExceptionTypes.declare("locale.Error", ExceptionTypes.EXCEPTION);

    private LocaleModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("Error", ERROR);
        module.set("CHAR_MAX", (long) Conventions.UNSPECIFIED);
        for (LocaleCategory category : LocaleCategory.values()) {
            module.set(category.name(), (long) category.ordinal());
        }
        LanguageInfo.addConstants(module);
    }

    private static LocaleCategory category(int number) {
        LocaleCategory[] all = LocaleCategory.values();
        if (number < 0 || number >= all.length) {
            throw Errors.of(ERROR, "invalid locale category");
        }
        return all[number];
    }

    @Builtin("setlocale(category, locale=None, /)")
    static Object setLocale(int number, TruffleString locale) {
        LocaleCategory category = category(number);
        LocaleSettings settings = LocaleSettings.get();
        if (locale != null && !settings.set(category, Str.toJava(locale))) {
            throw Errors.of(ERROR, "unsupported locale setting");
        }
        if (locale != null && (category == LocaleCategory.LC_NUMERIC || category == LocaleCategory.LC_ALL)) {
            NumericLocale.set(Conventions.numeric(settings.of(LocaleCategory.LC_NUMERIC)));
        }
        return Str.of(settings.describe(category));
    }

    @Builtin("localeconv()")
    static Object conventions() {
        LocaleSettings settings = LocaleSettings.get();
        PyDict result = new PyDict();
        Conventions.addMonetary(result, settings.of(LocaleCategory.LC_MONETARY));
        Conventions.addNumeric(result, settings.of(LocaleCategory.LC_NUMERIC));
        return result;
    }

    @Builtin("nl_langinfo(key, /)")
    static Object languageInfo(int key) {
        String text = LanguageInfo.text(key, LocaleSettings.get());
        if (text == null) {
            throw Errors.valueError("unsupported langinfo constant");
        }
        return Str.of(text);
    }

    @Builtin("getencoding()")
    static Object encoding() {
        return Str.of("UTF-8");
    }

    @Builtin("strcoll(os1, os2, /)")
    static long collate(TruffleString first, TruffleString second) {
        if (Str.toJava(first).indexOf('\0') >= 0 || Str.toJava(second).indexOf('\0') >= 0) {
            throw Errors.valueError("embedded null character");
        }
        LocaleName name = LocaleSettings.get().of(LocaleCategory.LC_COLLATE);
        if (name.isPlain()) {
            return Comparison.equal(first, second) ? 0 : Comparison.less(first, second) ? -1 : 1;
        }
        return java.text.Collator.getInstance(name.locale()).compare(Str.toJava(first), Str.toJava(second));
    }

    @Builtin("strxfrm(string, /)")
    static Object transform(TruffleString text) {
        if (Str.toJava(text).indexOf('\0') >= 0) {
            throw Errors.valueError("embedded null character");
        }
        LocaleName name = LocaleSettings.get().of(LocaleCategory.LC_COLLATE);
        if (name.isPlain()) {
            return text;
        }
        byte[] key = java.text.Collator.getInstance(name.locale())
                .getCollationKey(Str.toJava(text))
                .toByteArray();
        int[] characters = new int[key.length];
        for (int i = 0; i < key.length; i++) {
            characters[i] = (key[i] & 0xff) + 1;
        }
        return Str.ofCodePoints(characters);
    }

    @Builtin("gettext(msg, /)")
    static Object getText(TruffleString message) {
        return message;
    }

    @Builtin("dgettext(domain, msg, /)")
    static Object getDomainText(Object domain, TruffleString message) {
        return message;
    }

    @Builtin("dcgettext(domain, msg, category, /)")
    static Object getCategoryText(Object domain, TruffleString message, int category) {
        return message;
    }

    @Builtin("textdomain(domain, /)")
    static Object textDomain(TruffleString domain) {
        return LocaleSettings.get().textDomain(domain);
    }

    @Builtin("bindtextdomain(domain, dir, /)")
    static Object bindTextDomain(TruffleString domain, Object directory) {
        if (Str.length(domain) == 0) {
            throw Errors.of(ERROR, "domain must be a non-empty string");
        }
        if (directory != PyNone.NONE && !(PyValueObject.unwrap(directory) instanceof TruffleString)) {
            throw Errors.typeError("bindtextdomain() argument 2 must be str or None, not "
                    + Types.of(directory).shortName());
        }
        return LocaleSettings.get().bind(domain, directory);
    }

    @Builtin("bind_textdomain_codeset(domain, codeset, /)")
    static Object bindCodeset(TruffleString domain, Object codeset) {
        return codeset;
    }

    /** A list of numbers, as the conventions have them. */
    static PyList numbers(long... items) {
        return PyList.of(items);
    }
}
