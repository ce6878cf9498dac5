// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.attribute;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Names;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyBoundBuiltin;
import dev.fantail.objects.PyBuiltin;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyMethod;
import dev.fantail.objects.PyType;
import dev.fantail.objects.SpecialMethod;
import dev.fantail.objects.Str;
import dev.fantail.objects.TypeLookup;
import dev.fantail.objects.Types;
import java.util.Arrays;

/** What an attribute of {@code super(owner, self)} comes down to: the same for all classes that find the same in their MRO. */
final class SuperPlan {
    private enum Kind {
        /** A Python function, to be bound. */
        FUNCTION,
        /** A method of a built-in type, to be bound. */
        BUILTIN,
        /** A static or class method. */
        WRAPPED,
        /** Something that is read as it stands. */
        VALUE
    }

    private static final int MAX_CLASSES = 8;

    private final PyType owner;
    private final TruffleString name;
    private final boolean isBound;
    private final Kind kind;
    private final Object value;

    @CompilationFinal(dimensions = 1)
    private PyType[] classes = {};

    /** Valid while the classes find what they do. */
    @CompilationFinal(dimensions = 1)
    private Assumption[] stable = {};

    /** Of which it is known that they find something else. */
    private PyType[] others = {};

    private SuperPlan(PyType owner, TruffleString name, boolean isBound, Kind kind, Object value) {
        this.owner = owner;
        this.name = name;
        this.isBound = isBound;
        this.kind = kind;
        this.value = value;
    }

    /**
     * @param selfClass the class whose MRO is searched behind {@code owner}
     * @param isBound whether {@code self} is an instance of the class, and not the class itself
     * @return {@code null} where the general way has to be taken
     */
    @TruffleBoundary
    static SuperPlan of(PyType owner, PyType selfClass, TruffleString name, boolean isBound) {
        if (!Optimization.SUPER_WITHOUT_OBJECT.isOn() || Str.equal(name, Names.CLASS)) {
            return null;
        }
        // Before the MRO is read.
        Assumption mroStable = selfClass.mroStable();
        PyType[] mro = selfClass.mro();
        int start = Arrays.asList(mro).indexOf(owner) + 1;
        Assumption[] stable = new Assumption[mro.length - start + 1];
        for (int i = start; i < mro.length && start > 0; i++) {
            // Its own attribute cannot come, go or change without its look-up.
            TypeLookup entry = mro[i].lookupEntry(name);
            stable[i - start] = entry.stable();
            if (!entry.isStable()) {
                return null;
            } else if (entry.owner() == mro[i]) {
                stable[i - start + 1] = mroStable;
                Kind kind = kind(entry.value(), selfClass, isBound);
                if (kind == null) {
                    return null;
                }
                SuperPlan plan = new SuperPlan(owner, name, isBound, kind, entry.value());
                plan.classes = new PyType[] {selfClass};
                plan.stable = Arrays.copyOf(stable, i - start + 2);
                return plan;
            }
        }
        return null;
    }

    private static Kind kind(Object value, PyType selfClass, boolean isBound) {
        if (value instanceof PyFunction) {
            return isBound ? Kind.FUNCTION : Kind.VALUE;
        } else if (value instanceof PyBuiltin builtin && builtin.isMethod() && selfClass.isSubtypeOf(builtin.owner())) {
            return isBound ? Kind.BUILTIN : Kind.VALUE;
        } else if (WrappedFunctions.isOne(value)) {
            return Kind.WRAPPED;
        }
        PyType type = Types.of(value);
        return type.lookup(SpecialMethod.GET) == null && !type.isHeapType() ? Kind.VALUE : null;
    }

    @ExplodeLoop
    boolean isValid() {
        for (Assumption assumption : stable) {
            if (!assumption.isValid()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the plan is that of the class, too; learnt in the interpreter. */
    @ExplodeLoop
    boolean covers(PyType selfClass) {
        for (PyType known : classes) {
            if (known == selfClass) {
                return true;
            }
        }
        return CompilerDirectives.inInterpreter() && learn(selfClass);
    }

    private synchronized boolean learn(PyType selfClass) {
        if (classes.length == MAX_CLASSES || Arrays.asList(others).contains(selfClass)) {
            return false;
        }
        SuperPlan plan = of(owner, selfClass, name, isBound);
        if (plan == null || plan.kind != kind || plan.value != value) {
            int kept = others.length % MAX_CLASSES;
            others = Arrays.copyOf(others, kept + 1);
            others[kept] = selfClass;
            return false;
        }
        Assumption[] all = Arrays.copyOf(stable, stable.length + plan.stable.length);
        System.arraycopy(plan.stable, 0, all, stable.length, plan.stable.length);
        stable = all;
        PyType[] more = Arrays.copyOf(classes, classes.length + 1);
        more[classes.length] = selfClass;
        classes = more;
        return true;
    }

    PyType owner() {
        return owner;
    }

    Object read(Object self, PyType selfClass) {
        return switch (kind) {
            case FUNCTION -> new PyMethod(value, self);
            case BUILTIN -> new PyBoundBuiltin(self, (PyBuiltin) value);
            case WRAPPED -> WrappedFunctions.read(value, selfClass);
            case VALUE -> value;
        };
    }
}
