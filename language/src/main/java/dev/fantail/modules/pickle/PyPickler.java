// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.pickle;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Conversions;

/** {@code pickle.Pickler}. */
@BuiltinClass(type = "_pickle.Pickler", doc = "This takes a binary file for writing a pickle data stream.")
public final class PyPickler extends PyObject {
    static final PyType TYPE = Types.declare("_pickle.Pickler", Types.OBJECT, PyType.BASE_TYPE);
    private static final TruffleString WRITE = Str.of("write");

    private PickleOutput output;
    private PickleMemo memo = new PickleMemo();
    private int protocol;
    private boolean fixImports;
    private Object bufferCallback;
    private boolean fast;

    /** Attributes that a program may set; {@code null} while it has not. */
    private Object dispatchTable;

    private Object persistentId;

    private PyPickler(PyType type) {
        super(type);
    }

    @Builtin("__new__(cls, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict kwargs) {
        return new PyPickler(cls);
    }

    @Builtin("__init__(self, file, protocol=None, fix_imports=True, buffer_callback=None)")
    static void init(PyPickler self, Object file, Object protocol, boolean fixImports, Object bufferCallback) {
        int version = PickleModule.protocol(protocol);
        Object callback = PickleModule.bufferCallback(bufferCallback, version);
        self.output = new PickleOutput(writeMethod(file));
        self.memo = new PickleMemo();
        self.protocol = version;
        self.fixImports = fixImports && version < 3;
        self.bufferCallback = callback;
        self.fast = false;
    }

    static Object writeMethod(Object file) {
        Object write = Attributes.getOrNull(file, WRITE);
        if (write == null) {
            throw Errors.typeError("file must have a 'write' attribute");
        }
        return write;
    }

    Object dispatchTable() {
        return dispatchTable;
    }

    Object persistentId() {
        return persistentId;
    }

    boolean isFast() {
        return fast;
    }

    @Builtin("dump(self, obj, /)")
    static void dump(PyPickler self, Object object) {
        if (self.output == null) {
            throw PickleModule.picklingError(
                    "Pickler.__init__() was not called by " + self.type().shortName() + ".__init__()");
        }
        PickleWriter writer =
                new PickleWriter(self, self.output, self.memo, self.protocol, self.fixImports, self.bufferCallback);
        try {
            writer.dump(object);
        } catch (RuntimeException e) {
            self.output.take();
            throw e;
        }
        self.output.flush();
    }

    @Builtin("clear_memo(self, /)")
    static void clearMemo(PyPickler self) {
        self.memo.clear();
    }

    @Builtin(value = "bin", kind = Builtin.Kind.GETTER)
    static Object binary(PyPickler self) {
        return self.protocol > 0 ? 1L : 0L;
    }

    @Builtin(value = "fast", kind = Builtin.Kind.GETTER)
    static Object fast(PyPickler self) {
        return self.fast ? 1L : 0L;
    }

    @Builtin(value = "fast", kind = Builtin.Kind.SETTER)
    static void setFast(PyPickler self, Object value) {
        self.fast = Conversions.toLong(value) != 0;
    }

    private static Object known(PyPickler self, String name, Object value) {
        if (value == null) {
            throw Errors.noAttribute(self, Str.of(name));
        }
        return value;
    }

    @Builtin(value = "dispatch_table", kind = Builtin.Kind.GETTER)
    static Object getDispatchTable(PyPickler self) {
        return known(self, "dispatch_table", self.dispatchTable);
    }

    @Builtin(value = "dispatch_table", kind = Builtin.Kind.SETTER)
    static void setDispatchTable(PyPickler self, Object value) {
        self.dispatchTable = value;
    }

    @Builtin(value = "dispatch_table", kind = Builtin.Kind.DELETER)
    static void deleteDispatchTable(PyPickler self) {
        known(self, "dispatch_table", self.dispatchTable);
        self.dispatchTable = null;
    }

    @Builtin(value = "persistent_id", kind = Builtin.Kind.GETTER)
    static Object getPersistentId(PyPickler self) {
        return known(self, "persistent_id", self.persistentId);
    }

    @Builtin(value = "persistent_id", kind = Builtin.Kind.SETTER)
    static void setPersistentId(PyPickler self, Object value) {
        if (!dev.fantail.objects.protocol.Calls.isCallable(value)) {
            throw Errors.typeError("persistent_id must be a callable taking one argument");
        }
        self.persistentId = value;
    }

    @Builtin(value = "memo", kind = Builtin.Kind.GETTER)
    static Object getMemo(PyPickler self) {
        return new PicklerMemoProxy(self);
    }

    @Builtin(value = "memo", kind = Builtin.Kind.SETTER)
    static void setMemo(PyPickler self, Object value) {
        if (value instanceof PicklerMemoProxy proxy) {
            self.memo = proxy.pickler().memo.copy();
            return;
        }
        if (!(value instanceof PyDict dict)) {
            throw Errors.typeError("'memo' attribute must be a PicklerMemoProxy object or dict, not "
                    + Types.of(value).shortName());
        }
        PickleMemo memo = new PickleMemo();
        Object[] byNumber = new Object[dict.size()];
        for (int entry = dict.nextEntry(-1); entry >= 0; entry = dict.nextEntry(entry)) {
            if (!(dict.valueAt(entry) instanceof PyTuple pair) || pair.size() != 2) {
                throw Errors.typeError("'memo' values must be 2-item tuples");
            }
            int number = Conversions.toInt(pair.get(0));
            if (number >= 0 && number < byNumber.length) {
                byNumber[number] = pair.get(1);
            }
        }
        for (Object object : byNumber) {
            memo.add(object);
        }
        self.memo = memo;
    }

    /** Of {@code id(object)} to pairs of number and object. */
    PyDict memoDict() {
        Object id = dev.fantail.objects.PythonContext.get().builtins().get("id");
        PyDict result = new PyDict();
        for (int number = 0; number < memo.size(); number++) {
            Object object = memo.get(number);
            result.put(dev.fantail.objects.protocol.Calls.call(id, object), PyTuple.of((long) number, object));
        }
        return result;
    }

    void clear() {
        memo.clear();
    }
}
