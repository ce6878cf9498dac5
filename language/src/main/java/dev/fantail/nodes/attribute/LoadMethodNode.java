// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.attribute;

import com.oracle.truffle.api.CompilerDirectives.ValueType;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Idempotent;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.object.Shape;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.PythonNode;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyBuiltin;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.TypeLookup;
import dev.fantail.objects.Types;

/**
 * Finds what {@code object.name(…)} calls: a function of the class, to be called with the object as first argument, or
 * a {@link BoundAttribute}.
 */
public abstract class LoadMethodNode extends PythonNode {
    /** A callable that is to be called without the object in front. */
    @ValueType
    public record BoundAttribute(Object value) {}

    protected final TruffleString name;
    protected final int bci;

    private final SeenShapes seen = new SeenShapes();

    protected LoadMethodNode(int bci, TruffleString name) {
        this.bci = bci;
        this.name = name;
    }

    public abstract Object execute(VirtualFrame frame, Object object);

    @Specialization(
            guards = {"isWithoutBoundObject()", "object.getShape() == shape", "plan.isMethod()"},
            assumptions = {"plan.access()", "plan.attribute()"},
            limit = "9")
    protected Object method(
            PyObject object, @Cached("object.getShape()") Shape shape, @Cached("planFor(shape)") AttributePlan plan) {
        return plan.value();
    }

    /** Of instances of more shapes than there is room for, where only their class counts. */
    @Specialization(
            guards = {"isWithoutBoundObject()", "object.type() == type", "plan.isMethod()", "plan.isByClass()"},
            assumptions = {"plan.access()", "plan.attribute()"},
            limit = "4",
            replaces = "method")
    protected Object methodOfClass(
            PyObject object,
            @Cached("object.type()") PyType type,
            @Cached("planFor(object.getShape())") AttributePlan plan) {
        return plan.value();
    }

    /** Of objects of more shapes than there is room for. */
    @Specialization(guards = {"isWithoutBoundObject()", "method != null"})
    protected Object anyMethod(
            PyObject object,
            @Cached("reading()") ManyShapesNode many,
            @Bind("many.method(object, name)") Object method) {
        return method;
    }

    @Specialization(
            guards = {"isWithoutBoundObject()", "!isObject(object)", "typeOf(object) == type", "isMethod(entry)"},
            assumptions = "entry.stable()",
            limit = "4")
    protected Object primitiveMethod(
            Object object, @Cached("typeOf(object)") PyType type, @Cached("type.lookupEntry(name)") TypeLookup entry) {
        return entry.value();
    }

    @Specialization(replaces = "primitiveMethod")
    protected Object attribute(VirtualFrame frame, Object object, @Cached("getter()") GetAttributeNode getter) {
        return new BoundAttribute(getter.execute(frame, object));
    }

    @NeverDefault
    protected final GetAttributeNode getter() {
        return GetAttributeNodeGen.create(bci, name, null);
    }

    protected final AttributePlan planFor(Shape shape) {
        return AttributePlan.of(shape, name, seen);
    }

    @Idempotent
    protected static boolean isWithoutBoundObject() {
        return Optimization.METHODS_WITHOUT_BOUND_OBJECTS.isOn();
    }

    protected static boolean isObject(Object object) {
        return object instanceof PyObject;
    }

    protected static PyType typeOf(Object object) {
        return Types.of(object);
    }

    protected static boolean isMethod(TypeLookup entry) {
        return entry.value() instanceof PyBuiltin builtin && builtin.isMethod();
    }
}
