// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.collections;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Strings;

/** The attributes of named tuples: a descriptor that reads one item of a tuple. */
@BuiltinClass(type = "_collections._tuplegetter")
public final class TupleGetter extends PyObject {
    static final PyType TYPE = Types.declare("_collections._tuplegetter", Types.OBJECT, 0);

    private final int index;
    private Object doc;

    private TupleGetter(int index, Object doc) {
        super(TYPE);
        this.index = index;
        this.doc = doc;
    }

    public int index() {
        return index;
    }

    @Builtin("__new__(cls, index, doc, /)")
    static Object create(PyType cls, int index, Object doc) {
        return new TupleGetter(index, doc);
    }

    @Builtin(value = "__get__(self, instance, owner=None, /)", inline = true)
    static Object get(TupleGetter self, Object instance, Object owner) {
        if (instance instanceof PyTuple tuple) {
            if (self.index < tuple.size()) {
                return tuple.get(self.index);
            }
            throw Errors.indexError("tuple index out of range");
        } else if (instance == PyNone.NONE) {
            return self;
        }
        throw wrongInstance(self, instance);
    }

    @TruffleBoundary
    private static PyException wrongInstance(TupleGetter self, Object instance) {
        return Errors.typeError("descriptor for index '" + self.index + "' for tuple subclasses doesn't apply to '"
                + Types.of(instance).shortName() + "' object");
    }

    @Builtin("__set__(self, instance, value, /)")
    static void set(TupleGetter self, Object instance, Object value) {
        throw Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, "can't set attribute");
    }

    @Builtin("__delete__(self, instance, /)")
    static void delete(TupleGetter self, Object instance) {
        throw Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, "can't delete attribute");
    }

    @Builtin(value = "__doc__", kind = Builtin.Kind.GETTER)
    static Object doc(TupleGetter self) {
        return self.doc;
    }

    @Builtin(value = "__doc__", kind = Builtin.Kind.SETTER)
    static void setDoc(TupleGetter self, Object doc) {
        self.doc = doc;
    }

    @Builtin("__repr__(self, /)")
    static String repr(TupleGetter self) {
        return "_tuplegetter(" + self.index + ", " + Strings.repr(self.doc) + ")";
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(TupleGetter self) {
        return new PyTuple(TYPE, new PyTuple((long) self.index, self.doc));
    }
}
