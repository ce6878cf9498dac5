// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import dev.fantail.interop.Border;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PythonContext;

/** Runs a source in the module {@code __main__}; the value is that of an expression at its end. */
final class MainRootNode extends RootNode {
    private final PyCode body;
    private final PyCode expression;

    /** @param body {@code null} where there is only an expression; @param expression {@code null} where there is none */
    MainRootNode(TruffleLanguage<?> language, PyCode body, PyCode expression) {
        super(language);
        this.body = body;
        this.expression = expression;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return leave(PythonContext.get(this));
    }

    @TruffleBoundary
    private Object leave(PythonContext context) {
        return Border.leave(() -> run(context));
    }

    private Object run(PythonContext context) {
        PyDict globals = context.mainModule().namespace();
        Object result = PyNone.NONE;
        if (body != null) {
            context.run(body, globals, globals);
        }
        if (expression != null) {
            result = context.run(expression, globals, globals);
        }
        return result;
    }

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "<main>";
    }
}
