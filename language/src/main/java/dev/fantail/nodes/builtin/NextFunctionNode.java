// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.call.CallSpecialNode;
import dev.fantail.nodes.iteration.GeneratorResumeNode;
import dev.fantail.nodes.iteration.NextNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.InlineIterator;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Iteration;

/** {@code next(iterator)} and {@code next(iterator, default)}. */
public abstract class NextFunctionNode extends BuiltinNode {
    @NeverDefault
    public static NextFunctionNode create() {
        return NextFunctionNodeGen.create();
    }

    @Override
    public final boolean accepts(int count) {
        return count == 1 || count == 2;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        return executeNext(frame, args[first], args.length - first == 2 ? args[first + 1] : null);
    }

    abstract Object executeNext(VirtualFrame frame, Object iterator, Object fallback);

    @Specialization(guards = "isGenerator(generator)")
    protected static Object generator(PyGenerator generator, Object fallback, @Cached GeneratorResumeNode resume) {
        Object value = resume.execute(generator, PyNone.NONE);
        if (value != null) {
            return value;
        } else if (fallback != null) {
            return fallback;
        }
        throw end(generator.returned());
    }

    @Specialization
    protected static Object plain(
            VirtualFrame frame, InlineIterator iterator, Object fallback, @Cached("create()") NextNode next) {
        Object value = next.execute(frame, iterator);
        if (value != null) {
            return value;
        } else if (fallback != null) {
            return fallback;
        }
        throw end(null);
    }

    @Specialization(guards = {"fallback == null", "iterator.type().isHeapType()"})
    protected static Object instance(
            VirtualFrame frame, PyObject iterator, Object fallback, @Cached("special()") CallSpecialNode special) {
        Object value = special.execute(frame, iterator);
        return value == null ? Iteration.nextOr(iterator, null) : value;
    }

    @Specialization(replaces = {"generator", "plain", "instance"})
    protected static Object general(Object iterator, Object fallback) {
        return Iteration.nextOr(iterator, fallback);
    }

    protected static boolean isGenerator(PyGenerator generator) {
        return generator.type() == Types.GENERATOR;
    }

    @NeverDefault
    protected static CallSpecialNode special() {
        return CallSpecialNode.create(Names.NEXT);
    }

    @TruffleBoundary
    private static PyException end(Object value) {
        return Errors.stopIteration(value);
    }
}
