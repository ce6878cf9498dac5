// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.iteration;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.DirectCallNode;
import dev.fantail.nodes.PythonNode;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyListIterator;
import dev.fantail.objects.PyTupleIterator;
import dev.fantail.objects.protocol.Iteration;

/** {@code next(iterator)}, or {@code null} at the end. */
public abstract class NextNode extends PythonNode {
    public abstract Object execute(Object iterator);

    @Specialization
    protected static Object list(PyListIterator iterator) {
        return iterator.next();
    }

    @Specialization
    protected static Object tuple(PyTupleIterator iterator) {
        return iterator.next();
    }

    @Specialization(guards = {"!iterator.isFinished()", "isTarget(iterator, call)"}, limit = "2")
    protected static Object generator(
            PyGenerator iterator,
            @Cached("create(iterator.resumeTarget())") DirectCallNode call,
            @Cached GeneratorResumeNode resume) {
        return resume.execute(iterator, call);
    }

    protected static boolean isTarget(PyGenerator iterator, DirectCallNode call) {
        return iterator.resumeTarget() == call.getCallTarget();
    }

    @Specialization(replaces = {"list", "tuple", "generator"})
    protected static Object general(Object iterator) {
        return Iteration.next(iterator);
    }
}
