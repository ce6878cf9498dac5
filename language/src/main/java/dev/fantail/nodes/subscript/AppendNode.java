// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.subscript;

import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.StatementNode;
import dev.fantail.objects.PyList;

/** LIST_APPEND, of a list comprehension. */
@NodeChild(value = "list", type = ExpressionNode.class)
@NodeChild(value = "value", type = ExpressionNode.class)
public abstract class AppendNode extends StatementNode {
    protected AppendNode(int bci) {
        super(bci);
    }

    @Specialization
    protected static void appendLong(PyList list, long value) {
        list.appendLong(value);
    }

    @Specialization
    protected static void appendDouble(PyList list, double value) {
        list.appendDouble(value);
    }

    @Specialization(guards = "list.takesObjects()")
    protected static void appendToObjects(PyList list, Object value) {
        list.appendToObjects(value);
    }

    @Specialization
    protected static void append(PyList list, Object value) {
        list.append(value);
    }
}
