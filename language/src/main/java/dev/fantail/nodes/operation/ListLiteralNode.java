// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operation;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyList;

/** BUILD_LIST: a list of unboxed numbers where all items have been ints so far, or all floats. */
public final class ListLiteralNode extends ExpressionNode {
    private enum Kind {
        UNKNOWN,
        LONGS,
        DOUBLES,
        OBJECTS
    }

    @Children
    private final ExpressionNode[] items;

    @CompilationFinal
    private Kind kind = Optimization.UNBOXED_LITERALS.isOn() ? Kind.UNKNOWN : Kind.OBJECTS;

    public ListLiteralNode(ExpressionNode... items) {
        this.items = items;
    }

    ExpressionNode[] items() {
        return items;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        if (items.length == 0) {
            return new PyList();
        }
        return switch (kind) {
            case UNKNOWN -> learn(frame);
            case LONGS -> longs(frame);
            case DOUBLES -> doubles(frame);
            case OBJECTS -> new PyList(evaluate(frame, new Object[items.length], 0));
        };
    }

    private PyList learn(VirtualFrame frame) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        PyList list = PyList.copyOf(evaluate(frame, new Object[items.length], 0));
        kind = list.isLongs() ? Kind.LONGS : list.isDoubles() ? Kind.DOUBLES : Kind.OBJECTS;
        return list;
    }

    @ExplodeLoop
    private PyList longs(VirtualFrame frame) {
        long[] values = new long[items.length];
        int i = 0;
        try {
            for (; i < items.length; i++) {
                values[i] = items[i].executeLong(frame);
            }
        } catch (UnexpectedResultException e) {
            return generalize(frame, PyList.of(values), i, e.getResult());
        }
        return PyList.of(values);
    }

    @ExplodeLoop
    private PyList doubles(VirtualFrame frame) {
        double[] values = new double[items.length];
        int i = 0;
        try {
            for (; i < items.length; i++) {
                values[i] = items[i].executeDouble(frame);
            }
        } catch (UnexpectedResultException e) {
            return generalize(frame, PyList.of(values), i, e.getResult());
        }
        return PyList.of(values);
    }

    /** Item {@code position} is of another kind than those of {@code known} before it, and the later ones are still to be evaluated. */
    private PyList generalize(VirtualFrame frame, PyList known, int position, Object item) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        kind = Kind.OBJECTS;
        Object[] objects = known.toArray();
        objects[position] = item;
        return PyList.copyOf(evaluate(frame, objects, position + 1));
    }

    @ExplodeLoop
    private Object[] evaluate(VirtualFrame frame, Object[] values, int from) {
        for (int i = from; i < items.length; i++) {
            values[i] = items[i].execute(frame);
        }
        return values;
    }
}
