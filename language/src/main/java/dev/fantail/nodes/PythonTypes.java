// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes;

import com.oracle.truffle.api.dsl.TypeSystem;

/** The values that nodes pass on unboxed. Java's int never is a Python value. */
@TypeSystem({long.class, double.class, boolean.class})
public abstract class PythonTypes {}
