// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.TerminatorNode;
import dev.fantail.nodes.iteration.GeneratorResumeNode;
import dev.fantail.objects.AsyncGeneratorStep;
import dev.fantail.objects.ExceptionFields;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.InlineAwaitable;
import dev.fantail.objects.Names;
import dev.fantail.objects.NativeAwaitable;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Iteration;

/**
 * SEND: passes a value to the iterator that {@code yield from} or {@code await} delegates to. What it yields replaces
 * the value; when it returns, its result does, and execution goes on at the jump target.
 */
public final class SendNode extends TerminatorNode {
    private final int receiverSlot;

    @Child
    private ExpressionNode value;

    @Child
    private GeneratorResumeNode resume = GeneratorResumeNode.create();

    @CompilationFinal
    private Class<? extends InlineAwaitable> known;

    public SendNode(int bci, int receiverSlot, int yielded, int returned, ExpressionNode value) {
        super(bci, yielded, returned);
        this.receiverSlot = receiverSlot;
        this.value = value;
    }

    @Override
    public int execute(VirtualFrame frame) {
        Object sent = value.execute(frame);
        at(frame);
        Object receiver = frame.getObject(receiverSlot);
        PyGenerator generator = (PyGenerator) frame.getObjectStatic(FrameLayout.GENERATOR);
        try {
            Object result;
            if (receiver instanceof PyGenerator inner && inner.type() != Types.ASYNC_GENERATOR) {
                result = resume.execute(inner, sent);
                if (result == null) {
                    return finish(frame, generator, PyNone.ofNullable(inner.returned()));
                }
            } else if (receiver instanceof AsyncGeneratorStep step) {
                result = run(step, sent);
                if (result == null) {
                    return finish(frame, generator, step.result());
                }
            } else if (receiver instanceof InlineAwaitable && isKnown(receiver)) {
                InlineAwaitable awaitable = CompilerDirectives.castExact(receiver, known);
                result = awaitable.send(sent);
                if (result == null) {
                    return finish(frame, generator, awaitable.result());
                }
            } else if (receiver instanceof NativeAwaitable awaitable) {
                result = send(awaitable, sent);
                if (result == null) {
                    return finish(frame, generator, result(awaitable));
                }
            } else {
                result = send(receiver, sent);
            }
            generator.setDelegate(receiver);
            frame.setObject(receiverSlot + 1, result);
            return first();
        } catch (PyException e) {
            if (!e.isInstance(ExceptionTypes.STOP_ITERATION)) {
                generator.setDelegate(null);
                throw e;
            }
            return finish(frame, generator, PyNone.ofNullable(ExceptionFields.get(e.value(), "value")));
        }
    }

    /** Whether it is of the class whose methods are compiled into this place: the first one met. */
    private boolean isKnown(Object awaitable) {
        if (known == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            known = ((InlineAwaitable) awaitable).getClass();
        }
        return CompilerDirectives.isExact(awaitable, known);
    }

    @TruffleBoundary
    private static Object send(NativeAwaitable awaitable, Object sent) {
        return awaitable.send(sent);
    }

    @TruffleBoundary
    private static Object result(NativeAwaitable awaitable) {
        return awaitable.result();
    }

    private Object run(AsyncGeneratorStep step, Object sent) {
        Object value = step.enter(sent);
        Object yielded;
        try {
            yielded = resume.execute(step.generator(), value);
        } catch (PyException e) {
            throw step.failed(e);
        }
        return step.leave(yielded);
    }

    private int finish(VirtualFrame frame, PyGenerator generator, Object result) {
        frame.clear(receiverSlot);
        frame.setObject(receiverSlot + 1, result);
        generator.setDelegate(null);
        return second();
    }

    @TruffleBoundary
    private static Object send(Object receiver, Object sent) {
        if (sent == PyNone.NONE) {
            return Iteration.nextOrRaise(receiver);
        }
        return Calls.method(receiver, Names.SEND, sent);
    }
}
