// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.binary;

import dev.fantail.objects.protocol.Conversions;

/** CRC-32 and Adler-32 that go on from an earlier value. */
final class Checksums {
    private static final int CRC_POLYNOMIAL = 0xEDB88320;
    private static final int ADLER_BASE = 65521;
    private static final int[] CRC_TABLE = crcTable();

    private Checksums() {}

    private static int[] crcTable() {
        int[] table = new int[256];
        for (int i = 0; i < 256; i++) {
            int value = i;
            for (int k = 0; k < 8; k++) {
                value = (value & 1) != 0 ? value >>> 1 ^ CRC_POLYNOMIAL : value >>> 1;
            }
            table[i] = value;
        }
        return table;
    }

    /** The lowest 32 bits of an int. */
    static long start(Object value) {
        return Conversions.toBigInteger(value).longValue() & 0xffffffffL;
    }

    static long crc32(byte[] data, long start) {
        int crc = ~(int) start;
        for (byte b : data) {
            crc = crc >>> 8 ^ CRC_TABLE[(crc ^ b) & 0xff];
        }
        return ~crc & 0xffffffffL;
    }

    static long adler32(byte[] data, long start) {
        long a = start & 0xffff;
        long b = start >>> 16;
        for (byte value : data) {
            a = (a + (value & 0xff)) % ADLER_BASE;
            b = (b + a) % ADLER_BASE;
        }
        return b << 16 | a;
    }
}
