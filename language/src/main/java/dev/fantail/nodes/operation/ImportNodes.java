// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.nodes.attribute.GetAttributeNode;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PythonContext;

/** {@code from} … {@code import}; the module itself comes from {@link ImportNameNode}. */
public final class ImportNodes {
    private ImportNodes() {}

    /** IMPORT_FROM. */
    public static final class ImportFrom extends InstructionNode {
        private final TruffleString name;

        @Child
        private ExpressionNode module;

        @Child
        private GetAttributeNode attribute;

        public ImportFrom(int bci, TruffleString name, ExpressionNode module) {
            super(bci);
            this.name = name;
            this.module = module;
            this.attribute = GetAttributeNode.create(name, true);
        }

        @Override
        public Object execute(VirtualFrame frame) {
            Object from = module.execute(frame);
            at(frame);
            Object value = attribute.execute(frame, from);
            return value == null ? importSubmodule(context(), from) : value;
        }

        @TruffleBoundary
        private Object importSubmodule(PythonContext context, Object from) {
            return context.services().importSubmodule(from, name);
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
