// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.CallerFrames;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.InstanceDict;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyCell;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyFrame;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyMethod;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import java.util.Arrays;

/** {@code function}. */
@BuiltinClass(type = "function")
final class FunctionMethods {
    private FunctionMethods() {}

    @Builtin("__new__(cls, code, globals, name=None, argdefs=None, closure=None)")
    static Object create(PyType cls, PyCode code, PyDict globals, Object name, Object defaults, Object closure) {
        if (name != PyNone.NONE && !(PyValueObject.unwrap(name) instanceof TruffleString)) {
            throw Errors.typeError("arg 3 (name) must be None or string");
        }
        if (defaults != PyNone.NONE && !(defaults instanceof PyTuple)) {
            throw Errors.typeError("arg 4 (defaults) must be None or tuple");
        }
        int free = CodeVariables.names(code, CodeVariables.FREE).size();
        if (!(closure instanceof PyTuple)) {
            if (free > 0 && closure == PyNone.NONE) {
                throw Errors.typeError("arg 5 (closure) must be tuple");
            } else if (closure != PyNone.NONE) {
                throw Errors.typeError("arg 5 (closure) must be None or tuple");
            }
        }
        Object[] given = closure instanceof PyTuple tuple ? tuple.items() : new Object[0];
        if (given.length != free) {
            throw Errors.valueError(code.name() + " requires closure of length " + free + ", not " + given.length);
        }
        PyCell[] cells = free == 0 ? PyFunction.NO_CLOSURE : new PyCell[free];
        for (int i = 0; i < free; i++) {
            if (!(given[i] instanceof PyCell cell)) {
                throw Errors.typeError("arg 5 (closure) expected cell, found "
                        + Types.of(given[i]).shortName());
            }
            cells[i] = cell;
        }
        PyFunction function = new PyFunction(code, globals, builtins(globals), cells);
        if (PyValueObject.unwrap(name) instanceof TruffleString text) {
            function.setName(text);
        }
        if (defaults instanceof PyTuple tuple) {
            function.setDefaults(tuple.items());
        }
        return function;
    }

    /** Those that the globals name, else those of the caller. */
    private static PyDict builtins(PyDict globals) {
        PyFrame caller = globals.getString(Names.BUILTINS) == null ? CallerFrames.at(0) : null;
        return caller == null
                ? PythonContext.get().builtinsOf(globals)
                : caller.function().builtins();
    }

    @Builtin("__call__(self, /, *args, **kwargs)")
    static Object call(PyFunction self, Object[] args, PyDict keywords) {
        return Calls.callWithDict(self, args, keywords);
    }

    @Builtin("__get__(self, instance, owner=None, /)")
    static Object get(PyFunction self, Object instance, Object owner) {
        return instance == PyNone.NONE ? self : new PyMethod(self, instance);
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyFunction self) {
        return "<function " + self.qualifiedName() + " at " + ObjectMethods.address(self) + ">";
    }

    @Builtin(value = "__code__", kind = Kind.GETTER)
    static Object getCode(PyFunction self) {
        return self.code();
    }

    @Builtin(value = "__code__", kind = Kind.SETTER)
    static void setCode(PyFunction self, Object value) {
        if (!(value instanceof PyCode code)) {
            throw Errors.typeError("__code__ must be set to a code object");
        }
        int free = CodeVariables.names(code, CodeVariables.FREE).size();
        if (free != self.closure().length) {
            throw Errors.valueError(self.name() + "() requires a code object with " + self.closure().length
                    + " free vars, not " + free);
        }
        self.setCode(code);
    }

    @Builtin(value = "__code__", kind = Kind.DELETER)
    static void deleteCode(PyFunction self) {
        throw Errors.typeError("__code__ must be set to a code object");
    }

    @Builtin(value = "__defaults__", kind = Kind.GETTER)
    static Object getDefaults(PyFunction self) {
        return self.defaults().length == 0 ? PyNone.NONE : PyTuple.of(self.defaults());
    }

    @Builtin(value = "__defaults__", kind = Kind.SETTER)
    static void setDefaults(PyFunction self, Object value) {
        if (value == PyNone.NONE) {
            self.setDefaults(PyFunction.NO_DEFAULTS);
        } else if (value instanceof PyTuple tuple) {
            self.setDefaults(tuple.items());
        } else {
            throw Errors.typeError("__defaults__ must be set to a tuple object");
        }
    }

    @Builtin(value = "__defaults__", kind = Kind.DELETER)
    static void deleteDefaults(PyFunction self) {
        self.setDefaults(PyFunction.NO_DEFAULTS);
    }

    @Builtin(value = "__kwdefaults__", kind = Kind.GETTER)
    static Object getKeywordDefaults(PyFunction self) {
        return self.keywordDefaults();
    }

    @Builtin(value = "__kwdefaults__", kind = Kind.SETTER)
    static void setKeywordDefaults(PyFunction self, Object value) {
        if (value == PyNone.NONE) {
            self.setKeywordDefaults(null);
        } else if (value instanceof PyDict dict) {
            self.setKeywordDefaults(dict);
        } else {
            throw Errors.typeError("__kwdefaults__ must be set to a dict object");
        }
    }

    @Builtin(value = "__kwdefaults__", kind = Kind.DELETER)
    static void deleteKeywordDefaults(PyFunction self) {
        self.setKeywordDefaults(null);
    }

    @Builtin(value = "__globals__", kind = Kind.GETTER)
    static Object getGlobals(PyFunction self) {
        return self.globals();
    }

    @Builtin(value = "__builtins__", kind = Kind.GETTER)
    static Object getBuiltins(PyFunction self) {
        return self.builtins();
    }

    @Builtin(value = "__closure__", kind = Kind.GETTER)
    static Object getClosure(PyFunction self) {
        return self.closure().length == 0
                ? PyNone.NONE
                : PyTuple.of(Arrays.copyOf(self.closure(), self.closure().length, Object[].class));
    }

    @Builtin(value = "__globals__", kind = Kind.SETTER)
    static void setGlobals(PyFunction self, Object value) {
        throw Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, "readonly attribute");
    }

    @Builtin(value = "__closure__", kind = Kind.SETTER)
    static void setClosure(PyFunction self, Object value) {
        throw Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, "readonly attribute");
    }

    @Builtin(value = "__builtins__", kind = Kind.SETTER)
    static void setBuiltins(PyFunction self, Object value) {
        throw Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, "readonly attribute");
    }

    @Builtin(value = "__name__", kind = Kind.GETTER)
    static Object getName(PyFunction self) {
        return self.name();
    }

    @Builtin(value = "__name__", kind = Kind.SETTER)
    static void setName(PyFunction self, Object value) {
        if (!(PyValueObject.unwrap(value) instanceof TruffleString text)) {
            throw Errors.typeError("__name__ must be set to a string object");
        }
        self.setName(text);
    }

    @Builtin(value = "__name__", kind = Kind.DELETER)
    static void deleteName(PyFunction self) {
        throw Errors.typeError("__name__ must be set to a string object");
    }

    @Builtin(value = "__qualname__", kind = Kind.GETTER)
    static Object getQualifiedName(PyFunction self) {
        return self.qualifiedName();
    }

    @Builtin(value = "__qualname__", kind = Kind.SETTER)
    static void setQualifiedName(PyFunction self, Object value) {
        if (!(PyValueObject.unwrap(value) instanceof TruffleString text)) {
            throw Errors.typeError("__qualname__ must be set to a string object");
        }
        self.setQualifiedName(text);
    }

    @Builtin(value = "__qualname__", kind = Kind.DELETER)
    static void deleteQualifiedName(PyFunction self) {
        throw Errors.typeError("__qualname__ must be set to a string object");
    }

    @Builtin(value = "__doc__", kind = Kind.GETTER)
    static Object getDoc(PyFunction self) {
        return self.doc();
    }

    @Builtin(value = "__doc__", kind = Kind.SETTER)
    static void setDoc(PyFunction self, Object value) {
        self.setDoc(value);
    }

    @Builtin(value = "__doc__", kind = Kind.DELETER)
    static void deleteDoc(PyFunction self) {
        self.setDoc(PyNone.NONE);
    }

    @Builtin(value = "__module__", kind = Kind.GETTER)
    static Object getModule(PyFunction self) {
        return self.module();
    }

    @Builtin(value = "__module__", kind = Kind.SETTER)
    static void setModule(PyFunction self, Object value) {
        self.setModule(value);
    }

    @Builtin(value = "__module__", kind = Kind.DELETER)
    static void deleteModule(PyFunction self) {
        self.setModule(PyNone.NONE);
    }

    @Builtin(value = "__annotations__", kind = Kind.GETTER)
    static Object getAnnotations(PyFunction self) {
        Object annotations = self.annotations();
        if (annotations instanceof PyDict) {
            return annotations;
        }
        PyDict dict = new PyDict();
        if (annotations instanceof PyTuple pairs) {
            for (int i = 0; i + 1 < pairs.size(); i += 2) {
                dict.put(pairs.get(i), pairs.get(i + 1));
            }
        }
        self.setAnnotations(dict);
        return dict;
    }

    @Builtin(value = "__annotations__", kind = Kind.SETTER)
    static void setAnnotations(PyFunction self, Object value) {
        if (value != PyNone.NONE && !(value instanceof PyDict)) {
            throw Errors.typeError("__annotations__ must be set to a dict object");
        }
        self.setAnnotations(value == PyNone.NONE ? null : value);
    }

    @Builtin(value = "__annotations__", kind = Kind.DELETER)
    static void deleteAnnotations(PyFunction self) {
        self.setAnnotations((Object) null);
    }

    @Builtin(value = "__type_params__", kind = Kind.GETTER)
    static Object getTypeParams(PyFunction self) {
        return self.typeParams();
    }

    @Builtin(value = "__type_params__", kind = Kind.SETTER)
    static void setTypeParams(PyFunction self, Object value) {
        if (!(value instanceof PyTuple)) {
            throw Errors.typeError("__type_params__ must be set to a tuple");
        }
        self.setTypeParams(value);
    }

    @Builtin(value = "__dict__", kind = Kind.GETTER)
    static Object getDict(PyFunction self) {
        return InstanceDict.of(self);
    }

    @Builtin(value = "__dict__", kind = Kind.SETTER)
    static void setDict(PyFunction self, Object value) {
        if (!(value instanceof PyDict replacement)) {
            throw Errors.typeError("__dict__ must be set to a dictionary, not a '"
                    + Types.of(value).shortName() + "'");
        }
        InstanceDict.replace(self, replacement);
    }

    @Builtin(value = "__dict__", kind = Kind.DELETER)
    static void deleteDict(PyFunction self) {
        throw Errors.typeError("cannot delete __dict__");
    }
}
