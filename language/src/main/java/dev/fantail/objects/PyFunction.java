// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.function.Consumer;

/** A function made by {@code def} or {@code lambda}; also the carrier of globals for a module or class body. */
public final class PyFunction extends PyObject {
    public static final Object[] NO_DEFAULTS = {};
    public static final PyCell[] NO_CLOSURE = {};

    private PyCode code;
    private final PyDict globals;
    private final PyDict builtins;

    @CompilationFinal(dimensions = 1)
    private final PyCell[] closure;

    private Object[] defaults = NO_DEFAULTS;
    private PyDict keywordDefaults;
    private TruffleString name;
    private TruffleString qualifiedName;
    private Object doc;
    private Object module;
    private Object annotations;
    private Object typeParams = PyTuple.EMPTY;

    public PyFunction(PyCode code, PyDict globals, PyDict builtins, PyCell[] closure) {
        super(Types.FUNCTION);
        this.code = code;
        this.globals = globals;
        this.builtins = builtins;
        this.closure = closure;
        this.name = code.name();
        this.qualifiedName = code.qualifiedName();
    }

    public PyCode code() {
        return code;
    }

    public void setCode(PyCode newCode) {
        code = newCode;
    }

    public PyDict globals() {
        return globals;
    }

    public PyDict builtins() {
        return builtins;
    }

    public PyCell[] closure() {
        return closure;
    }

    /** The defaults of the last positional parameters; to be read only. */
    public Object[] defaults() {
        return defaults;
    }

    public void setDefaults(Object[] newDefaults) {
        defaults = newDefaults;
    }

    /** Defaults of keyword-only parameters by name, or {@code null}. */
    public PyDict keywordDefaults() {
        return keywordDefaults;
    }

    public void setKeywordDefaults(PyDict newDefaults) {
        keywordDefaults = newDefaults;
    }

    public TruffleString name() {
        return name;
    }

    public void setName(TruffleString newName) {
        name = newName;
    }

    public TruffleString qualifiedName() {
        return qualifiedName;
    }

    public void setQualifiedName(TruffleString newName) {
        qualifiedName = newName;
    }

    /** {@code __doc__}; {@code null} until asked for or set: the first constant when that is a string. */
    public Object doc() {
        if (doc == null) {
            Object[] constants = code.constants();
            doc = constants.length > 0 && constants[0] instanceof TruffleString text ? text : PyNone.NONE;
        }
        return doc;
    }

    public void setDoc(Object newDoc) {
        doc = newDoc;
    }

    /** {@code __module__}: what {@code __name__} was in the globals when first asked for. */
    public Object module() {
        if (module == null) {
            module = PyNone.ofNullable(globals.getString(Names.NAME));
        }
        return module;
    }

    public void setModule(Object newModule) {
        module = newModule;
    }

    /** {@code __annotations__}: a dict, or a tuple of names and values that the compiler left, or {@code null}. */
    public Object annotations() {
        return annotations;
    }

    public void setAnnotations(Object newAnnotations) {
        annotations = newAnnotations;
    }

    public Object typeParams() {
        return typeParams;
    }

    public void setTypeParams(Object newTypeParams) {
        typeParams = newTypeParams;
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(globals);
        for (PyCell cell : closure) {
            consumer.accept(cell);
        }
        for (Object value : defaults) {
            consumer.accept(value);
        }
        consumer.accept(keywordDefaults);
        consumer.accept(annotations);
    }
}
