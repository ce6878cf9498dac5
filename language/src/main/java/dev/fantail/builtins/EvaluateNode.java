// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.builtin.BuiltinNode;
import dev.fantail.nodes.call.OwnFrameNode;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyFrame;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyNone;

/** {@code eval} and {@code exec}: begin with the function that they are called in, which needs no stack walk. */
public final class EvaluateNode extends BuiltinNode {
    private final boolean isStatements;

    @Child
    private OwnFrameNode own = OwnFrameNode.create();

    private EvaluateNode(boolean isStatements) {
        this.isStatements = isStatements;
    }

    /** {@code eval} for call sites. */
    public static final class Eval {
        private Eval() {}

        @NeverDefault
        public static EvaluateNode create() {
            return new EvaluateNode(false);
        }
    }

    /** {@code exec} for call sites. */
    public static final class Exec {
        private Exec() {}

        @NeverDefault
        public static EvaluateNode create() {
            return new EvaluateNode(true);
        }
    }

    @Override
    public boolean accepts(int count) {
        return count <= 3 && Optimization.EVALUATION_BY_KNOWN_CALLERS.isOn();
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] args, int first) {
        PyCode caller = own.code();
        if (caller == null) {
            return null;
        }
        int count = args.length - first;
        PyFunction function = (PyFunction) frame.getArguments()[FrameLayout.FUNCTION];
        if (count == 1) {
            return evaluate(args[first], own.execute(frame), new EvaluationCaller.Known(function, caller));
        }
        Object locals = count == 3 ? args[first + 2] : PyNone.NONE;
        return args[first + 1] instanceof PyDict globals && (locals == PyNone.NONE || locals instanceof PyDict)
                ? evaluate(args[first], globals, locals, new EvaluationCaller.Known(function, caller))
                : null;
    }

    /** In the namespaces of the caller. */
    @TruffleBoundary
    private Object evaluate(Object source, PyFrame frame, EvaluationCaller.Known caller) {
        return evaluate(source, caller.function().globals(), frame.locals(), caller);
    }

    @TruffleBoundary
    private Object evaluate(Object source, PyDict globals, Object locals, EvaluationCaller caller) {
        if (isStatements) {
            ExecutionFunctions.exec(source, globals, locals, PyNone.NONE, caller);
            return PyNone.NONE;
        }
        return ExecutionFunctions.eval(source, globals, locals, caller);
    }
}
