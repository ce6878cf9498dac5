// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** {@code static void init(PyType type, PyDict namespace)}: runs when the type's namespace is made, to add constants. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface TypeInit {}
