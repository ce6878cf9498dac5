// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.weakref;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Identity;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyGenericAlias;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PyWeakReference;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.CompareOp;
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.Hashing;

/** {@code weakref.ref}. */
@BuiltinClass(type = "weakref.ReferenceType", doc = "Refers to an object without keeping it alive.")
final class ReferenceMethods {
    private ReferenceMethods() {}

    @Builtin("__new__(cls, object, callback=None, /, *args, **kwargs)")
    static Object create(PyType cls, Object object, Object callback, Object[] args, PyDict keywords) {
        return WeakReferences.create(cls, object, callback);
    }

    @Builtin("__init__(self, object, callback=None, /)")
    static void init(PyWeakReference self, Object object, Object callback) {}

    @Builtin("__call__(self, /)")
    static Object call(PyWeakReference self) {
        return self.get();
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyWeakReference self) {
        Object target = self.get();
        String address = Long.toHexString(Identity.of(self));
        if (target == null) {
            return "<weakref at 0x" + address + "; dead>";
        }
        Object name = Types.of(target).lookup(Names.GETATTR) == null ? Attributes.getOrNull(target, Names.NAME) : null;
        String suffix = PyValueObject.unwrap(name) instanceof TruffleString text ? " (" + text + ")" : "";
        return "<weakref at 0x" + address + "; to '" + Types.of(target).shortName() + "' at 0x"
                + Long.toHexString(Identity.of(target)) + suffix + ">";
    }

    @Builtin("__hash__(self, /)")
    static long hash(PyWeakReference self) {
        if (!self.isHashed()) {
            Object target = self.get();
            if (target == null) {
                throw Errors.typeError("weak object has gone away");
            }
            self.setHash(Hashing.hash(target));
        }
        return self.hash();
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PyWeakReference self, Object value) {
        return compare(CompareOp.EQ, self, value);
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(PyWeakReference self, Object value) {
        return compare(CompareOp.NE, self, value);
    }

    private static Object compare(CompareOp op, PyWeakReference self, Object value) {
        if (!(value instanceof PyWeakReference other) || !other.type().isSubtypeOf(WeakReferences.REFERENCE)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        Object left = self.get();
        Object right = other.get();
        if (left == null || right == null) {
            return (self == other) == (op == CompareOp.EQ);
        }
        return Comparison.compare(op, left, right);
    }

    @Builtin(value = "__class_getitem__(cls, item, /)", kind = Kind.CLASS)
    static Object classGetItem(PyType cls, Object item) {
        return new PyGenericAlias(cls, item);
    }

    @Builtin(value = "__callback__", kind = Kind.GETTER)
    static Object getCallback(PyWeakReference self) {
        return self.get() == null ? null : self.callback();
    }
}
