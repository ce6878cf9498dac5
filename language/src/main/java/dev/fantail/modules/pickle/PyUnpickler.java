// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.pickle;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;

/** {@code pickle.Unpickler}. */
@BuiltinClass(type = "_pickle.Unpickler", doc = "This takes a binary file for reading a pickle data stream.")
public final class PyUnpickler extends PyObject {
    static final PyType TYPE = Types.declare("_pickle.Unpickler", Types.OBJECT, PyType.BASE_TYPE);

    private PickleReader reader;

    /** Set by the program; {@code null} while it has not. */
    private Object persistentLoad;

    private PyUnpickler(PyType type) {
        super(type);
    }

    @Builtin("__new__(cls, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict kwargs) {
        return new PyUnpickler(cls);
    }

    @Builtin("__init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None)")
    static void init(
            PyUnpickler self,
            Object file,
            boolean fixImports,
            TruffleString encoding,
            TruffleString errors,
            Object buffers) {
        self.reader = new PickleReader(self, PickleInput.of(file), fixImports, encoding, errors, buffers);
    }

    PickleReader reader() {
        if (reader == null) {
            throw PickleModule.unpicklingError(
                    "Unpickler.__init__() was not called by " + type().shortName() + ".__init__()");
        }
        return reader;
    }

    @Builtin("load(self, /)")
    static Object load(PyUnpickler self) {
        return self.reader().load();
    }

    @Builtin("find_class(self, module_name, global_name, /)")
    static Object findClass(PyUnpickler self, Object module, Object name) {
        return self.reader().findGlobal(module, name);
    }

    @Builtin(value = "persistent_load", kind = Builtin.Kind.GETTER)
    static Object getPersistentLoad(PyUnpickler self) {
        if (self.persistentLoad == null) {
            throw Errors.noAttribute(self, Str.of("persistent_load"));
        }
        return self.persistentLoad;
    }

    @Builtin(value = "persistent_load", kind = Builtin.Kind.SETTER)
    static void setPersistentLoad(PyUnpickler self, Object value) {
        if (!Calls.isCallable(value)) {
            throw Errors.typeError("persistent_load must be a callable taking one argument");
        }
        self.persistentLoad = value;
    }

    @Builtin(value = "memo", kind = Builtin.Kind.GETTER)
    static Object getMemo(PyUnpickler self) {
        return new UnpicklerMemoProxy(self);
    }

    @Builtin(value = "memo", kind = Builtin.Kind.SETTER)
    static void setMemo(PyUnpickler self, Object value) {
        PyDict dict;
        if (value instanceof UnpicklerMemoProxy proxy) {
            dict = proxy.unpickler().memoDict();
        } else if (value instanceof PyDict given) {
            dict = given;
        } else {
            throw Errors.typeError("'memo' attribute must be an UnpicklerMemoProxy object or dict, not "
                    + Types.of(value).shortName());
        }
        PickleReader reader = self.reader();
        reader.clearMemo();
        for (int entry = dict.nextEntry(-1); entry >= 0; entry = dict.nextEntry(entry)) {
            if (!(dict.keyAt(entry) instanceof Long)) {
                throw Errors.typeError("memo key must be integers");
            }
            int index = Conversions.toInt(dict.keyAt(entry));
            if (index < 0) {
                throw Errors.valueError("memo key must be positive integers.");
            }
            reader.memoPut(index, dict.valueAt(entry));
        }
    }

    PyDict memoDict() {
        return reader().memoDict();
    }

    void clear() {
        reader().clearMemo();
    }
}
