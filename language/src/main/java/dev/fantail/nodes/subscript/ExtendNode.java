// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.subscript;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.StatementNode;
import dev.fantail.nodes.builtin.CollectNode;
import dev.fantail.nodes.iteration.LazyItemsNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyRange;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Iteration;

/** LIST_EXTEND, of a list or tuple display with a star, and of a call's arguments. */
@NodeChild(value = "list", type = ExpressionNode.class)
@NodeChild(value = "iterable", type = ExpressionNode.class)
public abstract class ExtendNode extends StatementNode {
    protected ExtendNode(int bci) {
        super(bci);
    }

    /** Of what has been evaluated. */
    public abstract void executeExtend(VirtualFrame frame, Object list, Object iterable);

    @Specialization(guards = "tuple.isExactly(TUPLE)")
    protected static void tuple(PyList list, PyTuple tuple) {
        list.extend(tuple.items());
    }

    @Specialization(guards = "other.isExactly(LIST)")
    protected static void list(PyList list, PyList other) {
        list.extend(other);
    }

    @Specialization(guards = "isLazy(iterable)")
    protected void lazy(VirtualFrame frame, PyList list, Object iterable, @Cached CollectNode collect) {
        at(frame);
        collect.addTo(list, frame, iterable);
    }

    @Specialization
    protected void general(VirtualFrame frame, PyList list, Object iterable) {
        at(frame);
        extend(list, iterable);
    }

    @TruffleBoundary
    private static void extend(PyList list, Object iterable) {
        if (iterable instanceof PyRange range && !range.isBig()) {
            list.extend(range);
            return;
        }
        PyType type = Types.of(iterable);
        if (type.lookup(Names.ITER) == null && type.lookup(Names.GETITEM) == null) {
            throw Errors.typeError("Value after * must be an iterable, not " + type.shortName());
        }
        list.extend(Iteration.toArray(iterable));
    }

    protected static boolean isLazy(Object iterable) {
        return LazyItemsNode.isLazy(iterable);
    }

    protected static final PyType LIST = Types.LIST;
    protected static final PyType TUPLE = Types.TUPLE;
}
