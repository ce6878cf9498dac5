// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.CallableNames;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Iteration;

/** CALL_FUNCTION_EX: {@code f(*args, **kwargs)}. */
public final class CallExNode extends InstructionNode {
    @Child
    private ExpressionNode callable;

    @Child
    private ExpressionNode args;

    @Child
    private ExpressionNode keywords;

    @Child
    private CallWithDictNode call = CallWithDictNode.create();

    /** @param keywords {@code null} where there are none */
    public CallExNode(int bci, ExpressionNode callable, ExpressionNode args, ExpressionNode keywords) {
        super(bci);
        this.callable = callable;
        this.args = args;
        this.keywords = keywords;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object function = callable.execute(frame);
        Object positional = args.execute(frame);
        Object keywordDict = keywords == null ? null : keywords.execute(frame);
        at(frame);
        Object[] items = positional instanceof PyTuple tuple && tuple.type() == Types.TUPLE
                ? tuple.items()
                : toArray(function, positional);
        return keywordDict == null
                ? call.execute(frame, function, items)
                : call.execute(frame, function, items, toDict(function, keywordDict));
    }

    @TruffleBoundary
    private static Object[] toArray(Object function, Object positional) {
        if (Types.of(positional).lookup(Names.ITER) == null
                && Types.of(positional).lookup(Names.GETITEM) == null) {
            throw Errors.typeError(CallableNames.of(function) + " argument after * must be an iterable, not "
                    + Types.of(positional).shortName());
        }
        return Iteration.toArray(positional);
    }

    private static PyDict toDict(Object function, Object named) {
        return named instanceof PyDict dict ? dict : makeDict(function, named);
    }

    @TruffleBoundary
    private static PyDict makeDict(Object function, Object named) {
        if (Attributes.getOrNull(named, Names.PLAIN_KEYS) == null) {
            throw Errors.typeError(CallableNames.of(function) + " argument after ** must be a mapping, not "
                    + Types.of(named).shortName());
        }
        return (PyDict) Calls.call(Types.DICT, named);
    }
}
