// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** The three singletons of the language. */
public final class PyNone {
    public static final PySingleton NONE = new PySingleton(Types.NONE_TYPE, "None");
    public static final PySingleton NOT_IMPLEMENTED = new PySingleton(Types.NOT_IMPLEMENTED_TYPE, "NotImplemented");
    public static final PySingleton ELLIPSIS = new PySingleton(Types.ELLIPSIS_TYPE, "Ellipsis");

    private PyNone() {}

    /** {@code value}, or {@code None} for Java's {@code null}. */
    public static Object ofNullable(Object value) {
        return value == null ? NONE : value;
    }
}
