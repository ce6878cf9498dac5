// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.iteration;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Idempotent;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.DirectCallNode;
import dev.fantail.nodes.PythonNode;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.ThreadState;
import java.util.function.Supplier;

/**
 * Runs a generator that has not started to its end, its items taken where they are yielded: by a root of its own for each
 * body that this place has met.
 */
public abstract class DrainNode extends PythonNode {
    /** The generator is as it was. */
    public static final Object NOTHING_DONE = new Object();

    private final Supplier<SinkNode> sinks;

    protected DrainNode(Supplier<SinkNode> sinks) {
        this.sinks = sinks;
    }

    /** @param sinks makes what takes the items: one for each place that yields some */
    @NeverDefault
    public static DrainNode create(Supplier<SinkNode> sinks) {
        return DrainNodeGen.create(sinks);
    }

    /**
     * @param state for the sink
     * @return the item that the sink refused; {@code null} when there are no more or it has enough; or {@link #NOTHING_DONE}
     */
    public abstract Object execute(PyGenerator generator, Object state);

    @Specialization(
            guards = {"isOn()", "isFresh(generator)", "generator.resumeTarget() == target", "body != null"},
            limit = "2")
    protected Object drain(
            PyGenerator generator,
            Object state,
            @SuppressWarnings("unused") @Cached("generator.resumeTarget()") RootCallTarget target,
            @Cached(value = "drained(target)", neverDefault = false) DrainedBody body,
            @Cached("suspendsInside(target)") boolean suspendsInside,
            @Cached("create(body.getCallTarget())") DirectCallNode call) {
        if (!body.isReady()) {
            return NOTHING_DONE;
        }
        ThreadState thread = context().threadState();
        generator.prepare(PyNone.NONE, null, thread);
        try {
            return body.outcome(generator, call.call(body.arguments(generator, state)));
        } finally {
            generator.leave(thread, suspendsInside);
        }
    }

    @Specialization(guards = "!isFresh(generator)")
    @SuppressWarnings("unused")
    protected static Object started(PyGenerator generator, Object state) {
        return NOTHING_DONE;
    }

    @Specialization
    @SuppressWarnings("unused")
    protected static Object general(PyGenerator generator, Object state) {
        return NOTHING_DONE;
    }

    @Idempotent
    protected static boolean isOn() {
        return Optimization.GENERATORS_DRAINED.isOn();
    }

    protected static boolean isFresh(PyGenerator generator) {
        return !generator.isStarted() && !generator.isFinished();
    }

    protected static boolean suspendsInside(RootCallTarget target) {
        return GeneratorResumeNode.suspendsInside(target);
    }

    protected final DrainedBody drained(RootCallTarget target) {
        return target.getRootNode() instanceof GeneratorBody body ? body.drainedInto(sinks) : null;
    }
}
