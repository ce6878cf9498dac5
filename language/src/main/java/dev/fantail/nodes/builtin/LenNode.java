// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.call.CallSpecialNode;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Items;

/** {@code len(object)}. */
public abstract class LenNode extends BuiltinNode {
    @NeverDefault
    public static LenNode create() {
        return LenNodeGen.create();
    }

    @Override
    public final boolean accepts(int count) {
        return count == 1;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        return executeLength(frame, args[first]);
    }

    abstract long executeLength(VirtualFrame frame, Object object);

    @Specialization(guards = "list.isExactly(LIST)")
    protected static long list(PyList list) {
        return list.size();
    }

    @Specialization(guards = "tuple.isExactly(TUPLE)")
    protected static long tuple(PyTuple tuple) {
        return tuple.size();
    }

    @Specialization(guards = "dict.isExactly(DICT)")
    protected static long dict(PyDict dict) {
        return dict.size();
    }

    @Specialization
    protected static long string(TruffleString text) {
        return Str.length(text);
    }

    @Specialization(guards = "bytes.isExactly(BYTES)")
    protected static long bytes(PyBytes bytes) {
        return bytes.size();
    }

    @Specialization(guards = "set.type() == SET")
    protected static long set(PySet set) {
        return set.size();
    }

    /** Of any other class. */
    @Specialization
    protected static long instance(VirtualFrame frame, PyObject object, @Cached("length()") CallSpecialNode special) {
        Object length = special.execute(frame, object);
        return length instanceof Long number && number >= 0 && number <= Integer.MAX_VALUE
                ? number
                : length == null ? Items.longLength(object) : Items.checkLength(length);
    }

    @NeverDefault
    protected static CallSpecialNode length() {
        return CallSpecialNode.create(Names.LEN);
    }

    @Specialization(replaces = {"list", "tuple", "dict", "string", "bytes", "set", "instance"})
    protected static long general(Object object) {
        return Items.longLength(object);
    }

    protected static final PyType LIST = Types.LIST;
    protected static final PyType TUPLE = Types.TUPLE;
    protected static final PyType DICT = Types.DICT;
    protected static final PyType BYTES = Types.BYTES;
    protected static final PyType SET = Types.SET;
}
