// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operation;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.frame.ConstantNode;
import dev.fantail.objects.DictTemplate;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyTuple;

/** BUILD_CONST_KEY_MAP and BUILD_MAP where all keys are different strings. */
public final class DictLiteralNode extends ExpressionNode {
    private final DictTemplate template;

    @Children
    private final ExpressionNode[] values;

    private DictLiteralNode(DictTemplate template, ExpressionNode[] values) {
        this.template = template;
        this.values = values;
    }

    /**
     * @param operands the values, then the tuple of the keys
     * @return {@code null} where keys are not strings, or not different
     */
    public static ExpressionNode ofConstantKeys(ExpressionNode[] operands) {
        int count = operands.length - 1;
        if (!(operands[count] instanceof ConstantNode constant && constant.value() instanceof PyTuple keys)) {
            return null;
        }
        ExpressionNode[] values = new ExpressionNode[count];
        System.arraycopy(operands, 0, values, 0, count);
        return create(keys.items(), values);
    }

    /**
     * @param operands keys and values in turn
     * @return {@code null} where keys are not constant strings, or not different
     */
    public static ExpressionNode ofPairs(ExpressionNode[] operands) {
        Object[] keys = new Object[operands.length / 2];
        ExpressionNode[] values = new ExpressionNode[keys.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = operands[2 * i] instanceof ConstantNode constant ? constant.value() : null;
            values[i] = operands[2 * i + 1];
        }
        return create(keys, values);
    }

    private static ExpressionNode create(Object[] keys, ExpressionNode[] values) {
        TruffleString[] names = new TruffleString[keys.length];
        for (int i = 0; i < names.length; i++) {
            if (!(keys[i] instanceof TruffleString name)) {
                return null;
            }
            names[i] = name;
        }
        DictTemplate template = Optimization.DICT_TEMPLATES.isOn() ? DictTemplate.of(names) : null;
        return template == null ? null : new DictLiteralNode(template, values);
    }

    public int size() {
        return values.length;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        Object[] items = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            items[i] = values[i].execute(frame);
        }
        return template.make(items, 0);
    }
}
