// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.format;

import dev.fantail.objects.PythonContext;

/**
 * How the format {@code n} writes numbers, once {@code locale.setlocale} said so.
 *
 * @param separator between groups of {@code group} digits; 0 where digits are not grouped
 */
public record NumericLocale(String decimalPoint, char separator, int group) {
    /** {@code null} where numbers are written as everywhere else. */
    static NumericLocale current() {
        return (NumericLocale) PythonContext.get().moduleState().get(NumericLocale.class);
    }

    /** @param locale {@code null} for how numbers are written everywhere else */
    public static void set(NumericLocale locale) {
        if (locale == null) {
            PythonContext.get().moduleState().remove(NumericLocale.class);
        } else {
            PythonContext.get().moduleState().put(NumericLocale.class, locale);
        }
    }
}
