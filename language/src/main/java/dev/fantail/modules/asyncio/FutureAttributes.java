// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.asyncio;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.protocol.Truth;

/** The attributes of {@code asyncio.Future} that the package {@code asyncio} reads. */
@BuiltinClass(type = "_asyncio.Future")
final class FutureAttributes {
    private FutureAttributes() {}

    @Builtin(value = "_state", kind = Kind.GETTER, inline = true)
    static Object state(PyFuture self) {
        self.checkInitialized();
        return self.stateName();
    }

    @Builtin(value = "_asyncio_future_blocking", kind = Kind.GETTER, inline = true)
    static boolean blocking(PyFuture self) {
        return self.loop() != null && self.isBlocking();
    }

    @Builtin(value = "_asyncio_future_blocking", kind = Kind.SETTER)
    static void setBlocking(PyFuture self, Object value) {
        self.checkInitialized();
        self.setBlocking(Truth.isTrue(value));
    }

    @Builtin(value = "_asyncio_future_blocking", kind = Kind.DELETER)
    static void deleteBlocking(PyFuture self) {
        throw notDeletable();
    }

    static PyException notDeletable() {
        return Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, "cannot delete attribute");
    }

    @Builtin(value = "_loop", kind = Kind.GETTER, inline = true)
    static Object loop(PyFuture self) {
        return PyNone.ofNullable(self.loop());
    }

    @Builtin(value = "_callbacks", kind = Kind.GETTER)
    static Object callbacks(PyFuture self) {
        self.checkInitialized();
        PyList list = new PyList();
        for (PyFuture.Callback callback = self.firstCallback(); callback != null; callback = callback.next()) {
            list.append(new PyTuple(callback.function, callback.context));
        }
        return list.size() == 0 ? PyNone.NONE : list;
    }

    @Builtin(value = "_result", kind = Kind.GETTER)
    static Object result(PyFuture self) {
        self.checkInitialized();
        return PyNone.ofNullable(self.result());
    }

    @Builtin(value = "_exception", kind = Kind.GETTER)
    static Object exception(PyFuture self) {
        self.checkInitialized();
        return PyNone.ofNullable(self.exception());
    }

    @Builtin(value = "_log_traceback", kind = Kind.GETTER)
    static boolean logTraceback(PyFuture self) {
        self.checkInitialized();
        return self.logsTraceback();
    }

    @Builtin(value = "_log_traceback", kind = Kind.SETTER)
    static void setLogTraceback(PyFuture self, Object value) {
        if (Truth.isTrue(value)) {
            throw Errors.valueError("_log_traceback can only be set to False");
        }
        self.setRetrieved();
    }

    @Builtin(value = "_log_traceback", kind = Kind.DELETER)
    static void deleteLogTraceback(PyFuture self) {
        throw notDeletable();
    }

    @Builtin(value = "_source_traceback", kind = Kind.GETTER)
    static Object sourceTraceback(PyFuture self) {
        return PyNone.ofNullable(self.sourceTraceback());
    }

    @Builtin(value = "_cancel_message", kind = Kind.GETTER)
    static Object cancelMessage(PyFuture self) {
        return PyNone.ofNullable(self.cancelMessage());
    }

    @Builtin(value = "_cancel_message", kind = Kind.SETTER)
    static void setCancelMessage(PyFuture self, Object value) {
        self.setCancelMessage(value);
    }

    @Builtin(value = "_cancel_message", kind = Kind.DELETER)
    static void deleteCancelMessage(PyFuture self) {
        throw notDeletable();
    }
}
