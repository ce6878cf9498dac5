// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.iteration.GeneratorResumeNode;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.Types;

/** {@code throw} of an exception object into a generator or coroutine that does not delegate. */
public final class GeneratorThrowNode extends BuiltinNode {
    @Child
    private GeneratorResumeNode resume = GeneratorResumeNode.create();

    private GeneratorThrowNode() {}

    public static GeneratorThrowNode create() {
        return new GeneratorThrowNode();
    }

    @Override
    public boolean accepts(int count) {
        return count == 2;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] args, int first) {
        if (!(args[first] instanceof PyGenerator generator)
                || !(args[first + 1] instanceof PyBaseException exception)
                || generator.isFinished()
                || generator.delegate() != null
                || generator.type() == Types.ASYNC_GENERATOR) {
            return null;
        }
        Object result = resume.execute(generator, PyNone.NONE, PyException.thrown(exception));
        if (result == null) {
            throw GeneratorSendNode.end(generator);
        }
        return result;
    }
}
