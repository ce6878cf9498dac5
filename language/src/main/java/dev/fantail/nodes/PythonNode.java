// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.dsl.NonIdempotent;
import com.oracle.truffle.api.dsl.TypeSystemReference;
import com.oracle.truffle.api.nodes.Node;
import dev.fantail.objects.PythonContext;

/** What all nodes have in common. */
@TypeSystemReference(PythonTypes.class)
public abstract class PythonNode extends Node {
    /** In place of an instruction's offset: the frame has the position already. */
    public static final int POSITION_KNOWN = -1;

    /** The context that the node runs in at the moment. */
    protected final PythonContext context() {
        return PythonContext.get(this);
    }

    /**
     * A guard and not an assumption of the DSL, which makes room for the next module or class whenever one was altered:
     * with modules that are made and filled again and again, compiled code would be given up without end.
     */
    @NonIdempotent
    protected static boolean isValid(Assumption assumption) {
        return assumption.isValid();
    }
}
