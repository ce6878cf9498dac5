// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.traceback;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.ExceptionGroups;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTraceback;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Calls;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Uncaught exceptions as text: the traceback, the chain of causes, notes, groups, and what was perhaps meant. */
public final class TracebackPrinter {
    private static final String CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n";
    private static final String CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n";
    private static final int MAX_GROUP_WIDTH = 15;
    private static final int MAX_GROUP_DEPTH = 10;
    private static final String DASHES = "----------------";

    private final StringBuilder out = new StringBuilder();
    private final Set<PyBaseException> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private int depth;
    private boolean needsClosing;

    private TracebackPrinter() {}

    /** The whole text, as the interpreter prints it for an uncaught exception. */
    @TruffleBoundary
    public static String format(PyBaseException exception) {
        TracebackPrinter printer = new TracebackPrinter();
        printer.printChain(exception);
        return printer.out.toString();
    }

    /** The traceback and the exception without its causes. */
    @TruffleBoundary
    public static String formatPlain(PyBaseException exception) {
        TracebackPrinter printer = new TracebackPrinter();
        printer.printTraceback(exception, "Traceback (most recent call last):\n", '|');
        printer.emit(ExceptionLines.of(exception));
        return printer.out.toString();
    }

    /** Prints to {@code sys.stderr}, or to the process's error stream where a program broke that. */
    @TruffleBoundary
    public static void printToStderr(PyBaseException exception) {
        flushStdout();
        writeToStderr(format(exception));
    }

    /** What was printed before the error must appear before it. */
    private static void flushStdout() {
        PythonContext context = PythonContext.get();
        Object stream = context.sys() == null ? null : context.sys().namespace().getString(Names.STDOUT);
        if (stream != null && stream != PyNone.NONE) {
            try {
                Calls.method(stream, Names.FLUSH);
            } catch (PyException e) {
                // The error to be printed is the one that matters.
                return;
            }
        }
    }

    @TruffleBoundary
    public static void writeToStderr(String text) {
        PythonContext context = PythonContext.get();
        Object stream = context.sys() == null ? null : context.sys().namespace().getString(Names.STDERR);
        if (stream == null || stream == PyNone.NONE) {
            writeRaw(context, text);
            return;
        }
        try {
            Calls.method(stream, Names.WRITE, Str.of(text));
            Calls.method(stream, Names.FLUSH);
        } catch (PyException e) {
            writeRaw(context, text);
        }
    }

    private static void writeRaw(PythonContext context, String text) {
        try {
            OutputStream err = context.err();
            err.write(text.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException e) {
            // There is nobody left to tell.
            return;
        }
    }

    private void printChain(PyBaseException exception) {
        List<PyBaseException> exceptions = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        PyBaseException current = exception;
        while (current != null) {
            seen.add(current);
            exceptions.add(current);
            PyBaseException next = null;
            String message = null;
            if (current.cause() instanceof PyBaseException cause) {
                next = cause;
                message = CAUSE;
            } else if (!current.suppressContext() && current.context() instanceof PyBaseException context) {
                next = context;
                message = CONTEXT;
            }
            if (next != null && seen.contains(next)) {
                next = null;
                message = null;
            }
            messages.add(message);
            current = next;
        }
        for (int i = exceptions.size() - 1; i >= 0; i--) {
            if (messages.get(i) != null) {
                emit(messages.get(i));
            }
            printOne(exceptions.get(i));
        }
    }

    private void printOne(PyBaseException exception) {
        if (!ExceptionGroups.isGroup(exception)) {
            printTraceback(exception, "Traceback (most recent call last):\n", '|');
            emit(ExceptionLines.of(exception));
        } else if (depth > MAX_GROUP_DEPTH) {
            emit("... (max_group_depth is " + MAX_GROUP_DEPTH + ")\n");
        } else {
            printGroup(exception);
        }
    }

    private void printGroup(PyBaseException group) {
        boolean isTopLevel = depth == 0;
        if (isTopLevel) {
            depth++;
        }
        printTraceback(group, "Exception Group Traceback (most recent call last):\n", isTopLevel ? '+' : '|');
        emit(ExceptionLines.of(group));
        PyTuple members = ExceptionGroups.members(group);
        int shown = Math.min(members.size(), MAX_GROUP_WIDTH + 1);
        needsClosing = false;
        for (int i = 0; i < shown; i++) {
            boolean last = i == shown - 1;
            if (last) {
                // A group inside may draw the closing line for both.
                needsClosing = true;
            }
            boolean truncated = i >= MAX_GROUP_WIDTH;
            out.append(indentation())
                    .append(i == 0 ? "+-" : "  ")
                    .append("+" + DASHES + " ")
                    .append(truncated ? "..." : String.valueOf(i + 1))
                    .append(" " + DASHES + "\n");
            depth++;
            if (truncated) {
                int remaining = members.size() - MAX_GROUP_WIDTH;
                emit("and " + remaining + " more exception" + (remaining > 1 ? "s" : "") + "\n");
            } else {
                printChain((PyBaseException) members.get(i));
            }
            if (last && needsClosing) {
                out.append(indentation()).append("+------------------------------------\n");
                needsClosing = false;
            }
            depth--;
        }
        if (isTopLevel) {
            depth = 0;
        }
    }

    private void printTraceback(PyBaseException exception, String header, char margin) {
        if (exception.traceback() instanceof PyTraceback traceback) {
            String lines = StackLines.of(traceback);
            if (!lines.isEmpty()) {
                emit(header, margin);
                emit(lines);
            }
        }
    }

    private String indentation() {
        return " ".repeat(2 * depth);
    }

    private void emit(String text) {
        emit(text, '|');
    }

    /** Writes lines with the margin that exception groups have. */
    private void emit(String text, char margin) {
        if (depth == 0) {
            out.append(text);
            return;
        }
        String lead = indentation() + margin + " ";
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            out.append(lead).append(text, start, end);
            start = end;
        }
    }
}
