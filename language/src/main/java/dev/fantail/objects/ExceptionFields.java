// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.object.DynamicObjectLibrary;
import java.util.Set;

/**
 * The extra members that some exception types have ({@code OSError.errno}, {@code StopIteration.value}, …): hidden
 * shape properties, so that they cost nothing where they are absent and do not show in {@code __dict__}.
 */
public final class ExceptionFields {
    /** Types whose constructor does more than keep its arguments. */
    private static final Set<PyType> CONSTRUCTED = Set.of(
            ExceptionTypes.OS_ERROR,
            ExceptionTypes.IMPORT_ERROR,
            ExceptionTypes.SYNTAX_ERROR,
            ExceptionTypes.SYSTEM_EXIT,
            ExceptionTypes.UNICODE_DECODE_ERROR,
            ExceptionTypes.UNICODE_ENCODE_ERROR,
            ExceptionTypes.UNICODE_TRANSLATE_ERROR,
            ExceptionTypes.BASE_EXCEPTION_GROUP);

    private static final Set<PyType> WITH_LAYOUT =
            Set.of(ExceptionTypes.ATTRIBUTE_ERROR, ExceptionTypes.NAME_ERROR, ExceptionTypes.STOP_ITERATION);

    private ExceptionFields() {}

    /** Whether instances of the built-in type itself have members that those of its base lack. */
    static boolean addsFields(PyType type) {
        return !type.isHeapType() && (CONSTRUCTED.contains(type) || WITH_LAYOUT.contains(type));
    }

    static boolean hasFields(PyType type) {
        if (type.isHeapType()) {
            return true;
        }
        for (PyType base : type.mro()) {
            if (CONSTRUCTED.contains(base)) {
                return true;
            }
        }
        return false;
    }

    /** The field, or {@code null} while it is unset. */
    @TruffleBoundary
    public static Object get(PyBaseException exception, String field) {
        return DynamicObjectLibrary.getUncached().getOrDefault(exception, new HiddenKey(field), null);
    }

    @TruffleBoundary
    public static void set(PyBaseException exception, String field, Object value) {
        DynamicObjectLibrary.getUncached().put(exception, new HiddenKey(field), value);
    }

    /** As {@link #set}; {@code null} unsets the field. */
    public static void setOrDelete(PyBaseException exception, String field, Object value) {
        if (value == null) {
            delete(exception, field);
        } else {
            set(exception, field, value);
        }
    }

    @TruffleBoundary
    public static void delete(PyBaseException exception, String field) {
        DynamicObjectLibrary.getUncached().removeKey(exception, new HiddenKey(field));
    }
}
