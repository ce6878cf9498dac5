// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operator;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Cached.Exclusive;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.nodes.call.CallSpecialNode;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PySingleton;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Items;
import dev.fantail.objects.protocol.Truth;

/** The truth value of an operand. */
@NodeChild(value = "value", type = ExpressionNode.class)
public abstract class IsTrueNode extends InstructionNode {
    protected IsTrueNode(int bci) {
        super(bci);
    }

    @Override
    public abstract boolean executeBoolean(VirtualFrame frame);

    @Specialization
    protected static boolean isTrue(boolean value) {
        return value;
    }

    @Specialization
    protected static boolean isTrue(long value) {
        return value != 0;
    }

    @Specialization
    protected static boolean isTrue(double value) {
        return value != 0;
    }

    @Specialization
    protected static boolean isTrue(TruffleString value) {
        return Str.length(value) != 0;
    }

    @Specialization(guards = "value.isExactly(LIST)")
    protected static boolean isTrue(PyList value) {
        return value.size() != 0;
    }

    @Specialization(guards = "value.isExactly(DICT)")
    protected static boolean isTrue(PyDict value) {
        return value.size() != 0;
    }

    @Specialization(guards = "value.isExactly(TUPLE)")
    protected static boolean isTrue(PyTuple value) {
        return value.size() != 0;
    }

    @Specialization(guards = "value.isExactly(BYTES)")
    protected static boolean isTrue(PyBytes value) {
        return value.size() != 0;
    }

    @Specialization(guards = "value.type() == NONE_TYPE")
    protected static boolean isTrue(@SuppressWarnings("unused") PySingleton value) {
        return false;
    }

    @Specialization
    protected boolean instance(
            VirtualFrame frame,
            PyObject value,
            @Exclusive @Cached("bool()") CallSpecialNode bool,
            @Exclusive @Cached("len()") CallSpecialNode len) {
        at(frame);
        Object answer = bool.execute(frame, value);
        if (answer instanceof Boolean truth) {
            return truth;
        }
        if (answer != null) {
            return Truth.refuse(answer);
        }
        Object length = len.execute(frame, value);
        return length == null || Items.checkLength(length) != 0;
    }

    @NeverDefault
    protected static CallSpecialNode bool() {
        return CallSpecialNode.create(Names.BOOL);
    }

    @NeverDefault
    protected static CallSpecialNode len() {
        return CallSpecialNode.create(Names.LEN);
    }

    @Specialization
    protected boolean others(VirtualFrame frame, Object value) {
        at(frame);
        return Truth.isTrue(value);
    }

    protected static final PyType LIST = Types.LIST;
    protected static final PyType BYTES = Types.BYTES;
    protected static final PyType DICT = Types.DICT;
    protected static final PyType TUPLE = Types.TUPLE;
    protected static final PyType NONE_TYPE = Types.NONE_TYPE;
}
