// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionFields;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.InstanceDict;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Strings;

/** {@code OSError}: the error number chooses the class. */
@BuiltinClass(type = "OSError", doc = "A system function failed.")
final class OSErrorMethods {
    private OSErrorMethods() {}

    /** Error numbers of Linux that have a class of their own. */
    private static PyType typeFor(long errorNumber) {
        return switch ((int) errorNumber) {
            case 1, 13 -> ExceptionTypes.PERMISSION_ERROR;
            case 2 -> ExceptionTypes.FILE_NOT_FOUND_ERROR;
            case 3 -> ExceptionTypes.PROCESS_LOOKUP_ERROR;
            case 4 -> ExceptionTypes.INTERRUPTED_ERROR;
            case 10 -> ExceptionTypes.CHILD_PROCESS_ERROR;
            case 11, 114, 115 -> ExceptionTypes.BLOCKING_IOERROR;
            case 17 -> ExceptionTypes.FILE_EXISTS_ERROR;
            case 20 -> ExceptionTypes.NOT_A_DIRECTORY_ERROR;
            case 21 -> ExceptionTypes.IS_A_DIRECTORY_ERROR;
            case 32, 108 -> ExceptionTypes.BROKEN_PIPE_ERROR;
            case 103 -> ExceptionTypes.CONNECTION_ABORTED_ERROR;
            case 104 -> ExceptionTypes.CONNECTION_RESET_ERROR;
            case 110 -> ExceptionTypes.TIMEOUT_ERROR;
            case 111 -> ExceptionTypes.CONNECTION_REFUSED_ERROR;
            default -> ExceptionTypes.OS_ERROR;
        };
    }

    /** Whether a subclass overrides {@code __init__} alone, which then must see the arguments first. */
    private static boolean initializesInInit(PyType type) {
        return type.lookup(Names.INIT) != ExceptionTypes.OS_ERROR.lookup(Names.INIT)
                && type.lookup(Names.NEW) == ExceptionTypes.OS_ERROR.lookup(Names.NEW);
    }

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        if (initializesInInit(cls)) {
            return new PyBaseException(cls, PyTuple.EMPTY);
        }
        if (keywords.size() > 0) {
            throw Errors.typeError(cls.shortName() + "() takes no keyword arguments");
        }
        PyType type = cls;
        if (cls == ExceptionTypes.OS_ERROR
                && args.length >= 2
                && args.length <= 5
                && Conversions.intOrNull(args[0]) instanceof Long number) {
            type = typeFor(number);
        }
        PyBaseException exception = new PyBaseException(type, PyTuple.EMPTY);
        fill(exception, args);
        return exception;
    }

    @Builtin("__init__(self, /, *args, **kwargs)")
    static void init(PyBaseException self, Object[] args, PyDict keywords) {
        if (initializesInInit(self.type())) {
            BaseExceptionMethods.refuseKeywords(self, keywords);
            fill(self, args);
        }
    }

    private static void fill(PyBaseException self, Object[] args) {
        self.setArgs(PyTuple.of(args));
        if (args.length < 2 || args.length > 5) {
            return;
        }
        ExceptionFields.set(self, "errno", args[0]);
        ExceptionFields.set(self, "strerror", args[1]);
        if (args.length < 3 || args[2] == PyNone.NONE) {
            return;
        }
        if (self.type().isSubtypeOf(ExceptionTypes.BLOCKING_IOERROR) && Conversions.hasIndex(args[2])) {
            ExceptionFields.set(self, "characters_written", Conversions.index(args[2]));
            return;
        }
        ExceptionFields.set(self, "filename", args[2]);
        if (args.length == 5 && args[4] != PyNone.NONE) {
            ExceptionFields.set(self, "filename2", args[4]);
        }
        self.setArgs(PyTuple.of(args[0], args[1]));
    }

    @Builtin("__str__(self, /)")
    static Object str(PyBaseException self) {
        Object number = ExceptionFields.get(self, "errno");
        Object message = ExceptionFields.get(self, "strerror");
        Object fileName = ExceptionFields.get(self, "filename");
        if (fileName == null && (number == null || message == null)) {
            return BaseExceptionMethods.str(self);
        }
        String text =
                "[Errno " + Strings.str(PyNone.ofNullable(number)) + "] " + Strings.str(PyNone.ofNullable(message));
        if (fileName == null) {
            return Str.of(text);
        }
        Object second = ExceptionFields.get(self, "filename2");
        return Str.of(text + ": " + Strings.repr(fileName) + (second == null ? "" : " -> " + Strings.repr(second)));
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PyBaseException self) {
        PyTuple args = self.args();
        Object fileName = ExceptionFields.get(self, "filename");
        if (args.size() == 2 && fileName != null) {
            Object second = ExceptionFields.get(self, "filename2");
            args = second == null
                    ? PyTuple.of(args.get(0), args.get(1), fileName)
                    : PyTuple.of(args.get(0), args.get(1), fileName, PyNone.NONE, second);
        }
        PyDict attributes = InstanceDict.of(self);
        return attributes.size() == 0
                ? PyTuple.of(self.type(), args)
                : PyTuple.of(self.type(), args, attributes.copy());
    }

    @Builtin(value = "characters_written", kind = Kind.GETTER)
    static Object getCharactersWritten(PyBaseException self) {
        Object written = ExceptionFields.get(self, "characters_written");
        if (written == null) {
            throw Errors.attributeError(self, Str.of("characters_written"), "characters_written");
        }
        return written;
    }

    @Builtin(value = "characters_written", kind = Kind.SETTER)
    static void setCharactersWritten(PyBaseException self, Object value) {
        ExceptionFields.set(self, "characters_written", Conversions.toLong(value));
    }

    @Builtin(value = "characters_written", kind = Kind.DELETER)
    static void deleteCharactersWritten(PyBaseException self) {
        getCharactersWritten(self);
        ExceptionFields.delete(self, "characters_written");
    }

    @Builtin(value = "errno", kind = Kind.GETTER)
    static Object getErrno(PyBaseException self) {
        return ExceptionFields.get(self, "errno");
    }

    @Builtin(value = "errno", kind = Kind.SETTER)
    static void setErrno(PyBaseException self, Object value) {
        ExceptionFields.set(self, "errno", value);
    }

    @Builtin(value = "errno", kind = Kind.DELETER)
    static void deleteErrno(PyBaseException self) {
        ExceptionFields.delete(self, "errno");
    }

    @Builtin(value = "strerror", kind = Kind.GETTER)
    static Object getStrerror(PyBaseException self) {
        return ExceptionFields.get(self, "strerror");
    }

    @Builtin(value = "strerror", kind = Kind.SETTER)
    static void setStrerror(PyBaseException self, Object value) {
        ExceptionFields.set(self, "strerror", value);
    }

    @Builtin(value = "strerror", kind = Kind.DELETER)
    static void deleteStrerror(PyBaseException self) {
        ExceptionFields.delete(self, "strerror");
    }

    @Builtin(value = "filename", kind = Kind.GETTER)
    static Object getFilename(PyBaseException self) {
        return ExceptionFields.get(self, "filename");
    }

    @Builtin(value = "filename", kind = Kind.SETTER)
    static void setFilename(PyBaseException self, Object value) {
        ExceptionFields.set(self, "filename", value);
    }

    @Builtin(value = "filename", kind = Kind.DELETER)
    static void deleteFilename(PyBaseException self) {
        ExceptionFields.delete(self, "filename");
    }

    @Builtin(value = "filename2", kind = Kind.GETTER)
    static Object getFilename2(PyBaseException self) {
        return ExceptionFields.get(self, "filename2");
    }

    @Builtin(value = "filename2", kind = Kind.SETTER)
    static void setFilename2(PyBaseException self, Object value) {
        ExceptionFields.set(self, "filename2", value);
    }

    @Builtin(value = "filename2", kind = Kind.DELETER)
    static void deleteFilename2(PyBaseException self) {
        ExceptionFields.delete(self, "filename2");
    }
}
