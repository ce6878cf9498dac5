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
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyBuiltin;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyInstance;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyStaticMethod;
import dev.fantail.objects.PyType;
import dev.fantail.objects.TypeLookup;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import java.util.Arrays;

/**
 * A call of one class: its {@code __new__}, then its {@code __init__}, both called directly while they are what they
 * were. An instance of a class that inherits {@code object.__new__} is made in place. Where the metaclass has
 * {@code __call__} in Python, that is called directly.
 */
public final class InstantiateNode extends PythonNode {
    private final PyType type;

    /** Of an instance made in place, else {@code null}. */
    private final Shape shape;

    /** {@code __new__} in Python, else {@code null}. */
    private final Object constructor;

    /** {@code null} where {@code object.__init__} has nothing to do. */
    private final Object initializer;

    /** The metaclass's {@code __call__} in Python, else {@code null}. */
    private final Object metaCall;

    private final boolean direct;
    private final Assumption metaStable;
    private final Assumption newStable;
    private final Assumption initStable;
    private final Assumption finalizerStable;

    @Child
    private CallNode callMeta;

    @Child
    private CallNode callNew;

    @Child
    private BuiltinCallNode builtinNew;

    @Child
    private CallNode callInit;

    private InstantiateNode(PyType type) {
        this.type = type;
        TypeLookup metaEntry = type.type().lookupEntry(Names.CALL);
        TypeLookup newEntry = type.lookupEntry(Names.NEW);
        TypeLookup initEntry = type.lookupEntry(Names.INIT);
        TypeLookup finalizer = type.lookupEntry(Names.DEL);
        this.metaStable = metaEntry.stable();
        this.newStable = newEntry.stable();
        this.initStable = initEntry.stable();
        this.finalizerStable = finalizer.stable();
        Object make = function(newEntry.value());
        Object init = initEntry.value();
        this.direct = Optimization.INSTANCES_IN_PLACE.isOn()
                && metaEntry.isStable()
                && metaEntry.value() == Types.TYPE.lookup(Names.CALL)
                && type != Types.TYPE
                && !type.has(PyType.NO_INSTANTIATION)
                && newEntry.isStable()
                && initEntry.isStable()
                && !type.hasFinalizer()
                && (isNew(make) || make instanceof PyFunction)
                && (init instanceof PyFunction || init instanceof PyBuiltin builtin && builtin.isMethod());
        this.metaCall = Optimization.INSTANCES_IN_PLACE.isOn()
                        && metaEntry.isStable()
                        && metaEntry.value() instanceof PyFunction
                ? metaEntry.value()
                : null;
        this.callMeta = metaCall != null ? CallNode.create() : null;
        boolean plain = make == Types.OBJECT.lookup(Names.NEW);
        boolean inherits = init == Types.OBJECT.lookup(Names.INIT);
        this.shape = direct && plain && type.isHeapType() && type.layoutBase() == Types.OBJECT && !inherits
                ? type.instanceShape()
                : null;
        this.constructor = make instanceof PyFunction ? make : null;
        this.initializer = inherits && !plain ? null : init;
        if (direct && shape == null) {
            if (constructor == null) {
                this.builtinNew = BuiltinCallNode.constructor((PyBuiltin) make, type);
            } else {
                this.callNew = CallNode.create();
            }
        }
        this.callInit = direct && initializer != null ? CallNode.create() : null;
    }

    /** What a {@code __new__} in Python is: the class has it as a static method. */
    private static Object function(Object constructor) {
        return constructor instanceof PyStaticMethod wrapper
                        && wrapper.type() == Types.STATICMETHOD
                        && wrapper.callable() instanceof PyFunction function
                ? function
                : constructor;
    }

    private static boolean isNew(Object value) {
        return value instanceof PyBuiltin builtin && builtin.isNew();
    }

    public static InstantiateNode create(PyType type) {
        return new InstantiateNode(type);
    }

    Object execute(VirtualFrame frame, Object[] args, TruffleString[] keywords) {
        if (type == Types.TYPE && keywords.length == 0 && args.length == CallNode.HEADER + 1) {
            return Types.of(args[CallNode.HEADER]);
        }
        if (metaCall != null && metaStable.isValid()) {
            return callMeta.execute(frame, metaCall, CallNode.withSelf(type, args), keywords);
        }
        if (!direct
                || !metaStable.isValid()
                || !newStable.isValid()
                || !initStable.isValid()
                || !finalizerStable.isValid()
                || type.has(PyType.ABSTRACT)) {
            return Calls.call(type, Arrays.copyOfRange(args, CallNode.HEADER, args.length), keywords);
        }
        Object instance = make(frame, args, keywords);
        if (constructor != null && Types.of(instance) != type) {
            return others(instance, args, keywords);
        }
        if (initializer == null) {
            return instance;
        }
        Object result = callInit.execute(frame, initializer, CallNode.withSelf(instance, args), keywords);
        if (result != PyNone.NONE) {
            CompilerDirectives.transferToInterpreter();
            throw Errors.typeError(
                    "__init__() should return None, not '" + Types.of(result).shortName() + "'");
        }
        return instance;
    }

    private Object make(VirtualFrame frame, Object[] args, TruffleString[] keywords) {
        if (shape != null) {
            return new PyInstance(shape);
        }
        Object[] all = CallNode.withSelf(type, args);
        return constructor == null
                ? builtinNew.execute(frame, all, CallNode.HEADER, keywords)
                : callNew.execute(frame, constructor, all, keywords);
    }

    /** What {@code __new__} made is of another class: that one's {@code __init__} counts if it is a subclass. */
    private Object others(Object instance, Object[] args, TruffleString[] keywords) {
        return Calls.initialize(type, instance, Arrays.copyOfRange(args, CallNode.HEADER, args.length), keywords);
    }
}
