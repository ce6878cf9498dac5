// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.subscript;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.StatementNode;
import dev.fantail.nodes.call.CallSpecialNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyByteArray;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Items;

/** STORE_SUBSCR: items of lists by storage, of byte arrays and dicts; the rest by {@code __setitem__}. */
@NodeChild(value = "value", type = ExpressionNode.class)
@NodeChild(value = "container", type = ExpressionNode.class)
@NodeChild(value = "key", type = ExpressionNode.class)
public abstract class SetItemNode extends StatementNode {
    private final IndexProfile index = new IndexProfile();

    protected SetItemNode(int bci) {
        super(bci);
    }

    @Specialization(guards = {"list.isExactly(LIST)", "list.isLongs()", "isInside(key, list.size())"})
    protected static void longs(long value, PyList list, long key) {
        list.storeLong(IndexProfile.position(key, list.size()), value);
    }

    @Specialization(guards = {"list.isExactly(LIST)", "list.isDoubles()", "isInside(key, list.size())"})
    protected static void doubles(double value, PyList list, long key) {
        list.storeDouble(IndexProfile.position(key, list.size()), value);
    }

    @Specialization(guards = {"list.isExactly(LIST)", "list.isObjects()", "isInside(key, list.size())"})
    protected static void objects(Object value, PyList list, long key) {
        list.storeObject(IndexProfile.position(key, list.size()), value);
    }

    @Specialization(guards = {"list.isExactly(LIST)", "isInside(key, list.size())"})
    protected static void anyList(Object value, PyList list, long key) {
        list.set(IndexProfile.position(key, list.size()), value);
    }

    @Specialization(guards = {"bytes.isExactly(BYTEARRAY)", "isInside(key, bytes.size())", "isByte(value)"})
    protected static void byteArray(long value, PyByteArray bytes, long key) {
        int index = IndexProfile.position(key, bytes.size());
        byte[] storage = bytes.storage();
        if (index >= storage.length) {
            // Another thread made it shorter.
            throw Errors.indexError("bytearray index out of range");
        }
        storage[index] = (byte) value;
    }

    @Specialization(guards = "dict.isExactly(DICT)")
    protected static void dictByString(Object value, PyDict dict, TruffleString key) {
        put(dict, key, value);
    }

    @Specialization(guards = "dict.isExactly(DICT)")
    protected void dict(VirtualFrame frame, Object value, PyDict dict, Object key) {
        at(frame);
        put(dict, key, value);
    }

    @Specialization
    protected void special(
            VirtualFrame frame,
            Object value,
            Object container,
            Object key,
            @Cached("setItem()") CallSpecialNode special) {
        at(frame);
        if (special.execute(frame, container, key, value) == null) {
            Items.set(container, key, value);
        }
    }

    @NeverDefault
    protected static CallSpecialNode setItem() {
        return CallSpecialNode.create(Names.SETITEM);
    }

    @TruffleBoundary
    static void put(PyDict dict, TruffleString key, Object value) {
        dict.putString(key, value);
    }

    @TruffleBoundary
    static void put(PyDict dict, Object key, Object value) {
        dict.put(key, value);
    }

    protected final boolean isInside(long key, int size) {
        return index.isInside(key, size);
    }

    protected static boolean isByte(long value) {
        return (value & ~0xffL) == 0;
    }

    protected static final PyType LIST = Types.LIST;
    protected static final PyType DICT = Types.DICT;
    protected static final PyType BYTEARRAY = Types.BYTEARRAY;
}
