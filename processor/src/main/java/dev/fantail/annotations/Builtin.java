// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A built-in function, method or attribute: one static Java method.
 *
 * <p>The Java parameters stand in the order of the Python signature. Their types say how an argument is converted
 * and checked:
 *
 * <ul>
 *   <li>{@code Object}: as it is;
 *   <li>{@code long}, {@code int}: by {@code __index__}; {@code double}: by {@code __float__}; {@code boolean}: its
 *       truth; {@code BigInteger}: by {@code __index__};
 *   <li>{@code TruffleString}: a {@code str}, taken out of an instance of a subclass;
 *   <li>{@code byte[]}: the contents of a bytes-like object, to be read only;
 *   <li>any other class: an instance of it, or {@code TypeError};
 *   <li>{@code Object[]} for {@code *args} and {@code PyDict} for {@code **kwargs};
 *   <li>{@code PyType} for the first parameter of {@code __new__} and of class methods.
 * </ul>
 *
 * A parameter with the default {@code <unset>} is {@code null} when no argument was given; a reference other than
 * {@code Object} with the default {@code None} is {@code null} for {@code None}.
 *
 * <p>What it returns: nothing becomes {@code None}, {@code String} becomes {@code str}, {@code int} and {@code long}
 * become {@code int}. {@code __next__} returns {@code null} at the end.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface Builtin {
    /**
     * The Python name and signature, such as {@code "pop(self, index=-1, /)"}. Defaults are {@code None}, {@code True},
     * {@code False}, numbers, strings in single quotes, or {@code <unset>}. Accessors give the attribute's name only.
     */
    String value();

    Kind kind() default Kind.DEFAULT;

    /** Whether partial evaluation may enter the method; otherwise it stands behind a boundary. */
    boolean inline() default false;

    /** {@code __doc__}. */
    String doc() default "";

    /**
     * A node class for call sites that inline the operation, with a static {@code create()}, or {@code create(String)} for
     * a class that serves several built-ins and is told the name.
     */
    Class<?> node() default void.class;

    /** What the method is to its class. */
    enum Kind {
        /** A method in a type (static for {@code __new__}), a function in a module. */
        DEFAULT,
        METHOD,
        STATIC,
        CLASS,
        GETTER,
        SETTER,
        DELETER
    }
}
