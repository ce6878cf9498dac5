// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.PythonNode;
import dev.fantail.nodes.builtin.AllocateNode;
import dev.fantail.nodes.builtin.BuiltinNode;
import dev.fantail.nodes.builtin.CollectNode;
import dev.fantail.objects.BuiltinArguments;
import dev.fantail.objects.BuiltinKind;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyBuiltin;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Signature;
import dev.fantail.objects.Types;
import java.util.Arrays;

/** Calls one built-in: its number is a constant here, so that compiled code calls the Java method directly. */
public final class BuiltinCallNode extends PythonNode {
    private final PyBuiltin builtin;
    private final Signature signature;

    /** Of {@code __new__}: a class that may be its first argument, or {@code null}. */
    private final PyType checked;

    /** The first subclass of the owner that a receiver had, which also needs no check. */
    @CompilationFinal
    private PyType accepted;

    @CompilationFinal
    private ArgumentPlan plan;

    @CompilationFinal
    private boolean planned;

    /** Specializing form of the built-in, for calls that pass exactly its parameters; {@code null} without one. */
    @Child
    private BuiltinNode node;

    /** Whether the node left arguments to the general form once. */
    @CompilationFinal
    private boolean declined;

    @Child
    private CollectNode collect;

    private BuiltinCallNode(PyBuiltin builtin, PyType checked) {
        this.builtin = builtin;
        this.signature = builtin.signature();
        this.checked = checked;
        if (!Optimization.BUILTINS_BY_CALL_SITE.isOn()) {
            return;
        }
        Node specialized = builtin.table().createNode(builtin.id());
        this.node = specialized instanceof BuiltinNode inlined ? inlined : null;
        this.collect = specialized instanceof CollectNode collecting ? collecting : null;
    }

    public static BuiltinCallNode create(PyBuiltin builtin) {
        return new BuiltinCallNode(builtin, null);
    }

    /** For {@code __new__} of a class that inherits the built-in. */
    static BuiltinCallNode constructor(PyBuiltin builtin, PyType type) {
        return new BuiltinCallNode(builtin, builtin.isConstructorOf(type) ? type : null);
    }

    /** @param first index of the first argument in {@code args} */
    public Object execute(VirtualFrame frame, Object[] args, int first, TruffleString[] keywords) {
        int given = args.length - first;
        if (node != null
                && (keywords.length == 0 && node.accepts(given)
                        || checked != null && args[first] == checked && node instanceof AllocateNode)) {
            Object result = node.execute(frame, args, first);
            if (result != null) {
                return result;
            } else if (!declined) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                declined = true;
            }
        } else if (collect != null && given > keywords.length) {
            int last = args.length - keywords.length - 1;
            args[last] = collect.execute(frame, args[last]);
        }
        return call(frame, bind(args, first, given, keywords));
    }

    private Object[] bind(Object[] args, int first, int given, TruffleString[] keywords) {
        if (!planned) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            plan = makePlan(given, keywords);
            planned = true;
        }
        if (plan != null && plan.fits(given, keywords)) {
            return byPlan(args, first);
        }
        return BuiltinArguments.bind(builtin, Arrays.copyOfRange(args, first, args.length), keywords);
    }

    /** Only where every required parameter is given, and no keyword may be meant for another method. */
    private ArgumentPlan makePlan(int given, TruffleString[] keywords) {
        if (builtin.isNew() && keywords.length > 0) {
            return null;
        }
        ArgumentPlan made = ArgumentPlan.of(signature, given, keywords);
        for (int i = 0; made != null && i < made.namedCount(); i++) {
            if (made.source(i) == ArgumentPlan.DEFAULT && signature.isRequired(i)) {
                return null;
            }
        }
        return made;
    }

    @ExplodeLoop
    private Object[] byPlan(Object[] args, int first) {
        Object[] bound = new Object[signature.boundCount()];
        for (int i = 0; i < plan.namedCount(); i++) {
            int source = plan.source(i);
            bound[i] = source == ArgumentPlan.DEFAULT ? signature.defaultValue(i) : args[first + source];
        }
        if (signature.hasVarArgs()) {
            bound[signature.varArgsIndex()] = plan.varArgs(args, first, signature);
        }
        if (signature.hasVarKeywords()) {
            bound[signature.varKeywordsIndex()] = plan.varKeywords(args, first);
        }
        return bound;
    }

    private Object call(VirtualFrame frame, Object[] bound) {
        if (builtin.kind() == BuiltinKind.METHOD && bound.length > 0 && !accepts(Types.of(bound[0]))
                || builtin.isNew() && (checked == null || bound[0] != checked)) {
            return builtin.call(bound);
        }
        Object result = node == null ? null : node.callBound(frame, bound);
        if (result != null) {
            return result;
        }
        result = builtin.table().call(builtin.id(), bound);
        if (result == null) {
            if (builtin.isNext()) {
                throw Errors.stopIteration(null);
            }
            return PyNone.NONE;
        }
        return result;
    }

    /** Whether the receiver needs no check. */
    private boolean accepts(PyType type) {
        if (type == builtin.owner()) {
            return true;
        } else if (accepted == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            accepted = type.isSubtypeOf(builtin.owner()) ? type : builtin.owner();
        }
        return type == accepted;
    }
}
