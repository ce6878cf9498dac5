// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.call.CallSpecialNode;
import dev.fantail.objects.Names;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Strings;

/** {@code str(object)} and {@code repr(object)}: the special method is compiled with the caller. */
public abstract class ToTextNode extends BuiltinNode {
    private final boolean isRepr;

    protected ToTextNode(boolean isRepr) {
        this.isRepr = isRepr;
    }

    /** {@code repr} for call sites. */
    public static final class Repr {
        private Repr() {}

        @NeverDefault
        public static ToTextNode create() {
            return ToTextNodeGen.create(true);
        }
    }

    /** {@code str.__new__} for call sites. */
    public static final class Constructor {
        private Constructor() {}

        @NeverDefault
        public static ToTextNode create() {
            return ToTextNodeGen.create(false);
        }
    }

    @Override
    public final boolean accepts(int count) {
        return count == (isRepr ? 1 : 2);
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        return isRepr || args[first] == Types.STR ? executeText(frame, args[args.length - 1]) : null;
    }

    /** A string, or an instance of a subclass. */
    public abstract Object executeText(VirtualFrame frame, Object value);

    /** The same by both. */
    @Specialization
    protected static Object integer(long value, @Cached TruffleString.FromLongNode fromLong) {
        return fromLong.execute(value, Str.ENCODING, false);
    }

    @Specialization(guards = "!isRepr()")
    protected static Object string(TruffleString value) {
        return value;
    }

    @Specialization
    protected final Object bySpecialMethod(
            VirtualFrame frame, Object value, @Cached("method()") CallSpecialNode method) {
        Object text = method.execute(frame, value);
        return text instanceof TruffleString ? text : checked(value, text);
    }

    protected final boolean isRepr() {
        return isRepr;
    }

    @NeverDefault
    protected final CallSpecialNode method() {
        return CallSpecialNode.create(isRepr ? Names.REPR : Names.STR);
    }

    @TruffleBoundary
    private Object checked(Object value, Object text) {
        if (text == null) {
            return isRepr ? Strings.reprObject(value) : Strings.strObject(value);
        }
        return Strings.checkText(text, isRepr ? "__repr__" : "__str__");
    }
}
