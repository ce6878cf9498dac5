// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.library.DynamicDispatchLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.object.DynamicObject;
import com.oracle.truffle.api.object.DynamicObjectLibrary;
import com.oracle.truffle.api.object.Shape;
import java.util.function.Consumer;

/**
 * A Python object that is not represented by a Java primitive or string. The shape's dynamic type is the object's
 * class, so one shape check guards class and attribute layout together.
 */
@ExportLibrary(DynamicDispatchLibrary.class)
public abstract class PyObject extends DynamicObject {
    /** Flag of the shape of an object that may have a {@link HiddenKey#DICT}: quicker to ask for than the property. */
    private static final int MAY_HAVE_DICT = 1;

    /**
     * Says {@link Identity#of} once somebody asked, else 0. Not a property: a shape for it would send each object with an
     * identity through the general ways of nodes that know the shape of others of its class. With compact object headers the
     * field takes what would be padding.
     */
    int number;

    protected PyObject(Shape shape) {
        super(shape);
    }

    protected PyObject(PyType type) {
        super(type.instanceShape());
    }

    /** What other languages see of the object is in a package above this one. */
    @ExportMessage
    final Class<?> dispatch() {
        return ContextAccess.Holder.OBJECT_EXPORTS;
    }

    /**
     * Hands over the objects that this one refers to besides its class and its attributes, for the tools of the garbage
     * collector. What is not an object of the program's may be among it, and {@code null}.
     */
    public void forEachReferent(Consumer<Object> consumer) {}

    /** The object's class, as {@code type(self)}. */
    public final PyType type() {
        return (PyType) getShape().getDynamicType();
    }

    /** The dict that holds the attributes in place of the object itself, or {@code null} where there is none. */
    public final PyDict ownDict() {
        return (getShape().getFlags() & MAY_HAVE_DICT) == 0
                ? null
                : (PyDict) DynamicObjectLibrary.getUncached().getOrDefault(this, HiddenKey.DICT, null);
    }

    /** From now on the attributes are in a dict; what is in the object does not count. */
    final void setOwnDict(PyDict dict) {
        DynamicObjectLibrary objects = DynamicObjectLibrary.getUncached();
        objects.setShapeFlags(this, objects.getShapeFlags(this) | MAY_HAVE_DICT);
        objects.put(this, HiddenKey.DICT, dict);
    }

    /** Whether this is an instance of a built-in type itself, with nothing of its own besides: one comparison in compiled code. */
    public final boolean isExactly(PyType builtin) {
        return getShape() == builtin.instanceShape();
    }
}
