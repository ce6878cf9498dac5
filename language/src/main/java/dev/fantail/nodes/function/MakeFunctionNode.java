// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.function;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.PyCell;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyTuple;

/** MAKE_FUNCTION: a function object around a code object; the call target belongs to the code. */
public final class MakeFunctionNode extends InstructionNode {
    @Child
    private ExpressionNode body;

    @Child
    private ExpressionNode closure;

    @Child
    private ExpressionNode annotations;

    @Child
    private ExpressionNode keywordDefaults;

    @Child
    private ExpressionNode defaults;

    /** Operands that are absent are {@code null}. */
    public MakeFunctionNode(
            int bci,
            ExpressionNode body,
            ExpressionNode closure,
            ExpressionNode annotations,
            ExpressionNode keywordDefaults,
            ExpressionNode defaults) {
        super(bci);
        this.body = body;
        this.closure = closure;
        this.annotations = annotations;
        this.keywordDefaults = keywordDefaults;
        this.defaults = defaults;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object positional = defaults == null ? null : defaults.execute(frame);
        Object keywordOnly = keywordDefaults == null ? null : keywordDefaults.execute(frame);
        Object annotated = annotations == null ? null : annotations.execute(frame);
        Object cells = closure == null ? null : closure.execute(frame);
        PyCode code = (PyCode) body.execute(frame);
        PyFunction outer = (PyFunction) frame.getArguments()[FrameLayout.FUNCTION];
        PyFunction function = new PyFunction(
                code,
                outer.globals(),
                outer.builtins(),
                cells == null ? PyFunction.NO_CLOSURE : cells((PyTuple) cells));
        if (positional != null) {
            function.setDefaults(((PyTuple) positional).items());
        }
        if (keywordOnly != null) {
            function.setKeywordDefaults((PyDict) keywordOnly);
        }
        if (annotated != null) {
            function.setAnnotations(annotated);
        }
        return function;
    }

    private static PyCell[] cells(PyTuple tuple) {
        Object[] items = tuple.items();
        PyCell[] cells = new PyCell[items.length];
        System.arraycopy(items, 0, cells, 0, items.length);
        return cells;
    }
}
