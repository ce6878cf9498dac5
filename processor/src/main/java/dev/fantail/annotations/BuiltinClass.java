// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The class holds methods of a built-in type. A large type may be spread over several classes. The generated table is
 * registered in {@code dev.fantail.builtins.TypeTables}.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface BuiltinClass {
    /**
     * The type's name; dotted, with the module first, outside {@code builtins}. Empty for methods that several types share:
     * the constructor of their table takes the name of the type.
     */
    String type() default "";

    /** {@code __doc__} of the type. */
    String doc() default "";

    /** Puts {@code __hash__ = None} in the type's namespace. */
    boolean unhashable() default false;
}
