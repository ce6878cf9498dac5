// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.exception;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;

/**
 * CHECK_EXC_MATCH: whether the exception is an instance of the class, or of one of a tuple of classes, of an except clause.
 * For one class of the exception the answer is a constant while its MRO is.
 */
@NodeChild(value = "exception", type = ExpressionNode.class)
@NodeChild(value = "classes", type = ExpressionNode.class)
public abstract class MatchExceptionNode extends InstructionNode {
    private static final int MAX_CLASSES = 8;

    protected MatchExceptionNode(int bci) {
        super(bci);
    }

    @Specialization(
            guards = {"exception.type() == type", "cls == cached", "isException(cached)"},
            assumptions = "stable",
            limit = "4")
    @SuppressWarnings("unused")
    protected static boolean one(
            PyBaseException exception,
            PyType cls,
            @Cached("exception.type()") PyType type,
            @Cached("cls") PyType cached,
            @Cached("type.mroStable()") Assumption stable,
            @Cached("type.isSubtypeOf(cached)") boolean result) {
        return result;
    }

    /** The tuple may be made anew for each exception. */
    @Specialization(
            guards = {"exception.type() == type", "cached != null", "tuple.consistsOf(cached)"},
            assumptions = "stable",
            limit = "4")
    @SuppressWarnings("unused")
    protected static boolean oneOf(
            PyBaseException exception,
            PyTuple tuple,
            @Cached("exception.type()") PyType type,
            @Cached(value = "exceptions(tuple)", dimensions = 1, neverDefault = false) PyType[] cached,
            @Cached("type.mroStable()") Assumption stable,
            @Cached("type.isSubtypeOfAny(cached)") boolean result) {
        return result;
    }

    @Specialization(replaces = {"one", "oneOf"})
    protected final boolean general(VirtualFrame frame, Object exception, Object classes) {
        at(frame);
        return matches(((PyBaseException) exception).type(), classes);
    }

    @TruffleBoundary
    private static boolean matches(PyType type, Object classes) {
        boolean matches = false;
        Object[] all = classes instanceof PyTuple tuple ? tuple.items() : new Object[] {classes};
        for (Object candidate : all) {
            if (!(candidate instanceof PyType cls) || !isException(cls)) {
                throw Errors.typeError("catching classes that do not inherit from BaseException is not allowed");
            }
            matches |= type.isSubtypeOf(cls);
        }
        return matches;
    }

    /** A class of exceptions stays one: its layout is that of one. */
    protected static boolean isException(PyType cls) {
        return cls.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION);
    }

    /** The classes, or {@code null} where there are many, or others among them. */
    @TruffleBoundary
    protected static PyType[] exceptions(PyTuple tuple) {
        if (tuple.size() > MAX_CLASSES) {
            return null;
        }
        PyType[] classes = new PyType[tuple.size()];
        for (int i = 0; i < classes.length; i++) {
            if (!(tuple.get(i) instanceof PyType cls) || !isException(cls)) {
                return null;
            }
            classes[i] = cls;
        }
        return classes;
    }
}
