// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.attribute;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.object.DynamicObjectLibrary;
import com.oracle.truffle.api.object.Shape;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.PythonNode;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Attributes;

/**
 * What a node needs that sees more shapes or names than it has specializations for: plans in a table by shape and name, in which a
 * newcomer takes the place of an older one. Not compiled with its caller, so that its size does not matter there.
 */
public final class ManyShapesNode extends PythonNode {
    /** Of {@link #read}: the object does not have the attribute, and nothing of the program's has a say in that. */
    public static final Object ABSENT = new Object();

    private static final int SIZE_OF_ONE_NAME = 64;
    private static final int SIZE_OF_MANY_NAMES = 512;

    /** So many newcomers for each place show that there are too many: making plans takes longer than going without. */
    private static final int MOST_TURNS = 16;

    private final Reading[] readings;
    private final Writing[] writings;
    private int newcomers;

    private record Reading(Shape shape, TruffleString name, AttributePlan plan, DynamicObjectLibrary objects) {}

    private record Writing(Shape shape, TruffleString name, StorePlan plan, DynamicObjectLibrary objects) {}

    private ManyShapesNode(Reading[] readings, Writing[] writings) {
        this.readings = readings;
        this.writings = writings;
    }

    /** Reads one attribute of many shapes. */
    @NeverDefault
    static ManyShapesNode reading() {
        return new ManyShapesNode(new Reading[SIZE_OF_ONE_NAME], null);
    }

    /** Writes one attribute of many shapes. */
    @NeverDefault
    static ManyShapesNode writing() {
        return new ManyShapesNode(null, new Writing[SIZE_OF_ONE_NAME]);
    }

    /** Reads attributes of many names. */
    @NeverDefault
    public static ManyShapesNode readingNames() {
        return new ManyShapesNode(new Reading[SIZE_OF_MANY_NAMES], null);
    }

    /** Writes attributes of many names. */
    @NeverDefault
    public static ManyShapesNode writingNames() {
        return new ManyShapesNode(null, new Writing[SIZE_OF_MANY_NAMES]);
    }

    /** A method that is to be called with the object in front, or {@code null} when the general protocol has to tell. */
    @TruffleBoundary
    Object method(PyObject object, TruffleString name) {
        Reading reading = find(object, name);
        return reading != null && reading.plan().isMethod() ? reading.plan().value() : null;
    }

    /** The attribute, {@link #ABSENT}, or {@code null} when the general protocol has to tell. */
    @TruffleBoundary
    public Object read(PyObject object, TruffleString name) {
        Reading reading = find(object, name);
        if (reading == null) {
            return null;
        }
        AttributePlan plan = reading.plan();
        if (reading.objects() != null) {
            Object key = plan.isOwn() ? name : plan.slotKey();
            return reading.objects().accepts(object) ? reading.objects().getOrDefault(object, key, null) : null;
        } else if (plan.isClassValue()) {
            return plan.value();
        } else if (plan.isAbsent()) {
            return ABSENT;
        }
        return plan.isMethod() ? Attributes.bind(plan.value(), object, plan.type()) : null;
    }

    /** Stores an attribute in the instance itself, or in a slot of it; false when the general protocol has to do it. */
    @TruffleBoundary
    public boolean write(PyObject object, TruffleString name, Object value) {
        Shape shape = object.getShape();
        int index = place(shape, name, writings.length);
        Writing known = writings[index];
        if (known == null
                || known.shape() != shape
                || !Str.equal(known.name(), name)
                || !known.plan().isValid()) {
            if (!isWorthwhile(writings.length)) {
                return false;
            }
            StorePlan plan = StorePlan.of(shape, name);
            known = new Writing(shape, name, plan, plan.isOwn() || plan.isSlot() ? accessTo(object) : null);
            writings[index] = known;
        }
        if (known.objects() == null || !known.objects().accepts(object)) {
            return false;
        }
        // The same string each time: what is written under another one is another property to the library.
        known.objects().put(object, known.plan().isSlot() ? known.plan().slotKey() : known.name(), value);
        return true;
    }

    private Reading find(PyObject object, TruffleString name) {
        Shape shape = object.getShape();
        int index = place(shape, name, readings.length);
        Reading known = readings[index];
        if (known == null
                || known.shape() != shape
                || !Str.equal(known.name(), name)
                || !known.plan().isValid()) {
            if (!isWorthwhile(readings.length)) {
                return null;
            }
            AttributePlan plan = AttributePlan.of(shape, name);
            boolean isStored = plan.isOwn() || plan.slotKey() != null;
            known = new Reading(shape, name, plan, isStored ? accessTo(object) : null);
            readings[index] = known;
        }
        return known;
    }

    private static int place(Shape shape, TruffleString name, int size) {
        int hash = System.identityHashCode(shape) * 31 + name.hashCode();
        return (hash ^ hash >>> 16) & size - 1;
    }

    private boolean isWorthwhile(int size) {
        return Optimization.TABLES_OF_SHAPES.isOn() && newcomers < size * MOST_TURNS && ++newcomers > 0;
    }

    /** For one shape: as fast as a field, and not in the way of other shapes. */
    private DynamicObjectLibrary accessTo(PyObject object) {
        return insert(DynamicObjectLibrary.getFactory().create(object));
    }
}
