// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.functools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.InstanceDict;
import dev.fantail.objects.Keys;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyMethod;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.ThreadMode;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;

/** What {@code functools.lru_cache} makes of a function. */
@BuiltinClass(
        type = "functools._lru_cache_wrapper",
        doc = "Create a cached callable that wraps another function.\n\n"
                + "user_function:      the function being cached\n\n"
                + "maxsize:  0         for no caching\n"
                + "          None      for unlimited cache size\n"
                + "          n         for a bounded cache\n\n"
                + "typed:    False     cache f(3) and f(3.0) as identical calls\n"
                + "          True      cache f(3) and f(3.0) as distinct calls\n\n"
                + "cache_info_type:    namedtuple class with the fields:\n"
                + "                        hits misses currsize maxsize\n")
public final class CacheWrapper extends PyObject {
    static final PyType TYPE =
            Types.declare("functools._lru_cache_wrapper", Types.OBJECT, PyType.BASE_TYPE | PyType.HAS_DICT);

    /** Separates positional from keyword arguments in a key. */
    private static final Object KEYWORD_MARK = new PyTuple(PyTuple.EMPTY);

    private final Object function;

    /** -1 for no limit. */
    private final long maximum;

    private final boolean typed;
    private final Object infoType;

    /** Least recently used first. */
    private final PyDict cache = new PyDict();

    private long hits;
    private long misses;

    private CacheWrapper(PyType type, Object function, long maximum, boolean typed, Object infoType) {
        super(type);
        this.function = function;
        this.maximum = maximum;
        this.typed = typed;
        this.infoType = infoType;
    }

    @Builtin("__new__(cls, user_function, maxsize, typed, cache_info_type)")
    static Object create(PyType cls, Object function, Object maxsize, boolean typed, Object infoType) {
        if (!Calls.isCallable(function)) {
            throw Errors.typeError("the first argument must be callable");
        }
        long maximum = -1;
        if (maxsize != PyNone.NONE) {
            if (!Conversions.hasIndex(maxsize)) {
                throw Errors.typeError("maxsize should be integer or None");
            }
            maximum = Math.max(0, Conversions.toLong(maxsize));
        }
        return new CacheWrapper(cls, function, maximum, typed, infoType);
    }

    /** Whether a result is found by the only argument itself. */
    boolean isKey(Object[] args) {
        return !typed && args.length == 1 && (args[0] instanceof Long || args[0] instanceof TruffleString);
    }

    /** By what the result for positional arguments is found. */
    @TruffleBoundary
    Object key(Object[] args) {
        return key(args, null);
    }

    /** @param keywords {@code null} without any */
    private Object key(Object[] args, PyDict keywords) {
        int count = keywords == null ? 0 : keywords.size();
        if (count == 0 && isKey(args)) {
            return args[0];
        }
        Object[] parts = new Object[args.length + (count > 0 ? 1 + 2 * count : 0) + (typed ? args.length + count : 0)];
        System.arraycopy(args, 0, parts, 0, args.length);
        int next = args.length;
        if (count > 0) {
            parts[next++] = KEYWORD_MARK;
            for (int entry = keywords.nextEntry(-1); entry >= 0; entry = keywords.nextEntry(entry)) {
                parts[next++] = keywords.keyAt(entry);
                parts[next++] = keywords.valueAt(entry);
            }
        }
        if (typed) {
            for (Object argument : args) {
                parts[next++] = Types.of(argument);
            }
            for (int entry = count == 0 ? -1 : keywords.nextEntry(-1); entry >= 0; entry = keywords.nextEntry(entry)) {
                parts[next++] = Types.of(keywords.valueAt(entry));
            }
        }
        return PyTuple.of(parts);
    }

    Object function() {
        return function;
    }

    /** Whether there is a cache at all, and not only counting. */
    boolean keepsResults() {
        return maximum != 0;
    }

    @TruffleBoundary
    static long hash(Object key) {
        return Keys.hash(key);
    }

    /** The result that is known, or {@code null}; counts that. */
    @TruffleBoundary
    Object find(Object key, long hash) {
        Object found = cache.get(key, hash);
        if (found == null) {
            countMiss();
            return null;
        }
        countHit();
        if (maximum > 0) {
            cache.moveToEnd(key, hash, true);
        }
        return found;
    }

    @Builtin(value = "__call__(self, *args, **kwargs)", node = CacheCallNode.class)
    static Object call(CacheWrapper self, Object[] args, PyDict kwargs) {
        if (!self.keepsResults()) {
            self.countMiss();
            return Calls.callWithDict(self.function, args, kwargs);
        }
        Object key = self.key(args, kwargs);
        long hash = Keys.hash(key);
        Object found = self.find(key, hash);
        if (found != null) {
            return found;
        }
        Object result = Calls.callWithDict(self.function, args, kwargs);
        self.remember(key, hash, result);
        return result;
    }

    private void countHit() {
        if (ThreadMode.isSingleThreaded()) {
            hits++;
        } else {
            synchronized (this) {
                hits++;
            }
        }
    }

    private synchronized void countMiss() {
        misses++;
    }

    @TruffleBoundary
    void remember(Object key, long hash, Object result) {
        // The call may have filled the cache; a result that is there already is kept, as the more recent one.
        if (cache.putIfAbsent(key, hash, result) == null) {
            while (maximum > 0 && cache.size() > maximum) {
                cache.removeAt(cache.nextEntry(-1));
            }
        }
    }

    @Builtin(value = "__get__(self, instance, owner=None, /)", inline = true)
    static Object get(CacheWrapper self, Object instance, Object owner) {
        return instance == PyNone.NONE || instance == null ? self : new PyMethod(self, instance);
    }

    @Builtin(value = "cache_info(self, /)", doc = "Report cache statistics")
    static Object cacheInfo(CacheWrapper self) {
        return Calls.call(
                self.infoType, self.hits, self.misses, self.maximum < 0 ? PyNone.NONE : (Object) self.maximum, (long)
                        self.cache.size());
    }

    @Builtin(value = "cache_clear(self, /)", doc = "Clear the cache and cache statistics")
    static void cacheClear(CacheWrapper self) {
        synchronized (self) {
            self.hits = 0;
            self.misses = 0;
        }
        self.cache.clear();
    }

    @Builtin("__copy__(self, /)")
    static Object copy(CacheWrapper self) {
        return self;
    }

    @Builtin("__deepcopy__(self, memo, /)")
    static Object deepCopy(CacheWrapper self, Object memo) {
        return self;
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(CacheWrapper self) {
        return Attributes.get(self, Names.QUALNAME);
    }

    @Builtin(value = "__dict__", kind = Builtin.Kind.GETTER)
    static Object attributes(CacheWrapper self) {
        return InstanceDict.of(self);
    }

    @Builtin(value = "__dict__", kind = Builtin.Kind.SETTER)
    static void setAttributes(CacheWrapper self, PyDict attributes) {
        InstanceDict.replace(self, attributes);
    }
}
