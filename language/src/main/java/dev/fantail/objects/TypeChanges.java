// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** Assignments to {@code __bases__}. */
public final class TypeChanges {
    private TypeChanges() {}

    @TruffleBoundary
    public static void setBases(PyType type, Object value) {
        requireHeap(type, "set", "__bases__");
        if (!(value instanceof PyTuple tuple)) {
            throw Errors.typeError("can only assign tuple to " + type.shortName() + ".__bases__, not "
                    + Types.of(value).shortName());
        }
        if (tuple.size() == 0) {
            throw Errors.typeError("can only assign non-empty tuple to " + type.shortName() + ".__bases__, not ()");
        }
        PyType[] bases = new PyType[tuple.size()];
        for (int i = 0; i < bases.length; i++) {
            if (!(tuple.get(i) instanceof PyType base)) {
                throw Errors.typeError(type.shortName() + ".__bases__ must be tuple of classes, not '"
                        + Types.of(tuple.get(i)).shortName() + "'");
            }
            if (base.isSubtypeOf(type)) {
                throw Errors.typeError("a __bases__ item causes an inheritance cycle");
            }
            bases[i] = base;
        }
        PyType best = TypeCreation.bestBase(bases);
        PyType oldSolid = TypeCreation.solidBase(type.base());
        PyType newSolid = TypeCreation.solidBase(best);
        if (oldSolid != newSolid) {
            throw Errors.typeError(
                    best.isHeapType() == type.base().isHeapType() && newSolid.isHeapType()
                            ? "__bases__ assignment: '" + best.shortName() + "' object layout differs from '"
                                    + type.base().shortName() + "'"
                            : "__bases__ assignment: '" + best.shortName() + "' deallocator differs from '"
                                    + type.base().shortName() + "'");
        }
        PyType[] oldBases = type.bases();
        PyType oldBase = type.base();
        PyType[] oldMro = type.mro();
        PyType[] mro = MethodResolutionOrder.compute(bases);
        mro[0] = type;
        type.setBase(best);
        type.setHierarchy(bases, mro);
        try {
            type.setMro(TypeCreation.mroFor(type, bases));
            updateSubclasses(type);
        } catch (PyException e) {
            type.setBase(oldBase);
            type.setHierarchy(oldBases, oldMro);
            updateSubclasses(type);
            throw e;
        }
    }

    private static void updateSubclasses(PyType type) {
        for (PyType subclass : type.subclasses()) {
            subclass.setMro(TypeCreation.mroFor(subclass, subclass.bases()));
            updateSubclasses(subclass);
        }
    }

    /** Refuses to {@code action} an attribute of a built-in type. */
    public static void requireHeap(PyType type, String action, String attribute) {
        if (!type.isHeapType()) {
            throw Errors.typeError(
                    "cannot " + action + " '" + attribute + "' attribute of immutable type '" + type.shortName() + "'");
        }
    }
}
