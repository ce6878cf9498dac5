// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.attribute;

import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.NonIdempotent;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.PythonNode;
import dev.fantail.objects.PyType;
import dev.fantail.objects.SuperLookup;
import dev.fantail.objects.Types;

/** {@code super(owner, self).name} without the super object. */
abstract class SuperLookupNode extends PythonNode {
    protected final TruffleString name;

    protected SuperLookupNode(TruffleString name) {
        this.name = name;
    }

    @NeverDefault
    static SuperLookupNode create(TruffleString name) {
        return SuperLookupNodeGen.create(name);
    }

    abstract Object execute(Object owner, Object self);

    @Specialization(
            guards = {"!isClass(self)", "plan != null", "applies(plan, owner, type)"},
            limit = "3")
    protected static Object ofInstance(
            @SuppressWarnings("unused") PyType owner,
            Object self,
            @Bind("typeOf(self)") PyType type,
            @Cached(value = "plan(owner, type, true)", neverDefault = false) SuperPlan plan) {
        return plan.read(self, type);
    }

    /** In class methods and in {@code __new__}. */
    @Specialization(
            guards = {"plan != null", "applies(plan, owner, self)"},
            limit = "3")
    protected static Object ofClass(
            @SuppressWarnings("unused") PyType owner,
            PyType self,
            @Cached(value = "plan(owner, self, false)", neverDefault = false) SuperPlan plan) {
        return plan.read(self, self);
    }

    @Specialization(replaces = {"ofInstance", "ofClass"})
    protected final Object general(Object owner, Object self) {
        return SuperLookup.get(owner, self, name);
    }

    protected final SuperPlan plan(PyType owner, PyType selfClass, boolean isBound) {
        return SuperPlan.of(owner, selfClass, name, isBound);
    }

    /** Learns classes, and ceases to be so. */
    @NonIdempotent
    protected static boolean applies(SuperPlan plan, PyType owner, PyType selfClass) {
        return plan.owner() == owner && plan.isValid() && plan.covers(selfClass);
    }

    protected static boolean isClass(Object self) {
        return self instanceof PyType;
    }

    protected static PyType typeOf(Object self) {
        return Types.of(self);
    }
}
