// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.pickle;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.BufferExporter;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyMemoryView;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import java.nio.ByteBuffer;

/** {@code pickle.PickleBuffer}: marks memory that may travel beside the pickle. */
@BuiltinClass(type = "pickle.PickleBuffer", doc = "Wrapper for potentially out-of-band buffers")
public final class PyPickleBuffer extends PyObject implements BufferExporter {
    static final PyType TYPE = Types.declare("pickle.PickleBuffer", Types.OBJECT, PyType.BASE_TYPE);

    /** {@code null} after {@code release}. */
    private PyMemoryView view;

    private PyPickleBuffer(PyType type, PyMemoryView view) {
        super(type);
        this.view = view;
    }

    @Builtin("__new__(cls, object, /)")
    static Object create(PyType cls, Object object) {
        if (!Buffers.isBytesLike(object)) {
            throw Errors.typeError(
                    "a bytes-like object is required, not '" + Types.of(object).shortName() + "'");
        }
        return new PyPickleBuffer(cls, (PyMemoryView) Calls.call(Types.MEMORYVIEW, object));
    }

    PyMemoryView view() {
        if (view == null) {
            throw Errors.valueError("operation forbidden on released PickleBuffer object");
        }
        return view;
    }

    @Builtin("raw(self, /)")
    static Object raw(PyPickleBuffer self) {
        PyMemoryView view = self.view();
        boolean contiguous = (boolean) dev.fantail.objects.protocol.Attributes.get(view, "contiguous");
        if (!contiguous) {
            throw Errors.of(
                    dev.fantail.objects.ExceptionTypes.BUFFER_ERROR,
                    "cannot extract raw buffer from non-contiguous buffer");
        }
        return Calls.method(view, dev.fantail.objects.Str.of("cast"), dev.fantail.objects.Str.of("B"));
    }

    @Builtin("release(self, /)")
    static void release(PyPickleBuffer self) {
        if (self.view != null) {
            Calls.method(self.view, dev.fantail.objects.Str.of("release"));
            self.view = null;
        }
    }

    @Override
    public BufferExporter exporter() {
        return view();
    }

    @Override
    public ByteBuffer acquireBuffer() {
        return view().acquireBuffer();
    }

    @Override
    public void releaseBuffer() {
        if (view != null) {
            view.releaseBuffer();
        }
    }

    @Override
    public boolean isBufferReadOnly() {
        return view().isBufferReadOnly();
    }

    @Override
    public String bufferFormat() {
        return view().bufferFormat();
    }

    @Override
    public int bufferItemSize() {
        return view().bufferItemSize();
    }
}
