// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.thread;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;

/** {@code _thread._local}. */
@BuiltinClass(type = "_thread._local", doc = "An object whose attributes are others in every thread.")
final class ThreadLocalMethods {
    private ThreadLocalMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        if ((args.length > 0 || keywords.size() > 0) && cls.lookup(Names.INIT) == Types.OBJECT.lookup(Names.INIT)) {
            throw Errors.typeError("Initialization arguments are not supported");
        }
        return new PyThreadLocal(cls, args, keywords);
    }

    private static TruffleString text(Object name) {
        if (PyValueObject.unwrap(name) instanceof TruffleString text) {
            return text;
        }
        throw Errors.typeError(
                "attribute name must be string, not '" + Types.of(name).shortName() + "'");
    }

    @Builtin("__getattribute__(self, name, /)")
    static Object getAttribute(PyThreadLocal self, Object name) {
        TruffleString text = text(name);
        PyDict attributes = self.attributes();
        if (Str.equal(text, Names.DICT)) {
            return attributes;
        }
        Object inClass = self.type().lookup(text);
        if (inClass != null && Attributes.isDataDescriptor(inClass)) {
            return Attributes.bind(inClass, self, self.type());
        }
        Object own = attributes.getString(text);
        if (own != null) {
            return own;
        }
        if (inClass == null) {
            throw Errors.noAttribute(self, text);
        }
        return Attributes.bind(inClass, self, self.type());
    }

    @Builtin("__setattr__(self, name, value, /)")
    static void setAttribute(PyThreadLocal self, Object name, Object value) {
        change(self, text(name), value);
    }

    @Builtin("__delattr__(self, name, /)")
    static void deleteAttribute(PyThreadLocal self, Object name) {
        change(self, text(name), null);
    }

    private static void change(PyThreadLocal self, TruffleString name, Object value) {
        PyDict attributes = self.attributes();
        if (Str.equal(name, Names.DICT)) {
            throw Errors.attributeError(
                    self, name, "'" + self.type().shortName() + "' object attribute '__dict__' is read-only");
        }
        Object inClass = self.type().lookup(name);
        Object method = inClass == null ? null : Types.of(inClass).lookup(value == null ? Names.DELETE : Names.SET);
        if (method != null) {
            Object[] args = value == null ? new Object[] {self} : new Object[] {self, value};
            Calls.callMethod(method, inClass, Types.of(inClass), args, Calls.NO_KEYWORDS);
        } else if (value != null) {
            attributes.putString(name, value);
        } else if (attributes.removeString(name) == null) {
            throw Errors.noAttribute(self, name);
        }
    }
}
