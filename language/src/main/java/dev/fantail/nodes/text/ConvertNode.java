// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.PythonNode;
import dev.fantail.nodes.builtin.ToTextNode;
import dev.fantail.objects.protocol.Strings;

/** The conversion {@code !s}, {@code !r} or {@code !a} of a replacement field, or none. */
public final class ConvertNode extends PythonNode {
    /** {@code null} for none, and for {@code !a}. */
    @Child
    private ToTextNode converter;

    private final int conversion;

    /** @param conversion {@code 's'}, {@code 'r'}, {@code 'a'}, or 0 for none */
    public ConvertNode(int conversion) {
        this.conversion = conversion;
        this.converter = switch (conversion) {
            case 's' -> ToTextNode.Constructor.create();
            case 'r' -> ToTextNode.Repr.create();
            default -> null;
        };
    }

    /** Whoever calls has said where it is: the value's class may have a say. */
    public Object execute(VirtualFrame frame, Object value) {
        if (converter != null) {
            return converter.executeText(frame, value);
        }
        return conversion == 0 ? value : ascii(value);
    }

    @TruffleBoundary
    private static Object ascii(Object value) {
        return Strings.ascii(value);
    }
}
