// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.attribute;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.object.DynamicObjectLibrary;
import com.oracle.truffle.api.object.Shape;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.StatementNode;
import dev.fantail.objects.HiddenKey;
import dev.fantail.objects.Names;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.ThreadMode;
import dev.fantail.objects.TypeLookup;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;

/** DELETE_ATTR: out of the shape of a plain instance, else by the general protocol. */
@NodeChild(value = "object", type = ExpressionNode.class)
public abstract class DeleteAttributeNode extends StatementNode {
    private final TruffleString name;

    protected DeleteAttributeNode(int bci, TruffleString name) {
        super(bci);
        this.name = name;
    }

    /** Where several threads run, one may read what another deletes: the general protocol knows how. */
    @Specialization(
            guards = {"object.getShape() == shape", "own", "isSingleThreaded()"},
            assumptions = {"deleter.stable()", "found.stable()"},
            limit = "4")
    protected void own(
            PyObject object,
            @Cached("object.getShape()") Shape shape,
            @Cached("deleter(shape)") TypeLookup deleter,
            @Cached("found(shape)") TypeLookup found,
            @Cached("isOwn(shape, deleter, found)") boolean own,
            @CachedLibrary(limit = "1") DynamicObjectLibrary objects) {
        objects.removeKey(object, name);
    }

    @Specialization(replaces = "own")
    protected void general(VirtualFrame frame, Object object) {
        at(frame);
        Attributes.delete(object, name);
    }

    protected static boolean isSingleThreaded() {
        return ThreadMode.isSingleThreaded();
    }

    @TruffleBoundary
    protected static TypeLookup deleter(Shape shape) {
        return ((PyType) shape.getDynamicType()).lookupEntry(Names.DELATTR);
    }

    @TruffleBoundary
    protected final TypeLookup found(Shape shape) {
        return ((PyType) shape.getDynamicType()).lookupEntry(name);
    }

    /** Whether the attribute is the object's own, and nothing has a say in its deletion. */
    @TruffleBoundary
    protected final boolean isOwn(Shape shape, TypeLookup deleter, TypeLookup found) {
        PyType type = (PyType) shape.getDynamicType();
        return Optimization.ATTRIBUTES_BY_SHAPE.isOn()
                && deleter.value() == Types.OBJECT.lookup(Names.DELATTR)
                && (found.value() == null || Types.of(found.value()).lookup(Names.DELETE) == null)
                && type.layoutBase() != Types.MODULE
                && !type.isSubtypeOf(Types.TYPE)
                && type.has(PyType.HAS_DICT)
                && shape.hasProperty(name)
                && !shape.hasProperty(HiddenKey.DICT);
    }
}
