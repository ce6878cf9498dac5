// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.abc;

import com.oracle.truffle.api.object.DynamicObjectLibrary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Strings;
import dev.fantail.objects.protocol.Truth;
import dev.fantail.objects.protocol.TypeChecks;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** {@code _abc}: abstract methods and virtual subclasses. */
@BuiltinModule(value = "_abc", doc = "What abc.ABCMeta is made of.")
public final class AbcModule {
    private static final TruffleString PATTERN_FLAGS = Str.of("__abc_tpflags__");
    private static final int SEQUENCE_FLAG = 1 << 5;
    private static final int MAPPING_FLAG = 1 << 6;

    private AbcModule() {}

    private static AtomicLong version() {
        return (AtomicLong) PythonContext.get().moduleState().computeIfAbsent(AbcModule.class, key -> new AtomicLong());
    }

    @Builtin("get_cache_token()")
    static long getCacheToken() {
        return version().get();
    }

    @Builtin("_abc_init(self, /)")
    static void init(PyType cls) {
        PySet methods = new PySet(Types.FROZENSET);
        PyDict namespace = cls.namespace();
        for (int entry = namespace.nextEntry(-1); entry >= 0; entry = namespace.nextEntry(entry)) {
            if (isAbstract(namespace.valueAt(entry))) {
                methods.add(namespace.keyAt(entry));
            }
        }
        for (PyType base : cls.bases()) {
            Object inherited = Attributes.getOrNull(base, Names.ABSTRACTMETHODS);
            if (inherited == null) {
                continue;
            }
            for (Object name : Iteration.toArray(inherited)) {
                Object value = Attributes.getOrNull(cls, Strings.str(name));
                if (value != null && isAbstract(value)) {
                    methods.add(name);
                }
            }
        }
        Attributes.set(cls, Names.ABSTRACTMETHODS, methods);
        AbcData.attach(cls);
        Object flags = namespace.getString(PATTERN_FLAGS);
        if (flags instanceof Long bits) {
            boolean sequence = (bits & SEQUENCE_FLAG) != 0;
            boolean mapping = (bits & MAPPING_FLAG) != 0;
            if (sequence && mapping) {
                throw Errors.typeError("__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING");
            }
            cls.setFlag(PyType.SEQUENCE, sequence);
            cls.setFlag(PyType.MAPPING, mapping);
        }
        if (flags != null) {
            cls.setAttribute(PATTERN_FLAGS, null);
        }
    }

    private static boolean isAbstract(Object value) {
        if (value instanceof PyFunction function && !hasAttributes(function)) {
            return false;
        }
        Object flag = Attributes.getOrNull(value, Names.ISABSTRACTMETHOD);
        return flag != null && Truth.isTrue(flag);
    }

    private static boolean hasAttributes(PyFunction function) {
        return DynamicObjectLibrary.getUncached().containsKey(function, Names.ISABSTRACTMETHOD)
                || function.ownDict() != null;
    }

    @Builtin("_abc_register(self, subclass, /)")
    static Object register(PyType cls, Object subclass) {
        if (!(subclass instanceof PyType type)) {
            throw Errors.typeError("Can only register classes");
        }
        if (TypeChecks.isSubclass(subclass, cls)) {
            return subclass;
        }
        if (TypeChecks.isSubclass(cls, subclass)) {
            throw Errors.runtimeError("Refusing to create an inheritance cycle");
        }
        AbcData.of(cls).registry.add(type);
        version().incrementAndGet();
        if (cls.has(PyType.SEQUENCE)) {
            setPatternFlag(type, PyType.SEQUENCE);
        } else if (cls.has(PyType.MAPPING)) {
            setPatternFlag(type, PyType.MAPPING);
        }
        return subclass;
    }

    private static void setPatternFlag(PyType type, int flag) {
        if (type.isHeapType()) {
            type.setFlag(flag, true);
            for (PyType subclass : type.subclasses()) {
                setPatternFlag(subclass, flag);
            }
        }
    }

    @Builtin("_abc_instancecheck(self, instance, /)")
    static Object instanceCheck(PyType cls, Object instance) {
        AbcData data = AbcData.of(cls);
        Object claimed = Attributes.get(instance, Names.CLASS);
        if (claimed instanceof PyType type && data.positive.contains(type)) {
            return true;
        }
        PyType actual = Types.of(instance);
        if (claimed == actual) {
            if (data.negativeVersion == version().get() && data.negative.contains(actual)) {
                return false;
            }
            return Calls.method(cls, Names.SUBCLASSCHECK, claimed);
        }
        Object byClaim = Calls.method(cls, Names.SUBCLASSCHECK, claimed);
        return Truth.isTrue(byClaim) ? byClaim : Calls.method(cls, Names.SUBCLASSCHECK, actual);
    }

    @Builtin("_abc_subclasscheck(self, subclass, /)")
    static boolean subclassCheck(PyType cls, Object subclass) {
        if (!(subclass instanceof PyType type)) {
            throw Errors.typeError("issubclass() arg 1 must be a class");
        }
        AbcData data = AbcData.of(cls);
        if (data.positive.contains(type)) {
            return true;
        }
        long current = version().get();
        if (data.negativeVersion < current) {
            data.negative.clear();
            data.negativeVersion = current;
        } else if (data.negative.contains(type)) {
            return false;
        }
        Object answer = Calls.method(cls, Names.SUBCLASSHOOK, subclass);
        if (answer instanceof Boolean known) {
            (known ? data.positive : data.negative).add(type);
            return known;
        } else if (answer != PyNone.NOT_IMPLEMENTED) {
            throw Errors.of(
                    ExceptionTypes.ASSERTION_ERROR,
                    "__subclasshook__ must return either False, True, or NotImplemented");
        }
        if (type.isSubtypeOf(cls)) {
            data.positive.add(type);
            return true;
        }
        for (PyType registered : AbcData.snapshot(data.registry)) {
            if (TypeChecks.isSubclass(subclass, registered)) {
                data.positive.add(type);
                return true;
            }
        }
        for (Object derived : Iteration.toArray(Calls.method(cls, Str.of("__subclasses__")))) {
            if (TypeChecks.isSubclass(subclass, derived)) {
                data.positive.add(type);
                return true;
            }
        }
        data.negative.add(type);
        return false;
    }

    @Builtin("_get_dump(self, /)")
    static Object dump(PyType cls) {
        AbcData data = AbcData.of(cls);
        return PyTuple.of(set(data.registry), set(data.positive), set(data.negative), data.negativeVersion);
    }

    private static PySet set(Set<PyType> types) {
        PySet result = new PySet();
        for (PyType type : AbcData.snapshot(types)) {
            result.add(type);
        }
        return result;
    }

    @Builtin("_reset_registry(self, /)")
    static void resetRegistry(PyType cls) {
        AbcData.of(cls).registry.clear();
    }

    @Builtin("_reset_caches(self, /)")
    static void resetCaches(PyType cls) {
        AbcData.of(cls).positive.clear();
        AbcData.of(cls).negative.clear();
    }
}
