// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.builtins.text.AffixNode;
import dev.fantail.builtins.text.PartitionNode;
import dev.fantail.builtins.text.RemoveAffixNode;
import dev.fantail.builtins.text.ReplaceNode;
import dev.fantail.builtins.text.SearchNode;
import dev.fantail.builtins.text.SplitLinesNode;
import dev.fantail.builtins.text.SplitNode;
import dev.fantail.builtins.text.StripNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Items;

/** Searching, replacing, splitting and stripping of {@code str}. */
@BuiltinClass(type = "str")
public final class StrSearch {
    private StrSearch() {}

    /** A bound of a search: clipped like that of a slice. */
    static int bound(Object value, int length, int absent) {
        if (value == PyNone.NONE || value == null) {
            return absent;
        }
        if (!Conversions.hasIndex(value)) {
            throw Errors.typeError("slice indices must be integers or None or have an __index__ method");
        }
        long index = Conversions.toClampedLong(value);
        if (index < 0) {
            index = Math.max(0, index + length);
        }
        return (int) Math.min(index, Integer.MAX_VALUE);
    }

    /** {@code table[codePoint]}, or {@code null} where that raises LookupError. */
    static Object itemOrNull(Object table, int codePoint) {
        try {
            return Items.get(table, (long) codePoint);
        } catch (PyException e) {
            if (e.isInstance(ExceptionTypes.LOOKUP_ERROR)) {
                return null;
            }
            throw e;
        }
    }

    static int indexOf(TruffleString text, TruffleString part, int from, int to) {
        int length = Str.length(part);
        if (to - from < length) {
            return -1;
        }
        if (LinearSearch.isWorthwhile(length, to - from)) {
            return LinearSearch.indexOf(text, part, from, to);
        }
        return length == 0 ? from : text.indexOfStringUncached(part, from, to, Str.ENCODING);
    }

    static int lastIndexOf(TruffleString text, TruffleString part, int from, int to) {
        int length = Str.length(part);
        if (to - from < length) {
            return -1;
        }
        if (length == 0) {
            return to;
        }
        int first = Str.codePointAt(part, 0);
        int at = to - length;
        while (at >= from) {
            at = text.lastIndexOfCodePointUncached(first, at + 1, from, Str.ENCODING);
            if (at < 0 || length == 1 || text.regionEqualsUncached(at, part, 0, length, Str.ENCODING)) {
                return at;
            }
            at--;
        }
        return -1;
    }

    private static TruffleString needle(Object value) {
        TruffleString text = StrMethods.textOrNull(value);
        if (text == null) {
            throw Errors.typeError("must be str, not " + Types.of(value).shortName());
        }
        return text;
    }

    private static TruffleString cut(TruffleString text, int from, int to) {
        if (from == 0 && to == Str.length(text)) {
            return text;
        }
        return from >= to ? Str.EMPTY : text.substringUncached(from, to - from, Str.ENCODING, false);
    }

    @Builtin(value = "find(self, sub, start=None, end=None, /)", node = SearchNode.class)
    static int find(TruffleString self, Object sub, Object start, Object end) {
        int length = Str.length(self);
        TruffleString part = needle(sub);
        int from = bound(start, length, 0);
        return indexOf(self, part, from, Math.min(length, bound(end, length, length)));
    }

    @Builtin(value = "rfind(self, sub, start=None, end=None, /)", node = SearchNode.class)
    static int rfind(TruffleString self, Object sub, Object start, Object end) {
        int length = Str.length(self);
        TruffleString part = needle(sub);
        int from = bound(start, length, 0);
        return lastIndexOf(self, part, from, Math.min(length, bound(end, length, length)));
    }

    @Builtin(value = "index(self, sub, start=None, end=None, /)", node = SearchNode.class)
    static int index(TruffleString self, Object sub, Object start, Object end) {
        return found(find(self, sub, start, end));
    }

    @Builtin(value = "rindex(self, sub, start=None, end=None, /)", node = SearchNode.class)
    static int rindex(TruffleString self, Object sub, Object start, Object end) {
        return found(rfind(self, sub, start, end));
    }

    private static int found(int index) {
        if (index < 0) {
            throw Errors.valueError("substring not found");
        }
        return index;
    }

    @Builtin(value = "count(self, sub, start=None, end=None, /)", node = SearchNode.class)
    static int count(TruffleString self, Object sub, Object start, Object end) {
        int length = Str.length(self);
        TruffleString part = needle(sub);
        int from = bound(start, length, 0);
        int to = Math.min(length, bound(end, length, length));
        int size = Str.length(part);
        if (size == 0) {
            return from > to ? 0 : to - from + 1;
        }
        int count = 0;
        for (int at = indexOf(self, part, from, to); at >= 0; at = indexOf(self, part, at + size, to)) {
            count++;
        }
        return count;
    }

    @Builtin(value = "startswith(self, prefix, start=None, end=None, /)", node = AffixNode.class)
    static boolean startsWith(TruffleString self, Object prefix, Object start, Object end) {
        return matches(self, prefix, start, end, true);
    }

    @Builtin(value = "endswith(self, suffix, start=None, end=None, /)", node = AffixNode.class)
    static boolean endsWith(TruffleString self, Object suffix, Object start, Object end) {
        return matches(self, suffix, start, end, false);
    }

    private static boolean matches(TruffleString self, Object affix, Object start, Object end, boolean atStart) {
        int length = Str.length(self);
        int from = bound(start, length, 0);
        int to = Math.min(length, bound(end, length, length));
        String method = atStart ? "startswith" : "endswith";
        if (affix instanceof PyTuple tuple) {
            for (Object item : tuple.items()) {
                TruffleString text = StrMethods.textOrNull(item);
                if (text == null) {
                    throw Errors.typeError("tuple for " + method + " must only contain str, not "
                            + Types.of(item).shortName());
                }
                if (regionMatches(self, text, from, to, atStart)) {
                    return true;
                }
            }
            return false;
        }
        TruffleString text = StrMethods.textOrNull(affix);
        if (text == null) {
            throw Errors.typeError(method + " first arg must be str or a tuple of str, not "
                    + Types.of(affix).shortName());
        }
        return regionMatches(self, text, from, to, atStart);
    }

    private static boolean regionMatches(TruffleString self, TruffleString affix, int from, int to, boolean atStart) {
        int size = Str.length(affix);
        if (to - from < size) {
            return false;
        }
        return self.regionEqualsUncached(atStart ? from : to - size, affix, 0, size, Str.ENCODING);
    }

    @Builtin(value = "removeprefix(self, prefix, /)", node = RemoveAffixNode.class)
    static TruffleString removePrefix(TruffleString self, TruffleString prefix) {
        int length = Str.length(self);
        return regionMatches(self, prefix, 0, length, true) ? cut(self, Str.length(prefix), length) : self;
    }

    @Builtin(value = "removesuffix(self, suffix, /)", node = RemoveAffixNode.class)
    static TruffleString removeSuffix(TruffleString self, TruffleString suffix) {
        int length = Str.length(self);
        return regionMatches(self, suffix, 0, length, false) ? cut(self, 0, length - Str.length(suffix)) : self;
    }

    @Builtin(value = "replace(self, old, new, count=-1, /)", node = ReplaceNode.class)
    static TruffleString replace(TruffleString self, TruffleString old, TruffleString replacement, long count) {
        long limit = count < 0 ? Long.MAX_VALUE : count;
        int length = Str.length(self);
        int size = Str.length(old);
        if (limit == 0) {
            return self;
        }
        if (size == 0) {
            return interleave(self, replacement, limit);
        }
        int at = indexOf(self, old, 0, length);
        if (at < 0) {
            return self;
        }
        TruffleStringBuilder out = Str.builder();
        int from = 0;
        for (long done = 0; at >= 0 && done < limit; done++) {
            append(out, self, from, at);
            out.appendStringUncached(replacement);
            from = at + size;
            at = indexOf(self, old, from, length);
        }
        append(out, self, from, length);
        return out.toStringUncached();
    }

    private static void append(TruffleStringBuilder out, TruffleString text, int from, int to) {
        if (from < to) {
            out.appendSubstringByteIndexUncached(text, from << 2, (to - from) << 2);
        }
    }

    private static TruffleString interleave(TruffleString self, TruffleString replacement, long limit) {
        int length = Str.length(self);
        TruffleStringBuilder out = Str.builder();
        long done = 0;
        int i = 0;
        for (; i <= length && done < limit; i++, done++) {
            out.appendStringUncached(replacement);
            append(out, self, i, Math.min(i + 1, length));
        }
        append(out, self, i, length);
        return out.toStringUncached();
    }

    @Builtin(value = "partition(self, sep, /)", node = PartitionNode.class)
    static PyTuple partition(TruffleString self, Object sep) {
        TruffleString separator = separator(needle(sep));
        int length = Str.length(self);
        int at = indexOf(self, separator, 0, length);
        if (at < 0) {
            return new PyTuple(self, Str.EMPTY, Str.EMPTY);
        }
        return new PyTuple(cut(self, 0, at), separator, cut(self, at + Str.length(separator), length));
    }

    @Builtin(value = "rpartition(self, sep, /)", node = PartitionNode.class)
    static PyTuple rpartition(TruffleString self, Object sep) {
        TruffleString separator = separator(needle(sep));
        int length = Str.length(self);
        int at = lastIndexOf(self, separator, 0, length);
        if (at < 0) {
            return new PyTuple(Str.EMPTY, Str.EMPTY, self);
        }
        return new PyTuple(cut(self, 0, at), separator, cut(self, at + Str.length(separator), length));
    }

    private static TruffleString separator(TruffleString separator) {
        if (Str.length(separator) == 0) {
            throw Errors.valueError("empty separator");
        }
        return separator;
    }

    private static TruffleString optionalSeparator(Object sep) {
        if (sep == PyNone.NONE) {
            return null;
        }
        TruffleString text = StrMethods.textOrNull(sep);
        if (text == null) {
            throw Errors.typeError("must be str or None, not " + Types.of(sep).shortName());
        }
        return separator(text);
    }

    @Builtin(value = "split(self, /, sep=None, maxsplit=-1)", node = SplitNode.class)
    static PyList split(TruffleString self, Object sep, long maxsplit) {
        TruffleString separator = optionalSeparator(sep);
        long limit = maxsplit < 0 ? Long.MAX_VALUE : maxsplit;
        PyList parts = new PyList();
        if (separator == null) {
            splitWords(self, limit, parts);
            return parts;
        }
        int length = Str.length(self);
        int size = Str.length(separator);
        int from = 0;
        for (int at = indexOf(self, separator, 0, length);
                at >= 0 && limit-- > 0;
                at = indexOf(self, separator, from, length)) {
            parts.append(cut(self, from, at));
            from = at + size;
        }
        parts.append(cut(self, from, length));
        return parts;
    }

    private static void splitWords(TruffleString self, long limit, PyList parts) {
        int[] text = Str.codePoints(self);
        int i = 0;
        long left = limit;
        while (true) {
            while (i < text.length && CharacterTypes.isSpace(text[i])) {
                i++;
            }
            if (i == text.length) {
                return;
            }
            if (left-- == 0) {
                parts.append(cut(self, i, text.length));
                return;
            }
            int start = i;
            while (i < text.length && !CharacterTypes.isSpace(text[i])) {
                i++;
            }
            parts.append(cut(self, start, i));
        }
    }

    @Builtin(value = "rsplit(self, /, sep=None, maxsplit=-1)", node = SplitNode.class)
    static PyList rsplit(TruffleString self, Object sep, long maxsplit) {
        if (maxsplit < 0 && sep == PyNone.NONE) {
            return split(self, sep, -1);
        }
        TruffleString separator = optionalSeparator(sep);
        PyList parts = new PyList();
        if (separator == null) {
            rsplitWords(self, maxsplit, parts);
        } else {
            int to = Str.length(self);
            int at = lastIndexOf(self, separator, 0, to);
            for (long left = maxsplit < 0 ? Long.MAX_VALUE : maxsplit; at >= 0 && left > 0; left--) {
                parts.append(cut(self, at + Str.length(separator), to));
                to = at;
                at = lastIndexOf(self, separator, 0, to);
            }
            parts.append(cut(self, 0, to));
        }
        parts.reverse();
        return parts;
    }

    private static void rsplitWords(TruffleString self, long limit, PyList parts) {
        int[] text = Str.codePoints(self);
        int i = text.length;
        long left = limit;
        while (true) {
            while (i > 0 && CharacterTypes.isSpace(text[i - 1])) {
                i--;
            }
            if (i == 0) {
                return;
            }
            if (left-- == 0) {
                parts.append(cut(self, 0, i));
                return;
            }
            int end = i;
            while (i > 0 && !CharacterTypes.isSpace(text[i - 1])) {
                i--;
            }
            parts.append(cut(self, i, end));
        }
    }

    @Builtin(value = "splitlines(self, /, keepends=False)", node = SplitLinesNode.class)
    static PyList splitLines(TruffleString self, boolean keepends) {
        int[] text = Str.codePoints(self);
        PyList lines = new PyList();
        int i = 0;
        while (i < text.length) {
            int start = i;
            while (i < text.length && !CharacterTypes.isLineBreak(text[i])) {
                i++;
            }
            int end = i;
            if (i < text.length) {
                i += text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n' ? 2 : 1;
                end = keepends ? i : end;
            }
            lines.append(cut(self, start, end));
        }
        return lines;
    }

    @Builtin(value = "strip(self, chars=None, /)", node = StripNode.class)
    static TruffleString strip(TruffleString self, Object chars) {
        return strip(self, chars, true, true, "strip");
    }

    @Builtin(value = "lstrip(self, chars=None, /)", node = StripNode.class)
    static TruffleString stripLeft(TruffleString self, Object chars) {
        return strip(self, chars, true, false, "lstrip");
    }

    @Builtin(value = "rstrip(self, chars=None, /)", node = StripNode.class)
    static TruffleString stripRight(TruffleString self, Object chars) {
        return strip(self, chars, false, true, "rstrip");
    }

    private static TruffleString strip(TruffleString self, Object chars, boolean left, boolean right, String method) {
        int[] set = null;
        if (chars != PyNone.NONE) {
            TruffleString text = StrMethods.textOrNull(chars);
            if (text == null) {
                throw Errors.typeError(method + " arg must be None or str");
            }
            set = Str.codePoints(text);
        }
        int from = 0;
        int to = Str.length(self);
        while (left && from < to && isStripped(Str.codePointAt(self, from), set)) {
            from++;
        }
        while (right && to > from && isStripped(Str.codePointAt(self, to - 1), set)) {
            to--;
        }
        return cut(self, from, to);
    }

    private static boolean isStripped(int c, int[] set) {
        if (set == null) {
            return CharacterTypes.isSpace(c);
        }
        for (int candidate : set) {
            if (candidate == c) {
                return true;
            }
        }
        return false;
    }
}
