// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.bytecode;

import dev.fantail.bytecode.Constants.Bytes;
import dev.fantail.bytecode.Constants.CodePoints;
import dev.fantail.bytecode.Constants.Complex;
import dev.fantail.bytecode.Constants.FrozenSet;
import dev.fantail.bytecode.Constants.Singleton;
import dev.fantail.bytecode.Constants.Tuple;
import dev.fantail.bytecode.MarshalException.Kind;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads one value in {@code marshal}'s format, versions 0 to 4. Whatever the bytes are, the outcome is a value or a
 * {@link MarshalException}, and memory stays in proportion to the input.
 */
public final class MarshalReader {
    /** What a reference to an object that is still being read finds, until there is something to find. */
    private static final Object UNFINISHED = new Object();

    private static final Object NULL = new Object();

    private byte[] data;
    private int position;
    private int depth;
    private final ArrayList<Object> references = new ArrayList<>();

    /** How many referable values came before those of {@link #references}, and are out of reach. */
    private final int firstReference;

    /** Where to get more data from, or {@code null}. */
    private final Feed feed;

    /** Where functions are, when they can be passed over; else {@code null}. */
    private final CodeIndex index;

    public MarshalReader(byte[] data, int offset) {
        this(data, offset, 0, null, null);
    }

    /** A reader that asks for exactly what it needs. */
    public MarshalReader(Feed feed) {
        this(new byte[0], 0, 0, null, feed);
    }

    /** A file, for instance. */
    public interface Feed {
        /** So many bytes. */
        byte[] read(int count) throws MarshalException;
    }

    private MarshalReader(byte[] data, int offset, int firstReference, CodeIndex index, Feed feed) {
        this.feed = feed;
        this.data = data;
        this.position = offset;
        this.firstReference = firstReference;
        this.index = index;
    }

    /** A reader that leaves the code of functions for later, if the data has an index of them. */
    static MarshalReader lazy(byte[] data, int offset) {
        return new MarshalReader(data, offset, 0, CodeIndex.find(data, offset), null);
    }

    /** Where the next value starts: behind what was read. */
    public int position() {
        return position;
    }

    public Object readTopLevel() throws MarshalException {
        try {
            return require(readObject(), "object");
        } catch (StackOverflowError e) {
            throw bad("recursion limit exceeded");
        }
    }

    private static MarshalException bad(String message) {
        return new MarshalException(Kind.VALUE_ERROR, message);
    }

    private static MarshalException badData(String what) {
        return bad("bad marshal data (" + what + ")");
    }

    private static Object require(Object value, String container) throws MarshalException {
        if (value == NULL) {
            throw new MarshalException(Kind.TYPE_ERROR, "NULL object in marshal data for " + container);
        }
        return value;
    }

    private void need(int count) throws MarshalException {
        int missing = count - (data.length - position);
        if (missing <= 0) {
            return;
        }
        if (feed == null) {
            throw new MarshalException(Kind.EOF_ERROR, "marshal data too short");
        }
        byte[] more = feed.read(missing);
        byte[] known = Arrays.copyOfRange(data, position, data.length + missing);
        System.arraycopy(more, 0, known, known.length - missing, missing);
        data = known;
        position = 0;
    }

    private int readByte() throws MarshalException {
        need(1);
        return data[position++] & 0xFF;
    }

    private int readShort() throws MarshalException {
        need(2);
        int value = (data[position] & 0xFF) | data[position + 1] << 8;
        position += 2;
        return value;
    }

    private int readInt() throws MarshalException {
        need(4);
        int value = (data[position] & 0xFF)
                | (data[position + 1] & 0xFF) << 8
                | (data[position + 2] & 0xFF) << 16
                | data[position + 3] << 24;
        position += 4;
        return value;
    }

    private long readLong() throws MarshalException {
        need(8);
        long low = readInt() & 0xFFFFFFFFL;
        return low | (long) readInt() << 32;
    }

    private int readSize(String what) throws MarshalException {
        int size = readInt();
        if (size < 0) {
            throw badData(what + " size out of range");
        }
        return size;
    }

    private byte[] readBytes(int size) throws MarshalException {
        need(size);
        byte[] bytes = Arrays.copyOfRange(data, position, position + size);
        position += size;
        return bytes;
    }

    private Object readObject() throws MarshalException {
        if (position >= data.length) {
            needObject();
        }
        if (++depth > Marshal.MAX_DEPTH) {
            throw bad("recursion limit exceeded");
        }
        int code = data[position++] & 0xFF;
        boolean flag = (code & Marshal.FLAG_REF) != 0;
        Object value = switch (code & ~Marshal.FLAG_REF) {
            case Marshal.TYPE_NULL -> NULL;
            case Marshal.TYPE_NONE -> Singleton.NONE;
            case Marshal.TYPE_ELLIPSIS -> Singleton.ELLIPSIS;
            case Marshal.TYPE_FALSE -> Boolean.FALSE;
            case Marshal.TYPE_TRUE -> Boolean.TRUE;
            case Marshal.TYPE_STOP_ITERATION -> Marshal.StopIterationClass.INSTANCE;
            case Marshal.TYPE_INT -> remember(flag, (long) readInt());
            case Marshal.TYPE_INT64 -> remember(flag, readLong());
            case Marshal.TYPE_LONG -> remember(flag, readDigits());
            case Marshal.TYPE_FLOAT -> remember(flag, readFloatText());
            case Marshal.TYPE_BINARY_FLOAT -> remember(flag, Double.longBitsToDouble(readLong()));
            case Marshal.TYPE_COMPLEX -> remember(flag, new Complex(readFloatText(), readFloatText()));
            case Marshal.TYPE_BINARY_COMPLEX ->
                remember(flag, new Complex(Double.longBitsToDouble(readLong()), Double.longBitsToDouble(readLong())));
            case Marshal.TYPE_STRING -> remember(flag, new Bytes(readBytes(readSize("bytes object"))));
            case Marshal.TYPE_ASCII, Marshal.TYPE_ASCII_INTERNED -> remember(flag, readLatin1(readSize("string")));
            case Marshal.TYPE_SHORT_ASCII, Marshal.TYPE_SHORT_ASCII_INTERNED -> remember(flag, readLatin1(readByte()));
            case Marshal.TYPE_UNICODE, Marshal.TYPE_INTERNED ->
                remember(flag, decodeUtf8(readBytes(readSize("string"))));
            case Marshal.TYPE_SMALL_TUPLE -> readTuple(flag, readByte());
            case Marshal.TYPE_TUPLE -> readTuple(flag, readSize("tuple"));
            case Marshal.TYPE_LIST -> readList(flag);
            case Marshal.TYPE_DICT -> readDict(flag);
            case Marshal.TYPE_SET -> readSet(flag);
            case Marshal.TYPE_FROZENSET -> readFrozenSet(flag);
            case Marshal.TYPE_CODE -> readCode(flag);
            case Marshal.TYPE_REF -> readReference();
            default -> throw badData("unknown type code");
        };
        depth--;
        return value;
    }

    private void needObject() throws MarshalException {
        try {
            need(1);
        } catch (MarshalException e) {
            throw e.kind() == Kind.EOF_ERROR
                    ? new MarshalException(Kind.EOF_ERROR, "EOF read where object expected")
                    : e;
        }
    }

    private Object remember(boolean flag, Object value) {
        if (flag) {
            references.add(value);
        }
        return value;
    }

    private int reserve(boolean flag) {
        if (!flag) {
            return -1;
        }
        references.add(UNFINISHED);
        return references.size() - 1;
    }

    private Object finish(int reference, Object value) {
        if (reference >= 0) {
            references.set(reference, value);
        }
        return value;
    }

    private Object readReference() throws MarshalException {
        long reference = (long) readInt() - firstReference;
        if (reference < 0 || reference >= references.size() || references.get((int) reference) == UNFINISHED) {
            throw badData("invalid reference");
        }
        return references.get((int) reference);
    }

    private Object readDigits() throws MarshalException {
        int size = readInt();
        if (size == 0) {
            return 0L;
        }
        if (size == Integer.MIN_VALUE) {
            throw badData("long size out of range");
        }
        int count = Math.abs(size);
        if (feed == null && count > (data.length - position) / 2) {
            position = data.length;
            throw new MarshalException(Kind.EOF_ERROR, "marshal data too short");
        }
        need(feed == null ? 0 : (int) Math.min(count * 2L, Integer.MAX_VALUE));
        byte[] magnitude = new byte[(int) ((count * 15L + 7) / 8)];
        int digit = 0;
        long pending = 0;
        int bits = 0;
        int at = magnitude.length;
        for (int i = 0; i < count; i++) {
            digit = readShort();
            if (digit < 0 || digit > 0x7FFF) {
                throw badData("digit out of range in long");
            }
            pending |= (long) digit << bits;
            for (bits += 15; bits >= 8; bits -= 8) {
                magnitude[--at] = (byte) pending;
                pending >>>= 8;
            }
        }
        if (digit == 0) {
            throw badData("unnormalized long data");
        }
        if (bits > 0) {
            magnitude[--at] = (byte) pending;
        }
        BigInteger value = new BigInteger(size < 0 ? -1 : 1, magnitude);
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }

    private double readFloatText() throws MarshalException {
        String text = readLatin1(readByte());
        try {
            return switch (text) {
                case "inf", "+inf" -> Double.POSITIVE_INFINITY;
                case "-inf" -> Double.NEGATIVE_INFINITY;
                case "nan", "+nan", "-nan" -> Double.NaN;
                default -> {
                    for (int i = 0; i < text.length(); i++) {
                        if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
                            throw bad("could not convert string to float: " + text);
                        }
                    }
                    yield Double.parseDouble(text);
                }
            };
        } catch (NumberFormatException e) {
            throw bad("could not convert string to float: " + text);
        }
    }

    private String readLatin1(int size) throws MarshalException {
        need(size);
        String text = new String(data, position, size, StandardCharsets.ISO_8859_1);
        position += size;
        return text;
    }

    private List<Object> readElements(int size, String container) throws MarshalException {
        // A size that the data cannot hold must not allocate: an element takes a byte at least.
        ArrayList<Object> elements = new ArrayList<>(Math.min(size, feed == null ? data.length - position : 16));
        readInto(elements, size, container);
        return elements;
    }

    private void readInto(List<Object> elements, int size, String container) throws MarshalException {
        for (int i = 0; i < size; i++) {
            elements.add(require(readObject(), container));
        }
    }

    private Object readTuple(boolean flag, int size) throws MarshalException {
        int reference = reserve(flag);
        return finish(reference, new Tuple(readElements(size, "tuple")));
    }

    private Object readFrozenSet(boolean flag) throws MarshalException {
        int reference = reserve(flag);
        return finish(reference, new FrozenSet(readElements(readSize("set"), "set")));
    }

    private Object readList(boolean flag) throws MarshalException {
        int size = readSize("list");
        Marshal.ListValue list = new Marshal.ListValue(new ArrayList<>());
        remember(flag, list);
        readInto(list.elements(), size, "list");
        return list;
    }

    private Object readSet(boolean flag) throws MarshalException {
        int size = readSize("set");
        Marshal.SetValue set = new Marshal.SetValue(new ArrayList<>());
        remember(flag, set);
        readInto(set.elements(), size, "set");
        return set;
    }

    private Object readDict(boolean flag) throws MarshalException {
        Marshal.DictValue dict = new Marshal.DictValue(new ArrayList<>());
        remember(flag, dict);
        while (true) {
            Object key = readObject();
            if (key == NULL) {
                return dict;
            }
            Object value = readObject();
            if (value == NULL) {
                return dict;
            }
            dict.entries().add(key);
            dict.entries().add(value);
        }
    }

    private Object readCode(boolean flag) throws MarshalException {
        if (index != null && index.nextStart() == position - 1) {
            return passOver(index.next());
        }
        int reference = reserve(flag);
        int argCount = readInt();
        int positionalOnlyArgCount = readInt();
        int keywordOnlyArgCount = readInt();
        int stackSize = readInt();
        int flags = readInt();
        byte[] code = readField(Bytes.class, "code").value();
        List<Object> constants = readField(Tuple.class, "consts").elements();
        List<String> names = readNames("names");
        List<String> localsPlusNames = readNames("localsplusnames");
        byte[] localsPlusKinds = readField(Bytes.class, "localspluskinds").value();
        String fileName = readName("filename");
        String name = readName("name");
        String qualifiedName = readName("qualname");
        int firstLine = readInt();
        byte[] lineTable = readField(Bytes.class, "linetable").value();
        byte[] exceptionTable = readField(Bytes.class, "exceptiontable").value();
        if (argCount < positionalOnlyArgCount
                || positionalOnlyArgCount < 0
                || keywordOnlyArgCount < 0
                || stackSize < 0
                || flags < 0
                || localsPlusNames.size() != localsPlusKinds.length) {
            throw bad("code: argument out of range");
        }
        if (code.length % 2 != 0) {
            throw bad("code: co_code is malformed");
        }
        checkConstants(constants);
        long parameters = (long) argCount + keywordOnlyArgCount;
        if ((flags & CodeFlags.VARARGS) != 0) {
            parameters++;
        }
        if ((flags & CodeFlags.VARKEYWORDS) != 0) {
            parameters++;
        }
        int locals = 0;
        for (byte kind : localsPlusKinds) {
            locals += (kind & CodeFlags.KIND_LOCAL) != 0 ? 1 : 0;
        }
        if (parameters > locals) {
            throw bad("code: varnames is too small");
        }
        return finish(
                reference,
                new CodeObject(
                        argCount,
                        positionalOnlyArgCount,
                        keywordOnlyArgCount,
                        stackSize,
                        flags,
                        code,
                        constants,
                        names,
                        localsPlusNames,
                        localsPlusKinds,
                        fileName,
                        name,
                        qualifiedName,
                        firstLine,
                        lineTable,
                        exceptionTable));
    }

    /** What marshal can express besides is no constant: no compiler makes one of it. */
    private static void checkConstants(List<Object> values) throws MarshalException {
        for (Object value : values) {
            if (value instanceof Tuple tuple) {
                checkConstants(tuple.elements());
            } else if (value instanceof FrozenSet set) {
                checkConstants(set.elements());
            } else if (value instanceof Marshal.ListValue
                    || value instanceof Marshal.SetValue
                    || value instanceof Marshal.DictValue
                    || value instanceof Marshal.StopIterationClass) {
                throw bad("code: a constant is malformed");
            }
        }
    }

    /** A code object whose body is read when it is needed. */
    private CodeObject passOver(CodeIndex.Entry entry) throws MarshalException {
        int argCount = readInt();
        int positionalOnlyArgCount = readInt();
        int keywordOnlyArgCount = readInt();
        int stackSize = readInt();
        int flags = readInt();
        for (int i = 0; i < entry.references(); i++) {
            references.add(UNFINISHED);
        }
        position = entry.end();
        return new CodeObject(
                argCount,
                positionalOnlyArgCount,
                keywordOnlyArgCount,
                stackSize,
                flags,
                entry.name(),
                entry.qualifiedName(),
                entry.line(),
                null,
                new LazyBody(data, entry));
    }

    private record LazyBody(byte[] data, CodeIndex.Entry entry) implements CodeObject.BodySource {
        @Override
        public CodeObject.Body read() {
            try {
                MarshalReader reader = new MarshalReader(data, entry.start(), entry.firstReference(), null, null);
                return ((CodeObject) reader.readTopLevel()).body();
            } catch (MarshalException e) {
                throw new InvalidCodeException(e.getMessage());
            }
        }
    }

    private <T> T readField(Class<T> type, String field) throws MarshalException {
        Object value = require(readObject(), "code object");
        if (!type.isInstance(value)) {
            throw new MarshalException(Kind.TYPE_ERROR, "bad marshal data (code object's " + field + ")");
        }
        return type.cast(value);
    }

    private String readName(String field) throws MarshalException {
        return asName(require(readObject(), "code object"), field);
    }

    private List<String> readNames(String field) throws MarshalException {
        List<Object> elements = readField(Tuple.class, field).elements();
        ArrayList<String> names = new ArrayList<>(elements.size());
        for (Object element : elements) {
            names.add(asName(element, field));
        }
        return names;
    }

    private static String asName(Object value, String field) throws MarshalException {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof CodePoints text) {
            return new String(text.codePoints(), 0, text.codePoints().length);
        }
        throw new MarshalException(
                Kind.TYPE_ERROR, "name tuples must contain only strings, not code object's " + field);
    }

    /** Decodes UTF-8 in which surrogates may stand alone, as {@code surrogatepass} does. */
    private static Object decodeUtf8(byte[] bytes) throws MarshalException {
        int[] codePoints = new int[bytes.length];
        int count = 0;
        boolean fuses = false;
        for (int i = 0; i < bytes.length; ) {
            int lead = bytes[i] & 0xFF;
            int length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
            if (length == 0) {
                throw undecodable(lead, i, "invalid start byte");
            }
            int codePoint = length == 1 ? lead : lead & (0x7F >> length);
            for (int j = 1; j < length; j++) {
                if (i + j >= bytes.length) {
                    throw undecodable(lead, i, "unexpected end of data");
                }
                int next = bytes[i + j] & 0xFF;
                if ((next & 0xC0) != 0x80) {
                    throw undecodable(lead, i, "invalid continuation byte");
                }
                codePoint = codePoint << 6 | next & 0x3F;
            }
            if (length == 3 && codePoint < 0x800 || length == 4 && (codePoint < 0x10000 || codePoint > 0x10FFFF)) {
                throw undecodable(lead, i, "invalid continuation byte");
            }
            fuses |= count > 0
                    && codePoint >= 0xDC00
                    && codePoint <= 0xDFFF
                    && codePoints[count - 1] >= 0xD800
                    && codePoints[count - 1] <= 0xDBFF;
            codePoints[count++] = codePoint;
            i += length;
        }
        return fuses ? new CodePoints(Arrays.copyOf(codePoints, count)) : new String(codePoints, 0, count);
    }

    private static MarshalException undecodable(int lead, int position, String reason) {
        return bad("'utf-8' codec can't decode byte 0x" + Integer.toHexString(lead) + " in position " + position + ": "
                + reason);
    }
}
