// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.function.Consumer;

/** A module. Its namespace is a dict of {@link GlobalCell}s. */
public final class PyModule extends PyObject {
    private final PyDict namespace;

    public PyModule(PyType type) {
        super(type);
        this.namespace = PyDict.globals();
    }

    /** A module as {@code types.ModuleType(name)} makes it. */
    public PyModule(TruffleString name) {
        this(Types.MODULE);
        initialize(name, PyNone.NONE);
    }

    public void initialize(TruffleString name, Object doc) {
        namespace.putString(Names.NAME, name);
        namespace.putString(Names.DOC, doc);
        namespace.putString(Names.PACKAGE, PyNone.NONE);
        namespace.putString(Names.LOADER, PyNone.NONE);
        namespace.putString(Names.SPEC, PyNone.NONE);
    }

    public PyDict namespace() {
        return namespace;
    }

    public Object get(String name) {
        return namespace.getString(ConstantValues.intern(name));
    }

    public void set(String name, Object value) {
        namespace.putString(ConstantValues.intern(name), value);
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(namespace);
    }
}
