// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.collections;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.builtins.Reduction;
import dev.fantail.objects.DictKind;
import dev.fantail.objects.Errors;
import dev.fantail.objects.NativeIterator;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import java.util.function.Consumer;

/** Iterates over an ordered dict, and notices every change of its keys and of their order. */
@BuiltinClass(type = "odict_iterator")
final class OrderedDictIterator extends PyObject implements NativeIterator {
    static final PyType TYPE = Types.declare("odict_iterator", Types.OBJECT, PyType.NO_INSTANTIATION);

    /** {@code null} when exhausted. */
    private PyDict dict;

    private final DictKind kind;
    private final boolean reverse;
    private final int size;
    private final int version;
    private int cursor;

    OrderedDictIterator(PyDict dict, DictKind kind, boolean reverse) {
        super(TYPE);
        this.dict = dict;
        this.kind = kind;
        this.reverse = reverse;
        this.size = dict.size();
        this.version = dict.version();
        this.cursor = reverse ? Integer.MAX_VALUE : -1;
    }

    @Override
    public Object next() {
        PyDict current = dict;
        if (current == null) {
            return null;
        }
        if (current.version() != version) {
            throw Errors.runtimeError(
                    current.size() == 0 && size > 1
                            ? "OrderedDict changed size during iteration"
                            : "OrderedDict mutated during iteration");
        }
        cursor = reverse ? current.previousEntry(cursor) : current.nextEntry(cursor);
        if (cursor < 0) {
            dict = null;
            return null;
        }
        Object key = current.keyAt(cursor);
        Object value = kind == DictKind.KEYS ? null : current.valueAt(cursor);
        return switch (kind) {
            case KEYS -> key;
            case VALUES -> value;
            case ITEMS -> PyTuple.of(key, value);
        };
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(dict);
    }

    @Builtin("__iter__(self, /)")
    static Object iter(Object self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object nextItem(OrderedDictIterator self) {
        return self.next();
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(OrderedDictIterator self) {
        PyList rest = new PyList();
        int before = self.cursor;
        PyDict source = self.dict;
        for (Object item = self.next(); item != null; item = self.next()) {
            rest.append(item);
        }
        self.cursor = before;
        self.dict = source;
        return Reduction.of("iter", rest);
    }
}
