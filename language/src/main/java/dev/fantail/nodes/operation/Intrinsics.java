// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.bytecode.Intrinsic;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.operator.UnaryNodeFactory;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionGroups;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyAsyncYield;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;

/** CALL_INTRINSIC_1 and CALL_INTRINSIC_2. */
public final class Intrinsics {
    private Intrinsics() {}

    public static ExpressionNode unary(int bci, int number, ExpressionNode operand) {
        return switch (number) {
            case Intrinsic.PRINT -> new OperationNode(bci, Intrinsics::print, operand);
            case Intrinsic.IMPORT_STAR -> new ImportNodes.ImportStar(bci, operand);
            case Intrinsic.STOPITERATION_ERROR -> new OperationNode(bci, Intrinsics::stopIterationError, operand);
            case Intrinsic.ASYNC_GEN_WRAP -> new OperationNode(bci, values -> new PyAsyncYield(values[0]), operand);
            case Intrinsic.UNARY_POSITIVE -> UnaryNodeFactory.PositiveNodeGen.create(bci, operand);
            case Intrinsic.LIST_TO_TUPLE -> new OperationNode(bci, Intrinsics::listToTuple, operand);
            case Intrinsic.TYPEVAR -> typing(bci, "_make_typevar", operand);
            case Intrinsic.PARAMSPEC -> typing(bci, "_make_paramspec", operand);
            case Intrinsic.TYPEVARTUPLE -> typing(bci, "_make_typevartuple", operand);
            case Intrinsic.SUBSCRIPT_GENERIC -> typing(bci, "_subscript_generic", operand);
            case Intrinsic.TYPEALIAS -> typing(bci, "_make_typealias", operand);
            default -> throw new IllegalStateException("intrinsic " + number);
        };
    }

    public static ExpressionNode binary(int bci, int number, ExpressionNode first, ExpressionNode second) {
        return switch (number) {
            case Intrinsic.PREP_RERAISE_STAR ->
                new OperationNode(
                        bci, values -> ExceptionGroups.toReraise(values[0], (PyList) values[1]), first, second);
            case Intrinsic.TYPEVAR_WITH_BOUND -> typing(bci, "_make_typevar_with_bound", first, second);
            case Intrinsic.TYPEVAR_WITH_CONSTRAINTS -> typing(bci, "_make_typevar_with_constraints", first, second);
            case Intrinsic.SET_FUNCTION_TYPE_PARAMS -> new OperationNode(bci, Intrinsics::setTypeParams, first, second);
            default -> throw new IllegalStateException("intrinsic " + number);
        };
    }

    /** The type parameters of PEP 695 are made by functions of the module that has their classes. */
    private static ExpressionNode typing(int bci, String function, ExpressionNode... operands) {
        return new OperationNode(bci, values -> callTyping(function, values), operands);
    }

    @TruffleBoundary
    private static Object callTyping(String function, Object[] values) {
        return Calls.call(Attributes.get(PythonContext.get().importModule("_typing"), function), values);
    }

    @TruffleBoundary
    private static Object print(Object[] operands) {
        Object hook = PythonContext.get().sys().get("displayhook");
        if (hook == null) {
            throw Errors.runtimeError("lost sys.displayhook");
        }
        return Calls.call(hook, operands[0]);
    }

    @TruffleBoundary
    private static Object listToTuple(Object[] operands) {
        return PyTuple.of(((PyList) operands[0]).toArray());
    }

    /** A StopIteration that would leave a generator becomes a RuntimeError (PEP 479). */
    @TruffleBoundary
    private static Object stopIterationError(Object[] operands) {
        PyBaseException exception = (PyBaseException) operands[0];
        boolean async = exception.type().isSubtypeOf(ExceptionTypes.STOP_ASYNC_ITERATION);
        if (!async && !exception.type().isSubtypeOf(ExceptionTypes.STOP_ITERATION)) {
            return exception;
        }
        String kind = CurrentGenerator.kind();
        if (async && !kind.equals("async generator")) {
            return exception;
        }
        PyException error = Errors.runtimeError(kind + " raised " + (async ? "StopAsyncIteration" : "StopIteration"));
        error.value().setCause(exception);
        error.value().setContext(exception);
        return error.value();
    }

    private static Object setTypeParams(Object[] operands) {
        ((PyFunction) operands[0]).setTypeParams(operands[1]);
        return operands[0];
    }
}
