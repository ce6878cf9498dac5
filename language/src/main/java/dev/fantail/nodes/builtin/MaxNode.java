// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.dsl.NeverDefault;

/** {@code max} for call sites. */
public final class MaxNode {
    private MaxNode() {}

    @NeverDefault
    public static ExtremeNode create() {
        return ExtremeNodeGen.create(true);
    }
}
