// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** {@code static void init(PyModule module)}: runs when the module is made, to add constants and types. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface ModuleInit {}
