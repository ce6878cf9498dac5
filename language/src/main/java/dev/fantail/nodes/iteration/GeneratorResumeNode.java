// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.iteration;

import com.oracle.truffle.api.nodes.DirectCallNode;
import dev.fantail.nodes.PythonNode;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.ThreadState;

/** Resumes a generator with {@code None}; {@code null} when it returns. */
public final class GeneratorResumeNode extends PythonNode {
    private GeneratorResumeNode() {}

    public static GeneratorResumeNode create() {
        return new GeneratorResumeNode();
    }

    Object execute(PyGenerator generator, DirectCallNode call) {
        ThreadState thread = context().threadState();
        generator.prepare(PyNone.NONE, null, thread);
        try {
            Object result = call.call(generator);
            return generator.isFinished() ? null : result;
        } finally {
            generator.leave(thread);
        }
    }
}
