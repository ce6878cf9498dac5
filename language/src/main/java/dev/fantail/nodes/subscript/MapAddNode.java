// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.subscript;

import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.StatementNode;
import dev.fantail.objects.PyDict;

/** MAP_ADD, of a dict comprehension or of a long display. */
@NodeChild(value = "dict", type = ExpressionNode.class)
@NodeChild(value = "key", type = ExpressionNode.class)
@NodeChild(value = "value", type = ExpressionNode.class)
public abstract class MapAddNode extends StatementNode {
    protected MapAddNode(int bci) {
        super(bci);
    }

    @Specialization
    protected static void byString(PyDict dict, TruffleString key, Object value) {
        SetItemNode.put(dict, key, value);
    }

    @Specialization
    protected void byAny(VirtualFrame frame, PyDict dict, Object key, Object value) {
        at(frame);
        SetItemNode.put(dict, key, value);
    }
}
