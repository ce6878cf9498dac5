// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.functools;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.InstanceDict;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.ReprGuard;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Strings;
import java.util.Arrays;
import java.util.function.Consumer;

/** {@code functools.partial}. */
@BuiltinClass(
        type = "functools.partial",
        doc = "partial(func, *args, **keywords) - new function with partial application\n"
                + "    of the given arguments and keywords.\n")
public final class Partial extends PyObject {
    static final PyType TYPE = Types.declare("functools.partial", Types.OBJECT, PyType.BASE_TYPE | PyType.HAS_DICT);

    private Object function;
    private PyTuple args;
    private PyDict keywords;

    private Partial(PyType type) {
        super(type);
    }

    @Builtin("__new__(cls, *args, **keywords)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        if (args.length == 0) {
            throw Errors.typeError("type 'partial' takes at least one argument");
        }
        if (!Calls.isCallable(args[0])) {
            throw Errors.typeError("the first argument must be callable");
        }
        Partial result = new Partial(cls);
        Object[] rest = Arrays.copyOfRange(args, 1, args.length);
        if (args[0] instanceof Partial inner && inner.type() == TYPE && cls == TYPE) {
            result.function = inner.function;
            result.args = PyTuple.of(join(inner.args.items(), rest));
            result.keywords = inner.keywords.copy();
            result.keywords.update(keywords);
        } else {
            result.function = args[0];
            result.args = PyTuple.of(rest);
            result.keywords = keywords;
        }
        return result;
    }

    private static Object[] join(Object[] first, Object[] second) {
        Object[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    @Builtin(value = "__call__(self, *args, **keywords)", node = CallPartialNode.class)
    static Object call(Partial self, Object[] args, PyDict keywords) {
        return Calls.callWithDict(self.function, self.joined(args), self.joined(keywords));
    }

    /** The positional arguments of a call that passes {@code more}. */
    Object[] joined(Object[] more) {
        return join(args.items(), more);
    }

    /** The keyword arguments of a call that passes {@code more}; to be read only. */
    PyDict joined(PyDict more) {
        if (keywords.size() == 0) {
            return more;
        } else if (more.size() == 0) {
            return keywords;
        }
        PyDict all = keywords.copy();
        all.update(more);
        return all;
    }

    Object function() {
        return function;
    }

    @Builtin(value = "func", kind = Builtin.Kind.GETTER, doc = "function object to use in future partial calls")
    static Object function(Partial self) {
        return self.function;
    }

    @Builtin(value = "args", kind = Builtin.Kind.GETTER, doc = "tuple of arguments to future partial calls")
    static Object args(Partial self) {
        return self.args;
    }

    @Builtin(
            value = "keywords",
            kind = Builtin.Kind.GETTER,
            doc = "dictionary of keyword arguments to future partial calls")
    static Object keywords(Partial self) {
        return self.keywords;
    }

    @Builtin("__repr__(self, /)")
    static TruffleString repr(Partial self) {
        if (!ReprGuard.enter(self)) {
            return Str.of("...");
        }
        try {
            TruffleStringBuilder text = Str.builder();
            String module = self.type() == TYPE ? "functools." : "";
            text.appendStringUncached(Str.of(module + self.type().qualifiedName() + "("));
            text.appendStringUncached(Strings.repr(self.function));
            for (Object argument : self.args.items()) {
                text.appendStringUncached(Str.of(", "));
                text.appendStringUncached(Strings.repr(argument));
            }
            for (Object key : self.keywords.keyArray()) {
                // Showing the key may change the value.
                Object value = self.keywords.get(key);
                text.appendStringUncached(Str.of(", "));
                text.appendStringUncached(Strings.str(key));
                text.appendStringUncached(Str.of("="));
                text.appendStringUncached(Strings.repr(value));
            }
            text.appendStringUncached(Str.of(")"));
            return text.toStringUncached();
        } finally {
            ReprGuard.leave(self);
        }
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(Partial self) {
        Object attributes = Attributes.getOrNull(self, Names.DICT);
        boolean none = attributes == null || attributes instanceof PyDict dict && dict.size() == 0;
        PyTuple state = new PyTuple(self.function, self.args, self.keywords, none ? PyNone.NONE : attributes);
        return new PyTuple(self.type(), new PyTuple(self.function), state);
    }

    @Builtin("__setstate__(self, state, /)")
    static void setState(Partial self, Object state) {
        if (!(state instanceof PyTuple tuple)
                || tuple.size() != 4
                || !Calls.isCallable(tuple.get(0))
                || !(tuple.get(1) instanceof PyTuple arguments)
                || tuple.get(2) != PyNone.NONE && !(tuple.get(2) instanceof PyDict)) {
            throw Errors.typeError("invalid partial state");
        }
        self.function = tuple.get(0);
        self.args = arguments.type() == Types.TUPLE ? arguments : PyTuple.of(arguments.items());
        if (tuple.get(2) instanceof PyDict dict && dict.type() == Types.DICT) {
            self.keywords = dict;
        } else {
            self.keywords = new PyDict();
            if (tuple.get(2) instanceof PyDict dict) {
                self.keywords.update(dict);
            }
        }
        Attributes.set(self, Names.DICT, tuple.get(3) instanceof PyDict attributes ? attributes : new PyDict());
    }

    @Builtin(value = "__class_getitem__(cls, item, /)", kind = Builtin.Kind.CLASS, doc = "See PEP 585")
    static Object classGetItem(PyType cls, Object item) {
        return Calls.call(Types.GENERIC_ALIAS, cls, item);
    }

    @Builtin(value = "__dict__", kind = Builtin.Kind.GETTER)
    static Object attributes(Partial self) {
        return InstanceDict.of(self);
    }

    @Builtin(value = "__dict__", kind = Builtin.Kind.SETTER)
    static void setAttributes(Partial self, PyDict attributes) {
        InstanceDict.replace(self, attributes);
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(function);
        consumer.accept(args);
        consumer.accept(keywords);
    }
}
