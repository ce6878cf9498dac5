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
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.ThreadState;

/** Runs a generator or coroutine to its next suspension: the bodies that this place has met are called directly. */
public abstract class GeneratorResumeNode extends PythonNode {
    @NeverDefault
    public static GeneratorResumeNode create() {
        return GeneratorResumeNodeGen.create();
    }

    /**
     * @param value what the suspension evaluates to
     * @return {@code null} when the body returns
     */
    public final Object execute(PyGenerator generator, Object value) {
        return execute(generator, value, null);
    }

    /**
     * @param value what the suspension evaluates to
     * @param exception raised at the suspension instead, or {@code null}
     * @return {@code null} when the body returns
     */
    public abstract Object execute(PyGenerator generator, Object value, PyException exception);

    @Specialization(
            guards = {"isDirect()", "isSuspended(generator, value)", "isTarget(generator, call)"},
            limit = "3")
    protected Object direct(
            PyGenerator generator,
            Object value,
            PyException exception,
            @Cached("create(generator.resumeTarget())") DirectCallNode call,
            @Cached("suspendsInside(generator.resumeTarget())") boolean suspendsInside) {
        ThreadState thread = context().threadState();
        generator.prepare(value, exception, thread);
        try {
            Object result = call.call(generator);
            // Two ways out, and neither the item nor the question in memory, where the body is compiled into this.
            if (result == PyGenerator.RETURNED) {
                return null;
            }
            return result;
        } finally {
            generator.leave(thread, suspendsInside);
        }
    }

    @Specialization
    protected static Object general(PyGenerator generator, Object value, PyException exception) {
        return generator.resume(value, exception);
    }

    protected static boolean suspendsInside(RootCallTarget target) {
        return !(target.getRootNode() instanceof GeneratorBody body) || body.suspendsInside();
    }

    @Idempotent
    protected static boolean isDirect() {
        return Optimization.GENERATORS_CALLED_DIRECTLY.isOn();
    }

    protected static boolean isTarget(PyGenerator generator, DirectCallNode call) {
        return generator.resumeTarget() == call.getCallTarget();
    }

    /** A body that has not started takes nothing but {@code None}. */
    protected static boolean isSuspended(PyGenerator generator, Object value) {
        return !generator.isFinished() && (value == PyNone.NONE || generator.isStarted());
    }
}
