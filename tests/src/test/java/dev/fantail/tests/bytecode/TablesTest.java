// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fantail.bytecode.ExceptionTable;
import dev.fantail.bytecode.InvalidCodeException;
import dev.fantail.bytecode.LocationTable;
import dev.fantail.bytecode.LocationTable.Position;
import dev.fantail.bytecode.Opcode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The instruction set, and the tables of a code object. */
class TablesTest {
    @Test
    void opcodesAreFoundByNumber() {
        for (Opcode opcode : Opcode.values()) {
            assertSame(opcode, Opcode.of(opcode.number()));
            if (!opcode.isPseudo()) {
                assertEquals(opcode.number() >= Opcode.HAVE_ARGUMENT, opcode.hasArgument(), opcode.name());
            }
        }
        assertNull(Opcode.of(6));
        assertNull(Opcode.of(-1));
        assertNull(Opcode.of(1000));
    }

    @Test
    void stackEffects() {
        assertEquals(-3, Opcode.CALL.stackEffect(2, false));
        assertEquals(2, Opcode.LOAD_GLOBAL.stackEffect(1, false));
        assertEquals(5, Opcode.UNPACK_EX.stackEffect(0x302, false));
        assertEquals(0, Opcode.SETUP_CLEANUP.stackEffect(0, false));
        assertEquals(2, Opcode.SETUP_CLEANUP.stackEffect(0, true));
        assertTrue(Opcode.FOR_ITER.isConditionalJump());
        assertFalse(Opcode.RERAISE.fallsThrough());
    }

    @Test
    void exceptionTableGivesEntriesBack() {
        List<ExceptionTable.Entry> entries = List.of(
                new ExceptionTable.Entry(0, 2, 130, 0, false),
                new ExceptionTable.Entry(2, 10_000, 123_456, 3, true),
                new ExceptionTable.Entry(10_000, 10_000_000, 20_000_000, 70, false));
        assertEquals(entries, ExceptionTable.decode(ExceptionTable.encode(entries)));
        assertThrows(InvalidCodeException.class, () -> ExceptionTable.decode(new byte[] {(byte) 0x80, 1, 1}));
        assertThrows(
                InvalidCodeException.class,
                () -> ExceptionTable.decode(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1}));
    }

    @Test
    void locationTableGivesPositionsBack() {
        Random random = new Random(7);
        LocationTable.Encoder encoder = new LocationTable.Encoder(100);
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            int line = Math.max(1, 100 + random.nextInt(3) * random.nextInt(-50, 50));
            Position position = switch (random.nextInt(5)) {
                case 0 -> Position.NONE;
                case 1 -> new Position(line, line, -1, -1);
                case 2 -> new Position(line, line + random.nextInt(100), random.nextInt(300), 17);
                default -> {
                    int column = random.nextInt(140);
                    yield new Position(line, line, column, column + random.nextInt(30));
                }
            };
            int units = 1 + random.nextInt(20);
            encoder.add(units, position);
            for (int j = 0; j < units; j++) {
                positions.add(position);
            }
        }
        LocationTable table = LocationTable.decode(encoder.toByteArray(), 100);
        for (int i = 0; i < positions.size(); i++) {
            assertEquals(positions.get(i), table.positionAt(2 * i));
        }
        assertSame(Position.NONE, table.positionAt(2 * positions.size()));
    }
}
