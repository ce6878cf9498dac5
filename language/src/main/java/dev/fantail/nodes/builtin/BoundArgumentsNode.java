// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

/**
 * A built-in whose node takes the arguments in the order of the signature, with defaults for those that are not given:
 * calls with keywords specialize too. The receiver of a method has been checked, other arguments have not been converted.
 */
public abstract class BoundArgumentsNode extends BuiltinNode {
    @Override
    public final boolean accepts(int count) {
        return false;
    }
}
