// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.control;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.source.SourceSection;
import dev.fantail.nodes.iteration.DrainedBody;
import dev.fantail.nodes.iteration.GeneratorBody;
import dev.fantail.nodes.iteration.SinkNode;
import dev.fantail.nodes.trace.Interruption;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.FrameOwner;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyFrame;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.ThreadState;
import java.util.function.Supplier;

/**
 * The body of a generator: goes on behind its last suspension, on the generator's own frame. Arguments: the generator, and
 * the {@link Interruption} to go on with, if it was drained so far.
 */
public final class GeneratorRootNode extends PythonRootNode implements FrameOwner, GeneratorBody {
    private final boolean suspendsInside;

    /** Makes the root for a consumer; {@code null} where the body is too big to be there more than once. */
    private final DrainedBody.Maker drains;

    /**
     * @param suspendsInside as {@link GeneratorBody#suspendsInside} says
     * @param drains makes the root for a consumer of all items, or is {@code null}
     */
    public GeneratorRootNode(
            TruffleLanguage<?> language,
            FrameDescriptor descriptor,
            PyCode code,
            SourceSection section,
            DispatchNode body,
            boolean suspect,
            boolean suspendsInside,
            DrainedBody.Maker drains) {
        super(language, descriptor, code, section, body, suspect);
        this.suspendsInside = suspendsInside;
        this.drains = drains;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        PyGenerator generator = (PyGenerator) frame.getArguments()[0];
        MaterializedFrame own = generator.frame();
        ThreadState thread = null;
        try {
            if (countsCalls()) {
                thread = enterCall();
            }
            return frame.getArguments().length > 1
                    ? body.goOn((Interruption) frame.getArguments()[1])
                    : body.resume(own, generator.suspension());
        } catch (PyException e) {
            generator.finish();
            generator.setReturned(null);
            if (!e.takeReraised()) {
                e.addTraceback(
                        PyFrame.of(own, code()),
                        own.getIntStatic(FrameLayout.BCI),
                        PythonContext.get(this).threadState());
            }
            generator.dropFrame();
            throw e;
        } catch (RuntimeException e) {
            throw checked(e);
        } finally {
            if (thread != null) {
                thread.leave();
            }
        }
    }

    @Override
    public boolean suspendsInside() {
        return suspendsInside;
    }

    @Override
    public DrainedBody drainedInto(Supplier<SinkNode> sinks) {
        return drains == null ? null : drains.make(sinks);
    }

    @Override
    public boolean keepsFrames() {
        return true;
    }

    @Override
    public void keepFrames() {
        // They are the generators' own.
    }
}
