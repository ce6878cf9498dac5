// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.attribute;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.object.Shape;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.call.CallNode;
import dev.fantail.objects.HiddenKey;
import dev.fantail.objects.Names;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyGetSet;
import dev.fantail.objects.PyMemberDescriptor;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyProperty;
import dev.fantail.objects.PyType;
import dev.fantail.objects.TypeLookup;
import dev.fantail.objects.Types;

/** What storing an attribute in instances of one shape comes down to. */
final class StorePlan {
    private static final StorePlan GENERAL = new StorePlan(
            false,
            null,
            null,
            null,
            null,
            false,
            Assumption.NEVER_VALID,
            Assumption.NEVER_VALID,
            Assumption.NEVER_VALID);

    private final boolean own;
    private final Object slotKey;

    /** What stores the value by a Java method, or {@code null}. */
    private final PyGetSet accessors;

    /** What is called to store the value, and the argument in front of the object, both {@code null} if there is none. */
    private final PyFunction function;

    private final Object descriptor;
    private final boolean named;

    private final Assumption access;
    private final Assumption attribute;
    private final Assumption method;

    private StorePlan(boolean own, Object slotKey, TypeLookup access, TypeLookup attribute) {
        this(own, slotKey, null, null, null, false, access.stable(), attribute.stable(), Assumption.ALWAYS_VALID);
    }

    private StorePlan(
            boolean own,
            Object slotKey,
            PyGetSet accessors,
            PyFunction function,
            Object descriptor,
            boolean named,
            Assumption access,
            Assumption attribute,
            Assumption method) {
        this.own = own;
        this.slotKey = slotKey;
        this.accessors = accessors;
        this.function = function;
        this.descriptor = descriptor;
        this.named = named;
        this.access = access;
        this.attribute = attribute;
        this.method = method;
    }

    /** @param seen what the node that needs the plan has seen */
    static StorePlan of(Shape shape, TruffleString name, SeenShapes seen) {
        return seen.admit(shape) ? of(shape, name) : GENERAL;
    }

    @TruffleBoundary
    static StorePlan of(Shape shape, TruffleString name) {
        if (!Optimization.ATTRIBUTES_BY_SHAPE.isOn()) {
            return GENERAL;
        }
        PyType type = (PyType) shape.getDynamicType();
        TypeLookup setter = type.lookupEntry(Names.SETATTR);
        TypeLookup found = type.lookupEntry(name);
        if (type.layoutBase() == Types.MODULE || type.isSubtypeOf(Types.TYPE) || !setter.isStable()) {
            return GENERAL;
        } else if (setter.value() instanceof PyFunction function && Optimization.SETTERS_CALLED_DIRECTLY.isOn()) {
            return new StorePlan(
                    false,
                    null,
                    null,
                    function,
                    null,
                    true,
                    setter.stable(),
                    Assumption.ALWAYS_VALID,
                    Assumption.ALWAYS_VALID);
        } else if (shape.hasProperty(HiddenKey.DICT)
                || setter.value() != Types.OBJECT.lookup(Names.SETATTR)
                || !found.isStable()) {
            return GENERAL;
        }
        Object attribute = found.value();
        if (attribute instanceof PyMemberDescriptor member) {
            return new StorePlan(false, member.key(), setter, found);
        } else if (attribute != null && Types.of(attribute).lookup(Names.SET) != null) {
            return throughDescriptor(type, attribute, setter, found);
        } else if (!type.has(PyType.HAS_DICT)) {
            return GENERAL;
        }
        return new StorePlan(true, null, setter, found);
    }

    private static StorePlan throughDescriptor(PyType type, Object descriptor, TypeLookup setter, TypeLookup found) {
        if (!Optimization.SETTERS_CALLED_DIRECTLY.isOn()) {
            return GENERAL;
        } else if (descriptor instanceof PyGetSet accessors && accessors.isWritableOf(type)) {
            return new StorePlan(
                    false,
                    null,
                    accessors,
                    null,
                    null,
                    false,
                    setter.stable(),
                    found.stable(),
                    Assumption.ALWAYS_VALID);
        } else if (descriptor instanceof PyProperty property
                && property.type() == Types.PROPERTY
                && property.setter() instanceof PyFunction function) {
            return new StorePlan(
                    false, null, null, function, null, false, setter.stable(), found.stable(), Assumption.ALWAYS_VALID);
        }
        TypeLookup method = Types.of(descriptor).lookupEntry(Names.SET);
        return method.value() instanceof PyFunction function && method.isStable()
                ? new StorePlan(
                        false,
                        null,
                        null,
                        function,
                        descriptor,
                        false,
                        setter.stable(),
                        found.stable(),
                        method.stable())
                : GENERAL;
    }

    /** Whether the attribute goes into the instance itself. */
    boolean isOwn() {
        return own;
    }

    /** Whether a slot takes the attribute. */
    boolean isSlot() {
        return slotKey != null;
    }

    Object slotKey() {
        return slotKey;
    }

    /** What stores the attribute by a Java method, or {@code null}. */
    PyGetSet accessors() {
        return accessors;
    }

    /** Whether a function of the class, of a property or of a descriptor stores the attribute. */
    boolean isCall() {
        return function != null;
    }

    /** Whether the plan holds for all instances of the class, whatever their shapes. */
    boolean isByClass() {
        return Optimization.ATTRIBUTES_BY_CLASS.isOn() && (isSlot() || isCall());
    }

    PyFunction function() {
        return function;
    }

    /** What the function is called with, behind the header. */
    Object[] arguments(PyObject object, TruffleString name, Object value) {
        int count = named || descriptor != null ? 3 : 2;
        Object[] args = new Object[CallNode.HEADER + count];
        if (descriptor != null) {
            args[CallNode.HEADER] = descriptor;
            args[CallNode.HEADER + 1] = object;
        } else {
            args[CallNode.HEADER] = object;
            if (named) {
                args[CallNode.HEADER + 1] = name;
            }
        }
        args[CallNode.HEADER + count - 1] = value;
        return args;
    }

    Assumption access() {
        return access;
    }

    Assumption attribute() {
        return attribute;
    }

    /** Valid while the descriptor has the same {@code __set__}. */
    Assumption method() {
        return method;
    }

    /** Whether the plan still holds; one that leaves all to the general protocol does. */
    boolean isValid() {
        return this == GENERAL || access.isValid() && attribute.isValid() && method.isValid();
    }
}
