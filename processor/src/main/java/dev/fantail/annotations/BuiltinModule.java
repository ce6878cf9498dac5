// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The class holds functions of a built-in module. A large module may be spread over several classes. The generated
 * table is registered in {@code dev.fantail.modules.ModuleTables}.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface BuiltinModule {
    /** The module's name. */
    String value();

    /** {@code __doc__} of the module. */
    String doc() default "";
}
