// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import java.util.function.Consumer;

/** {@code property}: an attribute computed by functions. Absent functions are {@code None}. */
public final class PyProperty extends PyObject {
    private Object getter = PyNone.NONE;
    private Object setter = PyNone.NONE;
    private Object deleter = PyNone.NONE;
    private Object doc = PyNone.NONE;
    private Object name;
    private boolean docFromGetter;

    public PyProperty(PyType type) {
        super(type);
    }

    public void initialize(Object newGetter, Object newSetter, Object newDeleter) {
        getter = newGetter;
        setter = newSetter;
        deleter = newDeleter;
        name = null;
    }

    public Object getter() {
        return getter;
    }

    public Object setter() {
        return setter;
    }

    public Object deleter() {
        return deleter;
    }

    public Object doc() {
        return doc;
    }

    public void setDoc(Object newDoc) {
        doc = newDoc;
    }

    /** Whether the documentation was taken from the getter, and follows it in copies. */
    public boolean isDocFromGetter() {
        return docFromGetter;
    }

    public void setDocFromGetter(boolean fromGetter) {
        docFromGetter = fromGetter;
    }

    /** The name that {@code __set_name__} told, or {@code null}. */
    public Object name() {
        return name;
    }

    public void setName(Object newName) {
        name = newName;
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(getter);
        consumer.accept(setter);
        consumer.accept(deleter);
    }
}
