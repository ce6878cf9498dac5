// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Items;
import dev.fantail.objects.protocol.Strings;
import dev.fantail.objects.protocol.Truth;

/** {@code module}. */
@BuiltinClass(type = "module", doc = "A namespace that an import gives.")
final class ModuleMethods {
    private static final TruffleString INITIALIZING = Str.of("_initializing");
    private static final TruffleString UNINITIALIZED = Str.of("_uninitialized_submodules");
    private static final TruffleString MODULE_REPR = Str.of("_module_repr");

    private ModuleMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        return new PyModule(cls);
    }

    @Builtin("__init__(self, name, doc=None)")
    static void init(PyModule self, TruffleString name, Object doc) {
        self.initialize(name, doc);
    }

    @Builtin("__getattribute__(self, name, /)")
    static Object getAttribute(PyModule self, Object name) {
        TruffleString text = Attributes.checkName(name);
        Object value = Attributes.genericGet(self, self.type(), text);
        if (value != null) {
            return value;
        }
        Object fallback = self.namespace().getString(Names.GETATTR);
        if (fallback != null) {
            return Calls.call(fallback, text);
        }
        throw missing(self, text);
    }

    private static PyException missing(PyModule self, TruffleString name) {
        if (!(PyValueObject.unwrap(self.namespace().getString(Names.NAME)) instanceof TruffleString module)) {
            return Errors.attributeError(self, name, "module has no attribute '" + name + "'");
        }
        Object spec = self.namespace().getString(Names.SPEC);
        if (spec != null && spec != PyNone.NONE) {
            Object initializing = Attributes.getOrNull(spec, INITIALIZING);
            if (initializing != null && Truth.isTrue(initializing)) {
                return Errors.attributeError(
                        self,
                        name,
                        "partially initialized module '" + module + "' has no attribute '" + name
                                + "' (most likely due to a circular import)");
            }
            Object submodules = Attributes.getOrNull(spec, UNINITIALIZED);
            if (submodules instanceof PyList && Items.contains(submodules, name)) {
                return Errors.attributeError(
                        self,
                        name,
                        "cannot access submodule '" + name + "' of module '" + module
                                + "' (most likely due to a circular import)");
            }
        }
        return Errors.attributeError(self, name, "module '" + module + "' has no attribute '" + name + "'");
    }

    @Builtin("__repr__(self, /)")
    static Object repr(PyModule self) {
        Object spec = self.namespace().getString(Names.SPEC);
        Object bootstrap = PythonContext.get().loadedModule(Str.of("_frozen_importlib"));
        if (bootstrap != null) {
            return Calls.method(bootstrap, MODULE_REPR, self);
        }
        Object name = spec == null || spec == PyNone.NONE
                ? self.namespace().getString(Names.NAME)
                : Attributes.get(spec, "name");
        return Str.of("<module " + Strings.repr(PyNone.ofNullable(name)) + ">");
    }

    @Builtin("__dir__(self, /)")
    static Object dir(PyModule self) {
        if (!(Attributes.get(self, Names.DICT) instanceof PyDict)) {
            throw Errors.typeError(self.namespace().getString(Names.NAME) + ".__dict__ is not a dictionary");
        }
        Object hook = self.namespace().getString(Names.DIR);
        return hook == null ? new PyList(self.namespace().keyArray()) : Calls.call(hook);
    }

    @Builtin(value = "__dict__", kind = Kind.GETTER)
    static Object getDict(PyModule self) {
        return self.namespace();
    }

    @Builtin(value = "__dict__", kind = Kind.SETTER)
    static void setDict(PyModule self, Object value) {
        throw Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, "readonly attribute");
    }

    @Builtin(value = "__annotations__", kind = Kind.GETTER)
    static Object getAnnotations(PyModule self) {
        Object annotations = self.namespace().getString(Names.ANNOTATIONS);
        if (annotations == null) {
            annotations = new PyDict();
            self.namespace().putString(Names.ANNOTATIONS, annotations);
        }
        return annotations;
    }

    @Builtin(value = "__annotations__", kind = Kind.SETTER)
    static void setAnnotations(PyModule self, Object value) {
        self.namespace().putString(Names.ANNOTATIONS, value);
    }

    @Builtin(value = "__annotations__", kind = Kind.DELETER)
    static void deleteAnnotations(PyModule self) {
        if (self.namespace().removeString(Names.ANNOTATIONS) == null) {
            throw Errors.attributeError(self, Names.ANNOTATIONS, "__annotations__");
        }
    }
}
