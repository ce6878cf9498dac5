// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.object.DynamicObjectLibrary;
import com.oracle.truffle.api.strings.TruffleString;

/** What a name in {@code __slots__} becomes: the descriptor, and itself the key of the hidden shape property. */
public final class PyMemberDescriptor extends PyObject {
    private final PyType owner;
    private final TruffleString name;
    private final Object doc;

    public PyMemberDescriptor(PyType owner, TruffleString name, Object doc) {
        super(Types.MEMBER_DESCRIPTOR);
        this.owner = owner;
        this.name = name;
        this.doc = doc;
    }

    public PyType owner() {
        return owner;
    }

    public TruffleString name() {
        return name;
    }

    public Object doc() {
        return doc;
    }

    /** The key under which instances keep the value. */
    public Object key() {
        return this;
    }

    /** The slot's value; {@code AttributeError} while it is unset. */
    @TruffleBoundary
    public Object get(Object object) {
        Object value = DynamicObjectLibrary.getUncached().getOrDefault(checked(object), this, null);
        if (value == null) {
            throw Errors.noAttribute(object, name);
        }
        return value;
    }

    @TruffleBoundary
    public void set(Object object, Object value) {
        DynamicObjectLibrary.getUncached().put(checked(object), this, value);
    }

    @TruffleBoundary
    public void delete(Object object) {
        DynamicObjectLibrary objects = DynamicObjectLibrary.getUncached();
        PyObject instance = checked(object);
        if (objects.getOrDefault(instance, this, null) == null) {
            throw Errors.attributeError(object, name, name.toJavaStringUncached());
        }
        // Removing the property would move others under the eyes of a thread that reads them.
        objects.put(instance, this, null);
    }

    private PyObject checked(Object object) {
        if (object instanceof PyObject instance && instance.type().isSubtypeOf(owner)) {
            return instance;
        }
        throw Errors.typeError("descriptor '" + name + "' for '" + owner.shortName() + "' objects doesn't apply to a '"
                + Types.of(object).shortName() + "' object");
    }
}
