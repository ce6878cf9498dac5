// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operator;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.nodes.call.CallSpecialNode;
import dev.fantail.objects.Names;
import dev.fantail.objects.protocol.Numbers;

/** UNARY_NEGATIVE, UNARY_INVERT and the unary plus intrinsic. */
@NodeChild(value = "operand", type = ExpressionNode.class)
public abstract class UnaryNode extends InstructionNode {
    protected UnaryNode(int bci) {
        super(bci);
    }

    public abstract static class Negative extends UnaryNode {
        protected Negative(int bci) {
            super(bci);
        }

        @Specialization(rewriteOn = ArithmeticException.class)
        protected static long negate(long value) {
            return Math.negateExact(value);
        }

        @Specialization
        protected static double negate(double value) {
            return -value;
        }

        @Specialization(replaces = "negate")
        protected Object others(VirtualFrame frame, Object value, @Cached("special(NEG)") CallSpecialNode special) {
            at(frame);
            Object result = special.execute(frame, value);
            return result == null ? Numbers.negative(value) : result;
        }
    }

    public abstract static class Invert extends UnaryNode {
        protected Invert(int bci) {
            super(bci);
        }

        @Specialization
        protected static long invert(long value) {
            return ~value;
        }

        @Specialization(replaces = "invert")
        protected Object others(VirtualFrame frame, Object value, @Cached("special(INVERT)") CallSpecialNode special) {
            at(frame);
            Object result = special.execute(frame, value);
            return result == null ? Numbers.invert(value) : result;
        }
    }

    public abstract static class Positive extends UnaryNode {
        protected Positive(int bci) {
            super(bci);
        }

        @Specialization
        protected static long keep(long value) {
            return value;
        }

        @Specialization
        protected static double keep(double value) {
            return value;
        }

        @Specialization
        protected Object others(VirtualFrame frame, Object value, @Cached("special(POS)") CallSpecialNode special) {
            at(frame);
            Object result = special.execute(frame, value);
            return result == null ? Numbers.positive(value) : result;
        }
    }

    protected static final TruffleString NEG = Names.NEG;
    protected static final TruffleString INVERT = Names.INVERT;
    protected static final TruffleString POS = Names.POS;

    @NeverDefault
    protected static CallSpecialNode special(TruffleString name) {
        return CallSpecialNode.create(name);
    }
}
