// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.object.DynamicObjectLibrary;

/**
 * The {@code __dict__} of an object: normally a view of its shape's properties; after an assignment that cannot become
 * a view (a dict shared by several objects, a dict subclass), a dict that replaces the properties.
 */
public final class InstanceDict {
    private static final HiddenKey VIEW = new HiddenKey("__dict__ view");

    private InstanceDict() {}

    /** Whether the object's class gives its instances a {@code __dict__}. */
    public static boolean has(Object object) {
        return object instanceof PyModule
                || object instanceof PyType
                || object instanceof PyObject instance && instance.type().has(PyType.HAS_DICT);
    }

    /** The namespace: of a module or class their own, else the object's; {@code null} where there is none. */
    @TruffleBoundary
    public static PyDict of(Object object) {
        if (object instanceof PyModule module) {
            return module.namespace();
        } else if (object instanceof PyType type) {
            return type.namespace();
        } else if (!has(object)) {
            return null;
        }
        PyObject instance = (PyObject) object;
        DynamicObjectLibrary objects = DynamicObjectLibrary.getUncached();
        Object known = instance.ownDict();
        if (known == null) {
            known = objects.getOrDefault(instance, VIEW, null);
        }
        if (known == null) {
            synchronized (instance) {
                known = objects.getOrDefault(instance, VIEW, null);
                if (known == null) {
                    known = PyDict.ofInstance(instance);
                    objects.put(instance, VIEW, known);
                }
            }
        }
        return (PyDict) known;
    }

    /** Whether the object is new, so that attributes can be put into it as long as nobody else knows it. */
    public static boolean isNew(Object object) {
        return object instanceof PyObject instance
                && instance.getShape() == instance.type().instanceShape()
                && instance.type().has(PyType.HAS_DICT);
    }

    /** {@code object.__dict__ = replacement}. */
    @TruffleBoundary
    public static void replace(PyObject object, PyDict replacement) {
        DynamicObjectLibrary objects = DynamicObjectLibrary.getUncached();
        synchronized (object) {
            PyDict old = of(object);
            if (old == replacement) {
                return;
            }
            if (old.viewedObject() == object) {
                // Whoever holds the old dict keeps its contents.
                old.detach();
                objects.removeKey(object, VIEW);
            }
            objects.removeKey(object, HiddenKey.DICT);
            if (replacement.attach(object)) {
                objects.put(object, VIEW, replacement);
            } else {
                PyDict.ofInstance(object).clear();
                object.setOwnDict(replacement);
            }
        }
    }
}
