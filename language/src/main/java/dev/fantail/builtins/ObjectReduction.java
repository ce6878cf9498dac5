// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.InstanceDict;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Iteration;

/** What {@code copy} and {@code pickle} ask an object for when its class has no method of its own for that. */
public final class ObjectReduction {
    private static final TruffleString SLOT_NAMES = Str.of("_slotnames");
    private static final TruffleString CACHED_SLOT_NAMES = Str.of("__slotnames__");
    private static final TruffleString ITEMS = Str.of("items");

    private ObjectReduction() {}

    /** {@code object.__reduce_ex__(protocol)}. */
    static Object reduce(Object self, int protocol) {
        Object copyreg = PythonContext.get().importModule("copyreg");
        if (protocol < 2) {
            return Calls.method(copyreg, Str.of("_reduce_ex"), self, (long) protocol);
        }
        PyType type = Types.of(self);
        if (type.has(PyType.NO_INSTANTIATION) || type.lookup(Names.NEW) == null) {
            throw Errors.typeError("cannot pickle '" + type.shortName() + "' object");
        }
        Object cls = Attributes.get(self, Names.CLASS);
        PyTuple args = null;
        Object keywords = null;
        Object getArgs = Types.of(self).lookup(Names.GETNEWARGS_EX);
        if (getArgs != null) {
            Object answer = Calls.special(self, Names.GETNEWARGS_EX);
            if (!(answer instanceof PyTuple pair)) {
                throw Errors.typeError("__getnewargs_ex__ should return a tuple, not '"
                        + Types.of(answer).shortName() + "'");
            }
            if (pair.size() != 2) {
                throw Errors.valueError("__getnewargs_ex__ should return a tuple of length 2, not " + pair.size());
            }
            if (!(pair.get(0) instanceof PyTuple positional)) {
                throw Errors.typeError("first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '"
                        + Types.of(pair.get(0)).shortName() + "'");
            }
            if (!(pair.get(1) instanceof PyDict)) {
                throw Errors.typeError("second item of the tuple returned by __getnewargs_ex__ must be a dict, not '"
                        + Types.of(pair.get(1)).shortName() + "'");
            }
            args = positional;
            keywords = pair.get(1);
        } else if (type.lookup(Names.GETNEWARGS) != null) {
            Object answer = Calls.special(self, Names.GETNEWARGS);
            if (!(answer instanceof PyTuple positional)) {
                throw Errors.typeError("__getnewargs__ should return a tuple, not '"
                        + Types.of(answer).shortName() + "'");
            }
            args = positional;
        }
        boolean isList = self instanceof PyList;
        boolean isDict = self instanceof PyDict;
        Object constructor;
        Object constructorArgs;
        if (keywords instanceof PyDict dict && dict.size() > 0) {
            constructor = Attributes.get(copyreg, "__newobj_ex__");
            constructorArgs = PyTuple.of(cls, args, keywords);
        } else {
            constructor = Attributes.get(copyreg, "__newobj__");
            constructorArgs = new PyTuple(Calls.prepend(cls, args == null ? new Object[0] : args.items()));
        }
        Object state = state(self, args == null && !isList && !isDict);
        Object listItems = isList ? Iteration.iter(self) : PyNone.NONE;
        Object dictItems = isDict ? Iteration.iter(Calls.method(self, ITEMS)) : PyNone.NONE;
        return PyTuple.of(constructor, constructorArgs, state, listItems, dictItems);
    }

    /** {@code self.__getstate__()}. */
    public static Object state(Object self) {
        return state(self, false);
    }

    private static Object state(Object self, boolean required) {
        Object method = Types.of(self).lookup(Names.GETSTATE);
        if (method == Types.OBJECT.lookup(Names.GETSTATE)) {
            return defaultState(self, required);
        }
        return Calls.method(self, Names.GETSTATE);
    }

    /**
     * {@code object.__getstate__()}.
     *
     * @param required whether everything in the object must be in its attributes and slots
     */
    static Object defaultState(Object self, boolean required) {
        PyType type = Types.of(self);
        if (required && type.layoutBase() != Types.OBJECT) {
            throw Errors.typeError("cannot pickle '" + type.shortName() + "' object");
        }
        Object state = InstanceDict.has(self) ? PyNone.ofNullable(InstanceDict.of(self)) : PyNone.NONE;
        if (state instanceof PyDict attributes) {
            state = attributes.size() == 0 ? PyNone.NONE : attributes.copy();
        }
        Object slotNames = slotNames(type);
        if (slotNames instanceof PyList list && list.size() > 0) {
            PyDict slots = new PyDict();
            for (Object name : list.toArray()) {
                Object value = Attributes.getOrNull(self, Attributes.checkName(name));
                if (value != null) {
                    slots.put(name, value);
                }
            }
            if (slots.size() > 0) {
                return PyTuple.of(state, slots);
            }
        }
        return state;
    }

    private static Object slotNames(PyType type) {
        if (!type.isHeapType()) {
            return PyNone.NONE;
        }
        Object cached = type.namespace().getString(CACHED_SLOT_NAMES);
        return cached != null ? cached : Calls.method(PythonContext.get().importModule("copyreg"), SLOT_NAMES, type);
    }
}
