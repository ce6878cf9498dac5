// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import dev.fantail.objects.Optimization;

/**
 * How often a branch went each way. Compiled code has no way that was never taken when it was compiled: it leaves to the
 * interpreter there, and is given up. Of a long function it stays what it is the first few times: to compile that again takes
 * as long as ten thousand of its calls, and after some of them the interpreter has met most of the other ways that are
 * missing, too. A short one is compiled again in no time, often as a part of others, and those would have to go on in the
 * interpreter each time.
 */
final class BranchCounts {
    /** So often compiled code leaves at one place before it is given up. */
    private static final int PATIENCE = 16;

    private static final int MAX_COUNT = 1 << 30;

    @CompilationFinal
    private int taken;

    @CompilationFinal
    private int passed;

    @CompilationFinal
    private boolean patient;

    private int departures;

    /** @return {@code condition}, with its probability for the compiler */
    boolean profile(Node branch, boolean condition) {
        int yes = taken;
        int no = passed;
        if (condition) {
            if (yes == 0) {
                leave(branch);
            }
            if (CompilerDirectives.inInterpreter() && taken < MAX_COUNT) {
                taken++;
            }
            if (no == 0) {
                return true;
            }
        } else {
            if (no == 0) {
                leave(branch);
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

    private void leave(Node branch) {
        if (!patient) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            patient = Optimization.PATIENT_BRANCHES.isOn()
                    && DispatchNode.around(branch).isLong();
            return;
        }
        if (CompilerDirectives.inCompiledCode()) {
            depart(branch);
        }
        CompilerDirectives.transferToInterpreter();
    }

    /** Called by compiled code: in the interpreter nothing tells any more where it came from. */
    @TruffleBoundary
    private void depart(Node branch) {
        if (++departures >= PATIENCE) {
            departures = 0;
            DispatchNode.around(branch).giveUpCompiledCode();
        }
    }
}
