// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Cached.Exclusive;
import com.oracle.truffle.api.dsl.Idempotent;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import com.oracle.truffle.api.object.Shape;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.PythonNode;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.FunctionArguments;
import dev.fantail.objects.Names;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyBoundBuiltin;
import dev.fantail.objects.PyBuiltin;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyMethod;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Signature;
import dev.fantail.objects.TypeLookup;
import dev.fantail.objects.protocol.Calls;
import java.util.Arrays;

/**
 * Calls a callable. The arguments come in an array with room for the frame's header, so that a plain Python function
 * takes it as it is. A function is cached by its code: a closure that is created anew keeps its call target.
 */
public abstract class CallNode extends PythonNode {
    /** Elements before the first argument. */
    public static final int HEADER = FrameLayout.FIRST_PARAMETER;

    /**
     * @param args from {@link #HEADER} on: positional arguments, then the values of the keywords
     * @param keywords the names of the last arguments; a constant of the call site
     */
    public abstract Object execute(VirtualFrame frame, Object callable, Object[] args, TruffleString[] keywords);

    /** The array of {@link #execute} with one argument. */
    public static Object[] arguments(Object argument) {
        Object[] args = new Object[HEADER + 1];
        args[HEADER] = argument;
        return args;
    }

    /** The array of {@link #execute} with two arguments. */
    public static Object[] arguments(Object first, Object second) {
        Object[] args = new Object[HEADER + 2];
        args[HEADER] = first;
        args[HEADER + 1] = second;
        return args;
    }

    /** The array of {@link #execute} with three arguments. */
    public static Object[] arguments(Object first, Object second, Object third) {
        Object[] args = new Object[HEADER + 3];
        args[HEADER] = first;
        args[HEADER + 1] = second;
        args[HEADER + 2] = third;
        return args;
    }

    /** @param args of {@link #arguments} */
    public final Object execute(VirtualFrame frame, Object callable, Object[] args) {
        return execute(frame, callable, args, Calls.NO_KEYWORDS);
    }

    @Specialization(
            guards = {"isByCode()", "function.code() == code"},
            limit = "8")
    protected static Object function(
            VirtualFrame frame,
            PyFunction function,
            Object[] args,
            TruffleString[] keywords,
            @Cached("function.code()") PyCode code,
            @Cached("create(code.callTarget())") DirectCallNode call,
            @Cached("create(code.signature())") ArrangeNode arrange,
            @Cached("create(call)") CallerFrameNode caller) {
        Object[] arguments = arrange.execute(function, args, keywords);
        caller.execute(frame);
        return call.call(arguments);
    }

    @Idempotent
    protected static boolean isByCode() {
        return Optimization.CALLS_BY_CODE.isOn();
    }

    /** Functions of many codes: no inlining, but no detour either. */
    @Specialization(replaces = "function")
    protected static Object anyFunction(
            PyFunction function, Object[] args, TruffleString[] keywords, @Cached IndirectCallNode call) {
        PyCode code = function.code();
        Signature signature = code.signature();
        Object[] arguments = args;
        if (keywords.length == 0 && signature.isPlainPositional() && args.length - HEADER == signature.namedCount()) {
            args[FrameLayout.FUNCTION] = function;
        } else {
            arguments = bind(function, args, keywords);
        }
        return call.call(code.callTarget(), arguments);
    }

    @TruffleBoundary
    private static Object[] bind(PyFunction function, Object[] args, TruffleString[] keywords) {
        return FunctionArguments.bind(function, Arrays.copyOfRange(args, HEADER, args.length), keywords);
    }

    @Specialization(
            guards = {"builtin.table() == table", "builtin.id() == cached.id()"},
            limit = "3")
    protected static Object builtin(
            VirtualFrame frame,
            PyBuiltin builtin,
            Object[] args,
            TruffleString[] keywords,
            @Cached("builtin") PyBuiltin cached,
            @Cached("cached.table()") dev.fantail.objects.BuiltinTable table,
            @Cached("create(cached)") BuiltinCallNode call) {
        return call.execute(frame, args, HEADER, keywords);
    }

    @Specialization(
            guards = {"bound.builtin().table() == table", "bound.builtin().id() == cached.id()"},
            limit = "3")
    protected static Object boundBuiltin(
            VirtualFrame frame,
            PyBoundBuiltin bound,
            Object[] args,
            TruffleString[] keywords,
            @Cached("bound.builtin()") PyBuiltin cached,
            @Cached("cached.table()") dev.fantail.objects.BuiltinTable table,
            @Cached("create(cached)") BuiltinCallNode call) {
        return call.execute(frame, withSelf(bound.self(), args), HEADER, keywords);
    }

    @Specialization
    protected static Object method(
            VirtualFrame frame,
            PyMethod method,
            Object[] args,
            TruffleString[] keywords,
            @Exclusive @Cached("create()") CallNode call) {
        return call.execute(frame, method.function(), withSelf(method.self(), args), keywords);
    }

    @Specialization(
            guards = {"type == cached", "instantiate != null"},
            limit = "3")
    protected static Object instantiate(
            VirtualFrame frame,
            PyType type,
            Object[] args,
            TruffleString[] keywords,
            @Cached("type") PyType cached,
            @Cached("create(cached)") InstantiateNode instantiate) {
        return instantiate.execute(frame, args, keywords);
    }

    /** An instance whose class has {@code __call__} in Python. */
    @Specialization(
            guards = {"object.getShape() == shape", "entry != null"},
            assumptions = "entry.stable()",
            limit = "3")
    protected static Object callable(
            VirtualFrame frame,
            PyObject object,
            Object[] args,
            TruffleString[] keywords,
            @Cached("object.getShape()") Shape shape,
            @Cached("callEntry(object)") TypeLookup entry,
            @Exclusive @Cached("create()") CallNode call) {
        return call.execute(frame, entry.value(), withSelf(object, args), keywords);
    }

    protected static TypeLookup callEntry(PyObject object) {
        TypeLookup entry = object.type().lookupEntry(Names.CALL);
        return entry.isStable() && entry.value() instanceof PyFunction ? entry : null;
    }

    /** An instance of a built-in type that can be called, such as a {@code partial}. */
    @Specialization(
            guards = {"object.type() == type", "call != null"},
            assumptions = "entry.stable()",
            limit = "3")
    protected static Object builtinCallable(
            VirtualFrame frame,
            PyObject object,
            Object[] args,
            TruffleString[] keywords,
            @Cached("object.type()") PyType type,
            @Cached("type.lookupEntry(CALL)") TypeLookup entry,
            @Cached(value = "builtinCall(entry)", neverDefault = false) BuiltinCallNode call) {
        return call.execute(frame, withSelf(object, args), HEADER, keywords);
    }

    protected static final TruffleString CALL = Names.CALL;

    /** {@code null} where {@code __call__} is not a method in Java. */
    protected static BuiltinCallNode builtinCall(TypeLookup entry) {
        return entry.isStable() && entry.value() instanceof PyBuiltin builtin && builtin.isMethod()
                ? BuiltinCallNode.create(builtin)
                : null;
    }

    @Specialization
    protected static Object general(Object callable, Object[] args, TruffleString[] keywords) {
        return Calls.call(callable, Arrays.copyOfRange(args, HEADER, args.length), keywords);
    }

    public static CallNode create() {
        return CallNodeGen.create();
    }

    static Object[] withSelf(Object self, Object[] args) {
        Object[] all = new Object[args.length + 1];
        all[HEADER] = self;
        System.arraycopy(args, HEADER, all, HEADER + 1, args.length - HEADER);
        return all;
    }
}
