// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.PyGenericAlias;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyUnionType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Comparison;
import java.util.ArrayList;
import java.util.List;

/** Making {@code X | Y} of classes and type-like objects. */
public final class UnionTypes {
    private static final TruffleString TYPING = Str.of("typing");

    private UnionTypes() {}

    /** {@code left | right}, or {@code NotImplemented} where one side is no type. */
    @TruffleBoundary
    public static Object or(Object left, Object right) {
        if (!isUnionable(left) || !isUnionable(right)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        return of(left, right);
    }

    /** The union of some types; of a single one, that one. */
    @TruffleBoundary
    public static Object of(Object... members) {
        List<Object> distinct = new ArrayList<>();
        for (Object member : members) {
            if (member instanceof PyUnionType union) {
                for (Object inner : union.args().items()) {
                    addDistinct(distinct, inner);
                }
            } else {
                addDistinct(distinct, member == PyNone.NONE ? Types.NONE_TYPE : member);
            }
        }
        return distinct.size() == 1 ? distinct.getFirst() : new PyUnionType(PyTuple.of(distinct.toArray()));
    }

    private static void addDistinct(List<Object> members, Object member) {
        for (Object known : members) {
            if (known == member
                    || !(known instanceof PyType && member instanceof PyType)
                            && Types.of(known) == Types.of(member)
                            && Comparison.equal(known, member)) {
                return;
            }
        }
        members.add(member);
    }

    /** Whether {@code |} makes a union of the object. */
    public static boolean isUnionable(Object object) {
        if (object == PyNone.NONE
                || object instanceof PyType
                || object instanceof PyGenericAlias
                || object instanceof PyUnionType) {
            return true;
        }
        PyType type = Types.of(object);
        return !type.isHeapType() && Str.equal(type.builtinModule(), TYPING);
    }
}
