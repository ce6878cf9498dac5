// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.iteration;

import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyListIterator;
import dev.fantail.objects.PyRange;
import dev.fantail.objects.PyRangeIterator;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyTupleIterator;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Iteration;

/** GET_ITER. */
@NodeChild(value = "iterable", type = ExpressionNode.class)
public abstract class GetIterNode extends InstructionNode {
    protected GetIterNode(int bci) {
        super(bci);
    }

    @Specialization(guards = "!range.isBig()")
    protected static Object range(PyRange range) {
        return new PyRangeIterator(range.start(), range.step(), range.length());
    }

    @Specialization(guards = "list.type() == LIST")
    protected static Object list(PyList list) {
        return new PyListIterator(list);
    }

    @Specialization(guards = "tuple.type() == TUPLE")
    protected static Object tuple(PyTuple tuple) {
        return new PyTupleIterator(tuple);
    }

    @Specialization(guards = "generator.type() == GENERATOR")
    protected static Object generator(PyGenerator generator) {
        return generator;
    }

    @Specialization(replaces = {"range", "list", "tuple", "generator"})
    protected Object general(VirtualFrame frame, Object iterable) {
        at(frame);
        return Iteration.iter(iterable);
    }

    protected static final PyType LIST = Types.LIST;
    protected static final PyType TUPLE = Types.TUPLE;
    protected static final PyType GENERATOR = Types.GENERATOR;
}
