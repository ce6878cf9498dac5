// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.weakref;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyWeakReference;
import dev.fantail.objects.protocol.Calls;

/** {@code _weakref}. */
@BuiltinModule(value = "_weakref", doc = "Weak references and proxies.")
public final class WeakrefModule {
    private WeakrefModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("ref", WeakReferences.REFERENCE);
        module.set("ReferenceType", WeakReferences.REFERENCE);
        module.set("ProxyType", WeakReferences.PROXY);
        module.set("CallableProxyType", WeakReferences.CALLABLE_PROXY);
    }

    @Builtin("getweakrefcount(object, /)")
    static long count(Object object) {
        return object instanceof PyObject target
                ? PyWeakReference.references(target).size()
                : 0;
    }

    @Builtin("getweakrefs(object, /)")
    static Object references(Object object) {
        return object instanceof PyObject target
                ? new PyList(PyWeakReference.references(target).toArray())
                : new PyList();
    }

    @Builtin("proxy(object, callback=None, /)")
    static Object proxy(Object object, Object callback) {
        PyType type = Calls.isCallable(object) ? WeakReferences.CALLABLE_PROXY : WeakReferences.PROXY;
        return WeakReferences.create(type, object, callback);
    }

    @Builtin("_remove_dead_weakref(dct, key, /)")
    static void removeDead(PyDict dict, Object key) {
        if (dict.get(key) instanceof PyWeakReference reference && reference.get() == null) {
            dict.remove(key);
        }
    }
}
