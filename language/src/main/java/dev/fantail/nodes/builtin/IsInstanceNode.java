// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.call.CallSpecialNode;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Truth;
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
        return executeCheck(frame, args[first], args[first + 1]);
    }

    abstract boolean executeCheck(VirtualFrame frame, Object object, Object classInfo);

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

    /** One of several classes: the tuple may be made anew for each call. */
    @Specialization(
            guards = {"typeOf(object) == type", "classes != null", "tuple.consistsOf(classes)"},
            assumptions = "stable",
            limit = "4")
    protected static boolean oneOf(
            Object object,
            PyTuple tuple,
            @Cached("typeOf(object)") PyType type,
            @Cached(value = "plainClasses(tuple, type)", dimensions = 1, neverDefault = false) PyType[] classes,
            @Cached("type.mroStable()") Assumption stable,
            @Cached("type.isSubtypeOfAny(classes)") boolean result) {
        return result;
    }

    /** A metaclass of the program's own decides, such as that of an abstract base class. */
    @Specialization(guards = "cls.type() != TYPE")
    protected static boolean byMetaclass(
            VirtualFrame frame, Object object, PyType cls, @Cached("check()") CallSpecialNode special) {
        if (typeOf(object) == cls) {
            return true;
        }
        Object answer = special.execute(frame, cls, object);
        return answer == null ? general(object, cls) : Truth.isTrue(answer);
    }

    @Specialization(replaces = {"plain", "oneOf", "byMetaclass"})
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

    /** The classes, or {@code null} where one of them may have its own idea of its instances, or there are many. */
    @TruffleBoundary
    protected static PyType[] plainClasses(PyTuple tuple, PyType type) {
        if (tuple.size() > MAX_CLASSES) {
            return null;
        }
        PyType[] classes = new PyType[tuple.size()];
        for (int i = 0; i < classes.length; i++) {
            if (!(tuple.get(i) instanceof PyType cls) || !isPlain(type, cls)) {
                return null;
            }
            classes[i] = cls;
        }
        return classes;
    }

    @NeverDefault
    protected static CallSpecialNode check() {
        return CallSpecialNode.create(Names.INSTANCECHECK);
    }

    protected static final PyType TYPE = Types.TYPE;
    private static final int MAX_CLASSES = 8;
}
