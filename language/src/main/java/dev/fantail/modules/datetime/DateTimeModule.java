// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.datetime;

import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.PyModule;

/** {@code _datetime}: dates, times, durations and time zones. */
@BuiltinModule(value = "_datetime", doc = "Fast implementation of the datetime type.")
public final class DateTimeModule {
    private DateTimeModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("MINYEAR", (long) Gregorian.MIN_YEAR);
        module.set("MAXYEAR", (long) Gregorian.MAX_YEAR);
        module.set("date", PyDate.TYPE);
        module.set("datetime", PyDateTime.TYPE);
        module.set("time", PyTime.TYPE);
        module.set("timedelta", PyTimeDelta.TYPE);
        module.set("timezone", PyTimeZone.TYPE);
        module.set("tzinfo", PyTzInfo.TYPE);
        module.set("UTC", PyTimeZone.UTC);
    }
}
