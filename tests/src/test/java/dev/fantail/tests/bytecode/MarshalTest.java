// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.bytecode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fantail.bytecode.CodeFlags;
import dev.fantail.bytecode.CodeObject;
import dev.fantail.bytecode.Constants.Bytes;
import dev.fantail.bytecode.Constants.CodePoints;
import dev.fantail.bytecode.Constants.Complex;
import dev.fantail.bytecode.Constants.FrozenSet;
import dev.fantail.bytecode.Constants.Singleton;
import dev.fantail.bytecode.Constants.Tuple;
import dev.fantail.bytecode.Marshal;
import dev.fantail.bytecode.MarshalException;
import dev.fantail.bytecode.MarshalException.Kind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reading and writing Python's {@code marshal} format. */
class MarshalTest {
    private static final Tuple EVERYTHING = new Tuple(List.of(
            Singleton.NONE,
            Singleton.ELLIPSIS,
            true,
            false,
            Marshal.StopIterationClass.INSTANCE,
            0L,
            -1L,
            (long) Integer.MIN_VALUE,
            1L << 31,
            Long.MIN_VALUE,
            BigInteger.ONE.shiftLeft(100).negate(),
            -0.0,
            1.5e300,
            Double.NEGATIVE_INFINITY,
            new Complex(1, -0.0),
            "",
            "name",
            "name",
            "not a name",
            "\u00e9\ud83d\ude00\ud800",
            new CodePoints(new int[] {0xD83D, 0xDE00}),
            "x".repeat(300),
            new Bytes(new byte[] {0, -1}),
            new Tuple(List.of(1L, new Tuple(List.of()))),
            new FrozenSet(List.of("a"))));

    @Test
    void everyVersionGivesValuesBack() throws MarshalException {
        for (int version = 0; version <= Marshal.VERSION; version++) {
            assertEquals(EVERYTHING, Marshal.read(Marshal.write(EVERYTHING, version)), "version " + version);
        }
    }

    @Test
    void bytesAreThoseOfCPython() throws MarshalException {
        assertArrayEquals(new byte[] {'i', 1, 0, 0, 0}, Marshal.write(1L));
        assertArrayEquals(new byte[] {'l', 3, 0, 0, 0, 0, 0, 0, 0, 4, 0}, Marshal.write(1L << 32));
        assertArrayEquals(new byte[] {'g', 0, 0, 0, 0, 0, 0, (byte) 0xF8, 0x3F}, Marshal.write(1.5));
        assertArrayEquals(new byte[] {(byte) ('Z' | 0x80), 2, 'a', 'b'}, Marshal.write("ab"));
        assertArrayEquals(new byte[] {'u', 2, 0, 0, 0, 'a', 'b'}, Marshal.write("ab", 0));
    }

    @Test
    void aListMayContainItself() throws MarshalException {
        Marshal.ListValue list = new Marshal.ListValue(new ArrayList<>());
        list.elements().add(list);
        Marshal.ListValue copy = (Marshal.ListValue) Marshal.read(Marshal.write(list));
        assertSame(copy, copy.elements().getFirst());
    }

    @Test
    void setsAreWrittenInOneOrder() throws MarshalException {
        assertArrayEquals(
                Marshal.write(new FrozenSet(List.of("a", "b", 1L))),
                Marshal.write(new FrozenSet(List.of(1L, "b", "a"))));
    }

    @Test
    void errorsReadLikeThoseOfCPython() {
        assertFails(Kind.EOF_ERROR, "EOF read where object expected", new byte[0]);
        assertFails(Kind.EOF_ERROR, "marshal data too short", new byte[] {'i', 1});
        assertFails(Kind.EOF_ERROR, "marshal data too short", new byte[] {'s', -1, -1, -1, 127});
        assertFails(Kind.EOF_ERROR, "EOF read where object expected", new byte[] {'(', -1, -1, -1, 127});
        assertFails(Kind.VALUE_ERROR, "bad marshal data (unknown type code)", new byte[] {'?'});
        assertFails(Kind.VALUE_ERROR, "bad marshal data (tuple size out of range)", new byte[] {'(', -1, -1, -1, -1});
        assertFails(Kind.VALUE_ERROR, "bad marshal data (invalid reference)", new byte[] {'r', 0, 0, 0, 0});
        assertFails(Kind.VALUE_ERROR, "bad marshal data (unnormalized long data)", new byte[] {'l', 1, 0, 0, 0, 0, 0});
        assertFails(Kind.TYPE_ERROR, "NULL object in marshal data for tuple", new byte[] {')', 1, '0'});
        byte[] deep = new byte[100_000];
        for (int i = 0; i < deep.length; i += 2) {
            deep[i] = ')';
            deep[i + 1] = 1;
        }
        assertFails(Kind.VALUE_ERROR, "recursion limit exceeded", deep);
    }

    private static void assertFails(Kind kind, String message, byte[] data) {
        MarshalException e = assertThrows(MarshalException.class, () -> Marshal.read(data));
        assertEquals(message, e.getMessage());
        assertEquals(kind, e.kind());
    }

    @Test
    void corruptDataGivesAValueOrAMarshalException() throws MarshalException {
        byte[] good = Marshal.write(EVERYTHING);
        Random random = new Random(312);
        for (int i = 0; i < 20_000; i++) {
            byte[] bad = Arrays.copyOf(good, 1 + random.nextInt(good.length));
            for (int j = random.nextInt(4); j >= 0; j--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            try {
                Marshal.read(bad);
            } catch (MarshalException e) {
                assertSame(MarshalException.class, e.getClass());
            }
        }
    }

    @Test
    void functionsAreReadWhenTheyAreNeeded() throws MarshalException {
        CodeObject inner = code("f.<locals>.g", CodeFlags.OPTIMIZED, List.of(1L, "shared"));
        CodeObject function = code("f", CodeFlags.OPTIMIZED, List.of("shared", inner));
        CodeObject body = code("C", 0, List.of("shared", code("C.h", CodeFlags.OPTIMIZED, List.of("shared"))));
        CodeObject module = code("<module>", 0, List.of("shared", function, "again", body, "again", "shared"));
        byte[] indexed = Marshal.writeIndexed(module);
        for (CodeObject read :
                List.of(Marshal.readCode(indexed, 0), Marshal.readCode(Marshal.write(module), 0), (CodeObject)
                        Marshal.read(indexed))) {
            for (CodeObject renamed : List.of(read, read.withFileName("file.py"), read.withFileName("other.py"))) {
                assertEquals(describe(module), describe(renamed));
            }
            CodeObject other = read.withFileName("other.py");
            assertEquals("other.py", ((CodeObject) other.constants().get(1)).fileName());
            CodeObject nested = (CodeObject)
                    ((CodeObject) other.constants().get(1)).constants().get(1);
            assertEquals("other.py", nested.fileName());
            assertEquals("file.py", read.fileName());
        }
        // Damage is noticed: without its index, the data is read at once.
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            byte[] bad = indexed.clone();
            bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            try {
                describe(Marshal.readCode(bad, 0));
            } catch (MarshalException e) {
                assertSame(MarshalException.class, e.getClass());
            }
        }
    }

    private static CodeObject code(String name, int flags, List<Object> constants) {
        return new CodeObject(
                0,
                0,
                0,
                1,
                flags,
                new byte[] {121, 0},
                constants,
                List.of("shared", name),
                List.of(),
                new byte[0],
                "file.py",
                name.substring(name.lastIndexOf('.') + 1),
                name,
                1,
                new byte[] {1},
                new byte[0]);
    }

    private static String describe(CodeObject code) {
        StringBuilder text = new StringBuilder();
        text.append(code.qualifiedName())
                .append(code.name())
                .append(code.flags())
                .append(code.firstLine());
        text.append(code.names()).append(Arrays.toString(code.code())).append(Arrays.toString(code.lineTable()));
        for (Object constant : code.constants()) {
            text.append(' ').append(constant instanceof CodeObject inner ? describe(inner) : constant);
        }
        return text.toString();
    }
}
