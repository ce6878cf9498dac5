// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.PythonNode;
import dev.fantail.objects.DictTemplate;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.protocol.Calls;

/** A call whose keywords are in a dict: while it has the keys that it had at first, as a call with keywords. */
public final class CallWithDictNode extends PythonNode {
    private static final int MAX_NAMES = 16;

    @Child
    private CallNode call = CallNode.create();

    /** The keywords that this call has passed at first: others go the general way. */
    @CompilationFinal
    private DictTemplate names;

    @CompilationFinal
    private boolean named;

    private CallWithDictNode() {}

    @NeverDefault
    public static CallWithDictNode create() {
        return new CallWithDictNode();
    }

    public Object execute(VirtualFrame frame, Object function, Object[] positional) {
        return call.execute(frame, function, withRoom(positional, 0), Calls.NO_KEYWORDS);
    }

    public Object execute(VirtualFrame frame, Object function, Object[] positional, PyDict keywords) {
        if (!named) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            names = keywords.size() <= MAX_NAMES && Optimization.KEYWORD_TEMPLATES.isOn()
                    ? DictTemplate.of(keywords)
                    : null;
            named = true;
        }
        if (names != null && names.fits(keywords)) {
            Object[] values = withRoom(positional, names.size());
            names.values(keywords, values, CallNode.HEADER + positional.length);
            return call.execute(frame, function, values, names.keys());
        }
        return keywords.size() == 0
                ? execute(frame, function, positional)
                : Calls.callWithDict(function, positional, keywords);
    }

    private static Object[] withRoom(Object[] positional, int more) {
        Object[] values = new Object[CallNode.HEADER + positional.length + more];
        System.arraycopy(positional, 0, values, CallNode.HEADER, positional.length);
        return values;
    }
}
