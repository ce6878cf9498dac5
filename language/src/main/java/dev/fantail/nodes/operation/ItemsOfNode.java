// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operation;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.PythonNode;
import dev.fantail.nodes.subscript.ExtendNode;
import dev.fantail.nodes.subscript.ExtendNodeGen;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** The items of what has a star before it, to be read only. */
abstract class ItemsOfNode extends PythonNode {
    private final int bci;

    /** @param bci the instruction that asks for the items */
    protected ItemsOfNode(int bci) {
        this.bci = bci;
    }

    abstract Object[] execute(VirtualFrame frame, Object iterable);

    @Specialization(guards = "tuple.isExactly(TUPLE)")
    protected static Object[] tuple(PyTuple tuple) {
        return tuple.items();
    }

    @Specialization(guards = "list.isExactly(LIST)")
    protected static Object[] list(PyList list) {
        return list.toArray();
    }

    @Specialization
    protected static Object[] others(VirtualFrame frame, Object iterable, @Cached("extend()") ExtendNode extend) {
        PyList list = new PyList();
        extend.executeExtend(frame, list, iterable);
        return list.toArray();
    }

    protected final ExtendNode extend() {
        return ExtendNodeGen.create(bci, null, null);
    }

    protected static final PyType LIST = Types.LIST;
    protected static final PyType TUPLE = Types.TUPLE;
}
