// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.translate;

import dev.fantail.bytecode.ControlFlowGraph;
import dev.fantail.bytecode.ControlFlowGraph.Block;
import java.util.stream.IntStream;

/** Divides a big body into regions that are compiled each for itself, and not in the midst of a loop if possible. */
final class Regions {
    /** Instructions up to which a body stays whole: its locals can then be in registers. */
    private static final int WHOLE = 4000;

    /** Instructions from which on a region ends where no loop is open. */
    private static final int WANTED = 700;

    /** Instructions at which a region ends even in a loop. */
    private static final int MOST = 1000;

    private Regions() {}

    /** The first block of each region, or {@code null} where the body need not be divided. */
    static int[] of(ControlFlowGraph graph) {
        int instructions = 0;
        for (Block block : graph.blocks()) {
            instructions += block.instructions().size();
        }
        if (instructions <= WHOLE) {
            return null;
        }
        int[] open = openLoops(graph);
        IntStream.Builder starts = IntStream.builder().add(0);
        int size = 0;
        for (Block block : graph.blocks()) {
            if (size >= MOST || size >= WANTED && open[block.index()] == 0) {
                starts.add(block.index());
                size = 0;
            }
            size += block.instructions().size();
        }
        return starts.build().toArray();
    }

    /** For each block, how many loops run from a block before it to it or to one behind it. */
    private static int[] openLoops(ControlFlowGraph graph) {
        int[] open = new int[graph.blockCount() + 1];
        for (Block block : graph.blocks()) {
            int target = block.jumpTarget();
            if (target >= 0 && target < block.index()) {
                open[target + 1]++;
                open[block.index() + 1]--;
            }
        }
        for (int i = 1; i < open.length; i++) {
            open[i] += open[i - 1];
        }
        return open;
    }
}
