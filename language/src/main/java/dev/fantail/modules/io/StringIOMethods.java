// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;

/** Methods of {@code StringIO}. */
@BuiltinClass(type = "_io.StringIO", doc = "Text I/O implementation using an in-memory buffer.")
public final class StringIOMethods {
    private StringIOMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        return new PyStringIO(cls);
    }

    @Builtin("__init__(self, initial_value='', newline='\\n')")
    static void init(PyStringIO self, Object initial, Object newline) {
        String end;
        if (newline == PyNone.NONE || PyValueObject.unwrap(newline) instanceof TruffleString) {
            if (newline != PyNone.NONE && !isNewline(Str.toJava((TruffleString) PyValueObject.unwrap(newline)))) {
                throw Errors.valueError("illegal newline value: " + dev.fantail.objects.protocol.Strings.repr(newline));
            }
            end = TextIOWrapperMethods.checkNewline(newline);
        } else {
            throw Errors.typeError(
                    "newline must be str or None, not " + Types.of(newline).shortName());
        }
        Object text = PyValueObject.unwrap(initial);
        if (text != PyNone.NONE && !(text instanceof TruffleString)) {
            throw Errors.typeError("initial_value must be str or None, not "
                    + Types.of(initial).shortName());
        }
        self.initialize(text instanceof TruffleString plain ? plain : null, end);
    }

    private static boolean isNewline(String text) {
        return text.isEmpty() || text.equals("\n") || text.equals("\r") || text.equals("\r\n");
    }

    @Builtin("getvalue(self, /)")
    static Object getvalue(PyStringIO self) {
        self.checkClosed();
        return self.value();
    }

    @Builtin("read(self, size=-1, /)")
    static Object read(PyStringIO self, Object size) {
        self.checkClosed();
        return self.read(Io.size(size));
    }

    @Builtin("readline(self, size=-1, /)")
    static Object readline(PyStringIO self, Object size) {
        self.checkClosed();
        return self.readLine(Io.size(size));
    }

    @Builtin("__next__(self, /)")
    static Object next(PyStringIO self) {
        self.checkClosed();
        if (self.type() != IoTypes.STRING_IO) {
            Object line = Calls.method(self, Io.READLINE);
            return line instanceof TruffleString text && Str.length(text) == 0 ? null : line;
        }
        TruffleString line = self.readLine(-1);
        return Str.length(line) == 0 ? null : line;
    }

    @Builtin("write(self, s, /)")
    static long write(PyStringIO self, Object text) {
        if (!(PyValueObject.unwrap(text) instanceof TruffleString plain)) {
            throw Errors.typeError(
                    "string argument expected, got '" + Types.of(text).shortName() + "'");
        }
        self.checkClosed();
        self.write(plain);
        return Str.length(plain);
    }

    @Builtin("seek(self, pos, whence=0, /)")
    static long seek(PyStringIO self, Object position, int whence) {
        self.checkClosed();
        long target = Conversions.toLong(position);
        if (whence < 0 || whence > 2) {
            throw Errors.valueError("Invalid whence (" + whence + ", should be 0, 1 or 2)");
        } else if (target < 0 && whence == 0) {
            throw Errors.valueError("Negative seek position " + target);
        } else if (whence != 0 && target != 0) {
            throw Errors.of(dev.fantail.objects.ExceptionTypes.OS_ERROR, "Can't do nonzero cur-relative seeks");
        }
        long place = whence == 1 ? self.position() : whence == 2 ? self.size() : target;
        self.seek((int) Math.min(place, Integer.MAX_VALUE / 4));
        return place;
    }

    @Builtin("tell(self, /)")
    static long tell(PyStringIO self) {
        self.checkClosed();
        return self.position();
    }

    @Builtin("truncate(self, pos=None, /)")
    static long truncate(PyStringIO self, Object position) {
        self.checkClosed();
        long length = position == PyNone.NONE ? self.position() : Io.size(position);
        if (length < 0) {
            throw Errors.valueError("Negative size value " + length);
        }
        self.truncate(length);
        return length;
    }

    @Builtin("close(self, /)")
    static void close(PyStringIO self) {
        self.close();
    }

    @Builtin(value = "closed", kind = Builtin.Kind.GETTER)
    static boolean closed(PyStringIO self) {
        return self.isClosed();
    }

    @Builtin(value = "line_buffering", kind = Builtin.Kind.GETTER)
    static boolean lineBuffering(PyStringIO self) {
        self.checkClosed();
        return false;
    }

    @Builtin(value = "newlines", kind = Builtin.Kind.GETTER)
    static Object newlines(PyStringIO self) {
        self.checkClosed();
        return self.newlines();
    }

    @Builtin("readable(self, /)")
    static boolean readable(PyStringIO self) {
        self.checkClosed();
        return true;
    }

    @Builtin("writable(self, /)")
    static boolean writable(PyStringIO self) {
        self.checkClosed();
        return true;
    }

    @Builtin("seekable(self, /)")
    static boolean seekable(PyStringIO self) {
        self.checkClosed();
        return true;
    }

    @Builtin("__getstate__(self, /)")
    static Object getState(PyStringIO self) {
        self.checkClosed();
        Object dict = Attributes.get(self, Names.DICT);
        Object attributes = dict instanceof PyDict own && own.size() > 0 ? own.copy() : PyNone.NONE;
        Object newline = self.newline() == null ? PyNone.NONE : Str.of(self.newline());
        return PyTuple.of(self.value(), newline, (long) self.position(), attributes);
    }

    @Builtin("__setstate__(self, state, /)")
    static void setState(PyStringIO self, Object state) {
        if (!(state instanceof PyTuple tuple) || tuple.size() < 4) {
            throw Errors.typeError(Types.of(self).shortName() + ".__setstate__ argument should be 4-tuple, got "
                    + Types.of(state).shortName());
        }
        init(self, Str.EMPTY, tuple.get(1));
        // The value is stored as it is: its line ends were translated when it was written.
        self.restore((TruffleString) PyValueObject.unwrap(tuple.get(0)), (int) Conversions.toLong(tuple.get(2)));
        if (tuple.get(3) instanceof PyDict attributes) {
            ((PyDict) Attributes.get(self, Names.DICT)).update(attributes);
        }
    }
}
