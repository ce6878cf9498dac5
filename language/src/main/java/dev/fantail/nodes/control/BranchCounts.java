// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.nodes.Node;
import dev.fantail.objects.Optimization;

/**
 * How often a branch went each way. Compiled code has no way that was never taken when it was compiled: it leaves to the
 * interpreter there. The first few times it stays what it is. To compile a long function again takes as long as some ten
 * thousand such calls, and when the code is given up after some of them, the interpreter has met most of the other ways that
 * were missing, too.
 */
final class BranchCounts {
    /** So often compiled code leaves at one place before it is given up. */
    private static final int PATIENCE = 16;

    private static final int MAX_COUNT = 1 << 30;

    @CompilationFinal
    private int taken;

    @CompilationFinal
    private int passed;

    private int departures;

    /** @return {@code condition}, with its probability for the compiler */
    boolean profile(Node branch, boolean condition) {
        boolean compiled = CompilerDirectives.inCompiledCode();
        int yes = taken;
        int no = passed;
        if (condition) {
            if (yes == 0) {
                leave(compiled, branch);
            }
            if (CompilerDirectives.inInterpreter() && taken < MAX_COUNT) {
                taken++;
            }
            if (no == 0) {
                return true;
            }
        } else {
            if (no == 0) {
                leave(compiled, branch);
            }
            if (CompilerDirectives.inInterpreter() && passed < MAX_COUNT) {
                passed++;
            }
            if (yes == 0) {
                return false;
            }
        }
        return CompilerDirectives.inInterpreter()
                ? condition
                : CompilerDirectives.injectBranchProbability((double) yes / ((double) yes + no), condition);
    }

    private void leave(boolean compiled, Node branch) {
        if (!Optimization.PATIENT_BRANCHES.isOn()) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            return;
        }
        CompilerDirectives.transferToInterpreter();
        if (compiled && ++departures >= PATIENCE) {
            departures = 0;
            DispatchNode.around(branch).giveUpCompiledCode();
        }
    }
}
