// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * The names of one source text: every distinct spelling has a number, and a string that is made once. The first
 * numbers are those of the keywords (in the order of their token kinds) and of the soft keywords.
 */
final class NameTable {
    private static final String[] RESERVED = {
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
        "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
        "not", "or", "pass", "raise", "return", "try", "while", "with", "yield", "match", "case", "type", "_"
    };

    static final int KEYWORDS = 35;
    static final int MATCH = 35;
    static final int CASE = 36;
    static final int TYPE = 37;
    static final int UNDERSCORE = 38;

    private static final NameTable TEMPLATE = new NameTable();

    private int[] table;
    private String[] strings;
    private byte[][] spellings;
    private int[] hashes;
    private int count;

    private NameTable() {
        table = new int[256];
        strings = new String[128];
        spellings = new byte[128][];
        hashes = new int[128];
        for (String word : RESERVED) {
            byte[] bytes = word.getBytes(StandardCharsets.US_ASCII);
            idOf(bytes, 0, bytes.length, hash(bytes, 0, bytes.length));
        }
    }

    private NameTable(NameTable template) {
        table = template.table.clone();
        strings = template.strings.clone();
        spellings = template.spellings.clone();
        hashes = template.hashes.clone();
        count = template.count;
    }

    static NameTable create() {
        return new NameTable(TEMPLATE);
    }

    static int hash(byte[] source, int from, int to) {
        int h = 0;
        for (int i = from; i < to; i++) {
            h = h * 31 + source[i];
        }
        return h;
    }

    private static int spread(int hash) {
        int h = hash * 0x9E3779B9;
        return h ^ (h >>> 15);
    }

    /** The number of the name that stands in {@code source[from..to)} and has that {@link #hash}. */
    int idOf(byte[] source, int from, int to, int hash) {
        int mask = table.length - 1;
        int slot = spread(hash) & mask;
        int id;
        while ((id = table[slot]) != 0) {
            if (hashes[id - 1] == hash
                    && Arrays.equals(spellings[id - 1], 0, spellings[id - 1].length, source, from, to)) {
                return id - 1;
            }
            slot = (slot + 1) & mask;
        }
        return add(source, from, to, hash, slot);
    }

    private int add(byte[] source, int from, int to, int hash, int slot) {
        if (count == strings.length) {
            grow();
            return idOf(source, from, to, hash);
        }
        spellings[count] = Arrays.copyOfRange(source, from, to);
        hashes[count] = hash;
        table[slot] = count + 1;
        return count++;
    }

    private void grow() {
        int capacity = strings.length * 2;
        strings = Arrays.copyOf(strings, capacity);
        spellings = Arrays.copyOf(spellings, capacity);
        hashes = Arrays.copyOf(hashes, capacity);
        table = new int[capacity * 2];
        for (int id = 0; id < count; id++) {
            int slot = spread(hashes[id]) & (table.length - 1);
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = id + 1;
        }
    }

    /** The name in the form that Python compares: NFKC. */
    String string(int id) {
        String string = strings[id];
        if (string == null) {
            string = new String(spellings[id], StandardCharsets.UTF_8);
            for (byte b : spellings[id]) {
                if (b < 0) {
                    string = Normalizer.normalize(string, Normalizer.Form.NFKC);
                    break;
                }
            }
            strings[id] = string;
        }
        return string;
    }
}
