// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.control;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import dev.fantail.nodes.iteration.DrainedBody;
import dev.fantail.nodes.trace.Interruption;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.FrameOwner;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyFrame;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.ThreadState;

/**
 * The body of a generator for one consumer, which takes all items where they are yielded. It runs on a copy of the
 * generator's frame, which the compiler can keep in registers ({@link FrameCopyNode}); the generator gets its variables
 * back when the consumer does not take an item.
 */
public final class DrainRootNode extends PythonRootNode implements FrameOwner, DrainedBody {
    /** In place of an item: the consumer wants no more. */
    static final Object ENOUGH = new Object();

    private static final int GENERATOR = FrameLayout.FIRST_PARAMETER;
    private static final int STATE = FrameLayout.FIRST_PARAMETER + 1;

    public DrainRootNode(
            TruffleLanguage<?> language,
            FrameDescriptor descriptor,
            PyCode code,
            SourceSection section,
            DispatchNode body,
            boolean suspect) {
        super(language, descriptor, code, section, body, suspect);
    }

    @Override
    public Object[] arguments(PyGenerator generator, Object state) {
        return new Object[] {generator.function(), null, generator, state};
    }

    /** What the sink of a frame's body is to get. */
    static Object state(Frame frame) {
        return frame.getArguments()[STATE];
    }

    @Override
    public boolean isReady() {
        return body.frameCopy().isUsed() && body.isEntryQuiet();
    }

    @Override
    public Object execute(VirtualFrame frame) {
        PyGenerator generator = (PyGenerator) frame.getArguments()[GENERATOR];
        ThreadState thread = null;
        body.frameCopy().takeFromGenerator(generator, frame);
        try {
            if (countsCalls()) {
                thread = enterCall();
            }
            return body.enter(frame, ~generator.suspension());
        } catch (PyException e) {
            generator.finish();
            generator.setReturned(null);
            if (!e.takeReraised()) {
                e.addTraceback(
                        PyFrame.of(frame.materialize(), code()),
                        frame.getIntStatic(FrameLayout.BCI),
                        PythonContext.get(this).threadState());
            }
            throw e;
        } catch (RuntimeException e) {
            throw checked(e);
        } finally {
            PyFrame.leave(frame);
            if (thread != null) {
                thread.leave();
            }
        }
    }

    @Override
    public Object outcome(PyGenerator generator, Object result) {
        Object item = body.isInterruption(result) ? goOn(generator, (Interruption) result) : result;
        return item == PyGenerator.RETURNED || item == ENOUGH ? null : item;
    }

    /** A tool wants to know what happens in the body: up to the next suspension it runs on the generator's frame. */
    @TruffleBoundary
    private Object goOn(PyGenerator generator, Interruption interruption) {
        body.frameCopy().depart(interruption.frame());
        return generator
                .resumeTarget()
                .call(
                        (Node) null,
                        generator,
                        new Interruption(generator.frame(), interruption.offset(), interruption.exception()));
    }

    @Override
    public boolean keepsFrames() {
        return !body.frameCopy().isUsed();
    }

    @Override
    public void keepFrames() {
        body.frameCopy().giveUp();
    }
}
