// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.sre;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyGenericAlias;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Strings;

/** Methods of what a pattern found. */
@BuiltinClass(
        type = "re.Match",
        doc = "The result of re.match() and re.search().\nMatch objects always have a boolean value of True.")
public final class MatchMethods {
    private MatchMethods() {}

    @Builtin("group(self, /, *args)")
    static Object group(PyMatch self, Object[] args) {
        if (args.length == 0) {
            return self.group(0, PyNone.NONE);
        } else if (args.length == 1) {
            return getItem(self, args[0]);
        }
        Object[] result = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            result[i] = getItem(self, args[i]);
        }
        return PyTuple.of(result);
    }

    @Builtin("__getitem__(self, name, /)")
    static Object getItem(PyMatch self, Object name) {
        return self.group(self.groupNumber(name), PyNone.NONE);
    }

    @Builtin("groups(self, /, default=None)")
    static Object groups(PyMatch self, Object absent) {
        Object[] result = new Object[self.pattern().groups()];
        for (int i = 0; i < result.length; i++) {
            result[i] = self.group(i + 1, absent);
        }
        return PyTuple.of(result);
    }

    @Builtin("groupdict(self, /, default=None)")
    static Object groupdict(PyMatch self, Object absent) {
        PyDict result = new PyDict();
        for (Object name : self.pattern().groupIndex().keyArray()) {
            result.put(name, self.group(self.groupNumber(name), absent));
        }
        return result;
    }

    @Builtin("start(self, group=0, /)")
    static long start(PyMatch self, Object group) {
        return self.start(self.groupNumber(group));
    }

    @Builtin("end(self, group=0, /)")
    static long end(PyMatch self, Object group) {
        return self.end(self.groupNumber(group));
    }

    @Builtin("span(self, group=0, /)")
    static Object span(PyMatch self, Object group) {
        return span(self, self.groupNumber(group));
    }

    private static PyTuple span(PyMatch self, int group) {
        return PyTuple.of((long) self.start(group), (long) self.end(group));
    }

    @Builtin("expand(self, /, template)")
    static Object expand(PyMatch self, Object template) {
        Object compiled = Substitution.compile(self.pattern(), template);
        return compiled instanceof PyTemplate parts ? parts.expand(self) : compiled;
    }

    @Builtin(value = "string", kind = Builtin.Kind.GETTER)
    static Object string(PyMatch self) {
        return self.text().original();
    }

    @Builtin(value = "re", kind = Builtin.Kind.GETTER)
    static Object re(PyMatch self) {
        return self.pattern();
    }

    @Builtin(value = "pos", kind = Builtin.Kind.GETTER)
    static long pos(PyMatch self) {
        return self.position();
    }

    @Builtin(value = "endpos", kind = Builtin.Kind.GETTER)
    static long endpos(PyMatch self) {
        return self.endPosition();
    }

    @Builtin(value = "lastindex", kind = Builtin.Kind.GETTER)
    static Object lastindex(PyMatch self) {
        return self.lastIndex() < 0 ? PyNone.NONE : (Object) (long) self.lastIndex();
    }

    @Builtin(value = "lastgroup", kind = Builtin.Kind.GETTER)
    static Object lastgroup(PyMatch self) {
        int index = self.lastIndex();
        PyTuple names = self.pattern().indexGroup();
        return index < 0 || index >= names.size() ? PyNone.NONE : names.get(index);
    }

    @Builtin(value = "regs", kind = Builtin.Kind.GETTER)
    static Object regs(PyMatch self) {
        Object[] result = new Object[self.pattern().groups() + 1];
        for (int i = 0; i < result.length; i++) {
            result[i] = span(self, i);
        }
        return PyTuple.of(result);
    }

    @Builtin("__copy__(self, /)")
    static Object copy(PyMatch self) {
        return self;
    }

    @Builtin("__deepcopy__(self, memo, /)")
    static Object deepcopy(PyMatch self, Object memo) {
        return self;
    }

    @Builtin("__repr__(self, /)")
    static Object repr(PyMatch self) {
        TruffleString head = Str.of("<re.Match object; span=(" + self.start(0) + ", " + self.end(0) + "), match=");
        TruffleString found = Strings.repr(self.group(0, PyNone.NONE));
        if (Str.length(found) > 50) {
            found = Str.substring(found, 0, 50);
        }
        return Str.concat(Str.concat(head, found), Str.of(">"));
    }

    @Builtin(value = "__class_getitem__(cls, item, /)", kind = Builtin.Kind.CLASS)
    static Object classGetItem(PyType cls, Object item) {
        return new PyGenericAlias(cls, item);
    }
}
