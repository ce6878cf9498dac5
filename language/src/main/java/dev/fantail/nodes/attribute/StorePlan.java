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
import dev.fantail.objects.PyMemberDescriptor;
import dev.fantail.objects.PyType;
import dev.fantail.objects.TypeLookup;
import dev.fantail.objects.Types;

/** What storing an attribute in instances of one shape comes down to. */
final class StorePlan {
    private static final StorePlan GENERAL = new StorePlan(false, null, Assumption.NEVER_VALID, Assumption.NEVER_VALID);

    private final boolean own;
    private final Object slotKey;
    private final Assumption access;
    private final Assumption attribute;

    private StorePlan(boolean own, Object slotKey, Assumption access, Assumption attribute) {
        this.own = own;
        this.slotKey = slotKey;
        this.access = access;
        this.attribute = attribute;
    }

    /** @param seen what the node that needs the plan has seen */
    static StorePlan of(Shape shape, TruffleString name, SeenShapes seen) {
        return seen.admit(shape) && Optimization.ATTRIBUTES_BY_SHAPE.isOn() ? of(shape, name) : GENERAL;
    }

    @TruffleBoundary
    private static StorePlan of(Shape shape, TruffleString name) {
        PyType type = (PyType) shape.getDynamicType();
        TypeLookup setter = type.lookupEntry(Names.SETATTR);
        TypeLookup found = type.lookupEntry(name);
        if (type.layoutBase() == Types.MODULE
                || shape.hasProperty(HiddenKey.DICT)
                || type.isSubtypeOf(Types.TYPE)
                || setter.value() != Types.OBJECT.lookup(Names.SETATTR)
                || !setter.isStable()
                || !found.isStable()) {
            return GENERAL;
        }
        Object attribute = found.value();
        if (attribute instanceof PyMemberDescriptor member) {
            return new StorePlan(false, member.key(), setter.stable(), found.stable());
        } else if (!type.has(PyType.HAS_DICT)
                || shape.hasProperty(HiddenKey.DICT)
                || attribute != null && Types.of(attribute).lookup(Names.SET) != null) {
            return GENERAL;
        }
        return new StorePlan(true, null, setter.stable(), found.stable());
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

    Assumption access() {
        return access;
    }

    Assumption attribute() {
        return attribute;
    }
}
