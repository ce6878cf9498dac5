// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.nodes.builtin.GlobalsNode;
import dev.fantail.nodes.builtin.LocalsNode;
import dev.fantail.objects.BufferExporter;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.CallerFrames;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyCell;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyFrame;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Built-in functions that run code or show the namespaces of running code. */
@BuiltinModule("builtins")
final class ExecutionFunctions {
    /** Flags of code objects that {@code compile()} takes over from its caller: the future features. */
    private static final int ONLY_AST = 0x400;

    /** All flags but the future features: of trees, type comments, top-level await and incomplete input. */
    private static final int ALL_FLAGS = 0x7610;

    private ExecutionFunctions() {}

    @Builtin(value = "globals()", node = GlobalsNode.class)
    static Object globals() {
        return PyNone.ofNullable(CallerFrames.globals());
    }

    /** The namespace of local names in the innermost Python frame. */
    @Builtin(value = "locals()", node = LocalsNode.class)
    static Object locals() {
        PyFrame frame = CallerFrames.at(0);
        if (frame == null) {
            throw Errors.systemError("frame does not exist");
        }
        return frame.locals();
    }

    @Builtin("compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)")
    static Object compile(
            Object source,
            Object fileName,
            TruffleString mode,
            int flags,
            boolean dontInherit,
            int optimize,
            int featureVersion) {
        String kind = mode.toJavaStringUncached();
        if ((flags & ~(ALL_FLAGS | EvaluationCaller.FUTURE_FLAGS)) != 0) {
            throw Errors.valueError("compile(): unrecognised flags");
        }
        if (optimize < -1 || optimize > 2) {
            throw Errors.valueError("compile(): invalid optimize value");
        }
        boolean functionType = kind.equals("func_type");
        if (!kind.equals("exec") && !kind.equals("eval") && !kind.equals("single") && !functionType) {
            throw Errors.valueError(
                    (flags & ONLY_AST) != 0
                            ? "compile() mode must be 'exec', 'eval', 'single' or 'func_type'"
                            : "compile() mode must be 'exec', 'eval' or 'single'");
        }
        if (functionType && (flags & ONLY_AST) == 0) {
            throw Errors.valueError("compile() mode 'func_type' requires flag PyCF_ONLY_AST");
        }
        int effective = dontInherit ? flags : flags | EvaluationCaller.ON_STACK.flags();
        PythonContext context = PythonContext.get();
        String name = fileName(fileName);
        if (context.services().isTree(source)) {
            return (flags & ONLY_AST) != 0
                    ? source
                    : context.services().compileTree(context, source, name, kind, effective, optimize);
        }
        Object text = source(source, "compile");
        return (flags & ONLY_AST) != 0
                ? context.services().parse(context, text, name, kind, effective, featureVersion)
                : context.compile(text, name, kind, effective, optimize);
    }

    private static String fileName(Object name) {
        Object path = name;
        if (Types.of(name).lookup(Names.FSPATH) != null) {
            path = Calls.special(name, Names.FSPATH);
        }
        if (PyValueObject.unwrap(path) instanceof TruffleString text) {
            return text.toJavaStringUncached();
        } else if (path instanceof PyBytes bytes) {
            return new String(bytes.value(), StandardCharsets.UTF_8);
        }
        throw Errors.typeError("expected str, bytes or os.PathLike object, not "
                + Types.of(name).shortName());
    }

    /**
     * Source text as {@code str} or {@code bytes}.
     *
     * @param function names itself in messages
     */
    static Object source(Object source, String function) {
        Object plain = PyValueObject.unwrap(source);
        boolean hasNull;
        Object result;
        if (plain instanceof TruffleString text) {
            result = text;
            hasNull = text.toJavaStringUncached().indexOf(0) >= 0;
            if (hasNull) {
                // Lone surrogates are complained about first.
                Calls.method(result, Str.of("encode"));
            }
        } else if (source instanceof PyBytes bytes) {
            result = bytes;
            hasNull = indexOfNull(bytes.value()) >= 0;
        } else if (source instanceof BufferExporter || Buffers.isBytesLike(source)) {
            PyBytes bytes = new PyBytes(Buffers.bytes(source));
            result = bytes;
            hasNull = indexOfNull(bytes.value()) >= 0;
        } else if (function.equals("compile")) {
            throw Errors.typeError("compile() arg 1 must be a string, bytes or AST object");
        } else {
            throw Errors.typeError(function + "() arg 1 must be a string, bytes or code object");
        }
        if (hasNull) {
            throw Errors.of(ExceptionTypes.SYNTAX_ERROR, "source code string cannot contain null bytes");
        }
        return result;
    }

    private static int indexOfNull(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    @Builtin(value = "eval(source, globals=None, locals=None, /)", node = EvaluateNode.Eval.class)
    static Object eval(Object source, Object globals, Object locals) {
        return eval(source, globals, locals, EvaluationCaller.ON_STACK);
    }

    static Object eval(Object source, Object globals, Object locals, EvaluationCaller caller) {
        if (locals != PyNone.NONE && !isMapping(locals)) {
            throw Errors.typeError("locals must be a mapping");
        }
        if (globals != PyNone.NONE && !(globals instanceof PyDict)) {
            throw Errors.typeError(
                    isMapping(globals)
                            ? "globals must be a real dict; try eval(code, {}, mapping)"
                            : "globals must be a dict");
        }
        PyDict globalNames = globals instanceof PyDict dict ? dict : callerGlobals("eval");
        Object localNames = locals != PyNone.NONE ? locals : globals instanceof PyDict dict ? dict : locals();
        PythonContext context = PythonContext.get();
        addBuiltins(context, globalNames, caller);
        if (source instanceof PyCode code) {
            if (freeVariables(code) > 0) {
                throw Errors.typeError("code object passed to eval() may not contain free variables");
            }
            return run(context, code, globalNames, localNames, PyFunction.NO_CLOSURE);
        }
        return context.run(EvaluatedSources.compile(context, source, "eval", caller), globalNames, localNames);
    }

    @Builtin(value = "exec(source, globals=None, locals=None, /, *, closure=None)", node = EvaluateNode.Exec.class)
    static void exec(Object source, Object globals, Object locals, Object closure) {
        exec(source, globals, locals, closure, EvaluationCaller.ON_STACK);
    }

    static void exec(Object source, Object globals, Object locals, Object closure, EvaluationCaller caller) {
        if (globals != PyNone.NONE && !(globals instanceof PyDict)) {
            throw Errors.typeError(
                    "exec() globals must be a dict, not " + Types.of(globals).shortName());
        }
        if (locals != PyNone.NONE && !isMapping(locals)) {
            throw Errors.typeError(
                    "locals must be a mapping or None, not " + Types.of(locals).shortName());
        }
        PyDict globalNames = globals instanceof PyDict dict ? dict : callerGlobals("exec");
        Object localNames = locals != PyNone.NONE ? locals : globals instanceof PyDict dict ? dict : locals();
        PythonContext context = PythonContext.get();
        addBuiltins(context, globalNames, caller);
        if (source instanceof PyCode code) {
            run(context, code, globalNames, localNames, closureFor(code, closure));
            return;
        }
        if (closure != PyNone.NONE) {
            throw Errors.typeError("closure can only be used when source is a code object");
        }
        context.run(EvaluatedSources.compile(context, source, "exec", caller), globalNames, localNames);
    }

    private static Object run(PythonContext context, PyCode code, PyDict globals, Object locals, PyCell[] closure) {
        if (code.signature().boundCount() == 0) {
            return context.run(code, globals, locals, closure);
        }
        // Code of a function with parameters: its own check of arguments says what is missing.
        return Calls.call(new PyFunction(code, globals, context.builtinsOf(globals), closure));
    }

    private static PyCell[] closureFor(PyCode code, Object closure) {
        int count = freeVariables(code);
        if (count == 0) {
            if (closure != PyNone.NONE) {
                throw Errors.typeError("cannot use a closure with this code object");
            }
            return PyFunction.NO_CLOSURE;
        }
        PyCell[] cells = new PyCell[count];
        if (closure instanceof PyTuple tuple && tuple.size() == count) {
            for (int i = 0; i < count && tuple.get(i) instanceof PyCell cell; i++) {
                cells[i] = cell;
            }
            if (cells[count - 1] != null) {
                return cells;
            }
        }
        throw Errors.typeError("code object requires a closure of exactly length " + count);
    }

    private static int freeVariables(PyCode code) {
        return CodeVariables.names(code, CodeVariables.FREE).size();
    }

    private static boolean isMapping(Object object) {
        return object instanceof PyDict || Types.of(object).lookup(Names.GETITEM) != null;
    }

    private static PyDict callerGlobals(String function) {
        PyDict globals = CallerFrames.globals();
        if (globals == null) {
            throw Errors.systemError("globals and locals cannot be NULL in " + function + "()");
        }
        return globals;
    }

    private static void addBuiltins(PythonContext context, PyDict globals, EvaluationCaller caller) {
        if (globals.getString(Names.BUILTINS) == null) {
            PyDict builtins = caller.builtins();
            globals.putString(
                    Names.BUILTINS, builtins == null ? context.builtins().namespace() : builtins);
        }
    }

    @Builtin("__build_class__(*args, metaclass=<unset>, **kwds)")
    static Object buildClass(Object[] args, Object metaclass, PyDict keywords) {
        if (args.length < 2) {
            throw Errors.typeError("__build_class__: not enough arguments");
        }
        Object body = args[0];
        Object name = args[1];
        Object[] bases = Arrays.copyOfRange(args, 2, args.length);
        if (!(body instanceof PyFunction function)) {
            throw Errors.typeError("__build_class__: func must be a function");
        }
        if (!(PyValueObject.unwrap(name) instanceof TruffleString text)) {
            throw Errors.typeError("__build_class__: name is not a string");
        }
        PyDict all = keywords;
        if (metaclass != null) {
            all = keywords.copy();
            all.putString(Str.of("metaclass"), metaclass);
        }
        return ClassBuilding.build(function, text, bases, all);
    }

    @Builtin("breakpoint(*args, **kws)")
    static Object breakpoint(Object[] args, PyDict keywords) {
        Object hook = PythonContext.get().sys().get("breakpointhook");
        if (hook == null) {
            throw Errors.runtimeError("lost sys.breakpointhook");
        }
        return Calls.callWithDict(hook, args, keywords);
    }
}
