// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.objects.DictTemplate;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.CallableNames;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Iteration;

/** CALL_FUNCTION_EX: {@code f(*args, **kwargs)}. */
public final class CallExNode extends InstructionNode {
    private static final int MAX_NAMES = 16;

    @Child
    private ExpressionNode callable;

    @Child
    private ExpressionNode args;

    @Child
    private ExpressionNode keywords;

    @Child
    private CallNode call = CallNode.create();

    /** The keywords that this call has passed at first: others go the general way. */
    @CompilationFinal
    private DictTemplate names;

    @CompilationFinal
    private boolean named;

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
        if (keywordDict == null) {
            return call.execute(frame, function, withRoom(items, 0), Calls.NO_KEYWORDS);
        }
        PyDict dict = toDict(function, keywordDict);
        if (!named) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            names = dict.size() <= MAX_NAMES && Optimization.KEYWORD_TEMPLATES.isOn() ? DictTemplate.of(dict) : null;
            named = true;
        }
        if (names != null && names.fits(dict)) {
            Object[] values = withRoom(items, names.size());
            names.values(dict, values, CallNode.HEADER + items.length);
            return call.execute(frame, function, values, names.keys());
        }
        if (dict.size() == 0) {
            return call.execute(frame, function, withRoom(items, 0), Calls.NO_KEYWORDS);
        }
        return Calls.callWithDict(function, items, dict);
    }

    private static Object[] withRoom(Object[] items, int more) {
        Object[] values = new Object[CallNode.HEADER + items.length + more];
        System.arraycopy(items, 0, values, CallNode.HEADER, items.length);
        return values;
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
