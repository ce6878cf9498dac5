// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

/** A method of a built-in type together with its receiver. */
public final class PyBoundBuiltin extends PyObject {
    private final Object self;
    private final PyBuiltin builtin;

    public PyBoundBuiltin(Object self, PyBuiltin builtin) {
        super(builtin.isOperator() ? Types.METHOD_WRAPPER : Types.BUILTIN_FUNCTION);
        this.self = self;
        this.builtin = builtin;
    }

    /** The instance, or the class of a class method. */
    public Object self() {
        return self;
    }

    public PyBuiltin builtin() {
        return builtin;
    }

    /** Calls with arguments as the caller wrote them, without the receiver. */
    @TruffleBoundary
    public Object call(Object[] args, TruffleString[] keywordNames) {
        Object[] all = new Object[args.length + 1];
        all[0] = self;
        System.arraycopy(args, 0, all, 1, args.length);
        return builtin.call(all, keywordNames);
    }
}
