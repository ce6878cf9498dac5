// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.attribute;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import com.oracle.truffle.api.object.DynamicObjectLibrary;
import com.oracle.truffle.api.object.Shape;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.nodes.call.CallNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.GlobalCell;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBuiltin;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.TypeLookup;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;

/** LOAD_ATTR: by the object's shape while there are few, else by the general protocol. */
@NodeChild(value = "object", type = ExpressionNode.class)
public abstract class GetAttributeNode extends InstructionNode {
    protected final TruffleString name;

    /** Whether a missing attribute is {@code null}, not an AttributeError. */
    private final boolean optional;

    private final SeenShapes seen = new SeenShapes();

    protected GetAttributeNode(int bci, TruffleString name) {
        this(bci, name, false);
    }

    protected GetAttributeNode(int bci, TruffleString name, boolean optional) {
        super(bci);
        this.name = name;
        this.optional = optional;
    }

    /** For an object at hand, where the frame knows the position. */
    @NeverDefault
    public static GetAttributeNode create(TruffleString name, boolean optional) {
        return GetAttributeNodeGen.create(POSITION_KNOWN, name, optional, null);
    }

    public abstract Object execute(VirtualFrame frame, Object object);

    @Specialization(
            guards = {"object.getShape() == shape", "plan.isOwn()"},
            assumptions = {"plan.access()", "plan.attribute()"},
            limit = "4",
            rewriteOn = UnexpectedResultException.class)
    protected double ownDouble(
            PyObject object,
            @Cached("object.getShape()") Shape shape,
            @Cached("planFor(shape)") AttributePlan plan,
            @CachedLibrary(limit = "1") DynamicObjectLibrary objects)
            throws UnexpectedResultException {
        return objects.getDoubleOrDefault(object, name, null);
    }

    @Specialization(
            guards = {"object.getShape() == shape", "plan.isOwn()"},
            assumptions = {"plan.access()", "plan.attribute()"},
            limit = "4",
            rewriteOn = UnexpectedResultException.class)
    protected long ownLong(
            PyObject object,
            @Cached("object.getShape()") Shape shape,
            @Cached("planFor(shape)") AttributePlan plan,
            @CachedLibrary(limit = "1") DynamicObjectLibrary objects)
            throws UnexpectedResultException {
        return objects.getLongOrDefault(object, name, null);
    }

    @Specialization(
            guards = {"object.getShape() == shape", "plan.isOwn()"},
            assumptions = {"plan.access()", "plan.attribute()"},
            limit = "6",
            replaces = {"ownDouble", "ownLong"})
    protected Object own(
            PyObject object,
            @Cached("object.getShape()") Shape shape,
            @Cached("planFor(shape)") AttributePlan plan,
            @CachedLibrary(limit = "1") DynamicObjectLibrary objects) {
        return objects.getOrDefault(object, name, null);
    }

    @Specialization(
            guards = {"object.getShape() == shape", "plan.isMethod()"},
            assumptions = {"plan.access()", "plan.attribute()"},
            limit = "4")
    protected Object method(
            PyObject object, @Cached("object.getShape()") Shape shape, @Cached("planFor(shape)") AttributePlan plan) {
        return Attributes.bind(plan.value(), object, plan.type());
    }

    @Specialization(
            guards = {"object.getShape() == shape", "plan.isClassValue()"},
            assumptions = {"plan.access()", "plan.attribute()"},
            limit = "4")
    protected Object classValue(
            PyObject object, @Cached("object.getShape()") Shape shape, @Cached("planFor(shape)") AttributePlan plan) {
        return plan.value();
    }

    @Specialization(
            guards = {"object.getShape() == shape", "plan.isDescriptor()"},
            assumptions = {"plan.access()", "plan.attribute()", "plan.hook()"},
            limit = "4")
    protected Object descriptor(
            VirtualFrame frame,
            PyObject object,
            @Cached("object.getShape()") Shape shape,
            @Cached("planFor(shape)") AttributePlan plan,
            @Cached("create(plan.value(), plan.type())") GetDescriptorNode getter) {
        at(frame);
        return read(frame, object, plan, getter);
    }

    private Object read(VirtualFrame frame, PyObject object, AttributePlan plan, GetDescriptorNode getter) {
        Object value;
        try {
            value = getter.execute(frame, object);
        } catch (PyException e) {
            return nothing(Attributes.describe(e, object, name));
        }
        return value == null ? unset(object, plan) : value;
    }

    /** Of a slot without a value. */
    private Object unset(PyObject object, AttributePlan plan) {
        if (!plan.isWithoutHook()) {
            return find(object);
        } else if (optional) {
            return null;
        }
        throw Errors.noAttribute(object, name);
    }

    /** Of instances of more shapes than there is room for, where only their class counts. */
    @Specialization(
            guards = {"object.type() == type", "plan.isByClass()"},
            assumptions = {"plan.access()", "plan.attribute()", "plan.hook()"},
            limit = "4",
            replaces = {"method", "classValue", "descriptor"})
    protected Object byClass(
            VirtualFrame frame,
            PyObject object,
            @Cached("object.type()") PyType type,
            @Cached("planFor(object.getShape())") AttributePlan plan,
            @Cached(value = "getter(plan)", neverDefault = false) GetDescriptorNode getter) {
        at(frame);
        if (getter != null) {
            return read(frame, object, plan, getter);
        }
        return plan.isMethod() ? Attributes.bind(plan.value(), object, type) : plan.value();
    }

    protected static GetDescriptorNode getter(AttributePlan plan) {
        return plan.isDescriptor() ? GetDescriptorNode.create(plan.value(), plan.type()) : null;
    }

    @Specialization(
            guards = {"isOptional()", "object.getShape() == shape", "plan.isAbsent()"},
            assumptions = {"plan.access()", "plan.attribute()", "plan.hook()"},
            limit = "4")
    protected Object absent(
            PyObject object, @Cached("object.getShape()") Shape shape, @Cached("planFor(shape)") AttributePlan plan) {
        return null;
    }

    @Specialization(
            guards = {"object.getShape() == shape", "plan.isHook()"},
            assumptions = {"plan.access()", "plan.attribute()", "plan.hook()"},
            limit = "4")
    protected Object hook(
            VirtualFrame frame,
            PyObject object,
            @Cached("object.getShape()") Shape shape,
            @Cached("planFor(shape)") AttributePlan plan,
            @Cached("create()") CallNode call) {
        at(frame);
        try {
            return call.execute(frame, plan.value(), CallNode.arguments(object, name));
        } catch (PyException e) {
            return nothing(Attributes.describe(e, object, name));
        }
    }

    @Specialization(
            guards = {"module == cached", "module.type() == MODULE", "value != null", "isValid(stable)"},
            limit = "2")
    protected Object stableModuleVariable(
            PyModule module,
            @Cached("module") PyModule cached,
            @Cached("cellOf(module)") GlobalCell cell,
            @Cached("cell.stable()") Assumption stable,
            @Cached(value = "find(module)", neverDefault = false) Object value) {
        return value;
    }

    @Specialization(
            guards = {"module == cached", "module.type() == MODULE"},
            limit = "2",
            replaces = "stableModuleVariable")
    protected Object moduleVariable(
            VirtualFrame frame,
            PyModule module,
            @Cached("module") PyModule cached,
            @Cached("cellOf(module)") GlobalCell cell) {
        Object value = cell.get();
        if (value == null) {
            at(frame);
            return find(module);
        }
        return value;
    }

    @Specialization(
            guards = {
                "type == cached",
                "isPlain(entry, meta)",
                "isDefault(getter)",
                "isValid(entry.stable())",
                "isValid(meta.stable())",
                "isValid(getter.stable())"
            },
            limit = "8")
    protected Object classAttribute(
            PyType type,
            @Cached("type") PyType cached,
            @Cached("type.lookupEntry(name)") TypeLookup entry,
            @Cached("type.type().lookupEntry(name)") TypeLookup meta,
            @Cached("type.type().lookupEntry(GETATTRIBUTE)") TypeLookup getter) {
        return WrappedFunctions.read(entry.value(), cached);
    }

    /** A counter or the like: the entry is fixed, the value is not. */
    @Specialization(
            guards = {
                "type == cached",
                "entry.isVolatile()",
                "meta.value() == null",
                "isDefault(getter)",
                "isValid(entry.current())",
                "isValid(meta.stable())",
                "isValid(getter.stable())",
                "isNoDescriptor(value)"
            },
            limit = "2")
    protected static Object volatileClassAttribute(
            PyType type,
            @Cached("type") PyType cached,
            @Cached("type.lookupEntry(name)") TypeLookup entry,
            @Cached("type.type().lookupEntry(name)") TypeLookup meta,
            @Cached("type.type().lookupEntry(GETATTRIBUTE)") TypeLookup getter,
            @Bind("entry.value()") Object value) {
        return value;
    }

    @Specialization(
            replaces = {
                "own",
                "method",
                "classValue",
                "descriptor",
                "byClass",
                "absent",
                "hook",
                "moduleVariable",
                "classAttribute",
                "volatileClassAttribute",
                "stableModuleVariable"
            })
    protected Object general(VirtualFrame frame, Object object, @Cached("reading()") ManyShapesNode many) {
        at(frame);
        Object value = object instanceof PyObject instance ? many.read(instance, name) : null;
        if (value == ManyShapesNode.ABSENT && optional) {
            return null;
        }
        return value == null || value == ManyShapesNode.ABSENT ? find(object) : value;
    }

    /** What the general protocol says; raises where that does. */
    protected final Object find(Object object) {
        return optional ? Attributes.getOrNull(object, name) : Attributes.get(object, name);
    }

    /** Nothing for an AttributeError that is not wanted; raises any other. */
    private Object nothing(PyException e) {
        if (optional && e.isInstance(ExceptionTypes.ATTRIBUTE_ERROR)) {
            return null;
        }
        throw e;
    }

    protected final boolean isOptional() {
        return optional;
    }

    /** Whether classes are read as {@code type} does it. */
    protected static boolean isDefault(TypeLookup getter) {
        return getter.value() == Types.TYPE.lookup(Names.GETATTRIBUTE);
    }

    protected static final TruffleString GETATTRIBUTE = Names.GETATTRIBUTE;
    protected static final PyType MODULE = Types.MODULE;

    protected final AttributePlan planFor(Shape shape) {
        return AttributePlan.of(shape, name, seen);
    }

    protected final GlobalCell cellOf(PyModule module) {
        return module.namespace().cell(name);
    }

    /** What can be told at a glance. */
    protected static boolean isNoDescriptor(Object value) {
        return value instanceof Long
                || value instanceof TruffleString
                || value instanceof Double
                || value instanceof Boolean
                || value == PyNone.NONE;
    }

    /**
     * Whether reading the attribute of the class gives it as it is, or the function that it wraps. Methods of the metaclass
     * come behind what the class has.
     */
    protected static boolean isPlain(TypeLookup entry, TypeLookup meta) {
        return entry.value() != null
                && (meta.value() == null || meta.value() instanceof PyFunction || meta.value() instanceof PyBuiltin)
                && (entry.value() instanceof PyFunction
                        || entry.value() instanceof PyBuiltin builtin && builtin.isMethod()
                        || WrappedFunctions.isOne(entry.value())
                        || Types.of(entry.value()).lookup(Names.GET) == null);
    }
}
