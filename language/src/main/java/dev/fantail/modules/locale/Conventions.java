// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.locale;

import dev.fantail.builtins.format.NumericLocale;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyList;
import dev.fantail.objects.Str;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Currency;

/** How numbers and amounts of money are written: the items of {@code localeconv()}. */
final class Conventions {
    /** What C says of a number that a locale does not care for. */
    static final int UNSPECIFIED = 127;

    private static final String[] MONETARY_NUMBERS = {
        "int_frac_digits",
        "frac_digits",
        "p_cs_precedes",
        "p_sep_by_space",
        "n_cs_precedes",
        "n_sep_by_space",
        "p_sign_posn",
        "n_sign_posn"
    };

    private Conventions() {}

    private static void put(PyDict result, String name, String value) {
        result.put(Str.of(name), Str.of(value));
    }

    static void addNumeric(PyDict result, LocaleName name) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(name.locale());
        put(result, "decimal_point", name.isPlain() ? "." : String.valueOf(symbols.getDecimalSeparator()));
        put(result, "thousands_sep", name.isPlain() ? "" : String.valueOf(symbols.getGroupingSeparator()));
        result.put(Str.of("grouping"), grouping(name));
    }

    /** For the format {@code n}; {@code null} where the locale has no say. */
    static NumericLocale numeric(LocaleName name) {
        if (name.isPlain()) {
            return null;
        }
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(name.locale());
        int group =
                NumberFormat.getInstance(name.locale()) instanceof DecimalFormat format ? format.getGroupingSize() : 0;
        return new NumericLocale(
                String.valueOf(symbols.getDecimalSeparator()),
                group == 0 ? '\0' : symbols.getGroupingSeparator(),
                group);
    }

    private static PyList grouping(LocaleName name) {
        if (name.isPlain() || !(NumberFormat.getInstance(name.locale()) instanceof DecimalFormat format)) {
            return LocaleModule.numbers();
        }
        long size = format.getGroupingSize();
        return size == 0 ? LocaleModule.numbers() : LocaleModule.numbers(size, size, 0);
    }

    static void addMonetary(PyDict result, LocaleName name) {
        if (name.isPlain()) {
            for (String text :
                    new String[] {"int_curr_symbol", "currency_symbol", "mon_decimal_point", "mon_thousands_sep"}) {
                put(result, text, "");
            }
            result.put(Str.of("mon_grouping"), LocaleModule.numbers());
            put(result, "positive_sign", "");
            put(result, "negative_sign", "");
            for (String number : MONETARY_NUMBERS) {
                result.put(Str.of(number), (long) UNSPECIFIED);
            }
            return;
        }
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(name.locale());
        Currency currency = Currency.getInstance(name.locale());
        put(result, "int_curr_symbol", currency.getCurrencyCode() + " ");
        put(result, "currency_symbol", currency.getSymbol(name.locale()));
        put(result, "mon_decimal_point", String.valueOf(symbols.getMonetaryDecimalSeparator()));
        put(result, "mon_thousands_sep", String.valueOf(symbols.getMonetaryGroupingSeparator()));
        result.put(Str.of("mon_grouping"), grouping(name));
        put(result, "positive_sign", "");
        put(result, "negative_sign", "-");
        String pattern = NumberFormat.getCurrencyInstance(name.locale()) instanceof DecimalFormat format
                ? format.toPattern()
                : "\u00a4#";
        long before = pattern.indexOf('\u00a4') < pattern.indexOf('#') ? 1 : 0;
        long spaced = pattern.contains("\u00a0") || pattern.contains("\u202f") || pattern.contains(" ") ? 1 : 0;
        long digits = currency.getDefaultFractionDigits();
        long[] numbers = {digits, digits, before, spaced, before, spaced, 1, 1};
        for (int i = 0; i < numbers.length; i++) {
            result.put(Str.of(MONETARY_NUMBERS[i]), numbers[i]);
        }
    }
}
