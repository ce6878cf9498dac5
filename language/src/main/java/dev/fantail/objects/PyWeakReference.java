// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.object.DynamicObjectLibrary;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** {@code weakref.ref} and the proxies: refers to an object without keeping it alive. */
public final class PyWeakReference extends PyObject {
    private static final HiddenKey REFERENCES = new HiddenKey("weak references");

    /** What the garbage collector queues; leads back to the Python object while that one is alive itself. */
    public static final class Referent extends WeakReference<Object> {
        private final WeakReference<PyWeakReference> owner;

        Referent(Object referent, ReferenceQueue<Object> queue, PyWeakReference owner) {
            super(referent, queue);
            this.owner = new WeakReference<>(owner);
        }

        /** The Python object, or {@code null} when it is gone, and its callback with it. */
        public PyWeakReference owner() {
            return owner.get();
        }
    }

    private final Referent referent;
    private Object callback;
    private long hash;
    private boolean hashed;

    /**
     * @param callback or {@code null}
     * @param queue receives the {@link Referent} when the object has been collected
     */
    @TruffleBoundary
    public PyWeakReference(PyType type, PyObject object, Object callback, ReferenceQueue<Object> queue) {
        super(type);
        this.callback = callback;
        this.referent = new Referent(object, queue, this);
        synchronized (object) {
            List<WeakReference<PyWeakReference>> references = all(object);
            WeakReference<PyWeakReference> entry = new WeakReference<>(this);
            if (isShared()) {
                int position = 0;
                while (position < references.size()
                        && references.get(position).get() instanceof PyWeakReference other
                        && other.isShared()) {
                    position++;
                }
                references.add(position, entry);
            } else {
                references.add(entry);
            }
        }
    }

    private boolean isShared() {
        return callback == null && !type().isHeapType();
    }

    /** The object, or {@code null} when it has been collected. */
    public Object get() {
        return referent.get();
    }

    public Object callback() {
        return callback;
    }

    /** The callback, for the one time that it is called; {@code null} after that. */
    public Object takeCallback() {
        Object taken = callback;
        callback = null;
        return taken;
    }

    public boolean isHashed() {
        return hashed;
    }

    public long hash() {
        return hash;
    }

    public void setHash(long newHash) {
        hash = newHash;
        hashed = true;
    }

    @SuppressWarnings("unchecked")
    private static List<WeakReference<PyWeakReference>> all(PyObject object) {
        DynamicObjectLibrary objects = DynamicObjectLibrary.getUncached();
        Object known = objects.getOrDefault(object, REFERENCES, null);
        if (known == null) {
            known = new ArrayList<WeakReference<PyWeakReference>>(2);
            objects.put(object, REFERENCES, known);
        }
        return (List<WeakReference<PyWeakReference>>) known;
    }

    /** The living references and proxies to an object, the shared ones before those with a callback or of a subclass. */
    @TruffleBoundary
    public static List<PyWeakReference> references(PyObject object) {
        List<PyWeakReference> alive = new ArrayList<>();
        if (DynamicObjectLibrary.getUncached().getOrDefault(object, REFERENCES, null) == null) {
            return alive;
        }
        synchronized (object) {
            all(object).removeIf(reference -> reference.get() == null);
            for (WeakReference<PyWeakReference> reference : all(object)) {
                PyWeakReference candidate = reference.get();
                if (candidate != null) {
                    alive.add(candidate);
                }
            }
        }
        return alive;
    }

    /** The first living reference to the object, as its {@code __weakref__}; {@code null} when there is none. */
    public static PyWeakReference first(PyObject object) {
        List<PyWeakReference> alive = references(object);
        return alive.isEmpty() ? null : alive.getFirst();
    }

    /** The shared reference of exactly this type without a callback, or {@code null}. */
    @TruffleBoundary
    public static PyWeakReference shared(PyObject object, PyType type) {
        for (PyWeakReference candidate : references(object)) {
            if (candidate.type() == type && candidate.callback == null) {
                return candidate;
            }
        }
        return null;
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(callback);
    }
}
