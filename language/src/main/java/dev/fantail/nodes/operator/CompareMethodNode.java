// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.object.Shape;
import dev.fantail.nodes.PythonNode;
import dev.fantail.nodes.call.BuiltinCallNode;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyBuiltin;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.TypeLookup;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.CompareOp;
import dev.fantail.objects.protocol.Comparison;

/**
 * A comparison by special methods. Where the left operand's class has the method in Python, the right operand's
 * class cannot take precedence, and both are stable, the method is called directly; after NotImplemented the other
 * side is asked. So it is with two operands of one built-in class.
 */
public abstract class CompareMethodNode extends PythonNode {
    protected final CompareOp op;

    protected CompareMethodNode(CompareOp op) {
        this.op = op;
    }

    public abstract Object execute(VirtualFrame frame, Object left, Object right);

    @Specialization(
            guards = {
                "left.getShape() == shape",
                "entry != null",
                "typeOf(right) == rightType",
                "isDirect(rightType, shape)"
            },
            assumptions = "entry.stable()",
            limit = "4")
    protected Object direct(
            PyObject left,
            Object right,
            @Cached("left.getShape()") Shape shape,
            @Cached("typeOf(right)") PyType rightType,
            @Cached("find(shape)") TypeLookup entry,
            @Cached("function(entry)") PyFunction function,
            @Cached("create(function.code().callTarget())") DirectCallNode call) {
        Object[] args = new Object[FrameLayout.FIRST_PARAMETER + 2];
        args[FrameLayout.FUNCTION] = function;
        args[FrameLayout.FIRST_PARAMETER] = left;
        args[FrameLayout.FIRST_PARAMETER + 1] = right;
        Object result = call.call(args);
        return result == PyNone.NOT_IMPLEMENTED ? Comparison.refused(op, left, right) : result;
    }

    @Specialization(
            guards = {"typeOf(left) == type", "typeOf(right) == type", "call != null"},
            limit = "4")
    protected Object builtin(
            VirtualFrame frame,
            Object left,
            Object right,
            @Cached("typeOf(left)") PyType type,
            @Cached("builtinCall(type)") BuiltinCallNode call) {
        Object[] args = {left, right};
        Object result = call.execute(frame, args, 0, Calls.NO_KEYWORDS);
        return result == PyNone.NOT_IMPLEMENTED ? general(left, right) : result;
    }

    /** The method of a class that never changes, or {@code null}. */
    @TruffleBoundary
    protected BuiltinCallNode builtinCall(PyType type) {
        return !type.isHeapType()
                        && Optimization.OPERATORS_OF_BUILTIN_CLASSES.isOn()
                        && type.lookup(op.method()) instanceof PyBuiltin builtin
                        && builtin.isMethod()
                ? BuiltinCallNode.create(builtin)
                : null;
    }

    @Specialization(replaces = {"direct", "builtin"})
    protected Object general(Object left, Object right) {
        return Comparison.compare(op, left, right);
    }

    protected static PyType typeOf(Object value) {
        return Types.of(value);
    }

    protected static PyFunction function(TypeLookup entry) {
        return (PyFunction) entry.value();
    }

    /** The stable method of the left class that is a plain Python function of two parameters; else {@code null}. */
    @TruffleBoundary
    protected TypeLookup find(Shape shape) {
        PyType type = (PyType) shape.getDynamicType();
        return usable(type.lookupEntry(op.method()));
    }

    private static TypeLookup usable(TypeLookup entry) {
        return entry.isStable()
                        && entry.value() instanceof PyFunction function
                        && function.code().signature().isPlainPositional()
                        && function.code().signature().namedCount() == 2
                ? entry
                : null;
    }

    /** Whether the reflected method of the right class cannot come first. */
    @TruffleBoundary
    protected static boolean isDirect(PyType right, Shape shape) {
        PyType left = (PyType) shape.getDynamicType();
        return left == right || !right.isSubtypeOf(left);
    }
}
