// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;

/** Attribute access on classes: the metaclass's data descriptors, the class's MRO, the metaclass. */
public final class TypeAttributes {
    private TypeAttributes() {}

    /** {@code type.__getattribute__(type, name)}, with {@code null} for a missing attribute. */
    @TruffleBoundary
    public static Object getOrNull(PyType type, TruffleString name) {
        PyType metatype = type.type();
        Object meta = metatype.lookup(name);
        if (meta != null && Attributes.isDataDescriptor(meta) && Types.of(meta).lookup(SpecialMethod.GET) != null) {
            return Attributes.bind(meta, type, metatype);
        }
        Object own = type.lookup(name);
        if (own != null) {
            return Attributes.bind(own, null, type);
        }
        return meta == null ? null : Attributes.bind(meta, type, metatype);
    }

    /** {@code type.__setattr__}, or {@code type.__delattr__} for a {@code null} value. */
    @TruffleBoundary
    public static void set(PyType type, TruffleString name, Object value) {
        if (!type.isHeapType()) {
            throw Errors.typeError("cannot set '" + name + "' attribute of immutable type '" + type.shortName() + "'");
        }
        Object meta = type.type().lookup(name);
        if (meta != null) {
            Object method = Types.of(meta).lookup(value == null ? Names.DELETE : Names.SET);
            if (method != null) {
                Object[] args = value == null ? new Object[] {type} : new Object[] {type, value};
                Calls.callMethod(method, meta, Types.of(meta), args, Calls.NO_KEYWORDS);
                return;
            }
        }
        if (!type.setAttribute(ConstantValues.intern(name), value)) {
            throw Errors.noAttribute(type, name);
        }
    }
}
