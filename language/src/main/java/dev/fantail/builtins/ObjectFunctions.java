// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.nodes.builtin.GetAttrNode;
import dev.fantail.nodes.builtin.HasAttrNode;
import dev.fantail.nodes.builtin.IsInstanceNode;
import dev.fantail.nodes.builtin.IsSubclassNode;
import dev.fantail.nodes.builtin.LenNode;
import dev.fantail.nodes.builtin.SetAttrNode;
import dev.fantail.nodes.builtin.ToTextNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Identity;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Hashing;
import dev.fantail.objects.protocol.Items;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Strings;
import dev.fantail.objects.protocol.TypeChecks;

/** Built-in functions that ask an object something or change its attributes. */
@BuiltinModule(value = "builtins", doc = "The names that every Python program can use without importing anything.")
final class ObjectFunctions {
    private ObjectFunctions() {}

    @ModuleInit
    static void init(PyModule module) {
        BuiltinConstants.addTo(module);
    }

    @Builtin("callable(obj, /)")
    static boolean callable(Object object) {
        return Calls.isCallable(object);
    }

    @Builtin(value = "getattr(object, name, default=<unset>, /)", node = GetAttrNode.class)
    static Object getAttribute(Object object, Object name, Object fallback) {
        TruffleString text = Attributes.checkName(name);
        if (fallback == null) {
            return Attributes.get(object, text);
        }
        Object value = Attributes.getOrNull(object, text);
        return value == null ? fallback : value;
    }

    @Builtin(value = "hasattr(obj, name, /)", node = HasAttrNode.class)
    static boolean hasAttribute(Object object, Object name) {
        return Attributes.getOrNull(object, Attributes.checkName(name)) != null;
    }

    @Builtin(value = "setattr(obj, name, value, /)", node = SetAttrNode.class)
    static void setAttribute(Object object, Object name, Object value) {
        Attributes.set(object, Attributes.checkName(name), value);
    }

    @Builtin("delattr(obj, name, /)")
    static void deleteAttribute(Object object, Object name) {
        Attributes.delete(object, Attributes.checkName(name));
    }

    @Builtin("dir(object=<unset>, /)")
    static Object dir(Object object) {
        PyList names;
        if (object == null) {
            names = new PyList(Iteration.toArray(Calls.method(ExecutionFunctions.locals(), Names.PLAIN_KEYS)));
        } else {
            Object answer = Calls.special(object, Names.DIR);
            if (answer == null) {
                throw Errors.typeError("object does not provide __dir__");
            }
            names = new PyList(Iteration.toArray(answer));
        }
        Calls.method(names, Str.of("sort"));
        return names;
    }

    @Builtin("vars(object=<unset>, /)")
    static Object vars(Object object) {
        if (object == null) {
            return ExecutionFunctions.locals();
        }
        Object attributes = Attributes.getOrNull(object, Names.DICT);
        if (attributes == null) {
            throw Errors.typeError("vars() argument must have __dict__ attribute");
        }
        return attributes;
    }

    @Builtin(value = "id(obj, /)", inline = true)
    static long id(Object object) {
        return Identity.of(object);
    }

    @Builtin("hash(obj, /)")
    static long hash(Object object) {
        return Hashing.hash(object);
    }

    @Builtin(value = "isinstance(obj, class_or_tuple, /)", node = IsInstanceNode.class)
    static boolean isInstance(Object object, Object classInfo) {
        return TypeChecks.isInstance(object, classInfo);
    }

    @Builtin(value = "issubclass(cls, class_or_tuple, /)", node = IsSubclassNode.class)
    static boolean isSubclass(Object cls, Object classInfo) {
        return TypeChecks.isSubclass(cls, classInfo);
    }

    @Builtin(value = "repr(obj, /)", node = ToTextNode.Repr.class)
    static Object repr(Object object) {
        return Strings.reprObject(object);
    }

    @Builtin("ascii(obj, /)")
    static Object ascii(Object object) {
        return Strings.asciiObject(object);
    }

    @Builtin("format(value, format_spec='', /)")
    static Object format(Object value, TruffleString specification) {
        return Strings.format(value, specification);
    }

    @Builtin(value = "len(obj, /)", node = LenNode.class)
    static long len(Object object) {
        return Items.longLength(object);
    }
}
