// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.marshal;

import dev.fantail.bytecode.CodeObject;
import dev.fantail.bytecode.Constants;
import dev.fantail.bytecode.Marshal;
import dev.fantail.objects.BufferExporter;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PlainConstants;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Types;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Between Python values and the plain ones that {@link Marshal} reads and writes. One instance converts one value: what
 * occurs twice in it, or in itself, is one object on the other side too.
 */
final class MarshalValues {
    private static final int MAX_DEPTH = 2000;

    private final IdentityHashMap<Object, Object> known = new IdentityHashMap<>();

    private MarshalValues() {}

    static Object toPlain(Object value) {
        return new MarshalValues().plain(value, 0);
    }

    static Object toPython(Object plain) {
        return new MarshalValues().python(plain);
    }

    private Object plain(Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw Errors.valueError("object too deeply nested to marshal");
        }
        if (value == ExceptionTypes.STOP_ITERATION) {
            return Marshal.StopIterationClass.INSTANCE;
        }
        boolean exact = !(value instanceof PyObject object) || !object.type().isHeapType();
        if (!exact) {
            throw Errors.valueError("unmarshallable object");
        }
        Object before = known.get(value);
        if (before != null) {
            return before;
        }
        return switch (value) {
            case PyTuple tuple -> {
                List<Object> elements = new ArrayList<>(tuple.items().length);
                Object result = remember(value, new Constants.Tuple(elements));
                addPlain(elements, tuple.items(), depth);
                yield result;
            }
            case PyList list -> {
                Object[] items = list.toArray();
                List<Object> elements = new ArrayList<>(items.length);
                Object result = remember(value, new Marshal.ListValue(elements));
                addPlain(elements, items, depth);
                yield result;
            }
            case PySet set -> {
                Object[] items = set.toArray();
                List<Object> elements = new ArrayList<>(items.length);
                Object result = remember(
                        value, set.isFrozen() ? new Constants.FrozenSet(elements) : new Marshal.SetValue(elements));
                addPlain(elements, items, depth);
                yield result;
            }
            case PyDict dict -> {
                List<Object> entries = new ArrayList<>();
                Object result = remember(value, new Marshal.DictValue(entries));
                for (int entry = dict.nextEntry(-1); entry >= 0; entry = dict.nextEntry(entry)) {
                    entries.add(plain(dict.keyAt(entry), depth + 1));
                    entries.add(plain(dict.valueAt(entry), depth + 1));
                }
                yield result;
            }
            case BufferExporter buffer when !(value instanceof PyBytes) -> new Constants.Bytes(Buffers.bytes(value));
            default -> {
                try {
                    yield PlainConstants.of(value);
                } catch (PyException e) {
                    throw Errors.valueError("unmarshallable object");
                }
            }
        };
    }

    private <T> T remember(Object from, T to) {
        known.put(from, to);
        return to;
    }

    private void addPlain(List<Object> elements, Object[] values, int depth) {
        for (Object value : values) {
            elements.add(plain(value, depth + 1));
        }
    }

    private Object python(Object plain) {
        Object before = known.get(plain);
        if (before != null) {
            return before;
        }
        return switch (plain) {
            case Marshal.StopIterationClass stop -> ExceptionTypes.STOP_ITERATION;
            case Marshal.ListValue list -> {
                PyList result = remember(plain, new PyList());
                for (Object element : list.elements()) {
                    result.append(python(element));
                }
                yield result;
            }
            case Marshal.SetValue set -> {
                PySet result = remember(plain, new PySet());
                for (Object element : set.elements()) {
                    result.add(python(element));
                }
                yield result;
            }
            case Marshal.DictValue dict -> {
                PyDict result = remember(plain, new PyDict());
                List<Object> entries = dict.entries();
                for (int i = 0; i + 1 < entries.size(); i += 2) {
                    Object key = python(entries.get(i));
                    result.put(key, python(entries.get(i + 1)));
                }
                yield result;
            }
            case Constants.Tuple tuple -> {
                Object[] items = new Object[tuple.elements().size()];
                for (int i = 0; i < items.length; i++) {
                    items[i] = python(tuple.elements().get(i));
                }
                yield remember(plain, PyTuple.of(items));
            }
            case CodeObject code -> remember(plain, PythonContext.get().codeFromOutside(code));
            case Constants.FrozenSet set -> {
                PySet result = new PySet(Types.FROZENSET);
                for (Object element : set.elements()) {
                    result.add(python(element));
                }
                yield remember(plain, result);
            }
            default ->
                remember(
                        plain,
                        ConstantValues.toPython(
                                plain, PythonContext.get().services().translator()));
        };
    }
}
