// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.call.CallSpecialNode;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Truth;
import dev.fantail.objects.protocol.TypeChecks;

/** {@code issubclass(class, class)}: a constant for two classes while the first one's MRO is. */
public abstract class IsSubclassNode extends BuiltinNode {
    @NeverDefault
    public static IsSubclassNode create() {
        return IsSubclassNodeGen.create();
    }

    @Override
    public final boolean accepts(int count) {
        return count == 2;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        return executeCheck(frame, args[first], args[first + 1]);
    }

    abstract boolean executeCheck(VirtualFrame frame, Object cls, Object classInfo);

    @Specialization(
            guards = {"cls == cachedClass", "other == cachedOther", "other.type() == TYPE"},
            assumptions = "stable",
            limit = "4")
    protected static boolean plain(
            PyType cls,
            PyType other,
            @Cached("cls") PyType cachedClass,
            @Cached("other") PyType cachedOther,
            @Cached("cls.mroStable()") Assumption stable,
            @Cached("cls.isSubtypeOf(other)") boolean result) {
        return result;
    }

    /** A metaclass of the program's own decides, such as that of an abstract base class. */
    @Specialization(guards = "other.type() != TYPE")
    protected static boolean byMetaclass(
            VirtualFrame frame, Object cls, PyType other, @Cached("check()") CallSpecialNode special) {
        Object answer = special.execute(frame, other, cls);
        return answer == null ? general(cls, other) : Truth.isTrue(answer);
    }

    @Specialization(replaces = {"plain", "byMetaclass"})
    protected static boolean general(Object cls, Object classInfo) {
        return TypeChecks.isSubclass(cls, classInfo);
    }

    @NeverDefault
    protected static CallSpecialNode check() {
        return CallSpecialNode.create(Names.SUBCLASSCHECK);
    }

    protected static final PyType TYPE = Types.TYPE;
}
