// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operation;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.Truffle;
import dev.fantail.bytecode.CodeFlags;
import dev.fantail.nodes.control.GeneratorRootNode;

/** Which kind of generator runs at the moment. */
final class CurrentGenerator {
    private CurrentGenerator() {}

    /** The name of the kind as messages give it. */
    static String kind() {
        Integer flags = Truffle.getRuntime().iterateFrames(frame -> {
            if (frame.getCallTarget() instanceof RootCallTarget target
                    && target.getRootNode() instanceof GeneratorRootNode root) {
                return root.code().flags();
            }
            return null;
        });
        int known = flags == null ? CodeFlags.GENERATOR : flags;
        if ((known & CodeFlags.ASYNC_GENERATOR) != 0) {
            return "async generator";
        }
        return (known & CodeFlags.COROUTINE) != 0 ? "coroutine" : "generator";
    }
}
