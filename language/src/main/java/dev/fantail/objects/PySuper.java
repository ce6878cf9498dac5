// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** {@code super(type, object)}: looks attributes up behind {@code type} in the MRO of the object's class. */
public final class PySuper extends PyObject {
    private PyType thisClass;
    private Object self;
    private PyType selfClass;

    public PySuper(PyType type) {
        super(type);
    }

    /** @param newSelf and {@code newSelfClass} are {@code null} for an unbound one */
    public void initialize(PyType newThisClass, Object newSelf, PyType newSelfClass) {
        thisClass = newThisClass;
        self = newSelf;
        selfClass = newSelfClass;
    }

    /** {@code null} until initialized. */
    public PyType thisClass() {
        return thisClass;
    }

    public Object self() {
        return self;
    }

    public PyType selfClass() {
        return selfClass;
    }
}
