// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyTraceback;
import dev.fantail.objects.PythonContext;
import java.util.ArrayDeque;

/**
 * Gives an exception that leaves Python a stack trace that other languages can read. While Python runs, exceptions
 * collect their traceback only; at the border its frames are gone through once more, by roots that do nothing else.
 */
final class TracebackReplay {
    private static final int MAX_FRAMES = 200;

    private TracebackReplay() {}

    @TruffleBoundary
    static PyException replay(PyBaseException exception) {
        ArrayDeque<PyTraceback> frames = new ArrayDeque<>();
        for (Object at = exception.traceback(); at instanceof PyTraceback entry; at = entry.next()) {
            if (frames.size() == MAX_FRAMES) {
                frames.removeFirst();
            }
            frames.addLast(entry);
        }
        if (frames.isEmpty()) {
            return new PyException(exception, null);
        }
        TruffleLanguage<?> language = PythonContext.get().services().language();
        RootCallTarget target = null;
        while (!frames.isEmpty()) {
            PyTraceback entry = frames.removeLast();
            target = new Frame(
                            language,
                            entry.frame().code().qualifiedName().toJavaStringUncached(),
                            section(entry),
                            target,
                            exception)
                    .getCallTarget();
        }
        try {
            target.call();
        } catch (PyException e) {
            return e;
        }
        throw new IllegalStateException();
    }

    static SourceSection section(PyTraceback entry) {
        return section(entry.frame().code().code().fileName(), entry.line());
    }

    /** A line of a file whose text is not at hand. */
    static SourceSection section(String fileName, int line) {
        Source source = Source.newBuilder("python", "", fileName)
                .content(Source.CONTENT_NONE)
                .build();
        return line <= 0 ? source.createUnavailableSection() : source.createSection(line, 1, line, 1);
    }

    /** One frame of the traceback: calls the next one, or raises. */
    private static final class Frame extends RootNode {
        private final String name;
        private final SourceSection section;
        private final RootCallTarget next;
        private final PyBaseException exception;

        @Child
        private Place place;

        Frame(
                TruffleLanguage<?> language,
                String name,
                SourceSection section,
                RootCallTarget next,
                PyBaseException exception) {
            super(language);
            this.name = name;
            this.section = section;
            this.next = next;
            this.exception = exception;
            this.place = new Place(section);
        }

        @Override
        public Object execute(VirtualFrame frame) {
            if (next == null) {
                throw new PyException(exception, place);
            }
            return next.call(place);
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public SourceSection getSourceSection() {
            return section;
        }
    }

    /** Where a frame stands. */
    private static final class Place extends Node {
        private final SourceSection section;

        Place(SourceSection section) {
            this.section = section;
        }

        @Override
        public SourceSection getSourceSection() {
            return section;
        }
    }
}
