// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.locale;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.modules.posix.ProcessState;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The locales that a context has set. */
final class LocaleSettings {
    private static final int COUNT = LocaleCategory.LC_ALL.ordinal();

    private final LocaleName[] names = new LocaleName[COUNT];
    private final Map<TruffleString, Object> domains = new ConcurrentHashMap<>();
    private Object domain = Str.of("messages");

    private LocaleSettings() {
        Arrays.fill(names, LocaleName.C);
        // Text is UTF-8 from the start, whatever the environment says of everything else.
        LocaleName characters = ofEnvironment(LocaleCategory.LC_CTYPE);
        names[0] = characters == null || characters == LocaleName.C ? LocaleName.of("C.UTF-8") : characters;
    }

    static LocaleSettings get() {
        return (LocaleSettings)
                PythonContext.get().moduleState().computeIfAbsent(LocaleSettings.class, key -> new LocaleSettings());
    }

    LocaleName of(LocaleCategory category) {
        return names[category.ordinal()];
    }

    private static LocaleName ofEnvironment(LocaleCategory category) {
        Map<String, String> environment = ProcessState.get().environment();
        for (String variable : new String[] {"LC_ALL", category.name(), "LANG"}) {
            String value = environment.get(variable);
            if (value != null && !value.isEmpty()) {
                return LocaleName.of(value);
            }
        }
        return category == LocaleCategory.LC_CTYPE ? LocaleName.of("C.UTF-8") : LocaleName.C;
    }

    /** Says whether it could be set. */
    synchronized boolean set(LocaleCategory category, String text) {
        LocaleName[] fresh = names.clone();
        if (category != LocaleCategory.LC_ALL) {
            fresh[category.ordinal()] = text.isEmpty() ? ofEnvironment(category) : LocaleName.of(text);
        } else if (text.indexOf('=') >= 0) {
            for (String part : text.split(";")) {
                int equals = part.indexOf('=');
                int index = equals < 0 ? -1 : indexOf(part.substring(0, equals));
                if (index >= 0) {
                    fresh[index] = LocaleName.of(part.substring(equals + 1));
                }
            }
        } else {
            for (int i = 0; i < COUNT; i++) {
                fresh[i] = text.isEmpty() ? ofEnvironment(LocaleCategory.values()[i]) : LocaleName.of(text);
            }
        }
        if (Arrays.asList(fresh).contains(null)) {
            return false;
        }
        System.arraycopy(fresh, 0, names, 0, COUNT);
        return true;
    }

    private static int indexOf(String name) {
        for (LocaleCategory category : LocaleCategory.values()) {
            if (category.name().equals(name)) {
                return category.ordinal();
            }
        }
        return -1;
    }

    synchronized String describe(LocaleCategory category) {
        if (category != LocaleCategory.LC_ALL) {
            return names[category.ordinal()].text();
        }
        boolean same = true;
        for (LocaleName name : names) {
            same &= name.text().equals(names[0].text());
        }
        if (same) {
            return names[0].text();
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < COUNT; i++) {
            all.append(LocaleCategory.values()[i])
                    .append('=')
                    .append(names[i].text())
                    .append(';');
        }
        // Categories that Python has no constants for.
        for (String other : new String[] {"PAPER", "NAME", "ADDRESS", "TELEPHONE", "MEASUREMENT", "IDENTIFICATION"}) {
            all.append("LC_").append(other).append("=C;");
        }
        return all.substring(0, all.length() - 1);
    }

    synchronized Object textDomain(TruffleString name) {
        domain = name;
        return domain;
    }

    Object bind(TruffleString name, Object directory) {
        if (directory != PyNone.NONE) {
            domains.put(name, directory);
        }
        return domains.getOrDefault(name, Str.of("/usr/share/locale"));
    }
}
