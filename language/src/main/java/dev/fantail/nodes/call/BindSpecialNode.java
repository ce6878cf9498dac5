// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.PythonNode;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyMethod;
import dev.fantail.objects.PyType;
import dev.fantail.objects.TypeLookup;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;

/** A special method of an object's class, bound to the object; {@code null} where the class has none. */
public abstract class BindSpecialNode extends PythonNode {
    protected final TruffleString name;

    protected BindSpecialNode(TruffleString name) {
        this.name = name;
    }

    @NeverDefault
    public static BindSpecialNode create(TruffleString name) {
        return BindSpecialNodeGen.create(name);
    }

    public abstract Object execute(Object receiver);

    @Specialization(
            guards = {"typeOf(receiver) == type", "isFunction(entry)"},
            assumptions = "entry.stable()",
            limit = "4")
    protected static Object function(
            Object receiver,
            @Cached("typeOf(receiver)") PyType type,
            @Cached("type.lookupEntry(name)") TypeLookup entry) {
        return new PyMethod(entry.value(), receiver);
    }

    @Specialization(replaces = "function")
    @TruffleBoundary
    protected Object general(Object receiver) {
        PyType type = Types.of(receiver);
        Object method = type.lookup(name);
        return method == null ? null : Attributes.bind(method, receiver, type);
    }

    protected static PyType typeOf(Object value) {
        return Types.of(value);
    }

    protected static boolean isFunction(TypeLookup entry) {
        return entry.value() instanceof PyFunction && Optimization.SPECIAL_METHODS_BY_CLASS.isOn();
    }
}
