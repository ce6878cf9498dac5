// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.contextvars;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.ContextVariables;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.ThreadState;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Strings;

/** {@code contextvars.Context}: an immutable mapping that is replaced when a variable is set. */
public final class PyContext extends PyObject implements ContextVariables {
    static final PyType TYPE = Types.declare("_contextvars.Context", Types.OBJECT, 0);

    private HashTrie values;
    private PyContext previous;
    private boolean entered;

    PyContext(HashTrie values) {
        super(TYPE);
        this.values = values;
    }

    /** The current context of the thread, made when there is none. */
    public static PyContext current() {
        ThreadState thread = PythonContext.get().threadState();
        if (thread.contextVariables() instanceof PyContext context) {
            return context;
        }
        PyContext created = new PyContext(HashTrie.EMPTY);
        thread.setContextVariables(created);
        return created;
    }

    /** A context of its own with the values of the current one, as {@code copy_context()}. */
    @TruffleBoundary
    public static PyContext copyCurrent() {
        return new PyContext(current().values());
    }

    /** The values, which a change replaces. */
    public HashTrie values() {
        return values;
    }

    public Object get(PyContextVar variable) {
        return values.get(variable);
    }

    /** Stores a value, or removes it with {@code null}. */
    public void set(PyContextVar variable, Object value) {
        values = value == null ? values.without(variable) : values.with(variable, value);
    }

    @TruffleBoundary
    private PyException alreadyEntered() {
        return Errors.runtimeError("cannot enter context: " + Strings.repr(this) + " is already entered");
    }

    @Override
    public void enter() {
        if (entered) {
            throw alreadyEntered();
        }
        ThreadState thread = PythonContext.get().threadState();
        previous = (PyContext) thread.contextVariables();
        entered = true;
        thread.setContextVariables(this);
    }

    @Override
    public void leave() {
        PythonContext.get().threadState().setContextVariables(previous);
        previous = null;
        entered = false;
    }
}
