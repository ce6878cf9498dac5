// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.bytecode;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** {@code co_exceptiontable}: which handler catches what an instruction raises. Entries are in ascending order. */
public final class ExceptionTable {
    private ExceptionTable() {}

    /**
     * Offsets are in bytes.
     *
     * @param depth how many stack entries are kept when the handler is entered
     * @param lasti whether the offset of the raising instruction is pushed below the exception
     */
    public record Entry(int start, int end, int target, int depth, boolean lasti) {}

    /** @throws InvalidCodeException when an entry is cut off or a number does not fit */
    public static List<Entry> decode(byte[] table) {
        ArrayList<Entry> entries = new ArrayList<>();
        int[] position = {0};
        while (position[0] < table.length) {
            int start = readVarint(table, position);
            int length = readVarint(table, position);
            int target = readVarint(table, position);
            int depthAndLasti = readVarint(table, position);
            entries.add(new Entry(
                    2 * start, 2 * (start + length), 2 * target, depthAndLasti >> 1, (depthAndLasti & 1) != 0));
        }
        return entries;
    }

    public static byte[] encode(List<Entry> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            // Bit 7 marks the first byte of an entry, so that a reader may search from the middle.
            writeVarint(out, entry.start / 2, 0x80);
            writeVarint(out, (entry.end - entry.start) / 2, 0);
            writeVarint(out, entry.target / 2, 0);
            writeVarint(out, entry.depth << 1 | (entry.lasti ? 1 : 0), 0);
        }
        return out.toByteArray();
    }

    private static int readVarint(byte[] table, int[] position) {
        long value = 0;
        while (position[0] < table.length) {
            int b = table[position[0]++];
            value = value << 6 | b & 0x3F;
            if (value > Integer.MAX_VALUE / 4) {
                break;
            }
            if ((b & 0x40) == 0) {
                return (int) value;
            }
        }
        throw new InvalidCodeException("exception table is corrupt");
    }

    /** Six bits a byte, most significant first; bit 6 says that more follow. */
    private static void writeVarint(ByteArrayOutputStream out, int value, int firstMark) {
        int mark = firstMark;
        for (int shift = 30; shift > 0; shift -= 6) {
            if (value >= 1 << shift) {
                out.write(value >> shift & 0x3F | 0x40 | mark);
                mark = 0;
            }
        }
        out.write(value & 0x3F | mark);
    }
}
