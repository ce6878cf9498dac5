// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import dev.fantail.nodes.PythonNode;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Runs a body that is too big to be compiled as one: goes from region to region, each a call target of its own. The time
 * that the compiler takes grows faster than the code, and machine code has a largest size.
 */
public final class RegionsNode extends PythonNode {
    /** The first block of each region. */
    @CompilationFinal(dimensions = 1)
    private final int[] starts;

    private final IntFunction<RootCallTarget> source;
    private final RootCallTarget[] targets;

    /** Indirect: inlined regions would be one big body again. */
    @Child
    private IndirectCallNode call = IndirectCallNode.create();

    /** @param source makes the call target of the region with a number */
    public RegionsNode(int[] starts, IntFunction<RootCallTarget> source) {
        this.starts = starts;
        this.source = source;
        this.targets = new RootCallTarget[starts.length];
    }

    /** @param entry a block to start with, or the complement of one behind whose suspension to go on */
    Object run(MaterializedFrame frame, int entry) {
        int next = entry;
        while (true) {
            Object result = call.call(target(next < 0 ? ~next : next), RegionRootNode.arguments(frame, next));
            if (!(result instanceof RegionExit exit)) {
                return result;
            }
            next = exit.block();
        }
    }

    private RootCallTarget target(int block) {
        int place = Arrays.binarySearch(starts, block);
        int region = place < 0 ? -place - 2 : place;
        RootCallTarget target = targets[region];
        if (target == null) {
            CompilerDirectives.transferToInterpreter();
            target = atomic(() -> {
                if (targets[region] == null) {
                    targets[region] = source.apply(region);
                }
                return targets[region];
            });
        }
        return target;
    }
}
