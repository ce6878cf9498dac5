// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.control;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.TruffleLogger;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import dev.fantail.nodes.StatementNode;
import dev.fantail.objects.CodeOwner;
import dev.fantail.objects.Errors;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.FrameOwner;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyFrame;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.ThreadState;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Level;

/** The body of a code object as a call target: arguments to locals, then the blocks. */
public abstract class PythonRootNode extends RootNode implements CodeOwner {
    private static final TruffleLogger LOGGER = TruffleLogger.getLogger("python", PythonRootNode.class);

    private final PyCode code;
    private final SourceSection section;

    /** Whether operands may be of another kind than the instruction needs. */
    private final boolean suspect;

    @Child
    protected DispatchNode body;

    /** @param suspect whether the code does not come from this compiler */
    protected PythonRootNode(
            TruffleLanguage<?> language,
            FrameDescriptor descriptor,
            PyCode code,
            SourceSection section,
            DispatchNode body,
            boolean suspect) {
        super(language, descriptor);
        this.code = code;
        this.section = section;
        this.body = body;
        this.suspect = suspect;
    }

    @Override
    public final PyCode code() {
        return code;
    }

    /** What to throw instead of an exception that is not Python's: code from outside may be the reason for it. */
    protected final RuntimeException checked(RuntimeException e) {
        if (!suspect || e instanceof ControlFlowException || e instanceof AbstractTruffleException) {
            return e;
        }
        CompilerDirectives.transferToInterpreter();
        return invalid(e);
    }

    @TruffleBoundary
    private static PyException invalid(RuntimeException e) {
        LOGGER.log(Level.FINE, "code object from outside", e);
        return Errors.systemError("invalid code object (" + e + ")");
    }

    /** Whether a call is one for the recursion limit: one that is compiled into its caller would pay more for that than for all else. */
    static boolean countsCalls() {
        return CompilerDirectives.inInterpreter()
                || CompilerDirectives.inCompilationRoot()
                || !Optimization.CALLS_INSIDE_OTHERS_UNCOUNTED.isOn();
    }

    /**
     * Counts a call that {@link ThreadState#leave} ends.
     *
     * @throws PyException {@code RecursionError} where there are too many
     */
    final ThreadState enterCall() {
        PythonContext context = PythonContext.get(this);
        ThreadState thread = context.threadState();
        if (thread.enter() > context.recursionLimit()) {
            thread.leave();
            CompilerDirectives.transferToInterpreter();
            throw StackDepth.recursionError();
        }
        return thread;
    }

    /** A call from the start of the code. */
    public static final class Function extends PythonRootNode implements FrameOwner {
        /** So many callers may have a root for themselves; the others share the first. */
        private static final int MOST_COPIES = 4;

        /** One for all roots of the code: a caller does not see which of them it calls. */
        @CompilationFinal
        private Assumption virtualFrames = Assumption.create("nobody asks for frames");

        /** How many roots of the code there are besides the first: a recursive function would never have enough. */
        private AtomicInteger copies = new AtomicInteger();

        @Children
        private final StatementNode[] prologue;

        /** Makes a root of the same code that has not run yet, {@code null} where one is enough. */
        private final Supplier<Function> again;

        /** @param again makes a root of the same code for one of its callers alone, or {@code null} */
        public Function(
                TruffleLanguage<?> language,
                FrameDescriptor descriptor,
                PyCode code,
                SourceSection section,
                StatementNode[] prologue,
                DispatchNode body,
                boolean suspect,
                Supplier<Function> again) {
            super(language, descriptor, code, section, body, suspect);
            this.prologue = prologue;
            this.again = again;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            enter(frame);
            ThreadState thread = countsCalls() ? enterCall() : null;
            try {
                return body.execute(frame);
            } catch (PyException e) {
                // Also of what is raised again, which shows the frame already: what Truffle has not seen in the
                // interpreter
                // costs the compiled code, that of each caller once more.
                MaterializedFrame left = frame.materialize();
                if (!e.takeReraised()) {
                    e.addTraceback(
                            PyFrame.of(left, code()),
                            frame.getIntStatic(FrameLayout.BCI),
                            PythonContext.get(this).threadState());
                }
                // The runtime polls when a call returns; code that only raises has to be interruptible too, or its
                // interrupt never comes and its chain of exceptions fills the memory. The compiler leaves out a plain
                // poll here, and one at a root's place is passed by up to a hundred times.
                TruffleSafepoint.pollHere(body);
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

        @ExplodeLoop
        private void enter(VirtualFrame frame) {
            if (!virtualFrames.isValid()) {
                allocate(frame.materialize());
                link(frame.materialize());
            }
            frame.setIntStatic(FrameLayout.BCI, 0);
            for (StatementNode statement : prologue) {
                statement.execute(frame);
            }
        }

        /** Behind the boundary the frame has to be in memory, and stays there. */
        @TruffleBoundary
        private static void allocate(MaterializedFrame frame) {
            assert frame != null;
        }

        /** The caller knows that frames are kept here, and has left its own: nobody has to look for it on the stack. */
        private void link(MaterializedFrame frame) {
            PyFrame caller = PythonContext.get(this).threadState().takeCaller();
            if (caller != null) {
                PyFrame.of(frame, code()).setBack(caller);
            }
        }

        /** Where a node sees several kinds of operands, each caller may get nodes of its own. */
        @Override
        public boolean isCloningAllowed() {
            return again != null && copies.get() < MOST_COPIES;
        }

        @Override
        protected boolean isCloneUninitializedSupported() {
            return again != null;
        }

        @Override
        protected RootNode cloneUninitialized() {
            Function copy = again.get();
            copy.virtualFrames = virtualFrames;
            copy.copies = copies;
            copies.incrementAndGet();
            return copy;
        }

        @Override
        public boolean keepsFrames() {
            return !virtualFrames.isValid();
        }

        @Override
        public void keepFrames() {
            virtualFrames.invalidate();
        }
    }

    @Override
    public String getName() {
        return code.code().name();
    }

    @Override
    public String getQualifiedName() {
        return code.code().qualifiedName();
    }

    @Override
    public SourceSection getSourceSection() {
        return section;
    }

    @Override
    public String toString() {
        return code.code().qualifiedName();
    }
}
