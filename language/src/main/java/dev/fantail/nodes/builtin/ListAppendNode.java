// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.Types;

/** {@code list.append(item)}: into the list's own kind of storage. */
public abstract class ListAppendNode extends BuiltinNode {
    @NeverDefault
    public static ListAppendNode create() {
        return ListAppendNodeGen.create();
    }

    @Override
    public final boolean accepts(int count) {
        return count == 2;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        executeAppend(args[first], args[first + 1]);
        return PyNone.NONE;
    }

    public abstract void executeAppend(Object list, Object item);

    @Specialization
    protected static void appendLong(PyList list, long item) {
        list.appendLong(item);
    }

    @Specialization
    protected static void appendDouble(PyList list, double item) {
        list.appendDouble(item);
    }

    @Specialization(guards = "list.takesObjects()")
    protected static void appendToObjects(PyList list, Object item) {
        list.appendToObjects(item);
    }

    @Specialization
    protected static void append(PyList list, Object item) {
        list.append(item);
    }

    @Specialization(guards = "!isList(object)")
    protected static void wrongReceiver(Object object, @SuppressWarnings("unused") Object item) {
        throw Errors.typeError("descriptor 'append' for 'list' objects doesn't apply to a '"
                + Types.of(object).shortName() + "' object");
    }

    protected static boolean isList(Object object) {
        return object instanceof PyList;
    }
}
