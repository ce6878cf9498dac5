// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.sys;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.builtins.IntText;
import dev.fantail.modules.ModuleTables;
import dev.fantail.modules.imports.StandardLibrary;
import dev.fantail.nodes.builtin.GetFrameNode;
import dev.fantail.objects.CallerFrames;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyComplex;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyFrame;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PySingleton;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.PythonOptions;
import dev.fantail.objects.Str;
import dev.fantail.objects.ThreadQuestion;
import dev.fantail.objects.ThreadState;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/** {@code sys}: the state of the interpreter. */
@BuiltinModule(value = "sys", doc = "The state of the interpreter, and functions that act on it.")
public final class SysModule {
    private static final int MAXIMUM_RECURSION_LIMIT = Integer.MAX_VALUE;

    private SysModule() {}

    @ModuleInit
    static void init(PyModule module) {
        PythonContext context = PythonContext.get();
        PythonOptions options = context.options();
        SysInfo.addTo(module, context);
        module.set("modules", context.modules());
        module.set("monitoring", ModuleTables.create("sys.monitoring"));
        module.set("argv", strings(options.arguments()));
        module.set("orig_argv", strings(options.originalArguments()));
        module.set("executable", Str.of(options.executable()));
        module.set("_base_executable", Str.of(options.executable()));
        module.set("warnoptions", strings(options.warnOptions()));
        module.set("_xoptions", xOptions(options.xOptions()));
        String library = StandardLibrary.directory(context);
        String prefix = library;
        int cut = library.indexOf("/lib/python");
        if (cut > 0) {
            prefix = library.substring(0, cut);
        }
        for (String name : new String[] {"prefix", "exec_prefix", "base_prefix", "base_exec_prefix"}) {
            module.set(name, Str.of(prefix));
        }
        module.set("_stdlib_dir", Str.of(library));
        module.set("_home", PyNone.NONE);
        PyList path = strings(options.pythonPath());
        if (!library.isEmpty()) {
            path.append(Str.of(library));
        }
        module.set("path", path);
        module.set("meta_path", new PyList());
        module.set("path_hooks", new PyList());
        module.set("path_importer_cache", new PyDict());
        List<String> names = new ArrayList<>(List.of(ModuleTables.names()));
        names.add("builtins");
        names.add("sys");
        Collections.sort(names);
        Object[] builtinNames = strings(names).toArray();
        module.set("builtin_module_names", PyTuple.of(builtinNames));
        PySet standard = new PySet(Types.FROZENSET);
        for (String name : StandardModuleNames.all()) {
            standard.add(Str.of(name));
        }
        module.set("stdlib_module_names", standard);
        for (String hook : new String[] {"displayhook", "excepthook", "breakpointhook", "unraisablehook"}) {
            module.set("__" + hook + "__", module.get(hook));
        }
        for (String stream : new String[] {"stdin", "stdout", "stderr"}) {
            module.set(stream, PyNone.NONE);
            module.set("__" + stream + "__", PyNone.NONE);
        }
    }

    private static PyList strings(List<String> texts) {
        PyList result = new PyList();
        for (String text : texts) {
            result.append(Str.of(text));
        }
        return result;
    }

    private static PyDict xOptions(List<String> options) {
        PyDict result = new PyDict();
        for (String option : options) {
            int equals = option.indexOf('=');
            result.put(
                    Str.of(equals < 0 ? option : option.substring(0, equals)),
                    equals < 0 ? (Object) true : Str.of(option.substring(equals + 1)));
        }
        return result;
    }

    private static ThreadState thread() {
        return PythonContext.get().threadState();
    }

    @Builtin("exc_info()")
    static Object excInfo() {
        return thread().handled() instanceof PyBaseException exception
                ? PyTuple.of(exception.type(), exception, exception.traceback())
                : PyTuple.of(PyNone.NONE, PyNone.NONE, PyNone.NONE);
    }

    @Builtin("exception()")
    static Object exception() {
        return thread().handled();
    }

    @Builtin("exit(status=None, /)")
    static void exit(Object status) {
        Object[] args = status instanceof PyTuple tuple
                ? tuple.items()
                : status == PyNone.NONE ? new Object[0] : new Object[] {status};
        throw Errors.of(ExceptionTypes.SYSTEM_EXIT, args);
    }

    @Builtin("getrecursionlimit()")
    static long getRecursionLimit() {
        return PythonContext.get().recursionLimit();
    }

    @Builtin("setrecursionlimit(limit, /)")
    static void setRecursionLimit(int limit) {
        if (limit < 1) {
            throw Errors.valueError("recursion limit must be greater or equal than 1");
        }
        if (thread().depth() >= limit && limit < MAXIMUM_RECURSION_LIMIT) {
            throw Errors.of(
                    ExceptionTypes.RECURSION_ERROR,
                    "cannot set the recursion limit to " + limit + " at the recursion depth " + thread().depth()
                            + ": the limit is too low");
        }
        PythonContext.get().setRecursionLimit(limit);
    }

    @Builtin("getsizeof(object, default=<unset>)")
    static Object getSizeOf(Object object, Object fallback) {
        Object size;
        try {
            size = Calls.special(object, Names.SIZEOF);
            if (size == null) {
                throw Errors.typeError("Type " + Types.of(object).shortName() + " doesn't define __sizeof__");
            }
            size = Conversions.index(size);
        } catch (PyException e) {
            if (fallback != null && e.isInstance(ExceptionTypes.TYPE_ERROR)) {
                return fallback;
            }
            throw e;
        }
        if (size instanceof Long bytes) {
            if (bytes < 0) {
                throw Errors.valueError("__sizeof__() should return >= 0");
            }
            // The header of the garbage collector comes on top for what can refer to other objects.
            boolean collected = object instanceof PyObject
                    && !(object instanceof PyValueObject)
                    && !(object instanceof PyBytes)
                    && !(object instanceof PyComplex)
                    && !(object instanceof PySingleton);
            return collected ? bytes + 16 : bytes;
        }
        return size;
    }

    @Builtin("getrefcount(object, /)")
    static long getReferenceCount(Object object) {
        return 2;
    }

    @Builtin("intern(string, /)")
    static Object intern(Object string) {
        if (string instanceof TruffleString text) {
            return ConstantValues.intern(text);
        }
        throw Errors.typeError(
                PyValueObject.unwrap(string) instanceof TruffleString
                        ? "can't intern " + Types.of(string).shortName()
                        : "intern() argument must be str, not "
                                + Types.of(string).shortName());
    }

    @Builtin(value = "_getframe(depth=0, /)", node = GetFrameNode.class)
    static Object getFrame(int depth) {
        PyFrame frame = CallerFrames.at(Math.max(0, depth));
        if (frame == null) {
            throw Errors.valueError("call stack is not deep enough");
        }
        return frame;
    }

    @Builtin("_getframemodulename(depth=0)")
    static Object getFrameModuleName(int depth) {
        PyFrame frame = CallerFrames.at(Math.max(0, depth));
        return frame == null ? PyNone.NONE : frame.function().module();
    }

    @Builtin("_current_frames()")
    static Object currentFrames() {
        return ofEachThread(() -> {
            List<PyFrame> frames = CallerFrames.all();
            return frames.isEmpty() ? null : frames.getFirst();
        });
    }

    @Builtin("_current_exceptions()")
    static Object currentExceptions() {
        return ofEachThread(() -> {
            CallerFrames.all();
            return thread().handled();
        });
    }

    /** What each thread that runs Python code finds out about itself, by the number of the thread. */
    private static PyDict ofEachThread(Supplier<Object> question) {
        Map<Long, Object> answers = new ConcurrentSkipListMap<>();
        ThreadQuestion.ask(null, thread -> {
            Object answer = question.get();
            if (answer != null) {
                answers.put(thread.threadId(), answer);
            }
        });
        PyDict result = new PyDict();
        answers.forEach(result::put);
        return result;
    }

    @Builtin("getdefaultencoding()")
    static String getDefaultEncoding() {
        return "utf-8";
    }

    @Builtin("getfilesystemencoding()")
    static String getFileSystemEncoding() {
        return "utf-8";
    }

    @Builtin("getfilesystemencodeerrors()")
    static String getFileSystemEncodeErrors() {
        return "surrogateescape";
    }

    @Builtin("getswitchinterval()")
    static double getSwitchInterval() {
        return (Double) PythonContext.get().moduleState().getOrDefault("sys.switchinterval", 0.005);
    }

    @Builtin("setswitchinterval(interval, /)")
    static void setSwitchInterval(double interval) {
        if (!(interval > 0)) {
            throw Errors.valueError("switch interval must be strictly positive");
        }
        PythonContext.get().moduleState().put("sys.switchinterval", interval);
    }

    @Builtin("set_asyncgen_hooks(firstiter=<unset>, finalizer=<unset>)")
    static void setAsyncGeneratorHooks(Object firstIteration, Object finalizer) {
        for (Object hook : new Object[] {finalizer, firstIteration}) {
            if (hook != null && hook != PyNone.NONE && !Calls.isCallable(hook)) {
                throw Errors.typeError("callable " + (hook == finalizer ? "finalizer" : "firstiter") + " expected, got "
                        + Types.of(hook).shortName());
            }
        }
        ThreadState thread = thread();
        thread.setAsyncGeneratorHooks(
                firstIteration == null ? thread.firstIterationHook() : firstIteration,
                finalizer == null ? thread.finalizerHook() : finalizer);
    }

    @Builtin("get_asyncgen_hooks()")
    static Object getAsyncGeneratorHooks() {
        return SysInfo.ASYNCGEN_HOOKS.create(thread().firstIterationHook(), thread().finalizerHook());
    }

    @Builtin("set_coroutine_origin_tracking_depth(depth)")
    static void setCoroutineOriginDepth(int depth) {
        if (depth < 0) {
            throw Errors.valueError("depth must be >= 0");
        }
        thread().setCoroutineOriginDepth(depth);
    }

    @Builtin("get_coroutine_origin_tracking_depth()")
    static long getCoroutineOriginDepth() {
        return thread().coroutineOriginDepth();
    }

    @Builtin("get_int_max_str_digits()")
    static long getIntMaxStrDigits() {
        return (Integer) PythonContext.get().moduleState().getOrDefault(IntText.LIMIT_KEY, IntText.DEFAULT_LIMIT);
    }

    @Builtin("set_int_max_str_digits(maxdigits)")
    static void setIntMaxStrDigits(int digits) {
        if (digits != 0 && digits < 640) {
            throw Errors.valueError("maxdigits must be 0 or larger than 640");
        }
        PythonContext.get().moduleState().put(IntText.LIMIT_KEY, digits);
    }

    @Builtin("is_finalizing()")
    static boolean isFinalizing() {
        return PythonContext.get().moduleState().containsKey("sys.finalizing");
    }

    @Builtin("getallocatedblocks()")
    static long getAllocatedBlocks() {
        return 0;
    }

    @Builtin("getunicodeinternedsize()")
    static long getInternedSize() {
        return 0;
    }

    @Builtin("_clear_type_cache()")
    static void clearTypeCache() {}

    @Builtin("getdlopenflags()")
    static long getLibraryFlags() {
        return (Long) PythonContext.get().moduleState().getOrDefault("sys.dlopenflags", 2L);
    }

    @Builtin("setdlopenflags(flags, /)")
    static void setLibraryFlags(long flags) {
        PythonContext.get().moduleState().put("sys.dlopenflags", flags);
    }

    @Builtin("is_stack_trampoline_active()")
    static boolean isStackTrampolineActive() {
        return false;
    }

    @Builtin("addaudithook(hook)")
    static void addAuditHook(Object hook) {
        AuditHooks.add(hook);
    }

    @Builtin("audit(event, /, *args)")
    static void audit(TruffleString event, Object[] args) {
        AuditHooks.raise(event, args);
    }
}
