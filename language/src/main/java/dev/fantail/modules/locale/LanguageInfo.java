// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.locale;

import dev.fantail.objects.PyModule;
import java.text.DateFormatSymbols;
import java.text.DecimalFormatSymbols;
import java.util.Calendar;
import java.util.Currency;
import java.util.Locale;

/** The texts of {@code nl_langinfo}. Numbers are those of the C library of Linux. */
final class LanguageInfo {
    private static final int CODESET = 14;
    private static final int ABBREVIATED_DAY = 0x20000;
    private static final int DAY = 0x20007;
    private static final int ABBREVIATED_MONTH = 0x2000e;
    private static final int MONTH = 0x2001a;
    private static final int MORNING = 0x20026;
    private static final int DATE_TIME = 0x20028;
    private static final int ERA = 0x2002c;
    private static final int ERA_DATE = 0x2002e;
    private static final int CURRENCY = 0x4000f;
    private static final int RADIX = 0x10000;
    private static final int THOUSANDS = 0x10001;
    private static final int YES = 0x50000;
    private static final int NO = 0x50001;

    private LanguageInfo() {}

    static void addConstants(PyModule module) {
        for (int i = 0; i < 7; i++) {
            module.set("ABDAY_" + (i + 1), (long) ABBREVIATED_DAY + i);
            module.set("DAY_" + (i + 1), (long) DAY + i);
        }
        for (int i = 0; i < 12; i++) {
            module.set("ABMON_" + (i + 1), (long) ABBREVIATED_MONTH + i);
            module.set("MON_" + (i + 1), (long) MONTH + i);
        }
        String[] times = {"AM_STR", "PM_STR", "D_T_FMT", "D_FMT", "T_FMT", "T_FMT_AMPM", "ERA"};
        for (int i = 0; i < times.length; i++) {
            module.set(times[i], (long) MORNING + i);
        }
        String[] eras = {"ERA_D_FMT", "ALT_DIGITS", "ERA_D_T_FMT", "ERA_T_FMT"};
        for (int i = 0; i < eras.length; i++) {
            module.set(eras[i], (long) ERA_DATE + i);
        }
        module.set("CODESET", (long) CODESET);
        module.set("CRNCYSTR", (long) CURRENCY);
        module.set("RADIXCHAR", (long) RADIX);
        module.set("THOUSEP", (long) THOUSANDS);
        module.set("YESEXPR", (long) YES);
        module.set("NOEXPR", (long) NO);
    }

    /** {@code null} for a number that means nothing. */
    static String text(int key, LocaleSettings settings) {
        LocaleName numeric = settings.of(LocaleCategory.LC_NUMERIC);
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(numeric.locale());
        return switch (key) {
            case CODESET -> settings.of(LocaleCategory.LC_CTYPE) == LocaleName.C ? "ANSI_X3.4-1968" : "UTF-8";
            case RADIX -> numeric.isPlain() ? "." : String.valueOf(symbols.getDecimalSeparator());
            case THOUSANDS -> numeric.isPlain() ? "" : String.valueOf(symbols.getGroupingSeparator());
            case YES -> "^[yY]";
            case NO -> "^[nN]";
            case CURRENCY -> currency(settings.of(LocaleCategory.LC_MONETARY));
            default -> timeText(key, settings.of(LocaleCategory.LC_TIME));
        };
    }

    private static String currency(LocaleName name) {
        return name.isPlain() ? "-" : "-" + Currency.getInstance(name.locale()).getSymbol(name.locale());
    }

    private static String timeText(int key, LocaleName name) {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(name.isPlain() ? Locale.ENGLISH : name.locale());
        if (key >= ABBREVIATED_DAY && key < DAY) {
            return symbols.getShortWeekdays()[key - ABBREVIATED_DAY + Calendar.SUNDAY];
        } else if (key >= DAY && key < ABBREVIATED_MONTH) {
            return symbols.getWeekdays()[key - DAY + Calendar.SUNDAY];
        } else if (key >= ABBREVIATED_MONTH && key < MONTH) {
            return symbols.getShortMonths()[key - ABBREVIATED_MONTH];
        } else if (key >= MONTH && key < MORNING) {
            return symbols.getMonths()[key - MONTH];
        } else if (key == MORNING || key == MORNING + 1) {
            return symbols.getAmPmStrings()[key - MORNING];
        }
        return switch (key) {
            case DATE_TIME -> "%a %b %e %H:%M:%S %Y";
            case DATE_TIME + 1 -> "%m/%d/%y";
            case DATE_TIME + 2 -> "%H:%M:%S";
            case DATE_TIME + 3 -> "%I:%M:%S %p";
            case ERA, ERA_DATE, ERA_DATE + 1, ERA_DATE + 2, ERA_DATE + 3 -> "";
            default -> null;
        };
    }
}
