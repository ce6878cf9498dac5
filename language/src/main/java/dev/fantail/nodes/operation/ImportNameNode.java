// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operation;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.NonIdempotent;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.ImportPlan;
import dev.fantail.objects.Names;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.protocol.Calls;

/**
 * IMPORT_NAME: calls {@code __import__} of the frame's builtins. A statement that is executed again, in a function, gets the
 * module that is loaded, as a constant.
 */
@NodeChild(value = "level", type = ExpressionNode.class)
@NodeChild(value = "names", type = ExpressionNode.class)
public abstract class ImportNameNode extends InstructionNode {
    private final TruffleString name;

    @CompilationFinal
    private boolean executed;

    protected ImportNameNode(int bci, TruffleString name) {
        super(bci);
        this.name = name;
    }

    /** Most are executed once: nothing is kept for them. */
    @Specialization(guards = "isFirst()")
    protected Object first(VirtualFrame frame, Object level, Object names) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        executed = true;
        return general(frame, level, names);
    }

    @Specialization(
            guards = {
                "function(frame).globals() == globals",
                "names == cachedNames",
                "level == cachedLevel",
                "plan.isKnown()"
            },
            assumptions = "plan.assumptions()",
            limit = "1")
    protected Object loaded(
            VirtualFrame frame,
            long level,
            Object names,
            @Cached("function(frame).globals()") PyDict globals,
            @Cached("names") Object cachedNames,
            @Cached("level") long cachedLevel,
            @Cached("plan(frame, level, names)") ImportPlan plan) {
        return plan.module();
    }

    @Specialization(replaces = {"first", "loaded"})
    protected Object general(VirtualFrame frame, Object level, Object names) {
        at(frame);
        Object locals = PyNone.ofNullable(frame.getArguments()[FrameLayout.NAMESPACE]);
        return importName(function(frame), locals, names, level);
    }

    @TruffleBoundary
    private Object importName(PyFunction function, Object locals, Object names, Object level) {
        Object importer = function.builtins().getString(Names.IMPORT);
        if (importer == null) {
            throw Errors.of(ExceptionTypes.IMPORT_ERROR, "__import__ not found");
        }
        return Calls.call(importer, name, function.globals(), locals, names, level);
    }

    @NonIdempotent
    protected final boolean isFirst() {
        return !executed;
    }

    protected static PyFunction function(VirtualFrame frame) {
        return (PyFunction) frame.getArguments()[FrameLayout.FUNCTION];
    }

    protected final ImportPlan plan(VirtualFrame frame, long level, Object names) {
        if (!Optimization.IMPORTS_AS_CONSTANTS.isOn()) {
            return ImportPlan.NONE;
        }
        at(frame);
        PyFunction function = function(frame);
        return context().services().importPlan(context(), function.builtins(), name, function.globals(), names, level);
    }
}
