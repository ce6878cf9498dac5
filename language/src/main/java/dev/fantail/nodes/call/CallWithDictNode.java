// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import dev.fantail.nodes.PythonNode;
import dev.fantail.objects.DictTemplate;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.protocol.Calls;

/** A call whose keywords are in a dict: while it has the keys that it had at first, as a call with keywords. */
public final class CallWithDictNode extends PythonNode {
    private static final int MAX_NAMES = 16;
    private static final int UNKNOWN = -1;
    private static final int VARYING = -2;

    @Child
    private CallNode call = CallNode.create();

    /** The keywords that this call has passed at first: others go the general way. */
    @CompilationFinal
    private DictTemplate names;

    @CompilationFinal
    private boolean named;

    /** How many positional arguments there have always been; {@link #VARYING}. */
    @CompilationFinal
    private int count = UNKNOWN;

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
            names.values(keywords, values, values.length - names.size());
            return call.execute(frame, function, values, names.keys());
        }
        return keywords.size() == 0
                ? execute(frame, function, positional)
                : Calls.callWithDict(function, positional, keywords);
    }

    private Object[] withRoom(Object[] positional, int more) {
        // Read once, as another thread may see another number meanwhile.
        int always = count;
        if (always != VARYING) {
            if (positional.length == always) {
                return withRoom(positional, always, more);
            }
            CompilerDirectives.transferToInterpreterAndInvalidate();
            count = always == UNKNOWN && positional.length <= ArgumentPlan.MAX_EXPLODED ? positional.length : VARYING;
        }
        Object[] values = new Object[CallNode.HEADER + positional.length + more];
        System.arraycopy(positional, 0, values, CallNode.HEADER, positional.length);
        return values;
    }

    /** An array whose size the compiler knows need not be made. */
    @ExplodeLoop
    private static Object[] withRoom(Object[] positional, int count, int more) {
        Object[] values = new Object[CallNode.HEADER + count + more];
        for (int i = 0; i < count; i++) {
            values[CallNode.HEADER + i] = positional[i];
        }
        return values;
    }
}
