// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.attribute;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.object.DynamicObjectLibrary;
import com.oracle.truffle.api.object.Shape;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.PythonNode;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.protocol.Attributes;

/**
 * What a node needs that sees more shapes than it has specializations for: plans in a small table by shape, in which a newcomer
 * takes the place of an older one. Not compiled with its caller, so that its size does not matter there.
 */
final class ManyShapesNode extends PythonNode {
    private static final int SIZE = 64;

    private final TruffleString name;
    private final Reading[] readings = new Reading[SIZE];
    private final Writing[] writings = new Writing[SIZE];

    private record Reading(Shape shape, AttributePlan plan, DynamicObjectLibrary objects) {}

    private record Writing(Shape shape, StorePlan plan, DynamicObjectLibrary objects) {}

    ManyShapesNode(TruffleString name) {
        this.name = name;
    }

    /** A method that is to be called with the object in front, or {@code null} when the general protocol has to tell. */
    @TruffleBoundary
    Object method(PyObject object) {
        AttributePlan plan = reading(object).plan();
        return plan.isMethod() ? plan.value() : null;
    }

    /** The attribute, or {@code null} when the general protocol has to tell. */
    @TruffleBoundary
    Object read(PyObject object) {
        Reading reading = reading(object);
        AttributePlan plan = reading.plan();
        if (plan.isOwn()) {
            return reading.objects().accepts(object) ? reading.objects().getOrDefault(object, name, null) : null;
        } else if (plan.isClassValue()) {
            return plan.value();
        }
        return plan.isMethod() ? Attributes.bind(plan.value(), object, plan.type()) : null;
    }

    /** Stores an attribute in the instance itself; false when the general protocol has to do it. */
    @TruffleBoundary
    boolean write(PyObject object, Object value) {
        Shape shape = object.getShape();
        int index = System.identityHashCode(shape) & SIZE - 1;
        Writing known = writings[index];
        if (known == null || known.shape() != shape || !known.plan().isValid()) {
            StorePlan plan = StorePlan.of(shape, name);
            known = new Writing(shape, plan, plan.isOwn() ? accessTo(object) : null);
            writings[index] = known;
        }
        if (!known.plan().isOwn() || !known.objects().accepts(object)) {
            return false;
        }
        known.objects().put(object, name, value);
        return true;
    }

    private Reading reading(PyObject object) {
        Shape shape = object.getShape();
        int index = System.identityHashCode(shape) & SIZE - 1;
        Reading known = readings[index];
        if (known == null || known.shape() != shape || !known.plan().isValid()) {
            AttributePlan plan = AttributePlan.of(shape, name);
            known = new Reading(shape, plan, plan.isOwn() ? accessTo(object) : null);
            readings[index] = known;
        }
        return known;
    }

    /** For one shape: as fast as a field, and not in the way of other shapes. */
    private DynamicObjectLibrary accessTo(PyObject object) {
        return insert(DynamicObjectLibrary.getFactory().create(object));
    }
}
