// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.strings.TruffleString;

/**
 * An attribute of a built-in type that Java methods read, write and delete: a {@code getset_descriptor}, or a
 * {@code member_descriptor} where a program sees a field.
 */
public final class PyGetSet extends PyObject {
    private final BuiltinTable table;
    private final int getter;
    private final int setter;
    private final int deleter;
    private final TruffleString name;
    private final PyType owner;
    private final String doc;

    /** The numbers of the accessors in {@code table}; -1 for what is not possible. */
    PyGetSet(BuiltinTable table, int getter, int setter, int deleter, TruffleString name, PyType owner, String doc) {
        super(
                BuiltinMembers.contains(owner, name.toJavaStringUncached())
                        ? Types.MEMBER_DESCRIPTOR
                        : Types.GETSET_DESCRIPTOR);
        this.table = table;
        this.getter = getter;
        this.setter = setter;
        this.deleter = deleter;
        this.name = name;
        this.owner = owner;
        this.doc = doc;
    }

    public TruffleString name() {
        return name;
    }

    public PyType owner() {
        return owner;
    }

    public String doc() {
        return doc;
    }

    public boolean isMember() {
        return type() == Types.MEMBER_DESCRIPTOR;
    }

    public boolean isReadOnly() {
        return setter < 0;
    }

    /** Reads the attribute of an instance. */
    public Object get(Object self) {
        checkReceiver(self);
        if (getter < 0) {
            throw BuiltinErrors.inaccessible(this, "readable");
        }
        return read(self);
    }

    /** Whether {@link #read} needs no check for instances of a class. */
    public boolean isReadableOf(PyType type) {
        return getter >= 0 && type.isSubtypeOf(owner);
    }

    /** As {@link #get} of an instance that is known to have the attribute. */
    public Object read(Object self) {
        return PyNone.ofNullable(table.call(getter, new Object[] {self}));
    }

    /** Whether {@link #write} needs no check for instances of a class. */
    public boolean isWritableOf(PyType type) {
        return setter >= 0 && type.isSubtypeOf(owner);
    }

    /** As {@link #set} of an instance that is known to have the attribute. */
    public void write(Object self, Object value) {
        table.call(setter, new Object[] {self, value});
    }

    public void set(Object self, Object value) {
        checkReceiver(self);
        if (setter < 0) {
            throw BuiltinErrors.inaccessible(this, "writable");
        }
        write(self, value);
    }

    public void delete(Object self) {
        checkReceiver(self);
        if (deleter < 0) {
            throw setter < 0 || isMember()
                    ? BuiltinErrors.inaccessible(this, "writable")
                    : Errors.typeError("cannot delete " + name + " attribute");
        }
        table.call(deleter, new Object[] {self});
    }

    private void checkReceiver(Object self) {
        PyType actual = Types.of(self);
        if (actual != owner && !actual.isSubtypeOf(owner)) {
            throw BuiltinErrors.wrongReceiver(name, owner, self);
        }
    }
}
