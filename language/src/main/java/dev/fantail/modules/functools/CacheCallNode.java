// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.functools;

import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.builtin.BuiltinNode;
import dev.fantail.nodes.call.CallNode;
import java.util.Arrays;

/** A call of what {@code lru_cache} has wrapped, with positional arguments: the function is compiled with the caller. */
final class CacheCallNode extends BuiltinNode {
    @Child
    private CallNode call = CallNode.create();

    private CacheCallNode() {}

    @NeverDefault
    static CacheCallNode create() {
        return new CacheCallNode();
    }

    @Override
    public boolean accepts(int count) {
        return count > 0;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] args, int first) {
        if (!(args[first] instanceof CacheWrapper wrapper) || !wrapper.keepsResults()) {
            return null;
        }
        Object[] given = Arrays.copyOfRange(args, first + 1, args.length);
        Object key = wrapper.isKey(given) ? given[0] : wrapper.key(given);
        long hash = CacheWrapper.hash(key);
        Object found = wrapper.find(key, hash);
        if (found != null) {
            return found;
        }
        Object[] passed = new Object[CallNode.HEADER + given.length];
        System.arraycopy(given, 0, passed, CallNode.HEADER, given.length);
        Object result = call.execute(frame, wrapper.function(), passed);
        wrapper.remember(key, hash, result);
        return result;
    }
}
