// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.NonIdempotent;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.object.Shape;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyInstance;
import dev.fantail.objects.PyType;
import dev.fantail.objects.TypeLookup;
import dev.fantail.objects.Types;

/** {@code object.__new__(cls)}, as {@code __new__} in Python calls it. */
public abstract class ObjectNewNode extends BuiltinNode {
    @NeverDefault
    public static ObjectNewNode create() {
        return ObjectNewNodeGen.create();
    }

    @Override
    public final boolean accepts(int count) {
        return count == 1;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        return executeNew(args[first]);
    }

    abstract Object executeNew(Object cls);

    @Specialization(
            guards = {"cls == cached", "isPlain(cached)", "finalizer.value() == null", "!isAbstract(cls)"},
            assumptions = "finalizer.stable()",
            limit = "3")
    @SuppressWarnings("unused")
    protected static Object plain(
            PyType cls,
            @Cached("cls") PyType cached,
            @Cached("cls.lookupEntry(DEL)") TypeLookup finalizer,
            @Cached("cls.instanceShape()") Shape shape) {
        return new PyInstance(shape);
    }

    @Specialization
    @SuppressWarnings("unused")
    protected static Object others(Object cls) {
        return null;
    }

    /** Whether instances of the class are made by {@code object}. */
    protected static boolean isPlain(PyType cls) {
        return cls.isHeapType() && cls.layoutBase() == Types.OBJECT;
    }

    @NonIdempotent
    protected static boolean isAbstract(PyType cls) {
        return cls.has(PyType.ABSTRACT);
    }

    protected static final TruffleString DEL = Names.DEL;
}
