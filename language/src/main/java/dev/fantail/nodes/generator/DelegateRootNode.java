// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.generator;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import dev.fantail.objects.FrameOwner;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PythonContext;
import java.util.function.Supplier;

/**
 * Runs what a suspended generator delegates to without resuming the generator, which counts as being on the stack: its
 * frame is found through the first argument, as that of a body that runs.
 */
public final class DelegateRootNode extends RootNode implements FrameOwner {
    private DelegateRootNode(TruffleLanguage<?> language) {
        super(language);
    }

    @TruffleBoundary
    public static Object run(PyGenerator generator, Supplier<Object> action) {
        PythonContext context = PythonContext.get();
        CallTarget target = (CallTarget) context.moduleState()
                .computeIfAbsent(
                        DelegateRootNode.class,
                        key -> new DelegateRootNode(context.services().language()).getCallTarget());
        return target.call(generator, action);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return get((Supplier<?>) frame.getArguments()[1]);
    }

    @TruffleBoundary
    private static Object get(Supplier<?> action) {
        return action.get();
    }

    @Override
    public PyCode code() {
        return null;
    }

    @Override
    public boolean keepsFrames() {
        return true;
    }

    @Override
    public void keepFrames() {
        // They are the generators' own.
    }

    @Override
    public boolean isInternal() {
        return true;
    }
}
