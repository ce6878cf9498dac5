// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** {@code tuple.__new__(cls, iterable)}: of tuples for classes that derive from it, as named tuples do, and of generators. */
public abstract class TupleNewNode extends BuiltinNode {
    @Child
    private CollectNode collect = CollectNode.create();

    @NeverDefault
    public static TupleNewNode create() {
        return TupleNewNodeGen.create();
    }

    @Override
    public final boolean accepts(int count) {
        return count == 2;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        Object items = collect.execute(frame, args[first + 1]);
        args[first + 1] = items;
        return executeNew(args[first], items);
    }

    abstract Object executeNew(Object cls, Object items);

    @Specialization(guards = {"isTuple(cls)", "items.isExactly(TUPLE)"})
    protected static Object same(@SuppressWarnings("unused") PyType cls, PyTuple items) {
        return items;
    }

    @Specialization(
            guards = {"cls == cached", "isPlain(cached)", "items.isExactly(TUPLE)"},
            limit = "3")
    protected static Object derived(
            @SuppressWarnings("unused") PyType cls, PyTuple items, @Cached("cls") PyType cached) {
        return new PyTuple(cached, items.items());
    }

    @Specialization
    @SuppressWarnings("unused")
    protected static Object others(Object cls, Object items) {
        return null;
    }

    protected static boolean isTuple(PyType cls) {
        return cls == TUPLE;
    }

    /** Whether instances of the class are made by {@code tuple}. */
    protected static boolean isPlain(PyType cls) {
        return cls.isHeapType() && cls.layoutBase() == Types.TUPLE;
    }

    protected static final PyType TUPLE = Types.TUPLE;
}
