// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.PythonNode;
import dev.fantail.nodes.attribute.LoadMethodNode;
import dev.fantail.nodes.attribute.LoadMethodNode.BoundAttribute;
import dev.fantail.nodes.attribute.LoadMethodNodeGen;

/** {@code object.name(…)} for an object and arguments at hand, where the frame knows the position. */
public final class NamedMethodNode extends PythonNode {
    @CompilationFinal(dimensions = 1)
    private final TruffleString[] keywords;

    @Child
    private LoadMethodNode lookup;

    @Child
    private CallNode call = CallNode.create();

    /** @param keywords the names of the last arguments */
    public NamedMethodNode(TruffleString name, TruffleString[] keywords) {
        this.lookup = LoadMethodNodeGen.create(POSITION_KNOWN, name);
        this.keywords = keywords;
    }

    /** @param args positional arguments, then the values of the keywords */
    public Object execute(VirtualFrame frame, Object object, Object... args) {
        Object method = lookup.execute(frame, object);
        if (method instanceof BoundAttribute bound) {
            Object[] values = new Object[CallNode.HEADER + args.length];
            System.arraycopy(args, 0, values, CallNode.HEADER, args.length);
            return call.execute(frame, bound.value(), values, keywords);
        }
        Object[] values = new Object[CallNode.HEADER + 1 + args.length];
        values[CallNode.HEADER] = object;
        System.arraycopy(args, 0, values, CallNode.HEADER + 1, args.length);
        return call.execute(frame, method, values, keywords);
    }
}
