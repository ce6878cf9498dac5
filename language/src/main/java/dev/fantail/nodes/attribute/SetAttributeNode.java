// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.attribute;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.NonIdempotent;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.object.DynamicObjectLibrary;
import com.oracle.truffle.api.object.Shape;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.StatementNode;
import dev.fantail.nodes.call.CallNode;
import dev.fantail.objects.GlobalCell;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.ThreadMode;
import dev.fantail.objects.TypeLookup;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;

/** STORE_ATTR: into the shape of a plain instance, else by the general protocol. */
@NodeChild(value = "value", type = ExpressionNode.class)
@NodeChild(value = "object", type = ExpressionNode.class)
public abstract class SetAttributeNode extends StatementNode {
    protected final TruffleString name;

    private final SeenShapes seen = new SeenShapes();

    /** The class whose attribute was found to keep changing, or {@code null}. */
    protected PyType settled;

    protected SetAttributeNode(int bci, TruffleString name) {
        super(bci);
        this.name = name;
    }

    /** For an object and a value at hand, where the frame knows the position. */
    @NeverDefault
    public static SetAttributeNode create(TruffleString name) {
        return SetAttributeNodeGen.create(POSITION_KNOWN, name, null, null);
    }

    public abstract void execute(VirtualFrame frame, Object value, Object object);

    @Specialization(
            guards = {"object.getShape() == shape", "plan.isOwn()"},
            assumptions = {"plan.access()", "plan.attribute()"},
            limit = "6")
    protected void ownDouble(
            double value,
            PyObject object,
            @Cached("object.getShape()") Shape shape,
            @Cached("planFor(shape)") StorePlan plan,
            @CachedLibrary(limit = "1") DynamicObjectLibrary objects) {
        objects.putDouble(object, name, value);
    }

    @Specialization(
            guards = {"object.getShape() == shape", "plan.isOwn()"},
            assumptions = {"plan.access()", "plan.attribute()"},
            limit = "6")
    protected void ownLong(
            long value,
            PyObject object,
            @Cached("object.getShape()") Shape shape,
            @Cached("planFor(shape)") StorePlan plan,
            @CachedLibrary(limit = "1") DynamicObjectLibrary objects) {
        objects.putLong(object, name, value);
    }

    @Specialization(
            guards = {"object.getShape() == shape", "plan.isOwn()"},
            assumptions = {"plan.access()", "plan.attribute()"},
            limit = "6")
    protected void own(
            Object value,
            PyObject object,
            @Cached("object.getShape()") Shape shape,
            @Cached("planFor(shape)") StorePlan plan,
            @CachedLibrary(limit = "1") DynamicObjectLibrary objects) {
        objects.put(object, name, value);
    }

    @Specialization(
            guards = {"object.getShape() == shape", "plan.isSlot()"},
            assumptions = {"plan.access()", "plan.attribute()"},
            limit = "6")
    protected void slot(
            Object value,
            PyObject object,
            @Cached("object.getShape()") Shape shape,
            @Cached("planFor(shape)") StorePlan plan,
            @CachedLibrary(limit = "1") DynamicObjectLibrary objects) {
        objects.put(object, plan.slotKey(), value);
    }

    @Specialization(
            guards = {"object.getShape() == shape", "plan.accessors() != null"},
            assumptions = {"plan.access()", "plan.attribute()"},
            limit = "4")
    protected void accessor(
            VirtualFrame frame,
            Object value,
            PyObject object,
            @Cached("object.getShape()") Shape shape,
            @Cached("planFor(shape)") StorePlan plan) {
        at(frame);
        plan.accessors().write(object, value);
    }

    @Specialization(
            guards = {"object.getShape() == shape", "plan.isCall()"},
            assumptions = {"plan.access()", "plan.attribute()", "plan.method()"},
            limit = "4")
    protected void call(
            VirtualFrame frame,
            Object value,
            PyObject object,
            @Cached("object.getShape()") Shape shape,
            @Cached("planFor(shape)") StorePlan plan,
            @Cached("create()") CallNode call) {
        at(frame);
        call.execute(frame, plan.function(), plan.arguments(object, name, value), Calls.NO_KEYWORDS);
    }

    /** Of instances of more shapes than there is room for. */
    @Specialization(
            guards = {"object.type() == type", "plan.isSlot()", "plan.isByClass()"},
            assumptions = {"plan.access()", "plan.attribute()"},
            limit = "4",
            replaces = "slot")
    protected void slotOfClass(
            Object value,
            PyObject object,
            @Cached("object.type()") PyType type,
            @Cached("planFor(object.getShape())") StorePlan plan,
            @CachedLibrary(limit = "6") DynamicObjectLibrary objects) {
        objects.put(object, plan.slotKey(), value);
    }

    /** As {@link #slotOfClass}: what the function does does not depend on the shape. */
    @Specialization(
            guards = {"object.type() == type", "plan.isCall()", "plan.isByClass()"},
            assumptions = {"plan.access()", "plan.attribute()", "plan.method()"},
            limit = "4",
            replaces = "call")
    protected void callOfClass(
            VirtualFrame frame,
            Object value,
            PyObject object,
            @Cached("object.type()") PyType type,
            @Cached("planFor(object.getShape())") StorePlan plan,
            @Cached("create()") CallNode call) {
        at(frame);
        call.execute(frame, plan.function(), plan.arguments(object, name, value), Calls.NO_KEYWORDS);
    }

    /** A counter or the like: the entry is fixed, and so is its cell in the namespace. */
    @Specialization(
            guards = {
                "type == cached",
                "type.type() == TYPE",
                "free",
                "entry.isVolatile()",
                "entry.owner() == cached",
                "isValid(entry.current())",
                "isAlone(type)"
            },
            limit = "1")
    protected void volatileClassAttribute(
            Object value,
            PyType type,
            @Cached("settled") PyType cached,
            @Cached("cached.lookupEntry(name)") TypeLookup entry,
            @Cached("cached.namespace().cell(name)") GlobalCell cell,
            @Cached("isNoAttributeOfType()") boolean free) {
        cell.setOfAny(value);
        entry.replace(value);
    }

    /** Nothing has a say in assignments to the class: they go into its namespace. */
    @Specialization(guards = {"type.type() == TYPE", "type.isHeapType()", "free", "!isSettled(type)"})
    protected void changingClassAttribute(Object value, PyType type, @Cached("isNoAttributeOfType()") boolean free) {
        type.setAttribute(name, value);
        if (CompilerDirectives.inInterpreter() && type.lookupEntry(name).isVolatile()) {
            settled = type;
        }
    }

    /** As {@link #changingClassAttribute}, of several classes, or of one that has subclasses. */
    @Specialization(
            guards = {"type.type() == TYPE", "type.isHeapType()", "free"},
            replaces = "changingClassAttribute")
    protected void classAttribute(Object value, PyType type, @Cached("isNoAttributeOfType()") boolean free) {
        type.setAttribute(name, value);
    }

    @Specialization(
            replaces = {
                "own",
                "ownDouble",
                "ownLong",
                "slot",
                "slotOfClass",
                "accessor",
                "call",
                "callOfClass",
                "volatileClassAttribute",
                "classAttribute"
            })
    protected void general(VirtualFrame frame, Object value, Object object, @Cached("writing()") ManyShapesNode many) {
        at(frame);
        if (!(object instanceof PyObject instance) || !many.write(instance, name, value)) {
            Attributes.set(object, name, value);
        }
    }

    protected static final PyType TYPE = Types.TYPE;

    @NonIdempotent
    protected final boolean isSettled(PyType type) {
        return settled == type;
    }

    /** Whether no other thread and no subclass has to know of an assignment. */
    @NonIdempotent
    protected static boolean isAlone(PyType type) {
        return ThreadMode.isSingleThreaded() && !type.hasSubclasses();
    }

    protected final boolean isNoAttributeOfType() {
        return TYPE.lookup(name) == null;
    }

    protected final StorePlan planFor(Shape shape) {
        return StorePlan.of(shape, name, seen);
    }
}
