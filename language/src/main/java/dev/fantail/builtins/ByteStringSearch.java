// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import static dev.fantail.builtins.ByteStrings.bytes;
import static dev.fantail.builtins.ByteStrings.cut;
import static dev.fantail.builtins.ByteStrings.like;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyByteArray;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Iteration;
import java.io.ByteArrayOutputStream;

/** Searching, replacing, splitting and stripping of {@code bytes} and {@code bytearray}; bytearray adds them itself. */
@BuiltinClass(type = "bytes")
public final class ByteStringSearch {
    private ByteStringSearch() {}

    private static int search(Object self, Object sub, Object start, Object end, boolean last) {
        byte[] part = ByteStrings.needle(sub);
        byte[] text = ByteStrings.storage(self);
        int length = ByteStrings.length(self, text);
        int from = StrSearch.bound(start, length, 0);
        int to = Math.min(length, StrSearch.bound(end, length, length));
        if (to - from < part.length) {
            return -1;
        }
        return last ? ByteStrings.lastIndexOf(text, part, from, to) : ByteStrings.indexOf(text, part, from, to);
    }

    @Builtin("find(self, sub, start=None, end=None, /)")
    static int find(Object self, Object sub, Object start, Object end) {
        return search(self, sub, start, end, false);
    }

    @Builtin("rfind(self, sub, start=None, end=None, /)")
    static int rfind(Object self, Object sub, Object start, Object end) {
        return search(self, sub, start, end, true);
    }

    @Builtin("index(self, sub, start=None, end=None, /)")
    static int index(Object self, Object sub, Object start, Object end) {
        return found(search(self, sub, start, end, false));
    }

    @Builtin("rindex(self, sub, start=None, end=None, /)")
    static int rindex(Object self, Object sub, Object start, Object end) {
        return found(search(self, sub, start, end, true));
    }

    private static int found(int index) {
        if (index < 0) {
            throw Errors.valueError("subsection not found");
        }
        return index;
    }

    @Builtin("count(self, sub, start=None, end=None, /)")
    static int count(Object self, Object sub, Object start, Object end) {
        byte[] part = ByteStrings.needle(sub);
        byte[] text = ByteStrings.storage(self);
        int length = ByteStrings.length(self, text);
        int from = StrSearch.bound(start, length, 0);
        int to = Math.min(length, StrSearch.bound(end, length, length));
        if (part.length == 0) {
            return from > to ? 0 : to - from + 1;
        }
        int count = 0;
        for (int at = ByteStrings.indexOf(text, part, from, to);
                at >= 0;
                at = ByteStrings.indexOf(text, part, at + part.length, to)) {
            count++;
        }
        return count;
    }

    @Builtin("startswith(self, prefix, start=None, end=None, /)")
    static boolean startsWith(Object self, Object prefix, Object start, Object end) {
        return matches(self, prefix, start, end, true);
    }

    @Builtin("endswith(self, suffix, start=None, end=None, /)")
    static boolean endsWith(Object self, Object suffix, Object start, Object end) {
        return matches(self, suffix, start, end, false);
    }

    private static boolean matches(Object self, Object affix, Object start, Object end, boolean atStart) {
        byte[] text = ByteStrings.storage(self);
        int length = ByteStrings.length(self, text);
        int from = StrSearch.bound(start, length, 0);
        int to = Math.min(length, StrSearch.bound(end, length, length));
        if (affix instanceof PyTuple tuple) {
            for (Object item : tuple.items()) {
                if (regionMatches(text, Buffers.bytes(item), from, to, atStart)) {
                    return true;
                }
            }
            return false;
        }
        byte[] part = Buffers.bytesOrNull(affix);
        if (part == null) {
            throw Errors.typeError((atStart ? "startswith" : "endswith")
                    + " first arg must be bytes or a tuple of bytes, not "
                    + Types.of(affix).shortName());
        }
        return regionMatches(text, part, from, to, atStart);
    }

    private static boolean regionMatches(byte[] text, byte[] part, int from, int to, boolean atStart) {
        return to - from >= part.length && ByteStrings.matchesAt(text, part, atStart ? from : to - part.length);
    }

    @Builtin("removeprefix(self, prefix, /)")
    static Object removePrefix(Object self, byte[] prefix) {
        byte[] text = bytes(self);
        return regionMatches(text, prefix, 0, text.length, true)
                ? like(self, cut(text, prefix.length, text.length))
                : like(self, text);
    }

    @Builtin("removesuffix(self, suffix, /)")
    static Object removeSuffix(Object self, byte[] suffix) {
        byte[] text = bytes(self);
        return regionMatches(text, suffix, 0, text.length, false)
                ? like(self, cut(text, 0, text.length - suffix.length))
                : like(self, text);
    }

    @Builtin("replace(self, old, new, count=-1, /)")
    static Object replace(Object self, byte[] old, byte[] replacement, long count) {
        byte[] text = bytes(self);
        long limit = count < 0 ? Long.MAX_VALUE : count;
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length);
        int from = 0;
        if (old.length == 0) {
            for (; from <= text.length && limit > 0; from++, limit--) {
                out.writeBytes(replacement);
                if (from < text.length) {
                    out.write(text[from]);
                }
            }
        } else {
            for (int at = ByteStrings.indexOf(text, old, 0, text.length);
                    at >= 0 && limit > 0;
                    at = ByteStrings.indexOf(text, old, from, text.length), limit--) {
                out.write(text, from, at - from);
                out.writeBytes(replacement);
                from = at + old.length;
            }
        }
        if (from < text.length) {
            out.write(text, from, text.length - from);
        }
        return like(self, out.toByteArray());
    }

    private static byte[] separator(byte[] separator) {
        if (separator.length == 0) {
            throw Errors.valueError("empty separator");
        }
        return separator;
    }

    @Builtin("partition(self, sep, /)")
    static PyTuple partition(Object self, byte[] sep) {
        return partition(self, separator(sep), false);
    }

    @Builtin("rpartition(self, sep, /)")
    static PyTuple rpartition(Object self, byte[] sep) {
        return partition(self, separator(sep), true);
    }

    private static PyTuple partition(Object self, byte[] separator, boolean last) {
        byte[] text = bytes(self);
        int at = last
                ? ByteStrings.lastIndexOf(text, separator, 0, text.length)
                : ByteStrings.indexOf(text, separator, 0, text.length);
        Object none = like(self, new byte[0]);
        if (at < 0) {
            Object whole = like(self, text);
            return last
                    ? new PyTuple(none, like(self, new byte[0]), whole)
                    : new PyTuple(whole, none, like(self, new byte[0]));
        }
        return new PyTuple(
                like(self, cut(text, 0, at)),
                like(self, separator.clone()),
                like(self, cut(text, at + separator.length, text.length)));
    }

    @Builtin("split(self, /, sep=None, maxsplit=-1)")
    static PyList split(Object self, Object sep, long maxsplit) {
        byte[] text = bytes(self);
        PyList parts = new PyList();
        long left = maxsplit < 0 ? Long.MAX_VALUE : maxsplit;
        int from = 0;
        if (sep == PyNone.NONE) {
            splitWords(self, text, left, parts);
            return parts;
        }
        byte[] separator = separator(Buffers.bytes(sep));
        for (int at = ByteStrings.indexOf(text, separator, 0, text.length);
                at >= 0 && left > 0;
                at = ByteStrings.indexOf(text, separator, from, text.length), left--) {
            parts.append(like(self, cut(text, from, at)));
            from = at + separator.length;
        }
        parts.append(like(self, cut(text, from, text.length)));
        return parts;
    }

    private static void splitWords(Object self, byte[] text, long limit, PyList parts) {
        int i = 0;
        long left = limit;
        while (true) {
            while (i < text.length && ByteStrings.isSpace(text[i])) {
                i++;
            }
            if (i == text.length) {
                return;
            }
            int start = i;
            if (left-- == 0) {
                parts.append(like(self, cut(text, start, text.length)));
                return;
            }
            while (i < text.length && !ByteStrings.isSpace(text[i])) {
                i++;
            }
            parts.append(like(self, cut(text, start, i)));
        }
    }

    @Builtin("rsplit(self, /, sep=None, maxsplit=-1)")
    static PyList rsplit(Object self, Object sep, long maxsplit) {
        if (maxsplit < 0 && sep == PyNone.NONE) {
            return split(self, sep, -1);
        }
        byte[] text = bytes(self);
        PyList parts = new PyList();
        int to = text.length;
        if (sep == PyNone.NONE) {
            rsplitWords(self, text, maxsplit, parts);
        } else {
            byte[] separator = separator(Buffers.bytes(sep));
            long left = maxsplit < 0 ? Long.MAX_VALUE : maxsplit;
            for (int at = ByteStrings.lastIndexOf(text, separator, 0, to);
                    at >= 0 && left > 0;
                    at = ByteStrings.lastIndexOf(text, separator, 0, to), left--) {
                parts.append(like(self, cut(text, at + separator.length, to)));
                to = at;
            }
            parts.append(like(self, cut(text, 0, to)));
        }
        parts.reverse();
        return parts;
    }

    private static void rsplitWords(Object self, byte[] text, long limit, PyList parts) {
        int i = text.length;
        long left = limit;
        while (true) {
            while (i > 0 && ByteStrings.isSpace(text[i - 1])) {
                i--;
            }
            if (i == 0) {
                return;
            }
            int end = i;
            if (left-- == 0) {
                parts.append(like(self, cut(text, 0, end)));
                return;
            }
            while (i > 0 && !ByteStrings.isSpace(text[i - 1])) {
                i--;
            }
            parts.append(like(self, cut(text, i, end)));
        }
    }

    @Builtin("splitlines(self, /, keepends=False)")
    static PyList splitLines(Object self, boolean keepends) {
        byte[] text = bytes(self);
        PyList lines = new PyList();
        int i = 0;
        while (i < text.length) {
            int start = i;
            while (i < text.length && text[i] != '\n' && text[i] != '\r') {
                i++;
            }
            int end = i;
            if (i < text.length) {
                i += text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n' ? 2 : 1;
                end = keepends ? i : end;
            }
            lines.append(like(self, cut(text, start, end)));
        }
        return lines;
    }

    @Builtin("strip(self, bytes=None, /)")
    static Object strip(Object self, byte[] bytes) {
        return strip(self, bytes, true, true);
    }

    @Builtin("lstrip(self, bytes=None, /)")
    static Object stripLeft(Object self, byte[] bytes) {
        return strip(self, bytes, true, false);
    }

    @Builtin("rstrip(self, bytes=None, /)")
    static Object stripRight(Object self, byte[] bytes) {
        return strip(self, bytes, false, true);
    }

    private static Object strip(Object self, byte[] set, boolean left, boolean right) {
        byte[] text = bytes(self);
        int from = 0;
        int to = text.length;
        while (left && from < to && isStripped(text[from], set)) {
            from++;
        }
        while (right && to > from && isStripped(text[to - 1], set)) {
            to--;
        }
        if (from == 0 && to == text.length && self instanceof PyBytes same && same.type() == Types.BYTES) {
            return self;
        }
        return like(self, cut(text, from, to));
    }

    private static boolean isStripped(byte b, byte[] set) {
        if (set == null) {
            return ByteStrings.isSpace(b);
        }
        for (byte candidate : set) {
            if (candidate == b) {
                return true;
            }
        }
        return false;
    }

    @Builtin("translate(self, table, /, delete=<unset>)")
    static Object translate(Object self, Object table, Object delete) {
        byte[] mapping = table == PyNone.NONE ? null : Buffers.bytes(table);
        checkTable(mapping);
        return like(self, translated(bytes(self), mapping, delete == null ? null : Buffers.bytes(delete)));
    }

    private static void checkTable(byte[] table) {
        if (table != null && table.length != 256) {
            throw Errors.valueError("translation table must be 256 characters long");
        }
    }

    private static byte[] translated(byte[] text, byte[] table, byte[] delete) {
        boolean[] deleted = new boolean[256];
        if (delete != null) {
            for (byte b : delete) {
                deleted[b & 0xff] = true;
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length);
        for (byte b : text) {
            if (!deleted[b & 0xff]) {
                out.write(table == null ? b : table[b & 0xff]);
            }
        }
        return out.toByteArray();
    }

    @Builtin(value = "maketrans(frm, to, /)", kind = Builtin.Kind.STATIC)
    static Object makeTranslation(byte[] frm, byte[] to) {
        if (frm.length != to.length) {
            throw Errors.valueError("maketrans arguments must have same length");
        }
        byte[] table = new byte[256];
        for (int i = 0; i < 256; i++) {
            table[i] = (byte) i;
        }
        for (int i = 0; i < frm.length; i++) {
            table[frm[i] & 0xff] = to[i];
        }
        return new PyBytes(table);
    }

    @Builtin("join(self, iterable_of_bytes, /)")
    static Object join(Object self, Object iterable) {
        if (!(iterable instanceof PyTuple)
                && !(iterable instanceof PyList)
                && Types.of(iterable).lookup(dev.fantail.objects.Names.ITER) == null
                && Types.of(iterable).lookup(dev.fantail.objects.Names.GETITEM) == null) {
            throw Errors.typeError("can only join an iterable");
        }
        Object[] items = itemsFor(self, iterable);
        byte[] separator = bytes(self);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < items.length; i++) {
            byte[] part = Buffers.bytesOrNull(items[i]);
            if (part == null) {
                throw Errors.typeError("sequence item " + i + ": expected a bytes-like object, "
                        + Types.of(items[i]).shortName() + " found");
            }
            if (i > 0) {
                out.writeBytes(separator);
            }
            out.writeBytes(part);
        }
        return like(self, out.toByteArray());
    }

    /** What is joined; getting it must not change the separator. */
    private static Object[] itemsFor(Object self, Object iterable) {
        if (!(self instanceof PyByteArray array)) {
            return Iteration.toArray(iterable);
        }
        array.acquireBuffer();
        try {
            return Iteration.toArray(iterable);
        } finally {
            array.releaseBuffer();
        }
    }

    /** Whether the object is one of the two types. */
    static boolean isByteString(Object value) {
        return value instanceof PyBytes || value instanceof PyByteArray;
    }
}
