// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.attribute.GetAttributeNode;
import dev.fantail.nodes.attribute.ManyShapesNode;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Attributes;

/** {@code hasattr(object, name)}. */
public abstract class HasAttrNode extends BuiltinNode {
    @NeverDefault
    public static HasAttrNode create() {
        return HasAttrNodeGen.create();
    }

    @Override
    public final boolean accepts(int count) {
        return count == 2;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        return executeCheck(frame, args[first], args[first + 1]);
    }

    abstract boolean executeCheck(VirtualFrame frame, Object object, Object name);

    @Specialization(guards = "equal(name, cached)", limit = "3")
    protected static boolean named(
            VirtualFrame frame,
            Object object,
            TruffleString name,
            @Cached("name") TruffleString cached,
            @Cached("create(cached, true)") GetAttributeNode attribute) {
        return attribute.execute(frame, object) != null;
    }

    @Specialization(replaces = "named")
    protected static boolean general(Object object, Object name, @Cached("readingNames()") ManyShapesNode many) {
        TruffleString text = Attributes.checkName(name);
        if (object instanceof PyObject instance) {
            Object known = many.read(instance, text);
            if (known != null) {
                return known != ManyShapesNode.ABSENT;
            }
        }
        return Attributes.getOrNull(object, text) != null;
    }

    protected static boolean equal(TruffleString a, TruffleString b) {
        return Str.equal(a, b);
    }
}
