// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.strings.TruffleString;

/** The descriptors that a class gets for its slots, its instances' {@code __dict__} and {@code __weakref__}. */
final class ClassDescriptors extends BuiltinTable {
    private static final int GET_DICT = 0;
    private static final int SET_DICT = 1;
    private static final int DELETE_DICT = 2;
    private static final int GET_WEAKREF = 3;

    private static final ClassDescriptors TABLE = new ClassDescriptors();

    private ClassDescriptors() {
        super("object", "", false);
    }

    static void add(PyType type, ClassSlots slots, PyDict namespace) {
        for (TruffleString name : slots.names()) {
            namespace.putString(name, new PyMemberDescriptor(type, name, slotDoc(namespace, name)));
        }
        if (slots.addsDict()) {
            addDict(type, namespace);
        }
        if (slots.addsWeakref() && !namespace.contains(Names.WEAKREF)) {
            namespace.putString(Names.WEAKREF, new PyGetSet(TABLE, GET_WEAKREF, -1, -1, Names.WEAKREF, type, ""));
        }
    }

    /** Gives a class {@code __dict__} unless it has one of its own. */
    static void addDict(PyType type, PyDict namespace) {
        if (!namespace.contains(Names.DICT)) {
            namespace.putString(Names.DICT, new PyGetSet(TABLE, GET_DICT, SET_DICT, DELETE_DICT, Names.DICT, type, ""));
        }
    }

    private static Object slotDoc(PyDict namespace, TruffleString name) {
        return namespace.getString(Names.SLOTS) instanceof PyDict documented
                ? PyNone.ofNullable(documented.getString(name))
                : PyNone.NONE;
    }

    @Override
    protected Definition[] definitions() {
        Signature getter = Signature.builtin(1, 1, false, false, null, "self");
        Signature setter = Signature.builtin(2, 2, false, false, null, "self", "value");
        return new Definition[] {
            new Definition("__dict__", BuiltinKind.GETTER, getter, "__dict__", ""),
            new Definition("__dict__", BuiltinKind.SETTER, setter, "__dict__", ""),
            new Definition("__dict__", BuiltinKind.DELETER, getter, "__dict__", ""),
            new Definition("__weakref__", BuiltinKind.GETTER, getter, "__weakref__", "")
        };
    }

    @Override
    public Object call(int id, Object[] args) {
        PyObject self = (PyObject) args[0];
        // Those have a namespace of their own, which the descriptor of a class beside them does not replace.
        if (self instanceof PyType type) {
            if (id == GET_DICT) {
                return new PyMappingProxy(type.namespace());
            } else if (id == SET_DICT || id == DELETE_DICT) {
                throw Errors.attributeError(self, Names.DICT, "attribute '__dict__' of 'type' objects is not writable");
            }
        } else if (self instanceof PyBaseException && id == DELETE_DICT) {
            throw Errors.typeError("cannot delete __dict__");
        } else if (self instanceof PyModule && (id == SET_DICT || id == DELETE_DICT)) {
            throw Errors.attributeError(self, Names.DICT, "readonly attribute");
        }
        switch (id) {
            case GET_DICT -> {
                return InstanceDict.of(self);
            }
            case SET_DICT -> {
                if (!(args[1] instanceof PyDict replacement)) {
                    throw Errors.typeError("__dict__ must be set to a dictionary, not a '"
                            + Types.of(args[1]).shortName() + "'");
                }
                InstanceDict.replace(self, replacement);
            }
            case DELETE_DICT -> InstanceDict.replace(self, new PyDict());
            case GET_WEAKREF -> {
                return PyNone.ofNullable(PyWeakReference.first(self));
            }
            default -> throw unknown(id);
        }
        return null;
    }
}
