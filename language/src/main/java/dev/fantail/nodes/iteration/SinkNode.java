// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.iteration;

import dev.fantail.nodes.PythonNode;

/**
 * Takes the items that a generator yields, as a part of the generator's body. The generator is not suspended meanwhile, so
 * nothing here may run code of the program.
 */
public abstract class SinkNode extends PythonNode {
    /** The item was taken. */
    public static final int TAKEN = 0;

    /** The item was taken, and it was the last one that is wanted. */
    public static final int ENOUGH = 1;

    /** Code of the program would have to run, or something to be raised: nothing was done. */
    public static final int REFUSED = 2;

    /**
     * @param state what the consumer has made of the items so far, as it gave it to {@link LazyItemsNode#first}
     * @return one of the constants above
     */
    public abstract int accept(Object state, Object item);
}
