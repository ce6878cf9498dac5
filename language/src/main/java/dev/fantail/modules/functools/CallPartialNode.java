// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.functools;

import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.builtin.BoundArgumentsNode;
import dev.fantail.nodes.call.CallWithDictNode;
import dev.fantail.objects.PyDict;

/** The call of a {@code functools.partial}: its function is compiled into the caller. */
final class CallPartialNode extends BoundArgumentsNode {
    @Child
    private CallWithDictNode call = CallWithDictNode.create();

    private CallPartialNode() {}

    @NeverDefault
    static CallPartialNode create() {
        return new CallPartialNode();
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] args, int first) {
        Partial partial = (Partial) args[first];
        Object[] positional = partial.joined((Object[]) args[first + 1]);
        return call.execute(frame, partial.function(), positional, partial.joined((PyDict) args[first + 2]));
    }
}
