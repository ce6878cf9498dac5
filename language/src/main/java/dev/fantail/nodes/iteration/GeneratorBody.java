// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.iteration;

import java.util.function.Supplier;

/** The root of a generator's body that runs from one suspension to the next. */
public interface GeneratorBody {
    /**
     * Whether there is a suspension where closing the generator runs code. For the compiler: a generator without one is not
     * remembered by anybody but who resumes it.
     */
    boolean suspendsInside();

    /**
     * The same body, drained; {@code null} where that is not worth it.
     *
     * @param sinks makes what takes the items: one for each place that yields some
     */
    DrainedBody drainedInto(Supplier<SinkNode> sinks);
}
