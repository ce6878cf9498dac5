// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.PythonNode;
import dev.fantail.nodes.call.CallNode;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.Stage;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Truth;

/** The stage of the iterators that one place advances. */
public final class StageNode extends PythonNode implements Stage {
    @Child
    private NextNode first = NextNode.create();

    @Child
    private NextNode second = NextNode.create();

    @Child
    private CallNode call = CallNode.create();

    private StageNode() {}

    @NeverDefault
    public static StageNode create() {
        return new StageNode();
    }

    @Override
    public Object next(VirtualFrame frame, Object source) {
        return first.execute(frame, source);
    }

    @Override
    public Object nextOfSecond(VirtualFrame frame, Object source) {
        return second.execute(frame, source);
    }

    @Override
    public Object call(VirtualFrame frame, Object function) {
        return call.execute(frame, function, new Object[CallNode.HEADER]);
    }

    @Override
    public Object call(VirtualFrame frame, Object function, Object argument) {
        return call.execute(frame, function, CallNode.arguments(argument));
    }

    @Override
    public Object call(VirtualFrame frame, Object function, Object left, Object right) {
        return call.execute(frame, function, CallNode.arguments(left, right));
    }

    @Override
    public Object callWith(VirtualFrame frame, Object function, Object arguments) {
        Object[] items =
                arguments instanceof PyTuple tuple && !tuple.type().isHeapType() ? tuple.items() : items(arguments);
        Object[] args = new Object[CallNode.HEADER + items.length];
        System.arraycopy(items, 0, args, CallNode.HEADER, items.length);
        return call.execute(frame, function, args);
    }

    @Override
    public boolean isTrue(Object value) {
        return Truth.isTrue(value);
    }

    @TruffleBoundary
    private static Object[] items(Object arguments) {
        return Iteration.toArray(arguments);
    }
}
