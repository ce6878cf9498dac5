// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import java.util.function.Consumer;

/** {@code types.MappingProxyType}: a mapping that cannot be changed through this object. */
public final class PyMappingProxy extends PyObject {
    private final Object mapping;

    public PyMappingProxy(Object mapping) {
        super(Types.MAPPING_PROXY);
        this.mapping = mapping;
    }

    public Object mapping() {
        return mapping;
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(mapping);
    }
}
