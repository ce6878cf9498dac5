// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import java.util.function.Consumer;

/** {@code dict.keys()}, {@code dict.values()} or {@code dict.items()}. */
public final class PyDictView extends PyObject {
    private final PyDict dict;
    private final DictKind kind;

    public PyDictView(PyDict dict, DictKind kind) {
        this(kind.viewType, dict, kind);
    }

    /** A view of another class, as {@code OrderedDict} has. */
    public PyDictView(PyType type, PyDict dict, DictKind kind) {
        super(type);
        this.dict = dict;
        this.kind = kind;
    }

    /** Whether this is a view of {@code dict}'s own classes. */
    public boolean isPlain() {
        return isExactly(kind.viewType);
    }

    public PyDict dict() {
        return dict;
    }

    public DictKind kind() {
        return kind;
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(dict);
    }
}
