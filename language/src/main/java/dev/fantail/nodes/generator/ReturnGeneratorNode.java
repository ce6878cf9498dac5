// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import dev.fantail.nodes.TerminatorNode;
import dev.fantail.objects.CallerFrames;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyType;
import dev.fantail.objects.ThreadState;
import dev.fantail.objects.Types;
import java.util.function.Supplier;

/** RETURN_GENERATOR: the call gives a generator that owns the frame; its first resumption goes on behind here. */
public final class ReturnGeneratorNode extends TerminatorNode {
    private final int block;
    private final int valueSlot;
    private final PyType type;
    private final int parameters;
    private final Supplier<RootCallTarget> resumeTarget;

    @CompilationFinal
    private RootCallTarget target;

    /**
     * @param block the index of the block that this ends
     * @param valueSlot where the value that is sent goes
     * @param type what the call gives an instance of
     * @param parameters how many arguments there are
     * @param resumeTarget makes the target that runs the body, once for the code
     */
    public ReturnGeneratorNode(
            int bci,
            int block,
            int valueSlot,
            int next,
            PyType type,
            int parameters,
            Supplier<RootCallTarget> resumeTarget) {
        super(bci, next, EXIT);
        this.block = block;
        this.valueSlot = valueSlot;
        this.type = type;
        this.parameters = parameters;
        this.resumeTarget = resumeTarget;
    }

    @Override
    public int execute(VirtualFrame frame) {
        return EXIT;
    }

    @Override
    public Object result(VirtualFrame frame) {
        at(frame);
        if (target == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            target = resumeTarget.get();
        }
        Object[] arguments = frame.getArguments();
        PyFunction function = (PyFunction) arguments[FrameLayout.FUNCTION];
        clearParameters(arguments);
        PyGenerator generator = new PyGenerator(type, function, target, frame.materialize(), block);
        if (type == Types.COROUTINE) {
            ThreadState thread = context().threadState();
            thread.made(generator);
            if (thread.coroutineOriginDepth() > 0) {
                generator.setOrigin(CallerFrames.places(1, thread.coroutineOriginDepth()));
            }
        }
        frame.setObjectStatic(FrameLayout.GENERATOR, generator);
        return generator;
    }

    /** They are in variables now, which the body may delete. */
    @ExplodeLoop
    private void clearParameters(Object[] arguments) {
        for (int i = 0; i < parameters; i++) {
            arguments[FrameLayout.FIRST_PARAMETER + i] = null;
        }
    }

    @Override
    public int resume(VirtualFrame frame) {
        PyGenerator generator = (PyGenerator) frame.getObjectStatic(FrameLayout.GENERATOR);
        PyException thrown = generator.takeThrown();
        if (thrown != null) {
            at(frame);
            throw thrown;
        }
        frame.setObject(valueSlot, generator.takeSent());
        return first();
    }
}
