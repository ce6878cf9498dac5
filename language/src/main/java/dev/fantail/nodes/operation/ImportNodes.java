// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.protocol.Calls;

/** The import statement. */
public final class ImportNodes {
    private ImportNodes() {}

    /** IMPORT_NAME: calls {@code __import__} of the frame's builtins. */
    public static final class ImportName extends InstructionNode {
        private final TruffleString name;

        @Child
        private ExpressionNode level;

        @Child
        private ExpressionNode fromList;

        public ImportName(int bci, TruffleString name, ExpressionNode level, ExpressionNode fromList) {
            super(bci);
            this.name = name;
            this.level = level;
            this.fromList = fromList;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            Object dots = level.execute(frame);
            Object names = fromList.execute(frame);
            at(frame);
            return importName(
                    (PyFunction) frame.getArguments()[FrameLayout.FUNCTION],
                    PyNone.ofNullable(frame.getArguments()[FrameLayout.NAMESPACE]),
                    names,
                    dots);
        }

        @TruffleBoundary
        private Object importName(PyFunction function, Object locals, Object names, Object dots) {
            Object importer = function.builtins().getString(Names.IMPORT);
            if (importer == null) {
                throw Errors.of(ExceptionTypes.IMPORT_ERROR, "__import__ not found");
            }
            return Calls.call(importer, name, function.globals(), locals, names, dots);
        }
    }

    /** IMPORT_FROM. */
    public static final class ImportFrom extends InstructionNode {
        private final TruffleString name;

        @Child
        private ExpressionNode module;

        public ImportFrom(int bci, TruffleString name, ExpressionNode module) {
            super(bci);
            this.name = name;
            this.module = module;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            Object from = module.execute(frame);
            at(frame);
            return importFrom(context(), from);
        }

        @TruffleBoundary
        private Object importFrom(PythonContext context, Object from) {
            return context.services().importFrom(from, name);
        }
    }

    /** {@code from module import *}. */
    public static final class ImportStar extends InstructionNode {
        @Child
        private ExpressionNode module;

        public ImportStar(int bci, ExpressionNode module) {
            super(bci);
            this.module = module;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            Object from = module.execute(frame);
            at(frame);
            Object namespace = frame.getArguments()[FrameLayout.NAMESPACE];
            PyFunction function = (PyFunction) frame.getArguments()[FrameLayout.FUNCTION];
            importStar(context(), from, namespace == null ? function.globals() : namespace);
            return PyNone.NONE;
        }

        @TruffleBoundary
        private static void importStar(PythonContext context, Object from, Object namespace) {
            context.services().importStar(from, namespace);
        }
    }
}
