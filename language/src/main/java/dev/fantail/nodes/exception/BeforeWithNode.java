// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.exception;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.StatementNode;
import dev.fantail.nodes.call.BindSpecialNode;
import dev.fantail.nodes.call.CallSpecialNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;

/** BEFORE_WITH and BEFORE_ASYNC_WITH: leaves the bound exit method and what the enter method answered. */
public final class BeforeWithNode extends StatementNode {
    private final int slot;
    private final boolean async;

    @Child
    private ExpressionNode manager;

    @Child
    private BindSpecialNode exit;

    @Child
    private CallSpecialNode enter;

    public BeforeWithNode(int bci, int slot, ExpressionNode manager, boolean async) {
        super(bci);
        this.slot = slot;
        this.manager = manager;
        this.async = async;
        this.exit = BindSpecialNode.create(async ? Names.AEXIT : Names.EXIT);
        this.enter = CallSpecialNode.create(async ? Names.AENTER : Names.ENTER);
    }

    @Override
    public void execute(VirtualFrame frame) {
        Object object = manager.execute(frame);
        at(frame);
        Object exitMethod = exit.execute(object);
        if (exitMethod == null) {
            throw refuse(object);
        }
        frame.setObject(slot, exitMethod);
        Object entered = enter.execute(frame, object);
        frame.setObject(slot + 1, entered == null ? enterPlainly(object) : entered);
    }

    /** The class has {@code None} in place of the method, or nothing. */
    @TruffleBoundary
    private Object enterPlainly(Object object) {
        PyType type = Types.of(object);
        Object method = type.lookup(async ? Names.AENTER : Names.ENTER);
        if (method == null) {
            throw refuse(object);
        }
        return Calls.call(Attributes.bind(method, object, type));
    }

    /** That the enter method is missing is said first. */
    @TruffleBoundary
    private PyException refuse(Object object) {
        PyType type = Types.of(object);
        boolean enters = type.lookup(async ? Names.AENTER : Names.ENTER) != null;
        return Errors.typeError("'" + type.shortName() + "' object does not support the "
                + (async ? "asynchronous context manager" : "context manager") + " protocol"
                + (enters ? " (missed " + (async ? "__aexit__" : "__exit__") + " method)" : ""));
    }
}
