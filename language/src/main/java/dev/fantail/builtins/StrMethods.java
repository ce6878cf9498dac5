// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.builtins.codec.Codecs;
import dev.fantail.builtins.format.FieldFormat;
import dev.fantail.builtins.format.FormatFieldsNode;
import dev.fantail.builtins.format.PercentFormat;
import dev.fantail.builtins.format.PercentNode;
import dev.fantail.builtins.format.TextFormat;
import dev.fantail.builtins.text.EncodeNode;
import dev.fantail.builtins.text.JoinNode;
import dev.fantail.builtins.text.TranslateNode;
import dev.fantail.nodes.builtin.ToTextNode;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.CodePoints;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySlice;
import dev.fantail.objects.PyStrIterator;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.SliceIndices;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.CompareOp;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Hashing;
import dev.fantail.objects.protocol.Items;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Strings;

/** Construction, representation, items, operators, joining and formatting of {@code str}. */
@BuiltinClass(type = "str")
public final class StrMethods {
    private StrMethods() {}

    /** The plain string of a {@code str} or an instance of a subclass; {@code null} for anything else. */
    static TruffleString textOrNull(Object value) {
        if (value instanceof TruffleString text) {
            return text;
        }
        return value instanceof PyValueObject wrapped && wrapped.value() instanceof TruffleString text ? text : null;
    }

    @Builtin(
            value = "__new__(cls, object=<unset>, encoding=<unset>, errors=<unset>)",
            node = ToTextNode.Constructor.class)
    static Object create(PyType cls, Object object, TruffleString encoding, TruffleString errors) {
        Object text;
        if (object == null) {
            text = Str.EMPTY;
        } else if (encoding == null && errors == null) {
            if (cls == Types.STR) {
                return Strings.strObject(object);
            }
            text = textOrNull(Strings.str(object));
        } else {
            text = decode(object, encoding, errors);
        }
        return cls == Types.STR ? text : new PyValueObject(cls, text);
    }

    private static TruffleString decode(Object object, TruffleString encoding, TruffleString errors) {
        if (textOrNull(object) != null) {
            throw Errors.typeError("decoding str is not supported");
        }
        byte[] bytes = Buffers.bytesOrNull(object);
        if (bytes == null) {
            throw Errors.typeError("decoding to str: need a bytes-like object, "
                    + Types.of(object).shortName() + " found");
        }
        return Codecs.decode(object, bytes, encoding, errors);
    }

    @Builtin("__repr__(self, /)")
    static TruffleString repr(TruffleString self) {
        return StrRepr.repr(self);
    }

    @Builtin("__str__(self, /)")
    static TruffleString str(TruffleString self) {
        return self;
    }

    @Builtin("__hash__(self, /)")
    static long hash(TruffleString self) {
        return Hashing.hash(self);
    }

    @Builtin("__format__(self, format_spec, /)")
    static TruffleString format(Object self, TruffleString specification) {
        return Str.length(specification) == 0
                ? Strings.str(self)
                : TextFormat.format(textOrNull(self), specification, Types.of(self));
    }

    @Builtin("__iter__(self, /)")
    static Object iter(TruffleString self) {
        return new PyStrIterator(self);
    }

    @Builtin("__len__(self, /)")
    static int length(TruffleString self) {
        return Str.length(self);
    }

    @Builtin("__getitem__(self, key, /)")
    static TruffleString getItem(TruffleString self, Object key) {
        int length = Str.length(self);
        if (key instanceof PySlice slice) {
            SliceIndices indices = SliceIndices.of(slice, length);
            if (indices.count() == 0) {
                return Str.EMPTY;
            } else if (indices.step() == 1) {
                return indices.count() == length ? self : Str.substring(self, indices.start(), indices.count());
            }
            int[] result = new int[indices.count()];
            for (int i = 0, at = indices.start(); i < result.length; i++, at += indices.step()) {
                result[i] = Str.codePointAt(self, at);
            }
            return Str.ofCodePoints(result);
        }
        if (!(key instanceof Long) && !Conversions.hasIndex(key)) {
            throw Errors.typeError(
                    "string indices must be integers, not '" + Types.of(key).shortName() + "'");
        }
        int at = Indexing.position(key, length, "string", "string index out of range");
        return Str.ofCodePoint(Str.codePointAt(self, at));
    }

    @Builtin("__contains__(self, key, /)")
    static boolean contains(TruffleString self, Object key) {
        TruffleString part = textOrNull(key);
        if (part == null) {
            throw Errors.typeError("'in <string>' requires string as left operand, not "
                    + Types.of(key).shortName());
        }
        return StrSearch.indexOf(self, part, 0, Str.length(self)) >= 0;
    }

    @Builtin("__add__(self, value, /)")
    static TruffleString add(TruffleString self, Object value) {
        TruffleString other = textOrNull(value);
        if (other == null) {
            throw Errors.typeError(
                    "can only concatenate str (not \"" + Types.of(value).shortName() + "\") to str");
        }
        return Str.length(self) == 0 ? other : Str.length(other) == 0 ? self : Str.concat(self, other);
    }

    @Builtin("__mul__(self, value, /)")
    static TruffleString multiply(TruffleString self, Object value) {
        if (!Conversions.hasIndex(value)) {
            throw Errors.typeError("can't multiply sequence by non-int of type '"
                    + Types.of(value).shortName() + "'");
        }
        int count = Indexing.repetition(value, Str.length(self));
        return count == 0 ? Str.EMPTY : count == 1 ? self : self.repeatUncached(count, Str.ENCODING);
    }

    @Builtin("__rmul__(self, value, /)")
    static TruffleString reflectedMultiply(TruffleString self, Object value) {
        return multiply(self, value);
    }

    @Builtin(value = "__mod__(self, value, /)", node = PercentNode.class)
    static TruffleString mod(TruffleString self, Object value) {
        return PercentFormat.format(self, value);
    }

    @Builtin("__rmod__(self, value, /)")
    static Object reflectedMod(TruffleString self, Object value) {
        TruffleString format = textOrNull(value);
        return format == null ? PyNone.NOT_IMPLEMENTED : PercentFormat.format(format, self);
    }

    private static Object compare(TruffleString self, Object value, CompareOp operator) {
        TruffleString other = textOrNull(value);
        return other == null ? PyNone.NOT_IMPLEMENTED : operator.test(self.compareIntsUTF32Uncached(other));
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(TruffleString self, Object value) {
        TruffleString other = textOrNull(value);
        return other == null ? PyNone.NOT_IMPLEMENTED : (Object) Str.equal(self, other);
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(TruffleString self, Object value) {
        TruffleString other = textOrNull(value);
        return other == null ? PyNone.NOT_IMPLEMENTED : (Object) !Str.equal(self, other);
    }

    @Builtin("__lt__(self, value, /)")
    static Object less(TruffleString self, Object value) {
        return compare(self, value, CompareOp.LT);
    }

    @Builtin("__le__(self, value, /)")
    static Object lessOrEqual(TruffleString self, Object value) {
        return compare(self, value, CompareOp.LE);
    }

    @Builtin("__gt__(self, value, /)")
    static Object greater(TruffleString self, Object value) {
        return compare(self, value, CompareOp.GT);
    }

    @Builtin("__ge__(self, value, /)")
    static Object greaterOrEqual(TruffleString self, Object value) {
        return compare(self, value, CompareOp.GE);
    }

    @Builtin("__getnewargs__(self, /)")
    static PyTuple getNewArgs(TruffleString self) {
        return new PyTuple(self);
    }

    @Builtin("__sizeof__(self, /)")
    static long sizeOf(TruffleString self) {
        int widest = 0;
        for (int codePoint : Str.codePoints(self)) {
            widest |= codePoint;
        }
        // As much as CPython says: characters of one, two or four bytes behind a header, and one more that ends them.
        int width = widest < 0x100 ? 1 : widest < 0x10000 ? 2 : 4;
        return (widest < 0x80 ? 40 : 56) + width * (Str.length(self) + 1L);
    }

    @Builtin(value = "encode(self, /, encoding='utf-8', errors='strict')", node = EncodeNode.class)
    static Object encode(TruffleString self, TruffleString encoding, TruffleString errors) {
        return Codecs.encode(self, encoding, errors);
    }

    @Builtin(value = "join(self, iterable, /)", node = JoinNode.class)
    static TruffleString join(TruffleString self, Object iterable) {
        Object[] items;
        if (iterable instanceof PyTuple || iterable instanceof PyList) {
            items = Iteration.toArray(iterable);
        } else {
            if (Types.of(iterable).lookup(Names.ITER) == null
                    && Types.of(iterable).lookup(Names.GETITEM) == null) {
                throw Errors.typeError("can only join an iterable");
            }
            items = Iteration.toArray(iterable);
        }
        if (items.length == 1 && items[0] instanceof TruffleString only) {
            return only;
        }
        boolean separated = Str.length(self) > 0;
        TruffleStringBuilder out = Str.builder();
        for (int i = 0; i < items.length; i++) {
            TruffleString part = textOrNull(items[i]);
            if (part == null) {
                throw Errors.typeError("sequence item " + i + ": expected str instance, "
                        + Types.of(items[i]).shortName() + " found");
            }
            if (separated && i > 0) {
                out.appendStringUncached(self);
            }
            out.appendStringUncached(part);
        }
        return out.toStringUncached();
    }

    @Builtin(value = "format(self, *args, **kwargs)", node = FormatFieldsNode.class)
    static TruffleString formatFields(TruffleString self, Object[] args, PyDict kwargs) {
        return FieldFormat.format(self, args, name -> {
            Object value = kwargs.getString(name);
            if (value == null) {
                throw Errors.keyError(name);
            }
            return value;
        });
    }

    @Builtin("format_map(self, mapping, /)")
    static TruffleString formatMap(TruffleString self, Object mapping) {
        return FieldFormat.format(self, null, name -> Items.get(mapping, name));
    }

    @Builtin(value = "maketrans(x, y=<unset>, z=<unset>, /)", kind = Builtin.Kind.STATIC)
    static PyDict makeTranslation(Object x, TruffleString y, TruffleString z) {
        PyDict table = new PyDict();
        if (y == null) {
            if (!(x instanceof PyDict source)) {
                throw Errors.typeError("if you give only one argument to maketrans it must be a dict");
            }
            for (int entry = source.nextEntry(-1); entry >= 0; entry = source.nextEntry(entry)) {
                Object key = source.keyAt(entry);
                TruffleString text = textOrNull(key);
                if (text != null) {
                    if (Str.length(text) != 1) {
                        throw Errors.valueError("string keys in translate table must be of length 1");
                    }
                    key = (long) Str.codePointAt(text, 0);
                } else if (Conversions.intOrNull(key) == null) {
                    throw Errors.typeError("keys in translate table must be strings or integers");
                }
                table.put(key, source.valueAt(entry));
            }
            return table;
        }
        TruffleString from = textOrNull(x);
        if (from == null) {
            throw Errors.typeError("first maketrans argument must be a string if there is a second argument");
        }
        int[] source = Str.codePoints(from);
        int[] target = Str.codePoints(y);
        if (source.length != target.length) {
            throw Errors.valueError("the first two maketrans arguments must have equal length");
        }
        for (int i = 0; i < source.length; i++) {
            table.put((long) source[i], (long) target[i]);
        }
        if (z != null) {
            for (int codePoint : Str.codePoints(z)) {
                table.put((long) codePoint, PyNone.NONE);
            }
        }
        return table;
    }

    @Builtin(value = "translate(self, table, /)", node = TranslateNode.class)
    static TruffleString translate(TruffleString self, Object table) {
        int[] text = Str.codePoints(self);
        CodePoints out = new CodePoints(text.length);
        for (int codePoint : text) {
            Object mapped;
            if (table instanceof PyDict dict && dict.type() == Types.DICT) {
                mapped = dict.getLong(codePoint);
            } else {
                mapped = StrSearch.itemOrNull(table, codePoint);
            }
            if (mapped == null) {
                out.append(codePoint);
                continue;
            }
            appendMapped(out, mapped);
        }
        return out.toTruffleString();
    }

    private static void appendMapped(CodePoints out, Object mapped) {
        if (mapped == PyNone.NONE) {
            return;
        }
        TruffleString text = textOrNull(mapped);
        if (text != null) {
            out.append(text);
            return;
        }
        Object code = Conversions.intOrNull(mapped);
        if (code == null) {
            throw Errors.typeError("character mapping must return integer, None or str");
        }
        if (!(code instanceof Long value) || value < 0 || value > Character.MAX_CODE_POINT) {
            throw Errors.valueError("character mapping must be in range(0x110000)");
        }
        out.append((int) value.longValue());
    }
}
