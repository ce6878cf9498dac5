// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.frame;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.nodes.StatementNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.PyCell;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyFunction;

/** Variables that closures share: the frame slot holds the {@link PyCell}. */
public final class CellNodes {
    private CellNodes() {}

    private static PyException unbound(TruffleString name, boolean free) {
        if (!free) {
            return Errors.unboundLocalError(name);
        }
        return Errors.nameError(
                name,
                "cannot access free variable '" + name
                        + "' where it is not associated with a value in enclosing scope");
    }

    /** MAKE_CELL: a parameter's value goes into the cell. */
    public static final class Make extends StatementNode {
        private final int slot;

        public Make(int bci, int slot) {
            super(bci);
            this.slot = slot;
        }

        @Override
        public void execute(VirtualFrame frame) {
            Object value = ClearLocalNode.isBound(frame, slot) ? frame.getValue(slot) : null;
            frame.setObject(slot, new PyCell(value));
        }
    }

    /** COPY_FREE_VARS. */
    public static final class CopyFree extends StatementNode {
        private final int firstSlot;
        private final int count;

        public CopyFree(int bci, int firstSlot, int count) {
            super(bci);
            this.firstSlot = firstSlot;
            this.count = count;
        }

        @Override
        @ExplodeLoop
        public void execute(VirtualFrame frame) {
            PyCell[] closure = ((PyFunction) frame.getArguments()[FrameLayout.FUNCTION]).closure();
            for (int i = 0; i < count; i++) {
                frame.setObject(firstSlot + i, closure[i]);
            }
        }
    }

    /** LOAD_DEREF. */
    public static final class Load extends InstructionNode {
        private final int slot;
        private final TruffleString name;
        private final boolean free;

        public Load(int bci, int slot, TruffleString name, boolean free) {
            super(bci);
            this.slot = slot;
            this.name = name;
            this.free = free;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            Object value = ((PyCell) frame.getObject(slot)).get();
            if (value == null) {
                CompilerDirectives.transferToInterpreter();
                at(frame);
                throw unbound(name, free);
            }
            return value;
        }
    }

    /** STORE_DEREF. */
    public static final class Store extends StatementNode {
        private final int slot;

        @Child
        private ExpressionNode value;

        public Store(int bci, int slot, ExpressionNode value) {
            super(bci);
            this.slot = slot;
            this.value = value;
        }

        @Override
        public void execute(VirtualFrame frame) {
            Object result = value.execute(frame);
            ((PyCell) frame.getObject(slot)).set(result);
        }
    }

    /** DELETE_DEREF. */
    public static final class Delete extends StatementNode {
        private final int slot;
        private final TruffleString name;
        private final boolean free;

        public Delete(int bci, int slot, TruffleString name, boolean free) {
            super(bci);
            this.slot = slot;
            this.name = name;
            this.free = free;
        }

        @Override
        public void execute(VirtualFrame frame) {
            PyCell cell = (PyCell) frame.getObject(slot);
            if (cell.get() == null) {
                at(frame);
                throw unbound(name, free);
            }
            cell.set(null);
        }
    }
}
