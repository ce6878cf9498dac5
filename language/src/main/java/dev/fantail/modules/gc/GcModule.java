// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.gc;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.modules.sys.Unraisable;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Finalization;
import dev.fantail.objects.PyByteArray;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyComplex;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PySingleton;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.TypeCreation;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import java.util.Map;

/** {@code gc}: the garbage collector of the JVM, as far as a program may ask for it. */
@BuiltinModule(value = "gc", doc = "The garbage collector.")
public final class GcModule {
    private static final String ENABLED = "gc.enabled";
    private static final String DEBUG = "gc.debug";
    private static final String THRESHOLD = "gc.threshold";
    private static final String FROZEN = "gc.frozen";
    private static final String STATISTICS = "gc.statistics";
    private static final int GENERATIONS = 3;
    private static final int ROUNDS = 3;

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
        if (generation < 0 || generation >= GENERATIONS) {
            throw Errors.valueError("invalid generation");
        }
        PythonContext context = PythonContext.get();
        tellCallbacks(context, "start", generation, 0);
        int collected = 0;
        int finalized;
        int rounds = 0;
        do {
            context.finalization().collect();
            int found = Finalizers.references(context);
            finalized = Finalizers.finalizers(context);
            collected += found + finalized;
            // What only finalized objects referred to is garbage now.
        } while (finalized > 0 && ++rounds < ROUNDS);
        long[][] statistics = statistics();
        synchronized (statistics) {
            statistics[generation][0]++;
            statistics[generation][1] += collected;
        }
        tellCallbacks(context, "stop", generation, collected);
        return collected;
    }

    private static void tellCallbacks(PythonContext context, String phase, int generation, long collected) {
        if (context.loadedModule(Str.of("gc")) instanceof PyModule module
                && module.get("callbacks") instanceof PyList callbacks) {
            for (Object callback : callbacks.toArray()) {
                PyDict information = new PyDict();
                information.put(Str.of("generation"), (long) generation);
                information.put(Str.of("collected"), collected);
                information.put(Str.of("uncollectable"), 0L);
                try {
                    Calls.call(callback, Str.of(phase), information);
                } catch (PyException e) {
                    Unraisable.report(e.value(), null, callback);
                }
            }
        }
    }

    /** Per generation: how often it was collected on request, and what that found. */
    private static long[][] statistics() {
        return (long[][]) state().computeIfAbsent(STATISTICS, key -> new long[GENERATIONS][2]);
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
        if (generation != PyNone.NONE) {
            long number = Conversions.toLong(Conversions.index(generation));
            if (number >= GENERATIONS) {
                throw Errors.valueError("generation must be less than the number of available generations (3)");
            } else if (number < 0) {
                throw Errors.valueError("generation cannot be negative");
            }
        }
        // The collector of the JVM keeps its generations to itself.
        return generation == PyNone.NONE ? ObjectGraph.objects() : new PyList();
    }

    @Builtin("get_stats()")
    static Object getStats() {
        PyList result = new PyList();
        for (long[] counts : statistics()) {
            PyDict generation = new PyDict();
            generation.put(Str.of("collections"), counts[0]);
            generation.put(Str.of("collected"), counts[1]);
            generation.put(Str.of("uncollectable"), 0L);
            result.append(generation);
        }
        return result;
    }

    @Builtin("get_referrers(*objs)")
    static Object getReferrers(Object[] objects) {
        return ObjectGraph.referrers(objects);
    }

    @Builtin("get_referents(*objs)")
    static Object getReferents(Object[] objects) {
        PyList result = new PyList();
        for (Object object : objects) {
            if (object instanceof PyObject holder) {
                ObjectGraph.forEachReferent(holder, result::append);
            }
        }
        return result;
    }

    @Builtin("is_tracked(obj, /)")
    static boolean isTracked(Object object) {
        return switch (object) {
            case PyDict dict when dict.type() == Types.DICT -> hasTrackedItem(dict);
            case PyTuple tuple when tuple.type() == Types.TUPLE -> tuple.size() > 0;
            case PyType type -> type.isHeapType();
            // Instances of a program's class refer to it.
            case PyObject instance when instance.type().isHeapType() -> true;
            case PyObject instance -> !isAtomic(instance) && holdsReferences(instance.type());
            default -> false;
        };
    }

    private static boolean hasTrackedItem(PyDict dict) {
        for (int entry = dict.nextEntry(-1); entry >= 0; entry = dict.nextEntry(entry)) {
            if (isTracked(dict.keyAt(entry)) || isTracked(dict.valueAt(entry))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAtomic(PyObject object) {
        return object instanceof PySingleton
                || !object.type().isHeapType()
                        && (object instanceof PyBytes || object instanceof PyByteArray || object instanceof PyComplex);
    }

    /** Whether instances have a place for references: a {@code __dict__}, slots, or what their layout contains. */
    private static boolean holdsReferences(PyType type) {
        PyType layout = type.layoutBase();
        boolean plain = layout == Types.OBJECT
                || layout == Types.INT
                || layout == Types.FLOAT
                || layout == Types.STR
                || layout == Types.BYTES
                || layout == Types.BYTEARRAY
                || layout == Types.COMPLEX;
        return !plain
                || type.has(PyType.HAS_DICT)
                || TypeCreation.solidBase(type).has(PyType.ADDS_SLOTS);
    }

    @Builtin("is_finalized(obj, /)")
    static boolean isFinalized(Object object) {
        return object instanceof PyObject candidate && Finalization.isFinalized(candidate);
    }

    @Builtin("_run_finalizers()")
    static void runFinalizers() {
        PythonContext context = PythonContext.get();
        context.moduleState().put("sys.finalizing", true);
        Finalizers.runAll(context);
    }

    /** The objects need no protection from a collector that moves them anyway: they are counted. */
    @Builtin("freeze()")
    static void freeze() {
        state().put(FROZEN, (long) ObjectGraph.objects().size());
    }

    @Builtin("unfreeze()")
    static void unfreeze() {
        state().remove(FROZEN);
    }

    @Builtin("get_freeze_count()")
    static long getFreezeCount() {
        return (Long) state().getOrDefault(FROZEN, 0L);
    }
}
