// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionNotes;
import dev.fantail.objects.InstanceDict;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTraceback;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Strings;

/** {@code BaseException}. */
@BuiltinClass(type = "BaseException", doc = "Common base class of all exceptions.")
final class BaseExceptionMethods {
    private BaseExceptionMethods() {}

    @Builtin(value = "__new__(cls, /, *args, **kwargs)", inline = true)
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        return new PyBaseException(cls, PyTuple.of(args));
    }

    @Builtin(value = "__init__(self, /, *args, **kwargs)", inline = true)
    static void init(PyBaseException self, Object[] args, PyDict keywords) {
        refuseKeywords(self, keywords);
        self.setArgs(PyTuple.of(args));
    }

    static void refuseKeywords(PyBaseException self, PyDict keywords) {
        if (keywords.size() > 0) {
            throw refusal(self);
        }
    }

    @TruffleBoundary
    private static PyException refusal(PyBaseException self) {
        return Errors.typeError(self.type().bareName() + "() takes no keyword arguments");
    }

    @Builtin("__repr__(self, /)")
    static Object repr(PyBaseException self) {
        PyTuple args = self.args();
        return Str.of(self.type().bareName()
                + (args.size() == 1
                        ? "(" + Strings.repr(args.get(0)) + ")"
                        : Strings.repr(args).toString()));
    }

    @Builtin("__str__(self, /)")
    static Object str(PyBaseException self) {
        PyTuple args = self.args();
        return switch (args.size()) {
            case 0 -> Str.EMPTY;
            case 1 -> Strings.str(args.get(0));
            default -> Strings.str(args);
        };
    }

    @Builtin("with_traceback(self, tb, /)")
    static Object withTraceback(PyBaseException self, Object traceback) {
        setTraceback(self, traceback);
        return self;
    }

    @Builtin("add_note(self, note, /)")
    static void addNote(PyBaseException self, Object note) {
        if (!(PyValueObject.unwrap(note) instanceof TruffleString)) {
            throw Errors.typeError("note must be a str, not '" + Types.of(note).shortName() + "'");
        }
        ExceptionNotes.add(self, (TruffleString) PyValueObject.unwrap(note));
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PyBaseException self) {
        PyDict attributes = InstanceDict.of(self);
        return attributes.size() == 0
                ? PyTuple.of(self.type(), self.args())
                : PyTuple.of(self.type(), self.args(), attributes.copy());
    }

    @Builtin("__setstate__(self, state, /)")
    static void setState(PyBaseException self, Object state) {
        if (state == PyNone.NONE) {
            return;
        }
        if (!(state instanceof PyDict dict)) {
            throw Errors.typeError("state is not a dictionary");
        }
        for (int entry = dict.nextEntry(-1); entry >= 0; entry = dict.nextEntry(entry)) {
            Attributes.set(self, Attributes.checkName(dict.keyAt(entry)), dict.valueAt(entry));
        }
    }

    @Builtin(value = "args", kind = Kind.GETTER)
    static Object getArgs(PyBaseException self) {
        return self.args();
    }

    @Builtin(value = "args", kind = Kind.SETTER)
    static void setArgs(PyBaseException self, Object value) {
        self.setArgs(PyTuple.of(Iteration.toArray(value)));
    }

    @Builtin(value = "args", kind = Kind.DELETER)
    static void deleteArgs(PyBaseException self) {
        throw Errors.typeError("args may not be deleted");
    }

    @Builtin(value = "__traceback__", kind = Kind.GETTER)
    static Object getTraceback(PyBaseException self) {
        return self.traceback();
    }

    @Builtin(value = "__traceback__", kind = Kind.SETTER)
    static void setTraceback(PyBaseException self, Object value) {
        if (value != PyNone.NONE && !(value instanceof PyTraceback)) {
            throw Errors.typeError("__traceback__ must be a traceback or None");
        }
        self.setTraceback(value);
    }

    @Builtin(value = "__traceback__", kind = Kind.DELETER)
    static void deleteTraceback(PyBaseException self) {
        throw Errors.typeError("__traceback__ may not be deleted");
    }

    @Builtin(value = "__cause__", kind = Kind.GETTER)
    static Object getCause(PyBaseException self) {
        return self.cause();
    }

    @Builtin(value = "__cause__", kind = Kind.SETTER)
    static void setCause(PyBaseException self, Object value) {
        if (value != PyNone.NONE && !(value instanceof PyBaseException)) {
            throw Errors.typeError("exception cause must be None or derive from BaseException");
        }
        self.setCause(value);
    }

    @Builtin(value = "__cause__", kind = Kind.DELETER)
    static void deleteCause(PyBaseException self) {
        throw Errors.typeError("__cause__ may not be deleted");
    }

    @Builtin(value = "__context__", kind = Kind.GETTER)
    static Object getContext(PyBaseException self) {
        return self.context();
    }

    @Builtin(value = "__context__", kind = Kind.SETTER)
    static void setContext(PyBaseException self, Object value) {
        if (value != PyNone.NONE && !(value instanceof PyBaseException)) {
            throw Errors.typeError("exception context must be None or derive from BaseException");
        }
        self.setContext(value);
    }

    @Builtin(value = "__context__", kind = Kind.DELETER)
    static void deleteContext(PyBaseException self) {
        throw Errors.typeError("__context__ may not be deleted");
    }

    @Builtin(value = "__suppress_context__", kind = Kind.GETTER)
    static boolean getSuppressContext(PyBaseException self) {
        return self.suppressContext();
    }

    @Builtin(value = "__suppress_context__", kind = Kind.SETTER)
    static void setSuppressContext(PyBaseException self, Object value) {
        if (!(value instanceof Boolean suppress)) {
            throw Errors.typeError("attribute value type must be bool");
        }
        self.setSuppressContext(suppress);
    }

    @Builtin(value = "__dict__", kind = Kind.GETTER)
    static Object getDict(PyBaseException self) {
        return InstanceDict.of(self);
    }

    @Builtin(value = "__dict__", kind = Kind.DELETER)
    static void deleteDict(PyBaseException self) {
        throw Errors.typeError("cannot delete __dict__");
    }

    @Builtin(value = "__dict__", kind = Kind.SETTER)
    static void setDict(PyBaseException self, Object value) {
        if (!(value instanceof PyDict replacement)) {
            throw Errors.typeError("__dict__ must be set to a dictionary, not a '"
                    + Types.of(value).shortName() + "'");
        }
        InstanceDict.replace(self, replacement);
    }
}
