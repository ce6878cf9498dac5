// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.gc;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.object.DynamicObjectLibrary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.CallerFrames;
import dev.fantail.objects.PyFrame;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PythonContext;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;

/** The objects of a program and what they refer to, as far as modules and the frames of the thread lead to them. */
final class ObjectGraph {
    private static final DynamicObjectLibrary OBJECTS = DynamicObjectLibrary.getUncached();

    private ObjectGraph() {}

    /** Hands over what an object refers to: contents, attributes, and its class when a program made that. */
    static void forEachReferent(PyObject object, Consumer<Object> consumer) {
        Consumer<Object> ofProgram = value -> {
            if (isOfProgram(value)) {
                consumer.accept(value);
            }
        };
        forEachHeld(object, ofProgram);
        if (object.type().isHeapType()) {
            consumer.accept(object.type());
        }
    }

    /** As {@link #forEachReferent} without the class; {@code null} and what belongs to the runtime may be among it. */
    static void forEachHeld(PyObject object, Consumer<Object> consumer) {
        object.forEachReferent(consumer);
        for (Object key : OBJECTS.getKeyArray(object)) {
            consumer.accept(OBJECTS.getOrDefault(object, key, null));
        }
    }

    private static boolean isOfProgram(Object value) {
        return value instanceof PyObject
                || value instanceof PyInt
                || value instanceof Long
                || value instanceof TruffleString
                || value instanceof Double
                || value instanceof Boolean;
    }

    /** The objects that may be part of cycles. */
    @TruffleBoundary
    static PyList objects() {
        PyList result = new PyList();
        for (PyObject object : reachable()) {
            if (GcModule.isTracked(object)) {
                result.append(object);
            }
        }
        return result;
    }

    /** The objects that refer to one of {@code objects}. */
    @TruffleBoundary
    static PyList referrers(Object[] objects) {
        Set<Object> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Object object : objects) {
            wanted.add(object);
        }
        PyList result = new PyList();
        for (PyObject candidate : reachable()) {
            boolean[] found = new boolean[1];
            forEachReferent(candidate, value -> found[0] |= wanted.contains(value));
            if (found[0]) {
                result.append(candidate);
            }
        }
        return result;
    }

    private static Set<PyObject> reachable() {
        Set<PyObject> known = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<PyObject> open = new ArrayDeque<>();
        Consumer<Object> visit = value -> {
            if (value instanceof PyObject object && known.add(object)) {
                open.add(object);
            }
        };
        PythonContext context = PythonContext.get();
        visit.accept(context.modules());
        visit.accept(context.builtins());
        for (PyFrame frame : CallerFrames.all()) {
            frame.forEachReferent(visit);
        }
        while (!open.isEmpty()) {
            forEachReferent(open.poll(), visit);
        }
        return known;
    }
}
