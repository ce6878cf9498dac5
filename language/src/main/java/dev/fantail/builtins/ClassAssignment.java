// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.object.DynamicObjectLibrary;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Finalization;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyMemberDescriptor;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.TypeCreation;
import dev.fantail.objects.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** {@code object.__class__ = cls}: allowed where both classes give their instances the same layout. */
final class ClassAssignment {
    private ClassAssignment() {}

    static void assign(Object self, PyType replacement) {
        PyType current = Types.of(self);
        boolean modules = self instanceof PyModule && replacement.isSubtypeOf(Types.MODULE);
        if (!modules && !(current.isHeapType() && replacement.isHeapType()) || !(self instanceof PyObject object)) {
            throw Errors.typeError("__class__ assignment only supported for mutable types or ModuleType subclasses");
        }
        if (!modules && !sameLayout(current, replacement)) {
            throw Errors.typeError("__class__ assignment: '" + replacement.shortName()
                    + "' object layout differs from '" + current.shortName() + "'");
        }
        moveSlots(object, current, replacement);
        DynamicObjectLibrary.getUncached().setDynamicType(object, replacement);
        Finalization.registerIfNeeded(object);
    }

    private static boolean sameLayout(PyType a, PyType b) {
        if (a.layoutBase() != b.layoutBase()
                || a.has(PyType.HAS_DICT) != b.has(PyType.HAS_DICT)
                || a.has(PyType.WEAK_REFERENCEABLE) != b.has(PyType.WEAK_REFERENCEABLE)) {
            return false;
        }
        return sameSlots(TypeCreation.solidBase(a), TypeCreation.solidBase(b));
    }

    /** The same class, or two that add equal slots to one base. */
    private static boolean sameSlots(PyType a, PyType b) {
        if (a == b) {
            return true;
        }
        if (!a.has(PyType.ADDS_SLOTS) || !b.has(PyType.ADDS_SLOTS) || a.base() != b.base()) {
            return false;
        }
        List<PyMemberDescriptor> left = slots(a);
        List<PyMemberDescriptor> right = slots(b);
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!Str.equal(left.get(i).name(), right.get(i).name())) {
                return false;
            }
        }
        return true;
    }

    private static List<PyMemberDescriptor> slots(PyType type) {
        List<PyMemberDescriptor> result = new ArrayList<>();
        PyDict namespace = type.namespace();
        for (int entry = namespace.nextEntry(-1); entry >= 0; entry = namespace.nextEntry(entry)) {
            if (namespace.valueAt(entry) instanceof PyMemberDescriptor slot && slot.owner() == type) {
                result.add(slot);
            }
        }
        result.sort(Comparator.comparing(slot -> slot.name().toJavaStringUncached()));
        return result;
    }

    /** Values stay where the new class's descriptors look for them. */
    private static void moveSlots(PyObject object, PyType from, PyType to) {
        DynamicObjectLibrary objects = DynamicObjectLibrary.getUncached();
        PyType a = TypeCreation.solidBase(from);
        PyType b = TypeCreation.solidBase(to);
        while (a != b && a.has(PyType.ADDS_SLOTS) && b.has(PyType.ADDS_SLOTS)) {
            List<PyMemberDescriptor> left = slots(a);
            List<PyMemberDescriptor> right = slots(b);
            for (int i = 0; i < left.size(); i++) {
                Object value = objects.getOrDefault(object, left.get(i).key(), null);
                if (value != null) {
                    objects.removeKey(object, left.get(i).key());
                    objects.put(object, right.get(i).key(), value);
                }
            }
            a = TypeCreation.solidBase(a.base());
            b = TypeCreation.solidBase(b.base());
        }
    }
}
