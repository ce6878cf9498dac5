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
import dev.fantail.objects.ThreadMode;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.CallableNames;
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

    private final boolean isShared;

    /**
     * @param keywords {@code null} where there are none
     * @param isShared whether the keywords are the program's own mapping, and not a dict made for this call
     */
    public CallExNode(
            int bci, ExpressionNode callable, ExpressionNode args, ExpressionNode keywords, boolean isShared) {
        super(bci);
        this.callable = callable;
        this.args = args;
        this.keywords = keywords;
        this.isShared = isShared;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object function = callable.execute(frame);
        Object positional = args.execute(frame);
        Object keywordDict = keywords == null ? null : keywords.execute(frame);
        at(frame);
        Object[] ready = positional instanceof PyTuple tuple && tuple.type() == Types.TUPLE ? tuple.items() : null;
        if (keywordDict == null) {
            return call.execute(frame, function, ready != null ? ready : toArray(function, positional));
        }
        // A call reads the dict before anything else can alter it, unless a thread does, or the iterable's own code.
        PyDict dict = keywordDict instanceof PyDict own && (!isShared || ready != null && ThreadMode.isSingleThreaded())
                ? own
                : toDict(function, keywordDict);
        return call.execute(frame, function, ready != null ? ready : toArray(function, positional), dict);
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

    /** A dict of its own; what is no mapping, or gives a name twice, is an error that names the function. */
    @TruffleBoundary
    private static PyDict toDict(Object function, Object mapping) {
        PyDict dict = new PyDict();
        KeywordMerge.add(dict, mapping, function);
        return dict;
    }
}
