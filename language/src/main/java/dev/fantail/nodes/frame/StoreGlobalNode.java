// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.frame;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.StatementNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.GlobalCell;
import dev.fantail.objects.PyDict;

/** STORE_GLOBAL and DELETE_GLOBAL. */
public final class StoreGlobalNode extends StatementNode {
    private final TruffleString name;

    @Child
    private ExpressionNode value;

    @CompilationFinal
    private PyDict cachedGlobals;

    @CompilationFinal
    private GlobalCell cell;

    /** For other globals. */
    @CompilationFinal
    private RecentCell recent;

    /** @param value {@code null} to delete the variable */
    public StoreGlobalNode(int bci, TruffleString name, ExpressionNode value) {
        super(bci);
        this.name = name;
        this.value = value;
    }

    @Override
    public void execute(VirtualFrame frame) {
        PyDict globals = LoadGlobalNode.globals(frame);
        if (value == null) {
            at(frame);
            delete(globals);
            return;
        }
        Object result = value.execute(frame);
        if (cachedGlobals == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            cachedGlobals = globals;
        }
        if (cachedGlobals == globals) {
            if (cell != null && cell.get() != null) {
                cell.set(result);
                return;
            }
        } else if (LoadGlobalNode.isPlain(globals)) {
            if (recent == null) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                recent = RecentCell.create(name);
            }
            GlobalCell other = recent.of(globals);
            if (other != null && other.get() != null) {
                other.setOfAny(result);
                return;
            }
        }
        define(globals, result);
    }

    @TruffleBoundary
    private void define(PyDict globals, Object result) {
        globals.putString(name, result);
        if (cachedGlobals == globals && cell == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            cell = globals.cell(name);
        }
    }

    @TruffleBoundary
    private void delete(PyDict globals) {
        if (globals.removeString(name) == null) {
            throw Errors.nameError(name, "name '" + name + "' is not defined");
        }
    }
}
