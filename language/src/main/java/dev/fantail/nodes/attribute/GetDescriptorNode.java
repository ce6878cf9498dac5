// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.attribute;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.object.DynamicObjectLibrary;
import dev.fantail.nodes.PythonNode;
import dev.fantail.nodes.call.CallNode;
import dev.fantail.nodes.call.CallSpecialNode;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyGetSet;
import dev.fantail.objects.PyMemberDescriptor;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyProperty;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;

/** Reads an attribute through a descriptor of the class: slots, properties and wrapped functions directly, others by {@code __get__}. */
public abstract class GetDescriptorNode extends PythonNode {
    /** The value, or {@code null} where only the general protocol can say what to raise. */
    abstract Object execute(VirtualFrame frame, PyObject object);

    static GetDescriptorNode create(Object descriptor, PyType owner) {
        if (descriptor instanceof PyMemberDescriptor member) {
            return new Slot(member);
        } else if (descriptor instanceof PyProperty property
                && property.type() == Types.PROPERTY
                && property.getter() instanceof PyFunction) {
            return new Property(property.getter());
        } else if (WrappedFunctions.isOne(descriptor)) {
            return new Wrapped(descriptor, owner);
        } else if (descriptor instanceof PyGetSet accessors && accessors.isReadableOf(owner)) {
            return new Accessor(accessors);
        }
        return new Method(descriptor, owner);
    }

    private static final class Slot extends GetDescriptorNode {
        private static final int SHAPES = 6;

        private final PyMemberDescriptor member;

        @Child
        private DynamicObjectLibrary objects = DynamicObjectLibrary.getFactory().createDispatched(SHAPES);

        Slot(PyMemberDescriptor member) {
            this.member = member;
        }

        @Override
        Object execute(VirtualFrame frame, PyObject object) {
            return objects.getOrDefault(object, member.key(), null);
        }
    }

    private static final class Property extends GetDescriptorNode {
        private final Object getter;

        @Child
        private CallNode call = CallNode.create();

        Property(Object getter) {
            this.getter = getter;
        }

        @Override
        Object execute(VirtualFrame frame, PyObject object) {
            return call.execute(frame, getter, CallNode.arguments(object));
        }
    }

    /** What a Java method reads. */
    private static final class Accessor extends GetDescriptorNode {
        private final PyGetSet accessors;

        Accessor(PyGetSet accessors) {
            this.accessors = accessors;
        }

        @Override
        Object execute(VirtualFrame frame, PyObject object) {
            return accessors.read(object);
        }
    }

    /** Reads by what {@code descriptor} says for the class. */
    private abstract static class Bound extends GetDescriptorNode {
        final Object descriptor;
        final PyType owner;

        Bound(Object descriptor, PyType owner) {
            this.descriptor = descriptor;
            this.owner = owner;
        }
    }

    /** A static or class method. */
    private static final class Wrapped extends Bound {
        Wrapped(Object descriptor, PyType owner) {
            super(descriptor, owner);
        }

        @Override
        Object execute(VirtualFrame frame, PyObject object) {
            return WrappedFunctions.read(descriptor, owner);
        }
    }

    /** Any other: its class's {@code __get__} decides. */
    private static final class Method extends Bound {
        @Child
        private CallSpecialNode get = CallSpecialNode.create(Names.GET);

        Method(Object descriptor, PyType owner) {
            super(descriptor, owner);
        }

        @Override
        Object execute(VirtualFrame frame, PyObject object) {
            Object value = get.execute(frame, descriptor, object, owner);
            return value == null ? Attributes.bind(descriptor, object, owner) : value;
        }
    }
}
