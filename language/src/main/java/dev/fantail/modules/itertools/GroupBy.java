// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.itertools;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Stage;
import dev.fantail.objects.StagedIterator;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.Iteration;

/** {@code itertools.groupby}. */
@BuiltinClass(
        type = "itertools.groupby",
        doc = "make an iterator that returns consecutive keys and groups from the iterable\n\n"
                + "  iterable\n    Elements to divide into groups according to the key function.\n"
                + "  key\n    A function for computing the group category for each element.\n"
                + "    If the key function is not specified or is None, the element itself\n    is used for grouping.")
public final class GroupBy extends PyObject implements StagedIterator {
    static final PyType TYPE = Types.declare("itertools.groupby", Types.OBJECT, PyType.BASE_TYPE);

    private final Object iterator;
    private final Object keyFunction;

    /** Key of the group that was handed out last. */
    private Object targetKey;

    private Object currentKey;

    /** The item that was read but not handed out. */
    private Object currentItem;

    private Grouper currentGroup;

    private GroupBy(PyType type, Object iterator, Object keyFunction) {
        super(type);
        this.iterator = iterator;
        this.keyFunction = keyFunction;
    }

    @Builtin("__new__(cls, iterable, key=None)")
    static Object create(PyType cls, Object iterable, Object key) {
        return new GroupBy(cls, Iteration.iter(iterable), key);
    }

    @Override
    public Object next(VirtualFrame frame, Stage stage) {
        currentGroup = null;
        while (currentKey == null || targetKey != null && same(targetKey, currentKey)) {
            if (!step(frame, stage)) {
                return null;
            }
        }
        targetKey = currentKey;
        currentGroup = new Grouper(this, targetKey);
        return new PyTuple(currentKey, currentGroup);
    }

    private static boolean same(Object a, Object b) {
        return Comparison.isSame(a, b) || Comparison.equal(a, b);
    }

    private boolean step(VirtualFrame frame, Stage stage) {
        Object item = stage.next(frame, iterator);
        if (item == null) {
            return false;
        }
        Object key = keyFunction == PyNone.NONE ? item : stage.call(frame, keyFunction, item);
        currentItem = item;
        currentKey = key;
        return true;
    }

    /** The next item of a group, or {@code null} when the group has ended or a later one was begun. */
    Object nextOf(VirtualFrame frame, Stage stage, Grouper group) {
        if (currentGroup != group) {
            return null;
        }
        if (currentItem == null && !step(frame, stage)) {
            return null;
        }
        if (!same(group.key(), currentKey)) {
            return null;
        }
        Object item = currentItem;
        currentItem = null;
        return item;
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(GroupBy self) {
        Pickling.warn();
        if (self.currentItem != null && self.targetKey != null && self.currentKey != null) {
            PyTuple state = new PyTuple(self.currentItem, self.targetKey, self.currentKey);
            return new PyTuple(self.type(), new PyTuple(self.iterator, self.keyFunction), state);
        }
        return Pickling.reduced(self, self.iterator, self.keyFunction);
    }

    @Builtin("__setstate__(self, state, /)")
    static void setState(GroupBy self, Object state) {
        Pickling.warn();
        Object[] parts = Pickling.elements(state, 3);
        self.currentItem = parts[0];
        self.targetKey = parts[1];
        self.currentKey = parts[2];
    }

    /** Whether items of a group may still come. */
    boolean isCurrent(Grouper group) {
        return currentGroup == group;
    }

    void begin(Grouper group) {
        currentGroup = group;
    }

    @Builtin("__iter__(self, /)")
    static Object iter(GroupBy self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(GroupBy self) {
        return self.next();
    }
}
