// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.exception;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.StatementNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
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

    public BeforeWithNode(int bci, int slot, ExpressionNode manager, boolean async) {
        super(bci);
        this.slot = slot;
        this.manager = manager;
        this.async = async;
    }

    @Override
    public void execute(VirtualFrame frame) {
        Object object = manager.execute(frame);
        at(frame);
        PyType type = Types.of(object);
        Object enter = find(object, type, async ? Names.AENTER : Names.ENTER, null);
        Object exit = find(object, type, async ? Names.AEXIT : Names.EXIT, async ? "__aexit__" : "__exit__");
        frame.setObject(slot, exit);
        frame.setObject(slot + 1, Calls.call(enter));
    }

    @TruffleBoundary
    private Object find(Object object, PyType type, TruffleString name, String missing) {
        Object method = type.lookup(name);
        if (method != null) {
            return Attributes.bind(method, object, type);
        }
        throw Errors.typeError("'" + type.shortName() + "' object does not support the "
                + (async ? "asynchronous context manager" : "context manager") + " protocol"
                + (missing == null ? "" : " (missed " + missing + " method)"));
    }
}
