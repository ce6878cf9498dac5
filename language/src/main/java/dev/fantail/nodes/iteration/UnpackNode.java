// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.StatementNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.TypeLookup;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Iteration;

/** UNPACK_SEQUENCE: the items go to stack slots, the first one on top. */
@NodeChild(value = "sequence", type = ExpressionNode.class)
public abstract class UnpackNode extends StatementNode {
    protected final int slot;
    protected final int count;

    /** @param slot of the last item */
    protected UnpackNode(int bci, int slot, int count) {
        super(bci);
        this.slot = slot;
        this.count = count;
    }

    @ExplodeLoop
    @Specialization(guards = {"tuple.isExactly(TUPLE)", "tuple.size() == count"})
    protected void tuple(VirtualFrame frame, PyTuple tuple) {
        for (int i = 0; i < count; i++) {
            frame.setObject(slot + count - 1 - i, tuple.get(i));
        }
    }

    /** Of a class that iterates as tuples do, such as a named one. */
    @ExplodeLoop
    @Specialization(
            guards = {"tuple.type() == type", "iteratesAsTuple(entry)", "tuple.size() == count"},
            assumptions = "entry.stable()",
            limit = "3")
    protected void derivedTuple(
            VirtualFrame frame,
            PyTuple tuple,
            @SuppressWarnings("unused") @Cached("tuple.type()") PyType type,
            @SuppressWarnings("unused") @Cached("type.lookupEntry(ITER)") TypeLookup entry) {
        tuple(frame, tuple);
    }

    @ExplodeLoop
    @Specialization(guards = {"list.isExactly(LIST)", "list.isDoubles()", "list.size() == count"})
    protected void doubles(VirtualFrame frame, PyList list) {
        double[] items = list.doubles();
        for (int i = 0; i < count; i++) {
            frame.setDouble(slot + count - 1 - i, items[i]);
        }
    }

    @ExplodeLoop
    @Specialization(guards = {"list.isExactly(LIST)", "list.isLongs()", "list.size() == count"})
    protected void longs(VirtualFrame frame, PyList list) {
        long[] items = list.longs();
        for (int i = 0; i < count; i++) {
            frame.setLong(slot + count - 1 - i, items[i]);
        }
    }

    @ExplodeLoop
    @Specialization(guards = {"list.isExactly(LIST)", "list.isObjects()", "list.size() == count"})
    protected void objects(VirtualFrame frame, PyList list) {
        Object[] items = list.objects();
        for (int i = 0; i < count; i++) {
            frame.setObject(slot + count - 1 - i, items[i]);
        }
    }

    @ExplodeLoop
    @Specialization(replaces = {"tuple", "derivedTuple", "doubles", "longs", "objects"})
    protected void general(VirtualFrame frame, Object sequence) {
        at(frame);
        Object[] items = unpack(sequence, count);
        for (int i = 0; i < count; i++) {
            frame.setObject(slot + count - 1 - i, items[i]);
        }
    }

    @TruffleBoundary
    static Object[] unpack(Object sequence, int count) {
        if (sequence instanceof PyList list && list.type() == Types.LIST && list.size() == count) {
            return list.toArray();
        } else if (sequence instanceof PyTuple tuple && tuple.type() == Types.TUPLE && tuple.size() == count) {
            return tuple.items();
        }
        Object iterator = iterator(sequence);
        Object[] items = new Object[count];
        for (int i = 0; i < count; i++) {
            items[i] = Iteration.next(iterator);
            if (items[i] == null) {
                throw Errors.valueError("not enough values to unpack (expected " + count + ", got " + i + ")");
            }
        }
        if (Iteration.next(iterator) != null) {
            throw Errors.valueError("too many values to unpack (expected " + count + ")");
        }
        return items;
    }

    static Object iterator(Object sequence) {
        PyType type = Types.of(sequence);
        if (type.lookup(Names.ITER) == null && type.lookup(Names.GETITEM) == null) {
            throw Errors.typeError("cannot unpack non-iterable " + type.shortName() + " object");
        }
        return Iteration.iter(sequence);
    }

    protected static boolean iteratesAsTuple(TypeLookup entry) {
        return entry.value() == Types.TUPLE.lookup(Names.ITER);
    }

    protected static final TruffleString ITER = Names.ITER;
    protected static final PyType LIST = Types.LIST;
    protected static final PyType TUPLE = Types.TUPLE;
}
