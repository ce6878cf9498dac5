// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

/** Class-private names: {@code __name} inside of {@code class C} means {@code _C__name}. */
public final class NameMangling {
    private NameMangling() {}

    /** @param className the innermost enclosing class, or {@code null} */
    public static String mangle(String className, String name) {
        if (className == null || !name.startsWith("__") || name.endsWith("__") || name.indexOf('.') >= 0) {
            return name;
        }
        int start = 0;
        while (start < className.length() && className.charAt(start) == '_') {
            start++;
        }
        if (start == className.length()) {
            return name;
        }
        return "_".concat(className.substring(start)).concat(name);
    }
}
