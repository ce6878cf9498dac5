// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.frame;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.utilities.TruffleWeakReference;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.GlobalCell;
import dev.fantail.objects.PyBuiltin;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Items;

/**
 * LOAD_GLOBAL: the cell of the name in the globals is found once, its value is embedded while it is stable. A name that
 * the globals lack is looked up in the builtins in the same way, guarded by the empty cell.
 */
public abstract class LoadGlobalNode extends InstructionNode {
    protected final TruffleString name;

    /** The globals of the first execution. */
    @CompilationFinal
    private PyDict first;

    protected LoadGlobalNode(int bci, TruffleString name) {
        super(bci);
        this.name = name;
    }

    @Specialization(
            guards = {"isFirst(frame)", "isPlain(globals)", "isDefinition(value)"},
            assumptions = "stable",
            limit = "1")
    protected Object stableGlobal(
            VirtualFrame frame,
            @Cached("globals(frame)") PyDict globals,
            @Cached("globals.cell(name)") GlobalCell cell,
            @Cached("cell.stable()") Assumption stable,
            @Cached("cell.get()") Object value) {
        return value;
    }

    /** As {@link #stableGlobal} for other objects: those are not kept alive when the name is deleted. */
    @Specialization(
            guards = {"isFirst(frame)", "isPlain(globals)", "value != null"},
            assumptions = "stable",
            limit = "1")
    protected Object stableObject(
            VirtualFrame frame,
            @Cached("globals(frame)") PyDict globals,
            @Cached("globals.cell(name)") GlobalCell cell,
            @Cached("cell.stable()") Assumption stable,
            @Cached("weak(cell.get())") TruffleWeakReference<Object> reference,
            @Bind("reference.get()") Object value) {
        return value;
    }

    @Specialization(
            guards = {"isFirst(frame)", "isPlain(globals)", "isPlain(builtins)", "absent.get() == null", "value != null"
            },
            assumptions = {"absentStable", "stable"},
            limit = "1")
    protected Object stableBuiltin(
            VirtualFrame frame,
            @Cached("globals(frame)") PyDict globals,
            @Cached("globals.cell(name)") GlobalCell absent,
            @Cached("absent.stable()") Assumption absentStable,
            @Cached("builtins(frame)") PyDict builtins,
            @Cached("builtins.cell(name)") GlobalCell cell,
            @Cached("cell.stable()") Assumption stable,
            @Cached("cell.get()") Object value) {
        return value;
    }

    @Specialization(
            guards = {"isFirst(frame)", "isPlain(globals)", "isDefined(frame, cell)"},
            limit = "1",
            replaces = {"stableGlobal", "stableObject"})
    protected Object global(
            VirtualFrame frame,
            @Cached("globals(frame)") PyDict globals,
            @Cached("globals.cell(name)") GlobalCell cell) {
        return cell.get();
    }

    @Specialization(replaces = {"global", "stableGlobal", "stableObject", "stableBuiltin"})
    protected Object general(
            VirtualFrame frame,
            @Cached("create(name)") RecentCell recent,
            @Cached("create(name)") RecentCell recentBuiltin) {
        PyDict globals = globals(frame);
        PyDict builtins = builtins(frame);
        if (isPlain(globals) && isPlain(builtins)) {
            GlobalCell cell = recent.of(globals);
            if (cell != null) {
                Object value = cell.get();
                if (value != null) {
                    return value;
                }
                cell = recentBuiltin.of(builtins);
                if (cell != null && cell.get() != null) {
                    return cell.get();
                }
            }
        }
        at(frame);
        return lookup(globals, builtins, name);
    }

    /**
     * Whether the globals are those that the caches are about. Guards over cached globals would let what is executed once
     * for each namespace begin anew for ever: a cache that no longer holds makes room for the next.
     */
    protected boolean isFirst(VirtualFrame frame) {
        PyDict globals = globals(frame);
        if (first == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            settle(globals);
        }
        return globals == first;
    }

    private void settle(PyDict globals) {
        atomic(() -> {
            if (first == null) {
                first = globals;
            }
        });
    }

    protected static TruffleWeakReference<Object> weak(Object value) {
        return new TruffleWeakReference<>(value);
    }

    /** What usually lives as long as the module: functions, classes, modules, and constants. */
    protected static boolean isDefinition(Object value) {
        return switch (value) {
            case null -> false;
            case PyFunction function -> true;
            case PyType type -> true;
            case PyModule module -> true;
            case PyBuiltin builtin -> true;
            case PyObject object -> false;
            default -> true;
        };
    }

    /** Takes the frame because a guard over cached values alone is checked only once. */
    protected static boolean isDefined(VirtualFrame frame, GlobalCell cell) {
        return cell.get() != null;
    }

    protected static PyDict globals(VirtualFrame frame) {
        return ((PyFunction) frame.getArguments()[FrameLayout.FUNCTION]).globals();
    }

    protected static PyDict builtins(VirtualFrame frame) {
        return ((PyFunction) frame.getArguments()[FrameLayout.FUNCTION]).builtins();
    }

    /** Whether the items of a namespace are read and written without asking its class. */
    static boolean isPlain(PyDict namespace) {
        return namespace.type() == Types.DICT;
    }

    /** A subclass of {@code dict} may make up a value. */
    private static Object get(PyDict namespace, TruffleString name) {
        if (isPlain(namespace)) {
            return namespace.getString(name);
        }
        try {
            return Items.get(namespace, name);
        } catch (PyException e) {
            if (e.isInstance(ExceptionTypes.KEY_ERROR)) {
                return null;
            }
            throw e;
        }
    }

    @TruffleBoundary
    static Object lookup(PyDict globals, PyDict builtins, TruffleString name) {
        Object value = get(globals, name);
        if (value == null) {
            value = get(builtins, name);
        }
        if (value == null) {
            throw Errors.nameError(name, "name '" + name + "' is not defined");
        }
        return value;
    }
}
