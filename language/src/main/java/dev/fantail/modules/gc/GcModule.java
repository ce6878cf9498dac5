// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.gc;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.modules.weakref.WeakReferences;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PySingleton;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Iteration;
import java.util.Map;

/** {@code gc}: the garbage collector of the JVM, as far as a program may ask for it. */
@BuiltinModule(value = "gc", doc = "The garbage collector.")
public final class GcModule {
    private static final String ENABLED = "gc.enabled";
    private static final String DEBUG = "gc.debug";
    private static final String THRESHOLD = "gc.threshold";
    private static final int ROUNDS = 10;

    private GcModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("garbage", new PyList());
        module.set("callbacks", new PyList());
        module.set("DEBUG_STATS", 1L);
        module.set("DEBUG_COLLECTABLE", 2L);
        module.set("DEBUG_UNCOLLECTABLE", 4L);
        module.set("DEBUG_SAVEALL", 32L);
        module.set("DEBUG_LEAK", 38L);
    }

    private static Map<Object, Object> state() {
        return PythonContext.get().moduleState();
    }

    @Builtin("collect(generation=2)")
    static long collect(int generation) {
        if (generation < 0 || generation > 2) {
            throw Errors.valueError("invalid generation");
        }
        System.gc();
        // References are queued by another thread a moment later.
        for (int i = 0; i < ROUNDS; i++) {
            WeakReferences.runCallbacks();
            Thread.yield();
        }
        return 0;
    }

    @Builtin("enable()")
    static void enable() {
        state().put(ENABLED, true);
    }

    @Builtin("disable()")
    static void disable() {
        state().put(ENABLED, false);
    }

    @Builtin("isenabled()")
    static boolean isEnabled() {
        return (Boolean) state().getOrDefault(ENABLED, true);
    }

    @Builtin("get_debug()")
    static long getDebug() {
        return (Long) state().getOrDefault(DEBUG, 0L);
    }

    @Builtin("set_debug(flags, /)")
    static void setDebug(long flags) {
        state().put(DEBUG, flags);
    }

    @Builtin("get_count()")
    static Object getCount() {
        return PyTuple.of(0L, 0L, 0L);
    }

    @Builtin("get_threshold()")
    static Object getThreshold() {
        return state().getOrDefault(THRESHOLD, PyTuple.of(700L, 10L, 10L));
    }

    @Builtin("set_threshold(threshold0, threshold1=10, threshold2=10, /)")
    static void setThreshold(long first, long second, long third) {
        state().put(THRESHOLD, PyTuple.of(first, second, third));
    }

    @Builtin("get_objects(generation=None)")
    static Object getObjects(Object generation) {
        return new PyList();
    }

    @Builtin("get_stats()")
    static Object getStats() {
        PyList result = new PyList();
        for (int i = 0; i < 3; i++) {
            PyDict generation = new PyDict();
            for (String name : new String[] {"collections", "collected", "uncollectable"}) {
                generation.put(Str.of(name), 0L);
            }
            result.append(generation);
        }
        return result;
    }

    @Builtin("get_referrers(*objs)")
    static Object getReferrers(Object[] objects) {
        return new PyList();
    }

    @Builtin("get_referents(*objs)")
    static Object getReferents(Object[] objects) {
        PyList result = new PyList();
        for (Object object : objects) {
            if (object instanceof PyTuple || object instanceof PyList || object instanceof PySet) {
                result.extend(Iteration.toArray(object));
            } else if (object instanceof PyDict dict) {
                for (Object key : dict.keyArray()) {
                    result.append(key);
                    result.append(dict.get(key));
                }
            }
        }
        return result;
    }

    @Builtin("is_tracked(obj, /)")
    static boolean isTracked(Object object) {
        return object instanceof PyObject
                && !(object instanceof PyValueObject)
                && !(object instanceof PyBytes)
                && !(object instanceof PySingleton);
    }

    @Builtin("is_finalized(obj, /)")
    static boolean isFinalized(Object object) {
        return false;
    }

    @Builtin("freeze()")
    static void freeze() {}

    @Builtin("unfreeze()")
    static void unfreeze() {}

    @Builtin("get_freeze_count()")
    static long getFreezeCount() {
        return 0;
    }
}
