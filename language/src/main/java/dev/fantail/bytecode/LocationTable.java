// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.bytecode;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code co_linetable}: where in the source text each instruction comes from. */
public final class LocationTable {
    private static final int ONE_LINE = 10;
    private static final int NO_COLUMNS = 13;
    private static final int LONG = 14;
    private static final int NONE = 15;

    /** No entry covers more code units than this. */
    private static final int MAX_UNITS = 8;

    private final int[] ends;
    private final List<Position> positions;

    private LocationTable(int[] ends, List<Position> positions) {
        this.ends = ends;
        this.positions = positions;
    }

    /** Lines are counted from 1, columns in UTF-8 bytes from 0; -1 where there is none. */
    public record Position(int line, int endLine, int column, int endColumn) {
        public static final Position NONE = new Position(-1, -1, -1, -1);
    }

    /** An entry of the table: the code from {@code start} to before {@code end}, in bytes, stands at the position. */
    public record Entry(int start, int end, Position position) {}

    /** A table that is cut off or otherwise corrupt says something about the first part of the code only. */
    public static LocationTable decode(byte[] table, int firstLine) {
        Decoder decoder = new Decoder(table);
        ArrayList<Position> positions = new ArrayList<>(table.length / 2);
        int[] ends = new int[table.length / 2 + 1];
        int end = 0;
        int line = firstLine;
        while (decoder.at < table.length) {
            int first = decoder.next();
            int code = first >> 3 & 0xF;
            end += 2 * ((first & 7) + 1);
            Position position;
            try {
                position = switch (code) {
                    case NONE -> Position.NONE;
                    case LONG -> {
                        line += decoder.signedVarint();
                        int endLine = line + decoder.varint();
                        int column = decoder.varint() - 1;
                        yield new Position(line, endLine, column, decoder.varint() - 1);
                    }
                    case NO_COLUMNS -> {
                        line += decoder.signedVarint();
                        yield new Position(line, line, -1, -1);
                    }
                    case ONE_LINE, ONE_LINE + 1, ONE_LINE + 2 -> {
                        line += code - ONE_LINE;
                        int column = decoder.next();
                        yield new Position(line, line, column, decoder.next());
                    }
                    default -> {
                        int second = decoder.next();
                        int column = code << 3 | second >> 4 & 7;
                        yield new Position(line, line, column, column + (second & 0xF));
                    }
                };
            } catch (InvalidCodeException e) {
                break;
            }
            if (positions.size() == ends.length) {
                ends = Arrays.copyOf(ends, ends.length * 2);
            }
            ends[positions.size()] = end;
            positions.add(position);
        }
        return new LocationTable(Arrays.copyOf(ends, positions.size()), positions);
    }

    /** The table with lines only. */
    static byte[] withoutColumns(byte[] table, int firstLine) {
        Encoder encoder = new Encoder(firstLine);
        for (Entry entry : decode(table, firstLine).entries()) {
            int line = entry.position.line;
            encoder.add((entry.end - entry.start) / 2, line < 0 ? Position.NONE : new Position(line, line, -1, -1));
        }
        return encoder.toByteArray();
    }

    public static LocationTable of(CodeObject code) {
        return decode(code.lineTable(), code.firstLine());
    }

    /** The position of the instruction at this byte offset; {@link Position#NONE} where nothing is known. */
    public Position positionAt(int offset) {
        int low = 0;
        int high = ends.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < ends.length ? positions.get(low) : Position.NONE;
    }

    /** The line of the instruction at this byte offset, or -1. */
    public int lineAt(int offset) {
        return positionAt(offset).line();
    }

    public List<Entry> entries() {
        ArrayList<Entry> entries = new ArrayList<>(ends.length);
        int start = 0;
        for (int i = 0; i < ends.length; i++) {
            entries.add(new Entry(start, ends[i], positions.get(i)));
            start = ends[i];
        }
        return entries;
    }

    /** Writes a table, entry by entry in the order of the code. */
    public static final class Encoder {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private int line;

        public Encoder(int firstLine) {
            this.line = firstLine;
        }

        /** Says that the next {@code units} code units stand at the position. */
        public void add(int units, Position position) {
            int rest = units;
            for (; rest > MAX_UNITS; rest -= MAX_UNITS) {
                addEntry(MAX_UNITS, position);
            }
            if (rest > 0) {
                addEntry(rest, position);
            }
        }

        public byte[] toByteArray() {
            return out.toByteArray();
        }

        private void addEntry(int units, Position position) {
            if (position.line < 0) {
                start(NONE, units);
                return;
            }
            int delta = position.line - line;
            int column = position.column;
            int endColumn = position.endColumn;
            boolean sameLine = position.endLine == position.line;
            line = position.line;
            if (column < 0 || endColumn < 0) {
                if (sameLine || position.endLine == -1) {
                    start(NO_COLUMNS, units);
                    writeSigned(delta);
                    return;
                }
            } else if (sameLine) {
                if (delta == 0 && column < 80 && endColumn >= column && endColumn - column < 16) {
                    start(column >> 3, units);
                    out.write((column & 7) << 4 | endColumn - column);
                    return;
                }
                if (delta >= 0 && delta < 3 && column < 128 && endColumn < 128) {
                    start(ONE_LINE + delta, units);
                    out.write(column);
                    out.write(endColumn);
                    return;
                }
            }
            start(LONG, units);
            writeSigned(delta);
            writeVarint(position.endLine - position.line);
            writeVarint(column + 1);
            writeVarint(endColumn + 1);
        }

        private void start(int code, int units) {
            out.write(0x80 | code << 3 | units - 1);
        }

        /** Six bits a byte, least significant first; bit 6 says that more follow. */
        private void writeVarint(int value) {
            int rest = value;
            for (; rest >>> 6 != 0; rest >>>= 6) {
                out.write(0x40 | rest & 0x3F);
            }
            out.write(rest);
        }

        private void writeSigned(int value) {
            writeVarint(value < 0 ? -value << 1 | 1 : value << 1);
        }
    }

    private static final class Decoder {
        private final byte[] table;
        private int at;

        Decoder(byte[] table) {
            this.table = table;
        }

        int next() {
            if (at >= table.length) {
                throw new InvalidCodeException("location table is corrupt");
            }
            return table[at++] & 0xFF;
        }

        int varint() {
            int value = 0;
            for (int shift = 0; shift < 36; shift += 6) {
                int b = next();
                value |= (b & 0x3F) << shift;
                if ((b & 0x40) == 0) {
                    return value;
                }
            }
            throw new InvalidCodeException("location table is corrupt");
        }

        int signedVarint() {
            int value = varint();
            return (value & 1) != 0 ? -(value >>> 1) : value >>> 1;
        }
    }
}
