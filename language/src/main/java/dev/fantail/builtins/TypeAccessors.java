// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBuiltin;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyGetSet;
import dev.fantail.objects.PyMappingProxy;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.TypeChanges;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Truth;
import java.util.Arrays;

/** The computed attributes of classes. */
@BuiltinClass(type = "type")
final class TypeAccessors {
    private static final String DOC = "The class of classes: type(object) is an object's class, and "
            + "type(name, bases, namespace) makes a new one.";

    private TypeAccessors() {}

    @Builtin(value = "__name__", kind = Kind.GETTER)
    static Object getName(PyType self) {
        return self.name();
    }

    @Builtin(value = "__name__", kind = Kind.SETTER)
    static void setName(PyType self, Object value) {
        TypeChanges.requireHeap(self, "set", "__name__");
        if (!(PyValueObject.unwrap(value) instanceof TruffleString text)) {
            throw Errors.typeError("can only assign string to " + self.shortName() + ".__name__, not '"
                    + Types.of(value).shortName() + "'");
        }
        if (text.toJavaStringUncached().indexOf(0) >= 0) {
            throw Errors.valueError("type name must not contain null characters");
        }
        if (!text.isValidUncached(Str.ENCODING)) {
            // Raises what a lone surrogate is worth.
            Calls.method(text, Str.of("encode"));
        }
        self.setName(text);
    }

    @Builtin(value = "__name__", kind = Kind.DELETER)
    static void deleteName(PyType self) {
        throw undeletable(self, "__name__");
    }

    private static PyException undeletable(PyType type, String attribute) {
        return Errors.typeError(
                "cannot delete '" + attribute + "' attribute of immutable type '" + type.shortName() + "'");
    }

    @Builtin(value = "__qualname__", kind = Kind.GETTER)
    static Object getQualifiedName(PyType self) {
        return self.qualifiedName();
    }

    @Builtin(value = "__qualname__", kind = Kind.SETTER)
    static void setQualifiedName(PyType self, Object value) {
        TypeChanges.requireHeap(self, "set", "__qualname__");
        if (!(PyValueObject.unwrap(value) instanceof TruffleString text)) {
            throw Errors.typeError("can only assign string to " + self.shortName() + ".__qualname__, not '"
                    + Types.of(value).shortName() + "'");
        }
        self.setQualifiedName(text);
    }

    @Builtin(value = "__qualname__", kind = Kind.DELETER)
    static void deleteQualifiedName(PyType self) {
        throw undeletable(self, "__qualname__");
    }

    @Builtin(value = "__module__", kind = Kind.GETTER)
    static Object getModule(PyType self) {
        Object module = TypeNames.module(self);
        if (module == null) {
            throw Errors.attributeError(self, Names.MODULE, "__module__");
        }
        return module;
    }

    @Builtin(value = "__module__", kind = Kind.SETTER)
    static void setModule(PyType self, Object value) {
        TypeChanges.requireHeap(self, "set", "__module__");
        self.setAttribute(Names.MODULE, value);
    }

    @Builtin(value = "__module__", kind = Kind.DELETER)
    static void deleteModule(PyType self) {
        throw undeletable(self, "__module__");
    }

    @Builtin(value = "__bases__", kind = Kind.GETTER)
    static Object getBases(PyType self) {
        return PyTuple.of(Arrays.copyOf(self.bases(), self.bases().length, Object[].class));
    }

    @Builtin(value = "__bases__", kind = Kind.SETTER)
    static void setBases(PyType self, Object value) {
        TypeChanges.setBases(self, value);
    }

    @Builtin(value = "__bases__", kind = Kind.DELETER)
    static void deleteBases(PyType self) {
        throw undeletable(self, "__bases__");
    }

    @Builtin(value = "__base__", kind = Kind.GETTER)
    static Object getBase(PyType self) {
        return PyNone.ofNullable(self.base());
    }

    @Builtin(value = "__mro__", kind = Kind.GETTER)
    static Object getMro(PyType self) {
        if (self.has(PyType.WITHOUT_MRO)) {
            return PyNone.NONE;
        }
        return PyTuple.of(Arrays.copyOf(self.mro(), self.mro().length, Object[].class));
    }

    @Builtin(value = "__dict__", kind = Kind.GETTER)
    static Object getDict(PyType self) {
        return new PyMappingProxy(self.namespace());
    }

    @Builtin(value = "__doc__", kind = Kind.GETTER)
    static Object getDoc(PyType self) {
        if (self == Types.TYPE) {
            return Str.of(DOC);
        }
        Object doc = self.namespace().getString(Names.DOC);
        // Of a built-in type without documentation, or one whose __doc__ describes its instances.
        if (doc == null || doc instanceof PyGetSet && !self.isHeapType()) {
            return PyNone.NONE;
        }
        return Attributes.bind(doc, null, self);
    }

    @Builtin(value = "__doc__", kind = Kind.SETTER)
    static void setDoc(PyType self, Object value) {
        TypeChanges.requireHeap(self, "set", "__doc__");
        self.setAttribute(Names.DOC, value);
    }

    @Builtin(value = "__doc__", kind = Kind.DELETER)
    static void deleteDoc(PyType self) {
        throw undeletable(self, "__doc__");
    }

    @Builtin(value = "__text_signature__", kind = Kind.GETTER)
    static Object getTextSignature(PyType self) {
        if (self.isHeapType()) {
            return signatureInDoc(self);
        }
        if (self == Types.OBJECT) {
            // What subclasses override accepts anything; the class itself does not.
            return Str.of("()");
        }
        Object constructor = self.namespace().getString(Names.NEW);
        Object init = self.namespace().getString(Names.INIT);
        String text = signature(constructor);
        text = text == null ? signature(init) : text;
        return text == null ? PyNone.NONE : Str.of(text);
    }

    /** {@code null} where there is none; one that accepts anything says nothing. */
    private static String signature(Object constructor) {
        String text = constructor instanceof PyBuiltin builtin ? ConstructorSignature.of(builtin) : null;
        return "(*args, **kwargs)".equals(text) ? null : text;
    }

    /** The documentation may begin with the signature: {@code name(parameters)} and a line of two hyphens. */
    private static Object signatureInDoc(PyType type) {
        if (!(type.namespace().getString(Names.DOC) instanceof TruffleString doc)) {
            return PyNone.NONE;
        }
        String text = Str.toJava(doc);
        String start = type.bareName() + "(";
        int end = text.indexOf(")\n--\n\n");
        return text.startsWith(start) && end >= 0 && text.lastIndexOf("\n\n", end) < 0
                ? Str.of(text.substring(start.length() - 1, end + 1))
                : PyNone.NONE;
    }

    @Builtin(value = "__annotations__", kind = Kind.GETTER)
    static Object getAnnotations(PyType self) {
        if (!self.isHeapType()) {
            throw Errors.attributeError(
                    self,
                    Names.ANNOTATIONS,
                    "type object '" + self.shortName() + "' has no attribute '__annotations__'");
        }
        Object annotations = self.namespace().getString(Names.ANNOTATIONS);
        if (annotations == null) {
            annotations = new PyDict();
            self.setAttribute(Names.ANNOTATIONS, annotations);
        }
        return Attributes.bind(annotations, null, self);
    }

    @Builtin(value = "__annotations__", kind = Kind.SETTER)
    static void setAnnotations(PyType self, Object value) {
        TypeChanges.requireHeap(self, "set", "__annotations__");
        self.setAttribute(Names.ANNOTATIONS, value);
    }

    @Builtin(value = "__annotations__", kind = Kind.DELETER)
    static void deleteAnnotations(PyType self) {
        TypeChanges.requireHeap(self, "set", "__annotations__");
        if (!self.setAttribute(Names.ANNOTATIONS, null)) {
            throw Errors.attributeError(self, Names.ANNOTATIONS, "__annotations__");
        }
    }

    @Builtin(value = "__type_params__", kind = Kind.GETTER)
    static Object getTypeParams(PyType self) {
        Object own = self.isHeapType() ? self.namespace().getString(Names.TYPE_PARAMS) : null;
        return own == null ? PyTuple.EMPTY : own;
    }

    @Builtin(value = "__type_params__", kind = Kind.SETTER)
    static void setTypeParams(PyType self, Object value) {
        TypeChanges.requireHeap(self, "set", "__type_params__");
        self.setAttribute(Names.TYPE_PARAMS, value);
    }

    @Builtin(value = "__abstractmethods__", kind = Kind.GETTER)
    static Object getAbstractMethods(PyType self) {
        Object methods = self == Types.TYPE ? null : self.namespace().getString(Names.ABSTRACTMETHODS);
        if (methods == null) {
            throw Errors.attributeError(self, Names.ABSTRACTMETHODS, "__abstractmethods__");
        }
        return methods;
    }

    @Builtin(value = "__abstractmethods__", kind = Kind.SETTER)
    static void setAbstractMethods(PyType self, Object value) {
        boolean isAbstract = Truth.isTrue(value);
        TypeChanges.requireHeap(self, "set", "__abstractmethods__");
        self.setAttribute(Names.ABSTRACTMETHODS, value);
        self.setFlag(PyType.ABSTRACT, isAbstract);
    }

    @Builtin(value = "__abstractmethods__", kind = Kind.DELETER)
    static void deleteAbstractMethods(PyType self) {
        TypeChanges.requireHeap(self, "set", "__abstractmethods__");
        if (!self.setAttribute(Names.ABSTRACTMETHODS, null)) {
            throw Errors.attributeError(self, Names.ABSTRACTMETHODS, "__abstractmethods__");
        }
        self.setFlag(PyType.ABSTRACT, false);
    }

    @Builtin(value = "__flags__", kind = Kind.GETTER)
    static long getFlags(PyType self) {
        return TypeFlags.of(self);
    }

    @Builtin(value = "__basicsize__", kind = Kind.GETTER)
    static long getBasicSize(PyType self) {
        return TypeLayout.instanceSize(self);
    }

    @Builtin(value = "__itemsize__", kind = Kind.GETTER)
    static long getItemSize(PyType self) {
        return TypeLayout.itemSize(self);
    }

    @Builtin(value = "__dictoffset__", kind = Kind.GETTER)
    static long getDictOffset(PyType self) {
        return self.has(PyType.HAS_DICT) ? -1 : self == Types.TYPE ? 264 : 0;
    }

    @Builtin(value = "__weakrefoffset__", kind = Kind.GETTER)
    static long getWeakrefOffset(PyType self) {
        return self.has(PyType.WEAK_REFERENCEABLE) ? TypeLayout.instanceSize(self) : 0;
    }
}
