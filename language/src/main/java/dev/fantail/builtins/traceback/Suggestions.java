// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.traceback;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.ExceptionFields;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyFrame;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PyTraceback;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Iteration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a program perhaps meant by a name that does not exist. */
public final class Suggestions {
    private static final int MAX_NAME = 40;
    private static final int MAX_CANDIDATES = 750;
    private static final int MOVE_COST = 2;
    private static final int CASE_COST = 1;

    private Suggestions() {}

    /** What follows the message, such as {@code ". Did you mean: 'x'?"}; {@code null} for nothing. */
    static String of(PyBaseException exception) {
        try {
            if (exception.type().isSubtypeOf(ExceptionTypes.NAME_ERROR)) {
                return ofName(exception);
            } else if (exception.type().isSubtypeOf(ExceptionTypes.ATTRIBUTE_ERROR)) {
                Object object = ExceptionFields.get(exception, "obj");
                String name = text(ExceptionFields.get(exception, "name"));
                return object == null || name == null ? null : meant(closest(name, directory(object, name)));
            } else if (exception.type().isSubtypeOf(ExceptionTypes.IMPORT_ERROR)) {
                String moduleName = text(ExceptionFields.get(exception, "name"));
                String name = text(ExceptionFields.get(exception, "name_from"));
                Object module = moduleName == null ? null : PythonContext.get().loadedModule(Str.of(moduleName));
                return module == null || name == null ? null : meant(closest(name, directory(module, name)));
            }
        } catch (PyException e) {
            // Asking the object for its names is a courtesy, and must not hide the error itself.
            return null;
        }
        return null;
    }

    private static String meant(String suggestion) {
        return suggestion == null ? null : ". Did you mean: '" + suggestion + "'?";
    }

    private static String text(Object value) {
        return PyValueObject.unwrap(value) instanceof TruffleString text ? text.toJavaStringUncached() : null;
    }

    private static String ofName(PyBaseException exception) {
        String name = text(ExceptionFields.get(exception, "name"));
        if (name == null || !(exception.traceback() instanceof PyTraceback traceback)) {
            return null;
        }
        while (traceback.next() instanceof PyTraceback next) {
            traceback = next;
        }
        PyFrame frame = traceback.frame();
        List<String> names = new ArrayList<>();
        Object locals = frame.locals();
        if (locals instanceof PyDict dict) {
            Object self = dict.getString(Names.PLAIN_SELF);
            if (self != null && Attributes.getOrNull(self, Str.of(name)) != null) {
                return ". Did you mean: 'self." + name + "'?";
            }
            addKeys(names, dict);
        }
        addKeys(names, frame.function().globals());
        addKeys(names, frame.function().builtins());
        String suggestion = closest(name, names);
        Object standard = PythonContext.get().sys().get("stdlib_module_names");
        boolean isModule = standard instanceof PySet set && set.contains(Str.of(name));
        if (suggestion == null) {
            return isModule ? ". Did you forget to import '" + name + "'?" : null;
        }
        return meant(suggestion) + (isModule ? " Or did you forget to import '" + name + "'?" : "");
    }

    private static void addKeys(List<String> names, PyDict dict) {
        for (Object key : dict.keyArray()) {
            String text = text(key);
            if (text != null) {
                names.add(text);
            }
        }
    }

    private static List<String> directory(Object object, String name) {
        List<String> names = new ArrayList<>();
        Object all = Calls.special(object, Names.DIR);
        if (all != null) {
            for (Object each : Iteration.toArray(all)) {
                String text = text(each);
                if (text != null && (name.startsWith("_") || !text.startsWith("_"))) {
                    names.add(text);
                }
            }
        }
        Collections.sort(names);
        return names;
    }

    /** The name nearest to {@code wrong}, or {@code null} when none is near. */
    static String closest(String wrong, List<String> names) {
        if (names.size() > MAX_CANDIDATES || wrong.length() > MAX_NAME) {
            return null;
        }
        int best = Integer.MAX_VALUE;
        String result = null;
        for (String candidate : names) {
            if (candidate.equals(wrong)) {
                // The name exists now; it did not when the error was raised.
                continue;
            }
            int limit = Math.min((wrong.length() + candidate.length() + 3) * MOVE_COST / 6, best - 1);
            int distance = distance(wrong, candidate, limit);
            if (distance <= limit && distance < best) {
                best = distance;
                result = candidate;
            }
        }
        return result;
    }

    /** Edit distance in which a change of case costs less than another letter; more than {@code limit} when far. */
    private static int distance(String a, String b, int limit) {
        if (a.length() > MAX_NAME || b.length() > MAX_NAME || Math.abs(a.length() - b.length()) * MOVE_COST > limit) {
            return limit + 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j * MOVE_COST;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i * MOVE_COST;
            int least = row[0];
            for (int j = 1; j <= b.length(); j++) {
                int substitute = diagonal + substitution(a.charAt(i - 1), b.charAt(j - 1));
                diagonal = row[j];
                row[j] = Math.min(substitute, Math.min(row[j], row[j - 1]) + MOVE_COST);
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
        }
        return row[b.length()];
    }

    private static int substitution(char a, char b) {
        if (a == b) {
            return 0;
        }
        return Character.toLowerCase(a) == Character.toLowerCase(b) ? CASE_COST : MOVE_COST;
    }
}
