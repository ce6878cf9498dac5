// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.object.DynamicObjectLibrary;
import com.oracle.truffle.api.object.Shape;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.protocol.Hashing;
import java.util.ArrayList;
import java.util.List;

/** The attributes that an object keeps in its shape, as a {@code __dict__} shows them. */
final class InstanceView {
    private static final DynamicObjectLibrary OBJECTS = DynamicObjectLibrary.getUncached();

    /** A key of {@code __dict__} that is not a string, and therefore no attribute. */
    private record OtherKey(Object key, long hash) {
        @Override
        public boolean equals(Object other) {
            return other instanceof OtherKey that && hash == that.hash && Keys.equal(key, that.key);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(hash);
        }
    }

    private final PyObject object;
    private Shape keysShape;
    private Object[] keys = {};

    InstanceView(PyObject object) {
        this.object = object;
    }

    PyObject object() {
        return object;
    }

    private Object property(Object key) {
        if (key instanceof TruffleString) {
            return key;
        }
        TruffleString text = Keys.textOrNull(key);
        if (text != null) {
            return text;
        }
        return Keys.isForeign(key) ? foreignProperty(key) : new OtherKey(key, Keys.hash(key));
    }

    /** A key whose class is a program's may equal a name. */
    private Object foreignProperty(Object key) {
        long hash = Hashing.hash(key);
        for (Object name : keys()) {
            if (name instanceof TruffleString text && Hashing.hash(text) == hash && Keys.equal(text, key)) {
                return text;
            }
        }
        return new OtherKey(key, hash);
    }

    private static boolean isVisible(Object property) {
        return property instanceof TruffleString || property instanceof OtherKey;
    }

    @TruffleBoundary
    Object get(Object key) {
        return OBJECTS.getOrDefault(object, property(key), null);
    }

    @TruffleBoundary
    void put(Object key, Object value) {
        Object property = property(key);
        if (ThreadMode.isSingleThreaded()) {
            OBJECTS.put(object, property, value);
            return;
        }
        synchronized (object) {
            OBJECTS.put(object, property, value);
        }
    }

    @TruffleBoundary
    Object remove(Object key) {
        Object property = property(key);
        synchronized (object) {
            Object old = OBJECTS.getOrDefault(object, property, null);
            if (old != null) {
                OBJECTS.removeKey(object, property);
            }
            return old;
        }
    }

    @TruffleBoundary
    void clear() {
        synchronized (object) {
            for (Object key : OBJECTS.getKeyArray(object)) {
                if (isVisible(key)) {
                    OBJECTS.removeKey(object, key);
                }
            }
        }
    }

    int size() {
        return keys().length;
    }

    /** The visible keys in order; to be read only. */
    @TruffleBoundary
    Object[] keys() {
        Shape shape = object.getShape();
        if (shape == keysShape) {
            return keys;
        }
        List<Object> visible = new ArrayList<>();
        for (Object key : shape.getKeyList()) {
            if (key instanceof TruffleString) {
                visible.add(key);
            } else if (key instanceof OtherKey other) {
                visible.add(other.key);
            }
        }
        synchronized (this) {
            keys = visible.toArray();
            keysShape = shape;
            return keys;
        }
    }
}
