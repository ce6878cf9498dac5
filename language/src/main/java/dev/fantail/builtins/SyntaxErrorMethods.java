// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionFields;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Strings;

/** {@code SyntaxError}. */
@BuiltinClass(type = "SyntaxError", doc = "The source text is not valid.")
final class SyntaxErrorMethods {
    private SyntaxErrorMethods() {}

    private static final String[] DETAILS = {"filename", "lineno", "offset", "text", "end_lineno", "end_offset"};

    @Builtin("__init__(self, /, *args, **kwargs)")
    static void init(PyBaseException self, Object[] args, PyDict keywords) {
        BaseExceptionMethods.init(self, args, keywords);
        if (args.length >= 1) {
            ExceptionFields.set(self, "msg", args[0]);
        }
        if (args.length != 2) {
            return;
        }
        Object[] details = Iteration.toArray(args[1]);
        if (details.length < 4) {
            throw Errors.typeError("function takes at least 4 arguments (" + details.length + " given)");
        } else if (details.length > 6) {
            throw Errors.typeError("function takes at most 6 arguments (" + details.length + " given)");
        }
        for (int i = 0; i < DETAILS.length; i++) {
            ExceptionFields.setOrDelete(self, DETAILS[i], i < details.length ? details[i] : null);
        }
        if (details.length == 5) {
            throw Errors.typeError("end_offset must be provided when end_lineno is provided");
        }
    }

    @Builtin("__str__(self, /)")
    static Object str(PyBaseException self) {
        TruffleString message = Strings.str(PyNone.ofNullable(ExceptionFields.get(self, "msg")));
        String fileName = ExceptionFields.get(self, "filename") instanceof TruffleString text ? baseName(text) : null;
        Object line = ExceptionFields.get(self, "lineno");
        if (!(line instanceof Long number)) {
            return fileName == null ? message : Str.of(message + " (" + fileName + ")");
        }
        return Str.of(message + (fileName == null ? " (line " : " (" + fileName + ", line ") + number + ")");
    }

    private static String baseName(TruffleString path) {
        String text = path.toJavaStringUncached();
        return text.substring(text.lastIndexOf('/') + 1);
    }

    @Builtin(value = "msg", kind = Kind.GETTER)
    static Object getMsg(PyBaseException self) {
        return ExceptionFields.get(self, "msg");
    }

    @Builtin(value = "msg", kind = Kind.SETTER)
    static void setMsg(PyBaseException self, Object value) {
        ExceptionFields.set(self, "msg", value);
    }

    @Builtin(value = "msg", kind = Kind.DELETER)
    static void deleteMsg(PyBaseException self) {
        ExceptionFields.delete(self, "msg");
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

    @Builtin(value = "lineno", kind = Kind.GETTER)
    static Object getLineno(PyBaseException self) {
        return ExceptionFields.get(self, "lineno");
    }

    @Builtin(value = "lineno", kind = Kind.SETTER)
    static void setLineno(PyBaseException self, Object value) {
        ExceptionFields.set(self, "lineno", value);
    }

    @Builtin(value = "lineno", kind = Kind.DELETER)
    static void deleteLineno(PyBaseException self) {
        ExceptionFields.delete(self, "lineno");
    }

    @Builtin(value = "offset", kind = Kind.GETTER)
    static Object getOffset(PyBaseException self) {
        return ExceptionFields.get(self, "offset");
    }

    @Builtin(value = "offset", kind = Kind.SETTER)
    static void setOffset(PyBaseException self, Object value) {
        ExceptionFields.set(self, "offset", value);
    }

    @Builtin(value = "offset", kind = Kind.DELETER)
    static void deleteOffset(PyBaseException self) {
        ExceptionFields.delete(self, "offset");
    }

    @Builtin(value = "text", kind = Kind.GETTER)
    static Object getText(PyBaseException self) {
        return ExceptionFields.get(self, "text");
    }

    @Builtin(value = "text", kind = Kind.SETTER)
    static void setText(PyBaseException self, Object value) {
        ExceptionFields.set(self, "text", value);
    }

    @Builtin(value = "text", kind = Kind.DELETER)
    static void deleteText(PyBaseException self) {
        ExceptionFields.delete(self, "text");
    }

    @Builtin(value = "end_lineno", kind = Kind.GETTER)
    static Object getEndLineno(PyBaseException self) {
        return ExceptionFields.get(self, "end_lineno");
    }

    @Builtin(value = "end_lineno", kind = Kind.SETTER)
    static void setEndLineno(PyBaseException self, Object value) {
        ExceptionFields.set(self, "end_lineno", value);
    }

    @Builtin(value = "end_lineno", kind = Kind.DELETER)
    static void deleteEndLineno(PyBaseException self) {
        ExceptionFields.delete(self, "end_lineno");
    }

    @Builtin(value = "end_offset", kind = Kind.GETTER)
    static Object getEndOffset(PyBaseException self) {
        return ExceptionFields.get(self, "end_offset");
    }

    @Builtin(value = "end_offset", kind = Kind.SETTER)
    static void setEndOffset(PyBaseException self, Object value) {
        ExceptionFields.set(self, "end_offset", value);
    }

    @Builtin(value = "end_offset", kind = Kind.DELETER)
    static void deleteEndOffset(PyBaseException self) {
        ExceptionFields.delete(self, "end_offset");
    }

    @Builtin(value = "print_file_and_line", kind = Kind.GETTER)
    static Object getPrintFileAndLine(PyBaseException self) {
        return ExceptionFields.get(self, "print_file_and_line");
    }

    @Builtin(value = "print_file_and_line", kind = Kind.SETTER)
    static void setPrintFileAndLine(PyBaseException self, Object value) {
        ExceptionFields.set(self, "print_file_and_line", value);
    }

    @Builtin(value = "print_file_and_line", kind = Kind.DELETER)
    static void deletePrintFileAndLine(PyBaseException self) {
        ExceptionFields.delete(self, "print_file_and_line");
    }
}
