// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.dsl.NeverDefault;

/** {@code min} for call sites. */
public final class MinNode {
    private MinNode() {}

    @NeverDefault
    public static ExtremeNode create() {
        return ExtremeNodeGen.create(false);
    }
}
