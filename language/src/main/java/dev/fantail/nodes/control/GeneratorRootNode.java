// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.control;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.source.SourceSection;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.FrameOwner;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyFrame;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.ThreadState;

/** The body of a generator: goes on behind its last suspension, on the generator's own frame. */
public final class GeneratorRootNode extends PythonRootNode implements FrameOwner {
    public GeneratorRootNode(
            TruffleLanguage<?> language,
            FrameDescriptor descriptor,
            PyCode code,
            SourceSection section,
            DispatchNode body,
            boolean suspect) {
        super(language, descriptor, code, section, body, suspect);
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
            return body.resume(own, generator.suspension());
        } catch (PyException e) {
            generator.finish();
            generator.setReturned(null);
            if (!e.takeReraised()) {
                e.addTraceback(
                        PyFrame.of(own, code()),
                        own.getIntStatic(FrameLayout.BCI),
                        PythonContext.get(this).threadState());
            }
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
    public boolean keepsFrames() {
        return true;
    }

    @Override
    public void keepFrames() {
        // They are the generators' own.
    }
}
