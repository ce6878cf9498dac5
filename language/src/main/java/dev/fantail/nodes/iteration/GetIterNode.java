// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.iteration;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.object.Shape;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.nodes.call.CallSpecialNode;
import dev.fantail.objects.DictKind;
import dev.fantail.objects.Names;
import dev.fantail.objects.NativeIterator;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyBytesIterator;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyDictIterator;
import dev.fantail.objects.PyDictView;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyListIterator;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyRange;
import dev.fantail.objects.PyRangeIterator;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PySetIterator;
import dev.fantail.objects.PyStrIterator;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyTupleIterator;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Iteration;

/** GET_ITER. */
@NodeChild(value = "iterable", type = ExpressionNode.class)
public abstract class GetIterNode extends InstructionNode {
    protected GetIterNode(int bci) {
        super(bci);
    }

    @Specialization(guards = {"!range.isBig()", "isOfInts(range)"})
    protected static Object ints(PyRange range) {
        return PyRangeIterator.ofIntLoop(range.start(), range.step(), range.length());
    }

    @Specialization(guards = "!range.isBig()")
    protected static Object range(PyRange range) {
        return PyRangeIterator.ofLoop(range.start(), range.step(), range.length());
    }

    protected static boolean isOfInts(PyRange range) {
        return PyRangeIterator.isOfInts(range);
    }

    @Specialization(guards = "list.isExactly(LIST)")
    protected static Object list(PyList list) {
        return PyListIterator.ofLoop(list);
    }

    @Specialization(guards = "tuple.isExactly(TUPLE)")
    protected static Object tuple(PyTuple tuple) {
        return PyTupleIterator.ofLoop(tuple);
    }

    @Specialization(guards = "dict.isExactly(DICT)")
    protected static Object dict(PyDict dict) {
        return new PyDictIterator(dict, DictKind.KEYS, false);
    }

    @Specialization(guards = "view.isPlain()")
    protected static Object view(PyDictView view) {
        return new PyDictIterator(view.dict(), view.kind(), false);
    }

    @Specialization(guards = "set.isExactly(SET) || set.isExactly(FROZENSET)")
    protected static Object set(PySet set) {
        return new PySetIterator(set);
    }

    @Specialization
    protected static Object string(TruffleString text) {
        return PyStrIterator.ofLoop(text);
    }

    @Specialization(guards = "bytes.isExactly(BYTES)")
    protected static Object bytes(PyBytes bytes) {
        return PyBytesIterator.ofLoop(bytes);
    }

    @Specialization(guards = "generator.type() == GENERATOR")
    protected static Object generator(PyGenerator generator) {
        return generator;
    }

    /** An instance whose class has {@code __iter__} in Python. */
    @Specialization(
            guards = {"object.getShape() == shape", "object.type().isHeapType()"},
            limit = "3")
    protected Object instance(
            VirtualFrame frame,
            PyObject object,
            @Cached("object.getShape()") Shape shape,
            @Cached("iter()") CallSpecialNode special) {
        at(frame);
        Object iterator = special.execute(frame, object);
        return iterator instanceof PyObject result && (result instanceof NativeIterator || isSame(result, object))
                ? iterator
                : check(object, iterator);
    }

    private static boolean isSame(PyObject result, PyObject object) {
        return result == object && object.type().lookup(Names.NEXT) != null;
    }

    private static Object check(Object object, Object iterator) {
        return iterator == null ? Iteration.iter(object) : Iteration.checkIterator(iterator);
    }

    @NeverDefault
    protected static CallSpecialNode iter() {
        return CallSpecialNode.create(Names.ITER);
    }

    @Specialization
    protected Object general(VirtualFrame frame, Object iterable) {
        at(frame);
        return Iteration.iter(iterable);
    }

    protected static final PyType LIST = Types.LIST;
    protected static final PyType TUPLE = Types.TUPLE;
    protected static final PyType DICT = Types.DICT;
    protected static final PyType SET = Types.SET;
    protected static final PyType FROZENSET = Types.FROZENSET;
    protected static final PyType BYTES = Types.BYTES;
    protected static final PyType GENERATOR = Types.GENERATOR;
}
