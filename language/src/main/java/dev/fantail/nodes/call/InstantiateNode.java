// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.call;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.object.Shape;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.PythonNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBuiltin;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyInstance;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.TypeLookup;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import java.util.Arrays;

/**
 * A call of one class. A built-in type is its {@code __new__}; a class with {@code object.__new__} and {@code __init__} in Python is instantiated in place; a
 * change of either leads back to the general path.
 */
public final class InstantiateNode extends PythonNode {
    private final PyType type;
    private final Shape shape;
    private final PyFunction init;
    private final Assumption newStable;
    private final Assumption initStable;

    @Child
    private CallNode call;

    /** {@code __new__} of a built-in type whose {@code __init__} does nothing. */
    @Child
    private BuiltinCallNode builtin;

    private InstantiateNode(PyType type) {
        this.type = type;
        TypeLookup constructor = type.lookupEntry(Names.NEW);
        TypeLookup initializer = type.lookupEntry(Names.INIT);
        boolean direct = type.type() == Types.TYPE
                && type.isHeapType()
                && type.layoutBase() == Types.OBJECT
                && !type.has(PyType.ABSTRACT)
                && constructor.value() == Types.OBJECT.lookup(Names.NEW)
                && constructor.isStable()
                && initializer.isStable()
                && initializer.value() instanceof PyFunction;
        this.init = direct ? (PyFunction) initializer.value() : null;
        this.shape = direct ? type.instanceShape() : null;
        this.newStable = constructor.stable();
        this.initStable = initializer.stable();
        this.call = CallNode.create();
        boolean complete = type.type() == Types.TYPE
                && !type.isHeapType()
                && type != Types.TYPE
                && !type.has(PyType.NO_INSTANTIATION)
                && constructor.value() instanceof PyBuiltin
                && initializer.value() == Types.OBJECT.lookup(Names.INIT);
        this.builtin = complete ? BuiltinCallNode.create((PyBuiltin) constructor.value()) : null;
    }

    public static InstantiateNode create(PyType type) {
        return new InstantiateNode(type);
    }

    Object execute(VirtualFrame frame, Object[] args, TruffleString[] keywords) {
        if (init != null && newStable.isValid() && initStable.isValid() && !type.has(PyType.ABSTRACT)) {
            PyInstance instance = new PyInstance(shape);
            Object result = call.execute(frame, init, CallNode.withSelf(instance, args), keywords);
            if (result != PyNone.NONE) {
                CompilerDirectives.transferToInterpreter();
                throw Errors.typeError(
                        "__init__() should return None, not '" + Types.of(result).shortName() + "'");
            }
            return instance;
        }
        if (builtin != null) {
            return builtin.execute(frame, CallNode.withSelf(type, args), CallNode.HEADER, keywords);
        }
        return Calls.call(type, Arrays.copyOfRange(args, CallNode.HEADER, args.length), keywords);
    }
}
