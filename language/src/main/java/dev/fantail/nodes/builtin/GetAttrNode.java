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

/** {@code getattr(object, name)} and {@code getattr(object, name, default)}: as an attribute, by name. */
public abstract class GetAttrNode extends BuiltinNode {
    @NeverDefault
    public static GetAttrNode create() {
        return GetAttrNodeGen.create();
    }

    @Override
    public final boolean accepts(int count) {
        return count == 2 || count == 3;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        return executeGet(frame, args[first], args[first + 1], args.length - first == 3 ? args[first + 2] : null);
    }

    abstract Object executeGet(VirtualFrame frame, Object object, Object name, Object fallback);

    @Specialization(
            guards = {"fallback == null", "equal(name, cached)"},
            limit = "3")
    protected static Object required(
            VirtualFrame frame,
            Object object,
            TruffleString name,
            Object fallback,
            @Cached("name") TruffleString cached,
            @Cached("create(cached, false)") GetAttributeNode attribute) {
        return attribute.execute(frame, object);
    }

    @Specialization(
            guards = {"fallback != null", "equal(name, cached)"},
            limit = "3")
    protected static Object optional(
            VirtualFrame frame,
            Object object,
            TruffleString name,
            Object fallback,
            @Cached("name") TruffleString cached,
            @Cached("create(cached, true)") GetAttributeNode attribute) {
        Object value = attribute.execute(frame, object);
        return value == null ? fallback : value;
    }

    @Specialization(replaces = {"required", "optional"})
    protected static Object general(
            Object object, Object name, Object fallback, @Cached("readingNames()") ManyShapesNode many) {
        TruffleString text = Attributes.checkName(name);
        if (object instanceof PyObject instance) {
            Object known = many.read(instance, text);
            if (known != null && known != ManyShapesNode.ABSENT) {
                return known;
            } else if (known != null && fallback != null) {
                return fallback;
            }
        }
        if (fallback == null) {
            return Attributes.get(object, text);
        }
        Object value = Attributes.getOrNull(object, text);
        return value == null ? fallback : value;
    }

    protected static boolean equal(TruffleString a, TruffleString b) {
        return Str.equal(a, b);
    }
}
