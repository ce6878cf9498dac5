// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.TypeChecks;

/** {@code isinstance(object, class)}: the answer for one class of the object is a constant while its MRO is. */
public abstract class IsInstanceNode extends BuiltinNode {
    @NeverDefault
    public static IsInstanceNode create() {
        return IsInstanceNodeGen.create();
    }

    @Override
    public final boolean accepts(int count) {
        return count == 2;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        return executeCheck(args[first], args[first + 1]);
    }

    abstract boolean executeCheck(Object object, Object classInfo);

    @Specialization(
            guards = {"typeOf(object) == type", "cls == cached", "isPlain(type, cached)"},
            assumptions = "stable",
            limit = "4")
    protected static boolean plain(
            Object object,
            PyType cls,
            @Cached("typeOf(object)") PyType type,
            @Cached("cls") PyType cached,
            @Cached("type.mroStable()") Assumption stable,
            @Cached("type.isSubtypeOf(cached)") boolean result) {
        return result;
    }

    @Specialization(replaces = "plain")
    protected static boolean general(Object object, Object classInfo) {
        return TypeChecks.isInstance(object, classInfo);
    }

    protected static PyType typeOf(Object object) {
        return Types.of(object);
    }

    /** Whether the class's metaclass has no say, and {@code __class__} of an object cannot differ from its type. */
    protected static boolean isPlain(PyType type, PyType cls) {
        return cls.type() == Types.TYPE
                && (type.isSubtypeOf(cls) || type.lookup(Names.CLASS) == Types.OBJECT.lookup(Names.CLASS));
    }
}
