// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.bytecode;

import java.util.List;

/**
 * Python's {@code marshal} format: type codes and the values that only {@code marshal} knows. Code objects and the
 * values of {@link Constants} are read and written as they are; the mutable containers here compare by identity, so
 * that a container may contain itself.
 */
public final class Marshal {
    /** The version that CPython 3.12 writes. */
    public static final int VERSION = 4;

    static final int FLAG_REF = 0x80;
    static final int MAX_DEPTH = 2000;

    static final int TYPE_NULL = '0';
    static final int TYPE_NONE = 'N';
    static final int TYPE_FALSE = 'F';
    static final int TYPE_TRUE = 'T';
    static final int TYPE_STOP_ITERATION = 'S';
    static final int TYPE_ELLIPSIS = '.';
    static final int TYPE_INT = 'i';
    static final int TYPE_INT64 = 'I';
    static final int TYPE_FLOAT = 'f';
    static final int TYPE_BINARY_FLOAT = 'g';
    static final int TYPE_COMPLEX = 'x';
    static final int TYPE_BINARY_COMPLEX = 'y';
    static final int TYPE_LONG = 'l';
    static final int TYPE_STRING = 's';
    static final int TYPE_INTERNED = 't';
    static final int TYPE_REF = 'r';
    static final int TYPE_TUPLE = '(';
    static final int TYPE_LIST = '[';
    static final int TYPE_DICT = '{';
    static final int TYPE_CODE = 'c';
    static final int TYPE_UNICODE = 'u';
    static final int TYPE_SET = '<';
    static final int TYPE_FROZENSET = '>';
    static final int TYPE_ASCII = 'a';
    static final int TYPE_ASCII_INTERNED = 'A';
    static final int TYPE_SMALL_TUPLE = ')';
    static final int TYPE_SHORT_ASCII = 'z';
    static final int TYPE_SHORT_ASCII_INTERNED = 'Z';

    private Marshal() {}

    /** The class {@code StopIteration}, which {@code marshal} can write. */
    public enum StopIterationClass {
        INSTANCE
    }

    /** A {@code list}. */
    public static final class ListValue {
        private final List<Object> elements;

        public ListValue(List<Object> elements) {
            this.elements = elements;
        }

        public List<Object> elements() {
            return elements;
        }
    }

    /** A {@code set}. */
    public static final class SetValue {
        private final List<Object> elements;

        public SetValue(List<Object> elements) {
            this.elements = elements;
        }

        public List<Object> elements() {
            return elements;
        }
    }

    /** A {@code dict}: keys and values in turn, in insertion order; a key may occur twice, the later one counts. */
    public static final class DictValue {
        private final List<Object> entries;

        public DictValue(List<Object> entries) {
            this.entries = entries;
        }

        public List<Object> entries() {
            return entries;
        }
    }

    /** Reads the value at the start of {@code data}; what follows it is ignored. */
    public static Object read(byte[] data) throws MarshalException {
        return MarshalReader.lazy(data, 0).readTopLevel();
    }

    /** Reads a code object, as it stands behind the header of a {@code .pyc} file. */
    public static CodeObject readCode(byte[] data, int offset) throws MarshalException {
        if (MarshalReader.lazy(data, offset).readTopLevel() instanceof CodeObject code) {
            return code;
        }
        throw new MarshalException(MarshalException.Kind.TYPE_ERROR, "not a code object");
    }

    public static byte[] write(Object value) throws MarshalException {
        return write(value, VERSION);
    }

    /** Writes {@code value} in the given version of the format, 0 to 4. */
    public static byte[] write(Object value, int version) throws MarshalException {
        return new MarshalWriter(version).writeTopLevel(value);
    }

    /** Writes a code object so that its nested code objects need not be read before they are used. */
    public static byte[] writeIndexed(CodeObject code) throws MarshalException {
        return new MarshalWriter(VERSION).writeIndexed(code);
    }
}
