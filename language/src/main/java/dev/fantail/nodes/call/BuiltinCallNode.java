// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.PythonNode;
import dev.fantail.nodes.builtin.BuiltinNode;
import dev.fantail.objects.BuiltinArguments;
import dev.fantail.objects.BuiltinKind;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBuiltin;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.Signature;
import dev.fantail.objects.Types;
import java.util.Arrays;

/** Calls one built-in: its number is a constant here, so that compiled code calls the Java method directly. */
public final class BuiltinCallNode extends PythonNode {
    private final PyBuiltin builtin;
    private final Signature signature;

    /** Specializing form of the built-in, for calls that pass exactly its parameters; {@code null} without one. */
    @Child
    private BuiltinNode node;

    private BuiltinCallNode(PyBuiltin builtin) {
        this.builtin = builtin;
        this.signature = builtin.signature();
        Node specialized = builtin.table().createNode(builtin.id());
        this.node = specialized instanceof BuiltinNode inlined ? inlined : null;
    }

    public static BuiltinCallNode create(PyBuiltin builtin) {
        return new BuiltinCallNode(builtin);
    }

    /** @param first index of the first argument in {@code args} */
    Object execute(VirtualFrame frame, Object[] args, int first, TruffleString[] keywords) {
        int given = args.length - first;
        if (keywords.length == 0 && node != null && node.accepts(given)) {
            return node.execute(frame, args, first);
        }
        Object[] bound;
        if (keywords.length == 0 && signature.isPlainPositional() && given == signature.positionalCount()) {
            bound = Arrays.copyOfRange(args, first, args.length);
        } else {
            bound = BuiltinArguments.bind(builtin, Arrays.copyOfRange(args, first, args.length), keywords);
        }
        return call(bound);
    }

    private Object call(Object[] bound) {
        if (builtin.kind() == BuiltinKind.METHOD && bound.length > 0 && Types.of(bound[0]) != builtin.owner()
                || builtin.isNew()) {
            return builtin.call(bound);
        }
        Object result = builtin.table().call(builtin.id(), bound);
        if (result == null) {
            if (builtin.isNext()) {
                CompilerDirectives.transferToInterpreter();
                throw Errors.stopIteration(null);
            }
            return PyNone.NONE;
        }
        return result;
    }
}
