// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.processor;

import dev.fantail.annotations.Builtin;
import javax.lang.model.element.ExecutableElement;

/**
 * A checked built-in.
 *
 * @param kind never {@code DEFAULT}
 * @param node the expression that makes the node, or {@code null}
 */
record Definition(
        ExecutableElement method, Builtin annotation, Builtin.Kind kind, SignatureText signature, String node) {}
