// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.bytecode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A table behind the marshalled code of a {@code .pyc} file that says where each function starts and ends, so that a
 * reader can pass over it. To other readers of the format it is data after the end, which they ignore. The functions of
 * such a file refer to nothing outside of themselves, and nothing refers to what is in them.
 *
 * <p>Little-endian; offsets count from the start of the marshalled data. In the order of the functions, for each: start,
 * end, number of referable values before it, number of those in it, first line, then the qualified name as length (two
 * bytes) and characters. Behind all: where this starts, the number of functions, the checksum of everything before it,
 * and the mark.
 */
final class CodeIndex {
    private static final int MARK = 'F' | 'T' << 8 | 'I' << 16 | 'X' << 24;
    private static final int FOOTER_SIZE = 16;
    private static final int LONGEST_NAME = 0xFFFF;

    /**
     * Where a function is.
     *
     * @param firstReference how many referable values come before it
     * @param references how many referable values there are in it
     */
    record Entry(int start, int end, int firstReference, int references, int line, String name, String qualifiedName) {
        /** Whether the index can hold it: with a name of ASCII characters that ends the qualified name. */
        boolean fits() {
            boolean ascii = qualifiedName.chars().allMatch(c -> c < 0x80);
            return ascii
                    && qualifiedName.length() <= LONGEST_NAME
                    && lastName(qualifiedName).equals(name);
        }

        static String lastName(String qualifiedName) {
            int dot = qualifiedName.lastIndexOf('.');
            return dot < 0 ? qualifiedName : qualifiedName.substring(dot + 1);
        }
    }

    private final byte[] data;
    private final int base;
    private int at;

    /** How many entries are left, the current one included. */
    private int left;

    private int nextStart;

    private CodeIndex(byte[] data, int base, int at, int left) {
        this.data = data;
        this.base = base;
        this.at = at;
        this.left = left;
        this.nextStart = readInt(at) + base;
    }

    /** The index at the end of {@code data}, before its first entry; {@code null} when there is none. */
    static CodeIndex find(byte[] data, int base) {
        int footer = data.length - FOOTER_SIZE;
        if (footer < base || readInt(data, footer + 12) != MARK) {
            return null;
        }
        CRC32 checksum = new CRC32();
        checksum.update(data, base, footer + 8 - base);
        int at = readInt(data, footer);
        int count = readInt(data, footer + 4);
        if ((int) checksum.getValue() != readInt(data, footer + 8) || count < 1 || at < 0 || at > footer - base - 24) {
            return null;
        }
        return new CodeIndex(data, base, at + base, count);
    }

    private static int readInt(byte[] data, int at) {
        return data[at] & 0xFF | (data[at + 1] & 0xFF) << 8 | (data[at + 2] & 0xFF) << 16 | data[at + 3] << 24;
    }

    private int readInt(int offset) {
        return readInt(data, offset);
    }

    /** Where the next function starts, or -1. */
    int nextStart() {
        return nextStart;
    }

    /** The next function, which is left behind. */
    Entry next() throws MarshalException {
        int length = data[at + 20] & 0xFF | (data[at + 21] & 0xFF) << 8;
        int end = readInt(at + 4) + base;
        int references = readInt(at + 12);
        // The footer is behind the last entry, so that there is always the start of another one to read.
        boolean fits = at + 22 + length <= data.length - FOOTER_SIZE && end > nextStart && end <= data.length;
        if (!fits || references < 0 || references > end - nextStart) {
            throw new MarshalException(MarshalException.Kind.VALUE_ERROR, "bad marshal data (index of functions)");
        }
        String qualifiedName = new String(data, at + 22, length, StandardCharsets.ISO_8859_1);
        Entry entry = new Entry(
                nextStart,
                end,
                readInt(at + 8),
                references,
                readInt(at + 16),
                Entry.lastName(qualifiedName),
                qualifiedName);
        at += 22 + length;
        nextStart = --left > 0 && at <= data.length - FOOTER_SIZE - 22 ? readInt(at) + base : -1;
        return entry;
    }

    /** Marshalled data with the index of its functions behind it. */
    static byte[] append(byte[] marshalled, List<Entry> entries) {
        if (entries.isEmpty()) {
            return marshalled;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(marshalled.length + entries.size() * 64);
        out.writeBytes(marshalled);
        for (Entry entry : entries) {
            writeInt(out, entry.start);
            writeInt(out, entry.end);
            writeInt(out, entry.firstReference);
            writeInt(out, entry.references);
            writeInt(out, entry.line);
            out.write(entry.qualifiedName.length());
            out.write(entry.qualifiedName.length() >> 8);
            out.writeBytes(entry.qualifiedName.getBytes(StandardCharsets.ISO_8859_1));
        }
        writeInt(out, marshalled.length);
        writeInt(out, entries.size());
        CRC32 checksum = new CRC32();
        checksum.update(out.toByteArray());
        writeInt(out, (int) checksum.getValue());
        writeInt(out, MARK);
        return out.toByteArray();
    }

    private static void writeInt(ByteArrayOutputStream out, int value) {
        out.write(value);
        out.write(value >> 8);
        out.write(value >> 16);
        out.write(value >> 24);
    }
}
