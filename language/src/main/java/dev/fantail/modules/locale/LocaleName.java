// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.locale;

import java.util.Locale;

/**
 * The name of a locale as POSIX writes it, such as {@code de_DE.UTF-8}.
 *
 * @param locale what Java has under that name; the root locale for {@code C}
 */
record LocaleName(String text, Locale locale) {
    static final LocaleName C = new LocaleName("C", Locale.ROOT);

    /** Whether it is the locale of programs and not of people. */
    boolean isPlain() {
        return locale == Locale.ROOT;
    }

    boolean isUtf8() {
        String encoding = text.substring(text.indexOf('.') + 1);
        return text.indexOf('.') >= 0 && (encoding.equalsIgnoreCase("utf-8") || encoding.equalsIgnoreCase("utf8"));
    }

    /** {@code null} when there is no such locale. */
    static LocaleName of(String text) {
        switch (text) {
            case "C", "POSIX" -> {
                return C;
            }
            case "C.UTF-8", "C.utf8" -> {
                return new LocaleName(text, Locale.ROOT);
            }
            default -> {
                String name = text;
                for (char mark : new char[] {'@', '.'}) {
                    int at = name.indexOf(mark);
                    name = at < 0 ? name : name.substring(0, at);
                }
                int underscore = name.indexOf('_');
                if (underscore != 2 && underscore != 3 || name.length() != underscore + 3) {
                    return null;
                }
                Locale locale = Locale.of(name.substring(0, underscore), name.substring(underscore + 1));
                LocaleName result = new LocaleName(text, locale);
                return isKnown(locale) && (text.indexOf('.') < 0 || result.isUtf8()) ? result : null;
            }
        }
    }

    private static boolean isKnown(Locale locale) {
        for (Locale known : Locale.getAvailableLocales()) {
            if (known.equals(locale)) {
                return true;
            }
        }
        return false;
    }
}
