// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.sre;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyGenericAlias;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyMappingProxy;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.Hashing;
import dev.fantail.objects.protocol.Strings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Methods of compiled patterns. */
@BuiltinClass(type = "re.Pattern", doc = "Compiled regular expression object.")
public final class PatternMethods {
    private static final String MAX = "9223372036854775807";
    private static final String[] FLAG_NAMES = {
        "re.IGNORECASE", "re.LOCALE", "re.MULTILINE", "re.DOTALL", "re.UNICODE", "re.VERBOSE", "re.DEBUG", "re.ASCII",
    };

    private PatternMethods() {}

    private static int clip(long position, int length) {
        return (int) Math.max(0, Math.min(position, length));
    }

    private static Object find(PyPattern self, MatchMode mode, Object string, long pos, long endpos) {
        PyPattern.Text text = self.text(string);
        int start = clip(pos, text.length());
        int end = clip(endpos, text.length());
        int[] bounds = self.apply(mode, text, start, end, false);
        return bounds == null ? PyNone.NONE : new PyMatch(self, text, bounds, start, end);
    }

    @Builtin("match(self, /, string, pos=0, endpos=" + MAX + ")")
    static Object match(PyPattern self, Object string, long pos, long endpos) {
        return find(self, MatchMode.MATCH, string, pos, endpos);
    }

    @Builtin("fullmatch(self, /, string, pos=0, endpos=" + MAX + ")")
    static Object fullmatch(PyPattern self, Object string, long pos, long endpos) {
        return find(self, MatchMode.FULL_MATCH, string, pos, endpos);
    }

    @Builtin("search(self, /, string, pos=0, endpos=" + MAX + ")")
    static Object search(PyPattern self, Object string, long pos, long endpos) {
        return find(self, MatchMode.SEARCH, string, pos, endpos);
    }

    private static PyScanner scanner(PyType type, PyPattern self, Object string, long pos, long endpos) {
        PyPattern.Text text = self.text(string);
        return new PyScanner(type, self, text, clip(pos, text.length()), clip(endpos, text.length()));
    }

    @Builtin("finditer(self, /, string, pos=0, endpos=" + MAX + ")")
    static Object finditer(PyPattern self, Object string, long pos, long endpos) {
        return scanner(PyScanner.ITERATOR, self, string, pos, endpos);
    }

    @Builtin("scanner(self, /, string, pos=0, endpos=" + MAX + ")")
    static Object scanner(PyPattern self, Object string, long pos, long endpos) {
        return scanner(PyScanner.TYPE, self, string, pos, endpos);
    }

    @Builtin("findall(self, /, string, pos=0, endpos=" + MAX + ")")
    static Object findall(PyPattern self, Object string, long pos, long endpos) {
        PyScanner scanner = scanner(PyScanner.TYPE, self, string, pos, endpos);
        PyList result = new PyList();
        for (PyMatch match = scanner.find(MatchMode.SEARCH); match != null; match = scanner.find(MatchMode.SEARCH)) {
            result.append(
                    switch (self.groups()) {
                        case 0 -> match.group(0, match.empty());
                        case 1 -> match.group(1, match.empty());
                        default -> MatchMethods.groups(match, match.empty());
                    });
        }
        return result;
    }

    @Builtin("split(self, /, string, maxsplit=0)")
    static Object split(PyPattern self, Object string, long most) {
        PyPattern.Text text = self.text(string);
        List<Object> result = new ArrayList<>();
        int start = 0;
        int copied = 0;
        long count = 0;
        boolean mustAdvance = false;
        while (most == 0 || count < most) {
            int[] bounds = self.apply(MatchMode.SEARCH, text, start, text.length(), mustAdvance);
            if (bounds == null) {
                break;
            }
            result.add(text.slice(copied, bounds[0]));
            for (int group = 1; group <= self.groups(); group++) {
                result.add(bounds[group * 2] < 0 ? PyNone.NONE : text.slice(bounds[group * 2], bounds[group * 2 + 1]));
            }
            copied = bounds[1];
            mustAdvance = bounds[0] == bounds[1];
            start = bounds[1];
            count++;
        }
        result.add(text.slice(copied, text.length()));
        return new PyList(result.toArray());
    }

    @Builtin("sub(self, /, repl, string, count=0)")
    static Object sub(PyPattern self, Object replacement, Object string, long count) {
        return Substitution.run(self, replacement, string, count).get(0);
    }

    @Builtin("subn(self, /, repl, string, count=0)")
    static Object subn(PyPattern self, Object replacement, Object string, long count) {
        return Substitution.run(self, replacement, string, count);
    }

    @Builtin(value = "pattern", kind = Builtin.Kind.GETTER)
    static Object pattern(PyPattern self) {
        return self.pattern();
    }

    @Builtin(value = "flags", kind = Builtin.Kind.GETTER)
    static long flags(PyPattern self) {
        return self.flags();
    }

    @Builtin(value = "groups", kind = Builtin.Kind.GETTER)
    static long groups(PyPattern self) {
        return self.groups();
    }

    @Builtin(value = "groupindex", kind = Builtin.Kind.GETTER)
    static Object groupindex(PyPattern self) {
        return self.groupIndex().size() == 0 ? new PyDict() : new PyMappingProxy(self.groupIndex());
    }

    @Builtin("__copy__(self, /)")
    static Object copy(PyPattern self) {
        return self;
    }

    @Builtin("__deepcopy__(self, memo, /)")
    static Object deepcopy(PyPattern self, Object memo) {
        return self;
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PyPattern self, Object other) {
        if (!(other instanceof PyPattern that)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        return self == that
                || self.flags() == that.flags()
                        && self.isBytes() == that.isBytes()
                        && Arrays.equals(self.program(), that.program())
                        && Comparison.equal(self.pattern(), that.pattern());
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(PyPattern self, Object other) {
        return equal(self, other) instanceof Boolean same ? (Object) !same : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__hash__(self, /)")
    static long hash(PyPattern self) {
        long hash = Hashing.hash(self.pattern()) ^ Arrays.hashCode(self.program()) ^ self.flags();
        return hash == -1 ? -2 : hash;
    }

    @Builtin("__repr__(self, /)")
    static Object repr(PyPattern self) {
        int flags = self.flags();
        if (!self.isBytes()
                && (flags & (PyPattern.LOCALE | PyPattern.UNICODE | PyPattern.ASCII)) == PyPattern.UNICODE) {
            flags &= ~PyPattern.UNICODE;
        }
        TruffleString pattern = Strings.repr(self.pattern());
        if (Str.length(pattern) > 200) {
            pattern = Str.substring(pattern, 0, 200);
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < FLAG_NAMES.length; i++) {
            if ((flags & 2 << i) != 0) {
                names.add(FLAG_NAMES[i]);
                flags &= ~(2 << i);
            }
        }
        if (flags != 0) {
            names.add("0x" + Integer.toHexString(flags));
        }
        String tail = names.isEmpty() ? ")" : ", " + String.join("|", names) + ")";
        return Str.concat(Str.concat(Str.of("re.compile("), pattern), Str.of(tail));
    }

    @Builtin(value = "__class_getitem__(cls, item, /)", kind = Builtin.Kind.CLASS)
    static Object classGetItem(PyType cls, Object item) {
        return new PyGenericAlias(cls, item);
    }
}
