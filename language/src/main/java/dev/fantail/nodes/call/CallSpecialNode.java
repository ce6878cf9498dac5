// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.PythonNode;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyBuiltin;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.TypeLookup;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import java.util.Arrays;

/** Calls a special method: what the class of the receiver, not the receiver itself, has under a name. */
public abstract class CallSpecialNode extends PythonNode {
    protected final TruffleString name;

    protected CallSpecialNode(TruffleString name) {
        this.name = name;
    }

    @NeverDefault
    public static CallSpecialNode create(TruffleString name) {
        return CallSpecialNodeGen.create(name);
    }

    /**
     * @param args the receiver and the other arguments, from {@link CallNode#HEADER} on
     * @return {@code null} where the class has no such method, or {@code None} in its place
     */
    abstract Object execute(VirtualFrame frame, Object receiver, Object[] args);

    public final Object execute(VirtualFrame frame, Object receiver) {
        return execute(frame, receiver, CallNode.arguments(receiver));
    }

    public final Object execute(VirtualFrame frame, Object receiver, Object argument) {
        return execute(frame, receiver, CallNode.arguments(receiver, argument));
    }

    public final Object execute(VirtualFrame frame, Object receiver, Object first, Object second) {
        return execute(frame, receiver, CallNode.arguments(receiver, first, second));
    }

    @Specialization(
            guards = {"typeOf(receiver) == type", "isDirect(entry)"},
            assumptions = "entry.stable()",
            limit = "4")
    protected Object direct(
            VirtualFrame frame,
            Object receiver,
            Object[] args,
            @Cached("typeOf(receiver)") PyType type,
            @Cached("type.lookupEntry(name)") TypeLookup entry,
            @Cached("create()") CallNode call) {
        return entry.value() == null ? null : call.execute(frame, entry.value(), args, Calls.NO_KEYWORDS);
    }

    @Specialization(replaces = "direct")
    protected Object general(Object receiver, Object[] args) {
        return isNone(receiver)
                ? null
                : Calls.special(receiver, name, Arrays.copyOfRange(args, CallNode.HEADER + 1, args.length));
    }

    /** A class says with {@code None} that it does not have the method. */
    @TruffleBoundary
    private boolean isNone(Object receiver) {
        return Types.of(receiver).lookup(name) == PyNone.NONE;
    }

    protected static PyType typeOf(Object value) {
        return Types.of(value);
    }

    /** Whether the method takes the receiver as its first argument, without a descriptor in between. */
    protected static boolean isDirect(TypeLookup entry) {
        Object method = entry.value();
        return Optimization.SPECIAL_METHODS_BY_CLASS.isOn()
                && (method == null
                        || method instanceof PyFunction
                        || method instanceof PyBuiltin builtin && builtin.isMethod());
    }
}
