// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.subscript;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.ReportPolymorphism;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.InternalByteArray;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.nodes.call.CallSpecialNode;
import dev.fantail.nodes.text.FromOneByteNode;
import dev.fantail.nodes.text.OneByteNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyByteArray;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PySlice;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.SliceIndices;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Items;

/** BINARY_SUBSCR: items of lists by storage, of tuples, strings, bytes and dicts; the rest by {@code __getitem__}. */
@NodeChild(value = "container", type = ExpressionNode.class)
@NodeChild(value = "key", type = ExpressionNode.class)
@ReportPolymorphism
public abstract class GetItemNode extends InstructionNode {
    private final IndexProfile index = new IndexProfile();

    protected GetItemNode(int bci) {
        super(bci);
    }

    @Specialization(guards = {"list.isExactly(LIST)", "list.isLongs()", "isInside(key, list.size())"})
    protected static long longs(PyList list, long key) {
        return list.longs()[IndexProfile.position(key, list.size())];
    }

    @Specialization(guards = {"list.isExactly(LIST)", "list.isDoubles()", "isInside(key, list.size())"})
    protected static double doubles(PyList list, long key) {
        return list.doubles()[IndexProfile.position(key, list.size())];
    }

    @Specialization(guards = {"list.isExactly(LIST)", "list.isObjects()", "isInside(key, list.size())"})
    protected static Object objects(PyList list, long key) {
        return list.objects()[IndexProfile.position(key, list.size())];
    }

    @Specialization(guards = {"tuple.isExactly(TUPLE)", "isInside(key, tuple.size())"})
    protected static Object tuple(PyTuple tuple, long key) {
        return tuple.get(IndexProfile.position(key, tuple.size()));
    }

    @Specialization(guards = "isInside(key, length(text))")
    protected static Object string(
            TruffleString text, long key, @Cached TruffleString.CodePointAtIndexNode codePointAt) {
        return Str.ofCodePoint(codePointAt.execute(text, IndexProfile.position(key, Str.length(text)), Str.ENCODING));
    }

    /** A slice, such as the whole string backwards. */
    @Specialization
    protected Object stringSlice(
            VirtualFrame frame,
            TruffleString text,
            PySlice slice,
            @Cached OneByteNode bytes,
            @Cached FromOneByteNode make) {
        at(frame);
        InternalByteArray content = bytes.execute(text);
        if (content == null) {
            return Items.get(text, slice);
        }
        SliceIndices indices = SliceIndices.of(slice, content.getLength());
        if (indices.count() == content.getLength() && indices.step() == 1) {
            return text;
        }
        byte[] array = content.getArray();
        byte[] result = new byte[indices.count()];
        int at = content.getOffset() + indices.start();
        for (int i = 0; i < result.length; i++, at += indices.step()) {
            result[i] = array[at];
        }
        return make.execute(result);
    }

    @Specialization(guards = {"bytes.type() == BYTES", "isInside(key, bytes.size())"})
    protected static long bytes(PyBytes bytes, long key) {
        return bytes.value()[IndexProfile.position(key, bytes.size())] & 0xff;
    }

    @Specialization(guards = {"bytes.type() == BYTEARRAY", "isInside(key, bytes.size())"})
    protected static long byteArray(PyByteArray bytes, long key) {
        int index = IndexProfile.position(key, bytes.size());
        byte[] storage = bytes.storage();
        if (index >= storage.length) {
            // Another thread made it shorter.
            throw Errors.indexError("bytearray index out of range");
        }
        return storage[index] & 0xff;
    }

    @Specialization(guards = "dict.isExactly(DICT)")
    protected Object dictByString(VirtualFrame frame, PyDict dict, TruffleString key) {
        Object value = get(dict, key);
        if (value == null) {
            throw missing(frame, key);
        }
        return value;
    }

    @Specialization(guards = "dict.isExactly(DICT)")
    protected Object dictByLong(VirtualFrame frame, PyDict dict, long key) {
        Object value = get(dict, key);
        if (value == null) {
            throw missing(frame, key);
        }
        return value;
    }

    @Specialization(guards = "dict.isExactly(DICT)")
    protected Object dict(VirtualFrame frame, PyDict dict, Object key) {
        at(frame);
        Object value = get(dict, key);
        if (value == null) {
            throw missing(frame, key);
        }
        return value;
    }

    @Specialization
    protected Object special(
            VirtualFrame frame, Object container, Object key, @Cached("getItem()") CallSpecialNode special) {
        at(frame);
        Object item = special.execute(frame, container, key);
        return item == null ? Items.get(container, key) : item;
    }

    /** Raised here: an exception that leaves several methods of the runtime takes as long as all the rest. */
    private PyException missing(VirtualFrame frame, Object key) {
        at(frame);
        return Errors.keyError(key);
    }

    @NeverDefault
    protected static CallSpecialNode getItem() {
        return CallSpecialNode.create(Names.GETITEM);
    }

    @TruffleBoundary(transferToInterpreterOnException = false)
    private static Object get(PyDict dict, TruffleString key) {
        return dict.getString(key);
    }

    @TruffleBoundary(transferToInterpreterOnException = false)
    private static Object get(PyDict dict, long key) {
        return dict.getLong(key);
    }

    @TruffleBoundary(transferToInterpreterOnException = false)
    private static Object get(PyDict dict, Object key) {
        return dict.get(key);
    }

    protected static int length(TruffleString text) {
        return Str.length(text);
    }

    protected final boolean isInside(long key, int size) {
        return index.isInside(key, size);
    }

    protected static final PyType LIST = Types.LIST;
    protected static final PyType TUPLE = Types.TUPLE;
    protected static final PyType DICT = Types.DICT;
    protected static final PyType BYTES = Types.BYTES;
    protected static final PyType BYTEARRAY = Types.BYTEARRAY;
}
