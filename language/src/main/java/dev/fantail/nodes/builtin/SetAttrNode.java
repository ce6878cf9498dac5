// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.attribute.ManyShapesNode;
import dev.fantail.nodes.attribute.SetAttributeNode;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Attributes;

/** {@code setattr(object, name, value)}: as an assignment to the attribute, by name. */
public abstract class SetAttrNode extends BuiltinNode {
    @NeverDefault
    public static SetAttrNode create() {
        return SetAttrNodeGen.create();
    }

    @Override
    public final boolean accepts(int count) {
        return count == 3;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        executeSet(frame, args[first], args[first + 1], args[first + 2]);
        return PyNone.NONE;
    }

    abstract void executeSet(VirtualFrame frame, Object object, Object name, Object value);

    @Specialization(guards = "equal(name, cached)", limit = "3")
    protected static void named(
            VirtualFrame frame,
            Object object,
            TruffleString name,
            Object value,
            @Cached("name") TruffleString cached,
            @Cached("create(cached)") SetAttributeNode attribute) {
        attribute.execute(frame, value, object);
    }

    @Specialization(replaces = "named")
    protected static void general(
            Object object, Object name, Object value, @Cached("writingNames()") ManyShapesNode many) {
        TruffleString text = Attributes.checkName(name);
        if (!(object instanceof PyObject instance) || !many.write(instance, text, value)) {
            Attributes.set(object, text, value);
        }
    }

    protected static boolean equal(TruffleString a, TruffleString b) {
        return Str.equal(a, b);
    }
}
