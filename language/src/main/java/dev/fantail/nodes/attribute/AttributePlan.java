// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.attribute;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.object.Shape;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.HiddenKey;
import dev.fantail.objects.Names;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyBuiltin;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyGetSet;
import dev.fantail.objects.PyMemberDescriptor;
import dev.fantail.objects.PyType;
import dev.fantail.objects.TypeLookup;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;

/**
 * What an attribute access on instances of one shape comes down to. Valid while neither the class's
 * {@code __getattribute__} nor what the class has under the name changes.
 */
final class AttributePlan {
    enum Kind {
        /** A property of the shape. */
        OWN,
        /** A Python function or built-in method of the class, to be bound. */
        METHOD,
        /** Something in the class that is no descriptor. */
        CLASS_VALUE,
        /** A descriptor of the class: its {@code __get__} decides. */
        DESCRIPTOR,
        /** Not there, and the class has no {@code __getattr__}. */
        ABSENT,
        /** The class's {@code __getattribute__} decides, or, as the attribute is not there, its {@code __getattr__}. */
        HOOK,
        /** Left to the general protocol. */
        GENERAL
    }

    private static final AttributePlan UNKNOWN = new AttributePlan(Kind.GENERAL, null, null, null, null, null);

    private final Kind kind;
    private final PyType type;
    private final Object value;
    private final TypeLookup getter;
    private final TypeLookup found;
    private final TypeLookup hook;
    private final boolean byClass;

    private AttributePlan(Kind kind, PyType type, Object value, TypeLookup getter, TypeLookup found, TypeLookup hook) {
        this.kind = kind;
        this.type = type;
        this.value = value;
        this.getter = getter;
        this.found = found;
        this.hook = hook;
        this.byClass = Optimization.ATTRIBUTES_BY_CLASS.isOn() && isByClass(kind, type, value);
    }

    private static boolean isByClass(Kind kind, PyType type, Object value) {
        return switch (kind) {
            // A class of the program's may cease to be one of data descriptors.
            case DESCRIPTOR ->
                Attributes.isDataDescriptor(value) && !Types.of(value).isHeapType() || !type.has(PyType.HAS_DICT);
            case METHOD, CLASS_VALUE -> !type.has(PyType.HAS_DICT);
            default -> false;
        };
    }

    /** @param seen what the node that needs the plan has seen */
    static AttributePlan of(Shape shape, TruffleString name, SeenShapes seen) {
        return seen.admit(shape) ? of(shape, name) : UNKNOWN;
    }

    @TruffleBoundary
    static AttributePlan of(Shape shape, TruffleString name) {
        if (!Optimization.ATTRIBUTES_BY_SHAPE.isOn()) {
            return UNKNOWN;
        }
        PyType type = (PyType) shape.getDynamicType();
        TypeLookup getter = type.lookupEntry(Names.GETATTRIBUTE);
        TypeLookup found = type.lookupEntry(name);
        TypeLookup hook = type.lookupEntry(Names.GETATTR);
        if (type.layoutBase() == Types.MODULE) {
            return UNKNOWN;
        } else if (type.isSubtypeOf(Types.TYPE)) {
            return ofClass(type, getter, found, hook);
        } else if (getter.value() instanceof PyFunction && hook.value() == null) {
            return throughFunction(type, getter, hook, getter);
        } else if (shape.hasProperty(HiddenKey.DICT)
                || getter.value() != Types.OBJECT.lookup(Names.GETATTRIBUTE)
                || !getter.isStable()
                || !found.isStable()) {
            return UNKNOWN;
        }
        Object attribute = found.value();
        Kind kind;
        if (attribute != null && Attributes.isDataDescriptor(attribute)) {
            if (Types.of(attribute).lookup(Names.GET) == null) {
                return UNKNOWN;
            }
            kind = Kind.DESCRIPTOR;
        } else if (shape.hasProperty(HiddenKey.DICT)) {
            // The attributes are in a dict that the object shares with others.
            return UNKNOWN;
        } else if (shape.hasProperty(name)) {
            kind = Kind.OWN;
        } else if (attribute == null) {
            return missing(type, getter, found, hook);
        } else if (attribute instanceof PyFunction || attribute instanceof PyBuiltin builtin && builtin.isMethod()) {
            kind = Kind.METHOD;
        } else if (Types.of(attribute).lookup(Names.GET) != null) {
            kind = Kind.DESCRIPTOR;
        } else {
            kind = Kind.CLASS_VALUE;
        }
        if (kind == Kind.DESCRIPTOR && !(attribute instanceof PyMemberDescriptor)) {
            // An AttributeError of its __get__ would bring in __getattr__.
            return hook.value() == null ? new AttributePlan(kind, type, attribute, getter, found, hook) : UNKNOWN;
        }
        return new AttributePlan(kind, type, attribute, getter, found, hook);
    }

    /** The plan for classes, of which Java methods read what comes before their own attributes: {@code __name__} and others. */
    private static AttributePlan ofClass(PyType metaclass, TypeLookup getter, TypeLookup found, TypeLookup hook) {
        return getter.value() == Types.TYPE.lookup(Names.GETATTRIBUTE)
                        && getter.isStable()
                        && found.isStable()
                        && found.value() instanceof PyGetSet accessors
                        && accessors.isReadableOf(metaclass)
                        && hook.value() == null
                ? new AttributePlan(Kind.DESCRIPTOR, metaclass, accessors, getter, found, hook)
                : UNKNOWN;
    }

    /** The plan for a name that neither the shape nor the class has: what {@code __getattr__} the class has counts. */
    private static AttributePlan missing(PyType type, TypeLookup getter, TypeLookup found, TypeLookup hook) {
        if (!hook.isStable()) {
            return UNKNOWN;
        } else if (hook.value() == null) {
            return new AttributePlan(Kind.ABSENT, type, null, getter, found, hook);
        }
        return hook.value() instanceof PyFunction ? throughFunction(type, hook, getter, found) : UNKNOWN;
    }

    private static AttributePlan throughFunction(
            PyType type, TypeLookup function, TypeLookup getter, TypeLookup found) {
        return Optimization.HOOKS_CALLED_DIRECTLY.isOn()
                ? new AttributePlan(Kind.HOOK, type, function.value(), getter, found, function)
                : UNKNOWN;
    }

    boolean isOwn() {
        return kind == Kind.OWN;
    }

    boolean isMethod() {
        return kind == Kind.METHOD;
    }

    boolean isClassValue() {
        return kind == Kind.CLASS_VALUE;
    }

    boolean isDescriptor() {
        return kind == Kind.DESCRIPTOR;
    }

    /** Where instances keep what the descriptor reads, if it is that of a slot, else {@code null}. */
    Object slotKey() {
        return kind == Kind.DESCRIPTOR && value instanceof PyMemberDescriptor member ? member.key() : null;
    }

    boolean isAbsent() {
        return kind == Kind.ABSENT;
    }

    boolean isHook() {
        return kind == Kind.HOOK;
    }

    PyType type() {
        return type;
    }

    /**
     * Whether the plan holds for all instances of the class, whatever their shapes: a data descriptor comes before what they
     * have themselves, and those of a class with nothing but slots have no attributes of their own.
     */
    boolean isByClass() {
        return byClass;
    }

    /** Whether the class has no {@code __getattr__}, of the lookup that {@link #hook} is about. */
    boolean isWithoutHook() {
        return hook.value() == null;
    }

    /** What the class has under the name; its {@code __getattr__} where that decides. */
    Object value() {
        return value;
    }

    /** Valid while attribute access is {@code object}'s. */
    Assumption access() {
        return stable(getter);
    }

    /** Valid while the class has the same thing under the name. */
    Assumption attribute() {
        return stable(found);
    }

    /** Valid while the class has the same {@code __getattr__}, or none. */
    Assumption hook() {
        return stable(hook);
    }

    /** Whether the plan still holds; one that leaves all to the general protocol does. */
    boolean isValid() {
        return kind == Kind.GENERAL || getter.isStable() && found.isStable() && hook.isStable();
    }

    private static Assumption stable(TypeLookup entry) {
        return entry == null ? Assumption.NEVER_VALID : entry.stable();
    }
}
