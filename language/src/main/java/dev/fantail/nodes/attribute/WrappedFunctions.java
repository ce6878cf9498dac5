// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.attribute;

import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyClassMethod;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyMethod;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyStaticMethod;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** What reading a static or class method gives, by a class or by an instance: short enough for compiled code. */
final class WrappedFunctions {
    private WrappedFunctions() {}

    /** Whether {@link #read} knows the attribute: a {@code staticmethod} or {@code classmethod} of a Python function. */
    static boolean isOne(Object attribute) {
        if (!Optimization.WRAPPED_FUNCTIONS_READ_DIRECTLY.isOn()) {
            return false;
        }
        PyType type = attribute instanceof PyObject object ? object.type() : null;
        return type == Types.STATICMETHOD && ((PyStaticMethod) attribute).callable() instanceof PyFunction
                || type == Types.CLASSMETHOD && ((PyClassMethod) attribute).callable() instanceof PyFunction;
    }

    /** @param owner the class of the instance, or the class that the attribute is read of */
    static Object read(Object attribute, PyType owner) {
        if (attribute instanceof PyStaticMethod wrapper) {
            return wrapper.callable();
        } else if (attribute instanceof PyClassMethod wrapper) {
            return new PyMethod(wrapper.callable(), owner);
        }
        return attribute;
    }
}
