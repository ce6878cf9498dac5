// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.thread;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** {@code _thread._local}: its attributes are others in every thread. */
final class PyThreadLocal extends PyObject {
    static final PyType TYPE = Types.declare("_thread._local", Types.OBJECT, PyType.BASE_TYPE | PyType.HAS_DICT);

    private final Object[] args;
    private final PyDict keywords;
    private final Map<Thread, PyDict> attributes = Collections.synchronizedMap(new WeakHashMap<>());

    PyThreadLocal(PyType type, Object[] args, PyDict keywords) {
        super(type);
        this.args = args;
        this.keywords = keywords;
        // The thread that makes the object runs __init__ in any case.
        enter(new PyDict());
    }

    /** What each thread has attributes in, so that these do not outlive it. */
    @SuppressWarnings("unchecked")
    private static Map<Thread, List<WeakReference<PyThreadLocal>>> used() {
        return (Map<Thread, List<WeakReference<PyThreadLocal>>>) PythonContext.get()
                .moduleState()
                .computeIfAbsent(PyThreadLocal.class, key -> Collections.synchronizedMap(new WeakHashMap<>()));
    }

    private void enter(PyDict own) {
        attributes.put(Thread.currentThread(), own);
        List<WeakReference<PyThreadLocal>> locals =
                used().computeIfAbsent(Thread.currentThread(), thread -> new ArrayList<>());
        locals.removeIf(reference -> reference.refersTo(null));
        locals.add(new WeakReference<>(this));
    }

    /** The current thread ends. */
    @TruffleBoundary
    static void forgetThread() {
        List<WeakReference<PyThreadLocal>> locals = used().remove(Thread.currentThread());
        if (locals != null) {
            for (WeakReference<PyThreadLocal> reference : locals) {
                PyThreadLocal local = reference.get();
                if (local != null) {
                    local.attributes.remove(Thread.currentThread());
                }
            }
        }
    }

    /** The attributes of the current thread; a new thread initializes the object for itself. */
    @TruffleBoundary
    PyDict attributes() {
        PyDict own = attributes.get(Thread.currentThread());
        if (own == null) {
            own = new PyDict();
            enter(own);
            Object init = type().lookup(Names.INIT);
            if (init != Types.OBJECT.lookup(Names.INIT)) {
                try {
                    Calls.callWithDict(init, Calls.prepend(this, args), keywords);
                } catch (PyException e) {
                    attributes.remove(Thread.currentThread());
                    throw e;
                }
            }
        }
        return own;
    }
}
