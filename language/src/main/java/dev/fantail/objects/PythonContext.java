// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.ContextThreadLocal;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.bytecode.CodeObject;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.trace.Instrumentation;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The state of one Python interpreter. It sits below the built-ins because they need it; what only the packages above
 * can do comes in through {@link Services}.
 */
public final class PythonContext {
    /** What the language offers to the packages below it. */
    public interface Services {
        /** Compiles source text; see {@code compile()} for the parameters. Raises SyntaxError. */
        PyCode compile(PythonContext context, Object source, String fileName, String mode, int flags, int optimize);

        /** Makes call targets of code objects that do not come from {@link #compile}. */
        PyCode.Translator translator();

        /**
         * The syntax tree of source text as objects of the module {@code ast}; parameters as of {@link #compile}.
         *
         * @param featureVersion minor version of Python 3 whose grammar is accepted; negative for the latest
         */
        Object parse(PythonContext context, Object source, String fileName, String mode, int flags, int featureVersion);

        /** Whether the object belongs to the module {@code ast}, so that {@link #compileTree} takes it. */
        boolean isTree(Object object);

        /** Compiles a syntax tree made of objects of the module {@code ast}; parameters as of {@link #compile}. */
        PyCode compileTree(PythonContext context, Object tree, String fileName, String mode, int flags, int optimize);

        /** A new instance of the built-in module, not yet in {@code sys.modules}; {@code null} when there is none. */
        PyModule createBuiltinModule(PythonContext context, String name);

        /**
         * What the import comes down to while nothing changes that it depends on.
         *
         * @param builtins of the importing function
         * @param fromList names to import from the module, or {@code None}
         * @param level 0 for absolute imports, else the number of dots
         */
        ImportPlan importPlan(
                PythonContext context,
                PyDict builtins,
                TruffleString name,
                PyDict globals,
                Object fromList,
                long level);

        /** {@code from module import name} where the module has no such attribute. Raises ImportError. */
        Object importSubmodule(Object module, TruffleString name);

        /** {@code from module import *}: copies the public names. */
        void importStar(Object module, Object namespace);

        /** Calls the finalizers of unreachable objects and the callbacks of weak references to them. */
        void finalizeUnreachable(PythonContext context);

        /** As if nothing referred to the object any more. */
        void finalizeObject(PyObject object);

        TruffleLanguage<?> language();

        /** What tools ask for in any context of the language. */
        Instrumentation instrumentation();

        PythonContext context(Node node);
    }

    private final Env env;
    private final Services services;
    private final PythonOptions options;
    private final PyDict modules = new PyDict();
    private final ConcurrentHashMap<Object, Object> moduleState = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private PyModule builtins;
    private PyModule sys;
    private PyModule main;
    private final HashSecret hashSecret;
    private volatile int recursionLimit = 1000;

    private final Finalization finalization = new Finalization(this);

    private final ContextThreadLocal<ThreadState> threadState;
    private final Set<ThreadState> threadStates = Collections.newSetFromMap(new WeakHashMap<>());

    public PythonContext(
            Env env, Services services, PythonOptions options, ContextThreadLocal<ThreadState> threadState) {
        this.env = env;
        this.threadState = threadState;
        this.services = services;
        this.options = options;
        this.hashSecret = HashSecret.of(options.hashSeed());
    }

    /** The current context; slow outside compiled code with a node at hand. */
    public static PythonContext get() {
        return ContextAccess.Holder.SERVICES.context(null);
    }

    public static PythonContext get(Node node) {
        return ContextAccess.Holder.SERVICES.context(node);
    }

    public Env env() {
        return env;
    }

    public Services services() {
        return services;
    }

    /** A code object that this compiler may not have made. */
    public PyCode codeFromOutside(CodeObject code) {
        return new PyCode(options.hasColumns() ? code : code.withoutColumns(), services.translator());
    }

    public PythonOptions options() {
        return options;
    }

    /** {@code sys.modules}. */
    public PyDict modules() {
        return modules;
    }

    public PyModule builtins() {
        return builtins;
    }

    public PyModule sys() {
        return sys;
    }

    /** The module {@code __main__}: what {@code sys.modules} has under that name, or had before that was deleted. */
    @TruffleBoundary
    public PyModule mainModule() {
        if (modules.getString(Names.MAIN) instanceof PyModule found) {
            main = found;
        }
        return main;
    }

    public void setCoreModules(PyModule newBuiltins, PyModule newSys) {
        builtins = newBuiltins;
        sys = newSys;
    }

    /** State that belongs to a built-in module, under a key of its choice. */
    public ConcurrentHashMap<Object, Object> moduleState() {
        return moduleState;
    }

    /** The key of the hashes that programs see. */
    public HashSecret hashSecret() {
        return hashSecret;
    }

    /** The objects that have to be told when they are collected. */
    public Finalization finalization() {
        return finalization;
    }

    /** A number for {@link Identity} that no object of this context has. */
    public long newNumber() {
        return numbers.incrementAndGet();
    }

    /** State of the current thread. */
    public ThreadState threadState() {
        return threadState.get();
    }

    /** The states of all threads that run Python code, or did so and have not been forgotten yet. */
    @TruffleBoundary
    public List<ThreadState> threadStates() {
        synchronized (threadStates) {
            return List.copyOf(threadStates);
        }
    }

    /** The state of a thread that begins to run Python code. */
    public ThreadState newThreadState() {
        ThreadState state = new ThreadState();
        synchronized (threadStates) {
            threadStates.add(state);
        }
        return state;
    }

    public int recursionLimit() {
        return recursionLimit;
    }

    public void setRecursionLimit(int limit) {
        recursionLimit = limit;
    }

    public InputStream in() {
        return env.in();
    }

    public OutputStream out() {
        return env.out();
    }

    public OutputStream err() {
        return env.err();
    }

    /** The code object of source text; raises SyntaxError. See {@code compile()} for the parameters. */
    @TruffleBoundary
    public PyCode compile(Object source, String fileName, String mode, int flags, int optimize) {
        return services.compile(this, source, fileName, mode, flags, optimize);
    }

    /** Runs a module or class body, or what {@code exec} and {@code eval} are given. */
    @TruffleBoundary
    public Object run(PyCode code, PyDict globals, Object locals) {
        return run(code, globals, locals, PyFunction.NO_CLOSURE);
    }

    @TruffleBoundary
    public Object run(PyCode code, PyDict globals, Object locals, PyCell[] closure) {
        PyFunction body = new PyFunction(code, globals, builtinsOf(globals), closure);
        return code.callTarget().call(body, locals);
    }

    /** The namespace where globals that are not defined are looked up: {@code __builtins__} of the globals. */
    @TruffleBoundary
    public PyDict builtinsOf(PyDict globals) {
        Object found = globals.getString(Names.BUILTINS);
        if (found instanceof PyModule module) {
            return module.namespace();
        } else if (found instanceof PyDict dict) {
            return dict;
        } else if (found != null && Types.of(found).lookup(Names.GETITEM) == null) {
            throw Errors.typeError("'" + Types.of(found).shortName() + "' object is not subscriptable");
        }
        return builtins.namespace();
    }

    /** The module from {@code sys.modules}, or {@code null}. */
    public Object loadedModule(TruffleString name) {
        return modules.getString(name);
    }

    /** {@code importlib.import_module(name)}. */
    @TruffleBoundary
    public Object importModule(String name) {
        TruffleString text = ConstantValues.intern(name);
        Object found = loadedModule(text);
        if (found != null) {
            return found;
        }
        Calls.call(builtins.get("__import__"), text);
        return loadedModule(text);
    }
}
