// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Cached.Exclusive;
import com.oracle.truffle.api.dsl.Idempotent;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.object.Shape;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.PythonNode;
import dev.fantail.nodes.StatementNode;
import dev.fantail.nodes.call.CallNode;
import dev.fantail.nodes.call.CallSpecialNode;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.InlineIterator;
import dev.fantail.objects.Names;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyEnumerate;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyMap;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyStrIterator;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyZip;
import dev.fantail.objects.StagedIterator;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Iteration;

/** {@code next(iterator)}, or {@code null} at the end. */
public abstract class NextNode extends PythonNode {
    private static final int MAX_INNER = 4;

    /** Iterators of iterators are compiled as one only so deep: a sieve may put a filter around a filter a thousand times. */
    private static final int MAX_DEPTH = 6;

    public abstract Object execute(VirtualFrame frame, Object iterator);

    @NeverDefault
    public static NextNode create() {
        return NextNodeGen.create();
    }

    @Specialization
    protected static Object string(PyStrIterator iterator, @Cached TruffleString.CodePointAtIndexNode codePointAt) {
        TruffleString text = iterator.string();
        int index = iterator.advance();
        return index < 0 ? null : Str.ofCodePoint(codePointAt.execute(text, index, Str.ENCODING));
    }

    @Specialization(
            guards = {"isInline()", "iterator.getClass() == javaClass"},
            limit = "3")
    protected static Object plain(
            InlineIterator iterator, @Cached("iterator.getClass()") Class<? extends InlineIterator> javaClass) {
        return CompilerDirectives.castExact(iterator, javaClass).next();
    }

    @Idempotent
    protected static boolean isInline() {
        return Optimization.INLINE_ITERATORS.isOn();
    }

    @Idempotent
    protected static boolean isStaged() {
        return Optimization.STAGED_ITERATORS.isOn();
    }

    @Specialization
    protected static Object generator(PyGenerator iterator, @Cached GeneratorResumeNode resume) {
        return resume.execute(iterator, PyNone.NONE);
    }

    @Specialization(
            guards = {"isStaged()", "isShallow()", "iterator.getClass() == javaClass", "!isHeapType(iterator)"},
            limit = "3")
    protected static Object staged(
            VirtualFrame frame,
            StagedIterator iterator,
            @Cached("iterator.getClass()") Class<? extends StagedIterator> javaClass,
            @Exclusive @Cached("create()") StageNode stage) {
        return CompilerDirectives.castExact(iterator, javaClass).next(frame, stage);
    }

    @Specialization(guards = {"isShallow()", "!isHeapType(iterator)"})
    protected static Object enumerate(
            VirtualFrame frame, PyEnumerate iterator, @Exclusive @Cached("create()") NextNode inner) {
        Object item = inner.execute(frame, iterator.iterator());
        return item == null ? null : new PyTuple(iterator.nextIndex(), item);
    }

    @ExplodeLoop
    @Specialization(
            guards = {
                "isShallow()",
                "!isHeapType(iterator)",
                "inner.length > 0",
                "iterator.iterators().length == inner.length"
            },
            limit = "1")
    protected static Object zip(
            VirtualFrame frame,
            PyZip iterator,
            @Exclusive @Cached("createAll(iterator.iterators())") NextNode[] inner) {
        Object[] items = new Object[inner.length];
        for (int i = 0; i < inner.length; i++) {
            Object item = inner[i].execute(frame, iterator.iterators()[i]);
            if (item == null) {
                iterator.ended(i);
                return null;
            }
            items[i] = item;
        }
        return new PyTuple(items);
    }

    @ExplodeLoop
    @Specialization(
            guards = {"isShallow()", "!isHeapType(iterator)", "iterator.iterators().length == inner.length"},
            limit = "1")
    protected static Object map(
            VirtualFrame frame,
            PyMap iterator,
            @Exclusive @Cached("createAll(iterator.iterators())") NextNode[] inner,
            @Exclusive @Cached("create()") CallNode call) {
        Object[] args = new Object[CallNode.HEADER + inner.length];
        for (int i = 0; i < inner.length; i++) {
            Object item = inner[i].execute(frame, iterator.iterators()[i]);
            if (item == null) {
                return null;
            }
            args[CallNode.HEADER + i] = item;
        }
        return call.execute(frame, iterator.function(), args, Calls.NO_KEYWORDS);
    }

    /** An instance whose class has {@code __next__} in Python. */
    @Specialization(
            guards = {"iterator.getShape() == shape", "isHeapType(iterator)"},
            limit = "3")
    protected static Object instance(
            VirtualFrame frame,
            PyObject iterator,
            @Cached("iterator.getShape()") Shape shape,
            @Exclusive @Cached("next()") CallSpecialNode special) {
        Object item;
        try {
            item = special.execute(frame, iterator);
        } catch (PyException e) {
            if (e.isInstance(ExceptionTypes.STOP_ITERATION)) {
                return null;
            }
            throw e;
        }
        return item == null ? Iteration.next(iterator) : item;
    }

    @Specialization
    protected static Object general(Object iterator) {
        return Iteration.next(iterator);
    }

    protected static boolean isHeapType(Object iterator) {
        return ((PyObject) iterator).type().isHeapType();
    }

    /** Whether this node is not inside too many others of its kind. */
    @Idempotent
    protected boolean isShallow() {
        int depth = 0;
        for (Node outer = getParent(); outer != null && depth < MAX_DEPTH; outer = outer.getParent()) {
            if (outer instanceof NextNode) {
                depth++;
            } else if (outer instanceof StatementNode) {
                break;
            }
        }
        return depth < MAX_DEPTH;
    }

    @NeverDefault
    protected static CallSpecialNode next() {
        return CallSpecialNode.create(Names.NEXT);
    }

    /** None for too many, which then are left to the general path. */
    @NeverDefault
    protected static NextNode[] createAll(Object[] iterators) {
        NextNode[] nodes = new NextNode[iterators.length <= MAX_INNER ? iterators.length : 0];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = create();
        }
        return nodes;
    }
}
