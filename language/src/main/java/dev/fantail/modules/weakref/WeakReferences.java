// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.weakref;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.modules.sys.Unraisable;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Finalization;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyWeakReference;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import java.lang.ref.ReferenceQueue;
import java.util.Set;

/** The weak references of a context, and the calls that are due when objects have been collected. */
public final class WeakReferences {
    static final PyType REFERENCE = Types.declare("weakref.ReferenceType", Types.OBJECT, PyType.BASE_TYPE);
    static final PyType PROXY = Types.declare("weakref.ProxyType", Types.OBJECT, PyType.NO_INSTANTIATION);
    static final PyType CALLABLE_PROXY =
            Types.declare("weakref.CallableProxyType", Types.OBJECT, PyType.NO_INSTANTIATION);

    /** Types of {@code builtins} whose instances can be referred to; those of other modules all can. */
    private static final Set<PyType> REFERENCEABLE = Set.of(
            Types.TYPE,
            Types.FUNCTION,
            Types.METHOD,
            Types.BUILTIN_FUNCTION,
            Types.CODE,
            Types.GENERATOR,
            Types.COROUTINE,
            Types.ASYNC_GENERATOR,
            Types.MODULE,
            Types.SET,
            Types.FROZENSET,
            Types.MEMORYVIEW,
            Types.GENERIC_ALIAS,
            Types.UNION_TYPE);

    private WeakReferences() {}

    /** @param callback or {@code None} */
    static PyWeakReference create(PyType type, Object object, Object callback) {
        Finalization finalization = PythonContext.get().finalization();
        if (!(object instanceof PyObject target) || !canBeReferenced(target.type())) {
            throw Errors.typeError(
                    "cannot create weak reference to '" + Types.of(object).shortName() + "' object");
        }
        boolean plain = callback == PyNone.NONE;
        if (plain && !type.isHeapType()) {
            PyWeakReference shared = PyWeakReference.shared(target, type);
            if (shared != null) {
                return shared;
            }
        }
        if (!plain) {
            finalization.watch();
        }
        return new PyWeakReference(type, target, plain ? null : callback, finalization.references());
    }

    private static boolean canBeReferenced(PyType type) {
        if (type.isHeapType()) {
            return type.has(PyType.WEAK_REFERENCEABLE) || REFERENCEABLE.contains(type.layoutBase());
        }
        return REFERENCEABLE.contains(type) || !Str.equal(type.builtinModule(), Names.BUILTINS_MODULE);
    }

    /**
     * Calls the callbacks of references whose objects are gone; errors are reported and forgotten.
     *
     * @return the number of references
     */
    @TruffleBoundary
    public static int runCallbacks() {
        ReferenceQueue<Object> queue = PythonContext.get().finalization().references();
        int count = 0;
        for (var collected = queue.poll(); collected != null; collected = queue.poll()) {
            count++;
            PyWeakReference reference = ((PyWeakReference.Referent) collected).owner();
            Object callback = reference == null ? null : reference.takeCallback();
            if (callback != null) {
                try {
                    Calls.call(callback, reference);
                } catch (PyException e) {
                    Unraisable.report(e.value(), null, callback);
                }
            }
        }
        return count;
    }

    /** The object; {@code ReferenceError} when it is gone. */
    static Object target(PyWeakReference proxy) {
        Object target = proxy.get();
        if (target == null) {
            throw Errors.of(ExceptionTypes.REFERENCE_ERROR, "weakly-referenced object no longer exists");
        }
        return target;
    }

    /** What a proxy stands for; anything else itself. */
    static Object unwrap(Object object) {
        return object instanceof PyWeakReference proxy && (proxy.type() == PROXY || proxy.type() == CALLABLE_PROXY)
                ? target(proxy)
                : object;
    }
}
