// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.marshal;

import dev.fantail.bytecode.Constants;
import dev.fantail.bytecode.Marshal;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PlainConstants;
import dev.fantail.objects.PyByteArray;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Types;
import java.util.ArrayList;
import java.util.List;

/** Between Python values and the plain ones that {@link Marshal} reads and writes. */
final class MarshalValues {
    private static final int MAX_DEPTH = 2000;

    private MarshalValues() {}

    static Object toPlain(Object value, int depth) {
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
        return switch (value) {
            case PyTuple tuple -> new Constants.Tuple(toPlain(tuple.items(), depth + 1));
            case PyList list -> new Marshal.ListValue(toPlain(list.toArray(), depth + 1));
            case PySet set when set.isFrozen() -> new Constants.FrozenSet(toPlain(set.toArray(), depth + 1));
            case PySet set -> new Marshal.SetValue(toPlain(set.toArray(), depth + 1));
            case PyDict dict -> {
                List<Object> entries = new ArrayList<>();
                for (int entry = dict.nextEntry(-1); entry >= 0; entry = dict.nextEntry(entry)) {
                    entries.add(toPlain(dict.keyAt(entry), depth + 1));
                    entries.add(toPlain(dict.valueAt(entry), depth + 1));
                }
                yield new Marshal.DictValue(entries);
            }
            case PyByteArray bytes -> new Constants.Bytes(bytes.toArray());
            default -> {
                try {
                    yield PlainConstants.of(value);
                } catch (PyException e) {
                    throw Errors.valueError("unmarshallable object");
                }
            }
        };
    }

    private static List<Object> toPlain(Object[] values, int depth) {
        List<Object> result = new ArrayList<>(values.length);
        for (Object value : values) {
            result.add(toPlain(value, depth));
        }
        return result;
    }

    static Object toPython(Object plain) {
        return switch (plain) {
            case Marshal.StopIterationClass stop -> ExceptionTypes.STOP_ITERATION;
            case Marshal.ListValue list -> new PyList(toPython(list.elements()));
            case Marshal.SetValue set -> {
                PySet result = new PySet();
                for (Object element : toPython(set.elements())) {
                    result.add(element);
                }
                yield result;
            }
            case Marshal.DictValue dict -> {
                PyDict result = new PyDict();
                Object[] entries = toPython(dict.entries());
                for (int i = 0; i + 1 < entries.length; i += 2) {
                    result.put(entries[i], entries[i + 1]);
                }
                yield result;
            }
            case Constants.Tuple tuple -> PyTuple.of(toPython(tuple.elements()));
            case Constants.FrozenSet set -> {
                PySet result = new PySet(Types.FROZENSET);
                for (Object element : toPython(set.elements())) {
                    result.add(element);
                }
                yield result;
            }
            default ->
                ConstantValues.toPython(plain, PythonContext.get().services().translator());
        };
    }

    private static Object[] toPython(List<Object> plain) {
        Object[] result = new Object[plain.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = toPython(plain.get(i));
        }
        return result;
    }
}
