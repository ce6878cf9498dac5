// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.attribute;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyMethod;
import dev.fantail.objects.PyType;
import dev.fantail.objects.SuperLookup;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;

/**
 * LOAD_SUPER_ATTR: an attribute of {@code super()} without the super object. A function found for one class of
 * {@code self} is remembered while the MRO and what it finds stay the same.
 */
public final class SuperAttributeNode extends InstructionNode {
    private final TruffleString name;
    private final boolean twoArguments;

    @Child
    private ExpressionNode superClass;

    @Child
    private ExpressionNode owner;

    @Child
    private ExpressionNode self;

    @CompilationFinal
    private Cache cache;

    @CompilationFinal
    private boolean megamorphic = !Optimization.SUPER_WITHOUT_OBJECT.isOn();

    private record Cache(
            PyType owner, PyType selfType, PyFunction function, com.oracle.truffle.api.Assumption stable) {}

    public SuperAttributeNode(
            int bci,
            TruffleString name,
            ExpressionNode superClass,
            ExpressionNode owner,
            ExpressionNode self,
            boolean twoArguments) {
        super(bci);
        this.name = name;
        this.superClass = superClass;
        this.owner = owner;
        this.self = self;
        this.twoArguments = twoArguments;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object called = superClass.execute(frame);
        Object type = owner.execute(frame);
        Object object = self.execute(frame);
        at(frame);
        if (called != Types.SUPER) {
            Object made = twoArguments ? Calls.call(called, type, object) : Calls.call(called);
            return Attributes.get(made, name);
        }
        Cache known = cache;
        if (known != null && known.owner == type && Types.of(object) == known.selfType && known.stable.isValid()) {
            return new PyMethod(known.function, object);
        }
        if (!megamorphic && type instanceof PyType cls) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            Object result = SuperLookup.get(type, object, name);
            PyType selfType = Types.of(object);
            if (known == null
                    && result instanceof PyMethod method
                    && method.function() instanceof PyFunction function) {
                // A change below the owner in the MRO goes through the look-up of the name in the object's class.
                cache = new Cache(cls, selfType, function, SuperStability.of(cls, selfType, name));
            } else {
                megamorphic = true;
            }
            return result;
        }
        return SuperLookup.get(type, object, name);
    }
}
