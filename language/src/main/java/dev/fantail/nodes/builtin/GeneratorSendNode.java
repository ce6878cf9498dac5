// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.iteration.GeneratorResumeNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.Types;

/** {@code send} of generators and coroutines. */
public final class GeneratorSendNode extends BuiltinNode {
    @Child
    private GeneratorResumeNode resume = GeneratorResumeNode.create();

    private GeneratorSendNode() {}

    public static GeneratorSendNode create() {
        return new GeneratorSendNode();
    }

    @Override
    public boolean accepts(int count) {
        return count == 2;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] args, int first) {
        Object value = args[first + 1];
        if (!(args[first] instanceof PyGenerator generator) || generator.type() == Types.ASYNC_GENERATOR) {
            throw refuse(args[first]);
        }
        if (generator.isFinished() && generator.type() == Types.COROUTINE) {
            throw reused();
        }
        Object result = resume.execute(generator, value);
        if (result == null) {
            throw end(generator);
        }
        return result;
    }

    @TruffleBoundary
    static PyException end(PyGenerator generator) {
        return Errors.stopIteration(generator.returned());
    }

    @TruffleBoundary
    private static PyException reused() {
        return Errors.runtimeError("cannot reuse already awaited coroutine");
    }

    @TruffleBoundary
    private static PyException refuse(Object receiver) {
        return Errors.typeError("descriptor 'send' for 'generator' objects doesn't apply to a '"
                + Types.of(receiver).shortName() + "' object");
    }
}
