// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.object.Shape;
import java.lang.invoke.MethodHandles;

/** An instance of a class without a built-in payload; the first attributes live in fields of the object itself. */
public class PyInstance extends PyObject {
    @DynamicField
    private Object object0;

    @DynamicField
    private Object object1;

    @DynamicField
    private Object object2;

    @DynamicField
    private Object object3;

    @DynamicField
    private long primitive0;

    @DynamicField
    private long primitive1;

    public PyInstance(Shape shape) {
        super(shape);
    }

    public PyInstance(PyType type) {
        super(type.instanceShape());
    }

    static MethodHandles.Lookup lookup() {
        return MethodHandles.lookup();
    }
}
