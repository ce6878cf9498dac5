// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.thread;

import com.oracle.truffle.api.TruffleSafepoint;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.builtins.traceback.TracebackPrinter;
import dev.fantail.modules.signal.PendingSignals;
import dev.fantail.modules.sys.Unraisable;
import dev.fantail.objects.BuiltinTable;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.StructSequence;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Strings;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** {@code _thread}: threads of the JVM, and locks. */
@BuiltinModule(value = "_thread", doc = "Threads and locks.")
public final class ThreadModule {
    private static final StructSequence EXCEPT_HOOK_ARGS = new StructSequence(
            "_thread._ExceptHookArgs",
            "What threading.excepthook is called with.",
            4,
            "exc_type",
            "exc_value",
            "exc_traceback",
            "thread");
    private static final String CLOSED = "thread.closed";
    private static final String STACK_SIZE = "_thread.stack_size";
    private static final String COUNT = "_thread.count";
    private static final String SENTINELS = "_thread.sentinels";
    private static final String LEAVING = "_thread.leaving";
    private static final long DEFAULT_STACK = 64L << 20;

    private ThreadModule() {}

    /** The table of {@code _thread._ExceptHookArgs}. */
    public static BuiltinTable exceptHookArgs() {
        return EXCEPT_HOOK_ARGS;
    }

    @ModuleInit
    static void init(PyModule module) {
        PendingSignals.rememberMainThread();
        module.set("error", ExceptionTypes.RUNTIME_ERROR);
        module.set("LockType", PyLock.TYPE);
        module.set("RLock", PyReentrantLock.TYPE);
        module.set("_local", PyThreadLocal.TYPE);
        module.set("_ExceptHookArgs", EXCEPT_HOOK_ARGS.type());
        module.set("TIMEOUT_MAX", Timeouts.MAXIMUM);
    }

    @Builtin("allocate_lock()")
    static Object allocateLock() {
        return new PyLock();
    }

    @Builtin("allocate()")
    static Object allocate() {
        return new PyLock();
    }

    @Builtin("get_ident()")
    static long getIdent() {
        return Thread.currentThread().threadId();
    }

    @Builtin("get_native_id()")
    static long getNativeId() {
        return Thread.currentThread().threadId();
    }

    private static AtomicLong running() {
        return (AtomicLong) PythonContext.get().moduleState().computeIfAbsent(COUNT, key -> new AtomicLong());
    }

    @Builtin("_count()")
    static long count() {
        return running().get();
    }

    @Builtin("daemon_threads_allowed()")
    static boolean daemonThreadsAllowed() {
        return true;
    }

    @Builtin("stack_size(size=0, /)")
    static long stackSize(long size) {
        if (size < 0) {
            throw Errors.valueError("size must be 0 or a positive value");
        } else if (size > 0 && size < 32768) {
            throw Errors.valueError("size not valid: " + size + " bytes");
        }
        Object old = PythonContext.get().moduleState().put(STACK_SIZE, size);
        return old instanceof Long bytes ? bytes : 0;
    }

    @Builtin("start_new_thread(function, args, kwargs=<unset>, /)")
    static long startNewThread(Object function, Object args, Object keywords) {
        if (!Calls.isCallable(function)) {
            throw Errors.typeError("first arg must be callable");
        }
        if (!(args instanceof PyTuple positional)) {
            throw Errors.typeError("2nd arg must be a tuple");
        }
        if (keywords != null && !(keywords instanceof PyDict)) {
            throw Errors.typeError("optional 3rd arg must be a dictionary");
        }
        PythonContext context = PythonContext.get();
        if (context.moduleState().containsKey(CLOSED)) {
            throw Errors.runtimeError("can't create new thread at interpreter shutdown");
        }
        AtomicLong running = running();
        Runnable body = () -> run(function, positional.items(), (PyDict) keywords, running);
        Object size = context.moduleState().get(STACK_SIZE);
        Thread thread;
        try {
            thread = context.env()
                    .newTruffleThreadBuilder(body)
                    .stackSize(size instanceof Long bytes && bytes > DEFAULT_STACK ? bytes : DEFAULT_STACK)
                    .build();
        } catch (IllegalStateException e) {
            throw Errors.runtimeError("can't start new thread");
        }
        thread.setDaemon(true);
        running.incrementAndGet();
        thread.start();
        return thread.threadId();
    }

    /** The program ends: no thread can be started any more. */
    public static void close(PythonContext context) {
        context.moduleState().put(CLOSED, true);
    }

    @Builtin("_close()")
    static void close() {
        close(PythonContext.get());
    }

    @Builtin("start_new(function, args, kwargs=<unset>, /)")
    static long startNew(Object function, Object args, Object keywords) {
        return startNewThread(function, args, keywords);
    }

    private static void run(Object function, Object[] args, PyDict keywords, AtomicLong running) {
        try {
            Calls.callWithDict(function, args, keywords);
        } catch (PyException e) {
            if (!e.isInstance(ExceptionTypes.SYSTEM_EXIT)) {
                Unraisable.report(e.value(), "Exception ignored in thread started by", function);
            }
        } finally {
            running.decrementAndGet();
            leaving(PythonContext.get()).add(Thread.currentThread());
            PyThreadLocal.forgetThread();
            Object sentinel = sentinels().remove(Thread.currentThread());
            if (sentinel instanceof PyLock lock && lock.isLocked()) {
                lock.release();
            }
        }
    }

    /**
     * Waits for threads whose function has ended: who has joined one in Python knows no more than that, and no thread may be in a
     * context when it is closed.
     */
    public static void awaitLeaving(PythonContext context) {
        for (Thread thread : leaving(context)) {
            TruffleSafepoint.setBlockedThreadInterruptible(null, Thread::join, thread);
        }
    }

    /** Threads whose function has ended, those that are gone left out when the next one ends. */
    @SuppressWarnings("unchecked")
    private static Set<Thread> leaving(PythonContext context) {
        Set<Thread> threads =
                (Set<Thread>) context.moduleState().computeIfAbsent(LEAVING, key -> ConcurrentHashMap.newKeySet());
        threads.removeIf(thread -> !thread.isAlive());
        return threads;
    }

    @SuppressWarnings("unchecked")
    private static Map<Thread, Object> sentinels() {
        return (Map<Thread, Object>) PythonContext.get()
                .moduleState()
                .computeIfAbsent(SENTINELS, key -> Collections.synchronizedMap(new WeakHashMap<>()));
    }

    /** A lock that is released when the current thread ends. */
    @Builtin("_set_sentinel()")
    static Object setSentinel() {
        PyLock lock = new PyLock();
        sentinels().put(Thread.currentThread(), lock);
        return lock;
    }

    @Builtin("exit()")
    static void exit() {
        throw Errors.of(ExceptionTypes.SYSTEM_EXIT);
    }

    @Builtin("exit_thread()")
    static void exitThread() {
        exit();
    }

    @Builtin("interrupt_main(signum=2, /)")
    static void interruptMain(int signal) {
        if (signal < 1 || signal > 64) {
            throw Errors.valueError("signal number out of range");
        }
        PendingSignals.interruptMain(signal);
    }

    @Builtin("_is_main_interpreter()")
    static boolean isMainInterpreter() {
        return true;
    }

    @Builtin("_excepthook(args, /)")
    static void exceptHook(Object args) {
        if (!(args instanceof PyTuple tuple) || tuple.type() != EXCEPT_HOOK_ARGS.type()) {
            throw Errors.typeError("_thread.excepthook argument type must be ExceptHookArgs");
        }
        if (tuple.get(0) == ExceptionTypes.SYSTEM_EXIT || !(tuple.get(1) instanceof PyBaseException exception)) {
            return;
        }
        Object thread = tuple.get(3);
        Object name = thread == PyNone.NONE ? null : Attributes.getOrNull(thread, Str.of("name"));
        String shown = name == null
                ? String.valueOf(Thread.currentThread().threadId())
                : Strings.str(name).toJavaStringUncached();
        TracebackPrinter.writeToStderr("Exception in thread " + shown + ":\n" + TracebackPrinter.format(exception));
    }
}
