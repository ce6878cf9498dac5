// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.iteration;

import com.oracle.truffle.api.RootCallTarget;
import dev.fantail.objects.PyGenerator;
import java.util.function.Supplier;

/** The root of a generator's body that runs to its end at once, with a sink in the place of each {@code yield}. */
public interface DrainedBody {
    /** Makes such a root of a body. */
    interface Maker {
        /** @param sinks makes what takes the items: one for each place that yields some */
        DrainedBody make(Supplier<SinkNode> sinks);
    }

    /** Takes {@link #arguments}; gives what {@link #outcome} understands. */
    RootCallTarget getCallTarget();

    /** Whether generators may be drained now: a constant to the compiler, as a rule. */
    boolean isReady();

    /**
     * What the target is called with.
     *
     * @param generator has not started
     * @param state for the sink
     */
    Object[] arguments(PyGenerator generator, Object state);

    /** The item that the sink refused, or {@code null} when there are no more or it has enough. */
    Object outcome(PyGenerator generator, Object result);
}
