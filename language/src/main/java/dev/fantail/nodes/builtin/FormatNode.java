// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Str;

/** {@code object.__format__} without a specification: {@code str(object)}. */
public final class FormatNode extends BuiltinNode {
    @Child
    private ToTextNode toText = ToTextNode.Constructor.create();

    @NeverDefault
    public static FormatNode create() {
        return new FormatNode();
    }

    @Override
    public boolean accepts(int count) {
        return count == 2;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] args, int first) {
        return args[first + 1] instanceof TruffleString specification && Str.length(specification) == 0
                ? toText.executeText(frame, args[first])
                : null;
    }
}
