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
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Writes one value in {@code marshal}'s format. Equal values give equal bytes. */
final class MarshalWriter {
    private final int version;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int depth;
    private int references;

    /** Immutable values, shared when equal; and containers, shared when identical. */
    private HashMap<Object, Integer> equalReferences = new HashMap<>();

    private IdentityHashMap<Object, Integer> sameReferences = new IdentityHashMap<>();

    /** Where functions are, if that is to be known; else {@code null}. */
    private ArrayList<CodeIndex.Entry> index;

    MarshalWriter(int version) {
        this.version = version;
    }

    byte[] writeTopLevel(Object value) throws MarshalException {
        try {
            writeObject(value);
        } catch (StackOverflowError e) {
            throw tooDeep();
        }
        return out.toByteArray();
    }

    byte[] writeIndexed(CodeObject code) throws MarshalException {
        ArrayList<CodeIndex.Entry> entries = new ArrayList<>();
        index = entries;
        byte[] marshalled = writeTopLevel(code);
        return CodeIndex.append(marshalled, entries);
    }

    /**
     * Writes a function's code, nested functions included, so that it refers to nothing before it and nothing behind
     * refers to it. Class bodies are not worth it: they run when their module does.
     */
    private void writeAlone(CodeObject code) throws MarshalException {
        HashMap<Object, Integer> outerEqual = equalReferences;
        IdentityHashMap<Object, Integer> outerSame = sameReferences;
        equalReferences = new HashMap<>();
        sameReferences = new IdentityHashMap<>();
        int start = out.size();
        int firstReference = references;
        ArrayList<CodeIndex.Entry> entries = index;
        index = null;
        shared(sameReferences, code, Marshal.TYPE_CODE);
        writeCode(code);
        index = entries;
        CodeIndex.Entry entry = new CodeIndex.Entry(
                start,
                out.size(),
                firstReference,
                references - firstReference,
                code.firstLine(),
                code.name(),
                code.qualifiedName());
        if (entry.fits()) {
            entries.add(entry);
        }
        equalReferences = outerEqual;
        sameReferences = outerSame;
    }

    private static MarshalException tooDeep() {
        return new MarshalException(Kind.VALUE_ERROR, "object too deeply nested to marshal");
    }

    private void writeByte(int value) {
        out.write(value);
    }

    private void writeShort(int value) {
        out.write(value);
        out.write(value >> 8);
    }

    private void writeInt(int value) {
        writeShort(value);
        writeShort(value >> 16);
    }

    private void writeLong(long value) {
        writeInt((int) value);
        writeInt((int) (value >> 32));
    }

    private void writeSized(byte[] bytes) {
        writeInt(bytes.length);
        out.writeBytes(bytes);
    }

    private void writeObject(Object value) throws MarshalException {
        if (++depth > Marshal.MAX_DEPTH) {
            throw tooDeep();
        }
        switch (value) {
            case Singleton singleton ->
                writeByte(singleton == Singleton.NONE ? Marshal.TYPE_NONE : Marshal.TYPE_ELLIPSIS);
            case Marshal.StopIterationClass ignored -> writeByte(Marshal.TYPE_STOP_ITERATION);
            case Boolean bool -> writeByte(bool ? Marshal.TYPE_TRUE : Marshal.TYPE_FALSE);
            case Long number -> writeInteger(number);
            case BigInteger number -> {
                if (!shared(equalReferences, number, Marshal.TYPE_LONG)) {
                    writeDigits(number);
                }
            }
            case Double number -> {
                writeByte(version > 1 ? Marshal.TYPE_BINARY_FLOAT : Marshal.TYPE_FLOAT);
                writeDouble(number);
            }
            case Complex(double real, double imaginary) -> {
                writeByte(version > 1 ? Marshal.TYPE_BINARY_COMPLEX : Marshal.TYPE_COMPLEX);
                writeDouble(real);
                writeDouble(imaginary);
            }
            case String text -> writeText(text);
            case CodePoints text -> {
                if (!shared(equalReferences, text, Marshal.TYPE_UNICODE)) {
                    writeSized(encodeUtf8(text.codePoints()));
                }
            }
            case Bytes bytes -> {
                if (!shared(equalReferences, bytes, Marshal.TYPE_STRING)) {
                    writeSized(bytes.value());
                }
            }
            case Tuple tuple -> {
                boolean small = version >= 4 && tuple.elements().size() < 256;
                if (!shared(sameReferences, tuple, small ? Marshal.TYPE_SMALL_TUPLE : Marshal.TYPE_TUPLE)) {
                    writeTupleSize(tuple.elements().size());
                    writeElements(tuple.elements());
                }
            }
            case FrozenSet set -> {
                if (!shared(sameReferences, set, Marshal.TYPE_FROZENSET)) {
                    writeSortedElements(set.elements());
                }
            }
            case Marshal.ListValue list -> {
                if (!shared(sameReferences, list, Marshal.TYPE_LIST)) {
                    writeInt(list.elements().size());
                    writeElements(list.elements());
                }
            }
            case Marshal.SetValue set -> {
                if (!shared(sameReferences, set, Marshal.TYPE_SET)) {
                    writeSortedElements(set.elements());
                }
            }
            case Marshal.DictValue dict -> {
                if (!shared(sameReferences, dict, Marshal.TYPE_DICT)) {
                    writeElements(dict.entries());
                    writeByte(Marshal.TYPE_NULL);
                }
            }
            case CodeObject code when index != null && (code.flags() & CodeFlags.OPTIMIZED) != 0 -> writeAlone(code);
            case CodeObject code -> {
                if (!shared(sameReferences, code, Marshal.TYPE_CODE)) {
                    writeCode(code);
                }
            }
            case null, default -> throw new MarshalException(Kind.VALUE_ERROR, "unmarshallable object");
        }
        depth--;
    }

    /** Writes a reference when the value was written before; else its type code, and the contents must follow. */
    private boolean shared(Map<Object, Integer> known, Object value, int type) {
        if (version < 3) {
            writeByte(type);
            return false;
        }
        Integer reference = known.putIfAbsent(value, references);
        if (reference == null) {
            references++;
            writeByte(type | Marshal.FLAG_REF);
            return false;
        }
        writeByte(Marshal.TYPE_REF);
        writeInt(reference);
        return true;
    }

    private void writeInteger(long number) throws MarshalException {
        if (number == (int) number) {
            writeByte(Marshal.TYPE_INT);
            writeInt((int) number);
        } else {
            writeByte(Marshal.TYPE_LONG);
            writeDigits(BigInteger.valueOf(number));
        }
    }

    private void writeDigits(BigInteger number) {
        byte[] magnitude = number.abs().toByteArray();
        int count = (number.abs().bitLength() + 14) / 15;
        writeInt(number.signum() < 0 ? -count : count);
        int pending = 0;
        int bits = 0;
        int at = magnitude.length;
        for (int i = 0; i < count; i++) {
            for (; bits < 15 && at > 0; bits += 8) {
                pending |= (magnitude[--at] & 0xFF) << bits;
            }
            writeShort(pending & 0x7FFF);
            pending >>>= 15;
            bits -= 15;
        }
    }

    private void writeDouble(double number) {
        if (version > 1) {
            writeLong(Double.doubleToRawLongBits(number));
            return;
        }
        String text;
        if (Double.isNaN(number)) {
            text = "nan";
        } else if (Double.isInfinite(number)) {
            text = number > 0 ? "inf" : "-inf";
        } else if (number == 0) {
            text = 1 / number > 0 ? "0" : "-0";
        } else {
            text = new BigDecimal(number).round(new MathContext(17)).toString();
        }
        writeByte(text.length());
        for (int i = 0; i < text.length(); i++) {
            writeByte(text.charAt(i));
        }
    }

    private void writeText(String text) {
        boolean ascii = true;
        boolean name = true;
        for (int i = 0; i < text.length() && ascii; i++) {
            char c = text.charAt(i);
            ascii = c < 0x80;
            name &= c == '_' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
        }
        if (version >= 4 && ascii) {
            boolean isShort = text.length() < 256;
            int type = isShort
                    ? name ? Marshal.TYPE_SHORT_ASCII_INTERNED : Marshal.TYPE_SHORT_ASCII
                    : name ? Marshal.TYPE_ASCII_INTERNED : Marshal.TYPE_ASCII;
            if (shared(equalReferences, text, type)) {
                return;
            }
            if (isShort) {
                writeByte(text.length());
            } else {
                writeInt(text.length());
            }
            for (int i = 0; i < text.length(); i++) {
                writeByte(text.charAt(i));
            }
        } else if (!shared(equalReferences, text, Marshal.TYPE_UNICODE)) {
            writeSized(encodeUtf8(text.codePoints().toArray()));
        }
    }

    private void writeTupleSize(int size) {
        if (version >= 4 && size < 256) {
            writeByte(size);
        } else {
            writeInt(size);
        }
    }

    private void writeElements(List<Object> elements) throws MarshalException {
        for (Object element : elements) {
            writeObject(element);
        }
    }

    /** A set's elements are written in the order of their own marshalled bytes, so that the result is reproducible. */
    private void writeSortedElements(List<Object> elements) throws MarshalException {
        writeInt(elements.size());
        record Keyed(byte[] key, Object element) {}
        ArrayList<Keyed> sorted = new ArrayList<>(elements.size());
        for (Object element : elements) {
            sorted.add(new Keyed(new MarshalWriter(version).writeTopLevel(element), element));
        }
        sorted.sort((a, b) -> Arrays.compareUnsigned(a.key, b.key));
        for (Keyed keyed : sorted) {
            writeObject(keyed.element);
        }
    }

    private void writeCode(CodeObject code) throws MarshalException {
        writeInt(code.argCount());
        writeInt(code.positionalOnlyArgCount());
        writeInt(code.keywordOnlyArgCount());
        writeInt(code.stackSize());
        writeInt(code.flags());
        writeObject(new Bytes(code.code()));
        writePlainTuple(code.constants());
        writePlainTuple(code.names());
        writePlainTuple(code.localsPlusNames());
        writeObject(new Bytes(code.localsPlusKinds()));
        writeObject(code.fileName());
        writeObject(code.name());
        writeObject(code.qualifiedName());
        writeInt(code.firstLine());
        writeObject(new Bytes(code.lineTable()));
        writeObject(new Bytes(code.exceptionTable()));
    }

    private void writePlainTuple(List<?> elements) throws MarshalException {
        writeByte(version >= 4 && elements.size() < 256 ? Marshal.TYPE_SMALL_TUPLE : Marshal.TYPE_TUPLE);
        writeTupleSize(elements.size());
        for (Object element : elements) {
            writeObject(element);
        }
    }

    private static byte[] encodeUtf8(int[] codePoints) {
        byte[] bytes = new byte[codePoints.length * 4];
        int length = 0;
        for (int c : codePoints) {
            if (c < 0x80) {
                bytes[length++] = (byte) c;
            } else if (c < 0x800) {
                bytes[length++] = (byte) (0xC0 | c >> 6);
                bytes[length++] = (byte) (0x80 | c & 0x3F);
            } else if (c < 0x10000) {
                bytes[length++] = (byte) (0xE0 | c >> 12);
                bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
                bytes[length++] = (byte) (0x80 | c & 0x3F);
            } else {
                bytes[length++] = (byte) (0xF0 | c >> 18);
                bytes[length++] = (byte) (0x80 | c >> 12 & 0x3F);
                bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
                bytes[length++] = (byte) (0x80 | c & 0x3F);
            }
        }
        return Arrays.copyOf(bytes, length);
    }
}
