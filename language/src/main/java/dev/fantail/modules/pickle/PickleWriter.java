// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.pickle;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.builtins.codec.Escapes;
import dev.fantail.builtins.codec.Utf8;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyByteArray;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Strings;
import dev.fantail.objects.protocol.Truth;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Turns objects into the instructions that make them again. What classes say about themselves is in {@link ReduceWriter}. */
final class PickleWriter {
    private static final TruffleString LATIN1 = Str.of("latin1");
    private static final String SURROGATES = "surrogatepass";

    private final PyPickler pickler;
    private final PickleOutput out;
    private final PickleMemo memo;
    private final int protocol;
    private final boolean fixImports;
    private final boolean fast;
    private final Object bufferCallback;
    private final Object persistentId;
    private final ReduceWriter reducer;
    private final int depthLimit = PythonContext.get().recursionLimit();
    private int depth;

    /** @param pickler {@code null} for the functions of the module */
    PickleWriter(
            PyPickler pickler,
            PickleOutput out,
            PickleMemo memo,
            int protocol,
            boolean fixImports,
            Object bufferCallback) {
        this.pickler = pickler;
        this.out = out;
        this.memo = memo;
        this.protocol = protocol;
        this.fixImports = fixImports;
        this.bufferCallback = bufferCallback;
        this.fast = pickler != null && pickler.isFast();
        this.persistentId = pickler == null ? null : Attributes.getOrNull(pickler, Str.of("persistent_id"));
        this.reducer = new ReduceWriter(this, pickler);
    }

    PickleOutput output() {
        return out;
    }

    int protocol() {
        return protocol;
    }

    boolean fixImports() {
        return fixImports;
    }

    void dump(Object object) {
        out.setFraming(false);
        if (protocol >= 2) {
            out.write(PickleOp.PROTO, protocol, 1);
        }
        out.setFraming(protocol >= 4);
        save(object);
        out.write(PickleOp.STOP);
        out.closeFrame();
        out.setFraming(false);
    }

    void save(Object object) {
        save(object, true);
    }

    private void save(Object object, boolean askPersistent) {
        if (++depth > depthLimit) {
            depth = 0;
            throw Errors.of(
                    ExceptionTypes.RECURSION_ERROR, "maximum recursion depth exceeded while pickling an object");
        }
        out.boundary();
        if (!(askPersistent && persistentId != null && savePersistent(object)) && !saveAtom(object)) {
            int number = memo.find(object);
            if (number >= 0) {
                get(number);
            } else {
                saveObject(object);
            }
        }
        depth--;
    }

    private boolean savePersistent(Object object) {
        Object id = Calls.call(persistentId, object);
        if (id == PyNone.NONE) {
            return false;
        }
        if (protocol > 0) {
            save(id, false);
            out.write(PickleOp.BINPERSID);
        } else {
            String text = Str.toJava(Strings.str(id));
            if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
                throw PickleModule.picklingError("persistent IDs in protocol 0 must be ASCII strings");
            }
            out.write(PickleOp.PERSID);
            out.ascii(text + "\n");
        }
        return true;
    }

    /** What is never shared. */
    private boolean saveAtom(Object object) {
        switch (object) {
            case Long value -> saveLong(value);
            case Boolean value -> {
                if (protocol >= 2) {
                    out.write(value ? PickleOp.NEWTRUE : PickleOp.NEWFALSE);
                } else {
                    out.ascii(value ? "I01\n" : "I00\n");
                }
            }
            case Double value -> {
                if (protocol > 0) {
                    out.bigEndian(PickleOp.BINFLOAT, Double.doubleToRawLongBits(value));
                } else {
                    out.ascii("F" + Str.toJava(Strings.repr(value)) + "\n");
                }
            }
            case PyInt big -> saveBig(big.value());
            default -> {
                if (object != PyNone.NONE) {
                    return false;
                }
                out.write(PickleOp.NONE);
            }
        }
        return true;
    }

    private void saveLong(long value) {
        if (value != (int) value) {
            saveBig(BigInteger.valueOf(value));
        } else if (protocol == 0) {
            out.ascii("I" + value + "\n");
        } else if (value >= 0 && value < 0x100) {
            out.write(PickleOp.BININT1, value, 1);
        } else if (value >= 0 && value < 0x10000) {
            out.write(PickleOp.BININT2, value, 2);
        } else {
            out.write(PickleOp.BININT, value, 4);
        }
    }

    private void saveBig(BigInteger value) {
        if (protocol < 2) {
            out.ascii("L" + Str.toJava(Strings.repr(PyInt.of(value))) + "L\n");
            return;
        }
        byte[] bytes = value.toByteArray();
        for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
            byte swapped = bytes[i];
            bytes[i] = bytes[j];
            bytes[j] = swapped;
        }
        if (bytes.length < 256) {
            out.write(PickleOp.LONG1, bytes.length, 1);
        } else {
            out.write(PickleOp.LONG4, bytes.length, 4);
        }
        out.write(bytes);
    }

    private void saveObject(Object object) {
        if (object instanceof TruffleString text) {
            saveText(text);
            return;
        }
        if (reducer.hasOverride() && !(isExactContainer(object)) && reducer.override(object)) {
            return;
        }
        PyType type = Types.of(object);
        switch (object) {
            case PyTuple tuple when type == Types.TUPLE -> saveTuple(tuple);
            case PyList list when type == Types.LIST -> saveList(list);
            case PyDict dict when type == Types.DICT -> saveDict(dict);
            case PyBytes bytes when type == Types.BYTES -> saveBytes(bytes);
            case PySet set when type == Types.SET && protocol >= 4 -> saveSet(set);
            case PySet set when type == Types.FROZENSET && protocol >= 4 -> saveFrozenSet(set);
            case PyByteArray array when type == Types.BYTEARRAY -> saveByteArray(array);
            case PyPickleBuffer buffer when type == PyPickleBuffer.TYPE -> saveBuffer(buffer);
            case PyFunction function -> reducer.saveGlobal(function, null);
            default -> reducer.save(object, type);
        }
    }

    private static boolean isExactContainer(Object object) {
        PyType type = Types.of(object);
        return type == Types.TUPLE
                || type == Types.LIST
                || type == Types.DICT
                || type == Types.BYTES
                || type == Types.SET
                || type == Types.FROZENSET
                || type == Types.BYTEARRAY;
    }

    /** Gives the object a number, so that it is written once. */
    void memoize(Object object) {
        if (fast) {
            return;
        }
        int number = memo.add(object);
        if (protocol >= 4) {
            out.write(PickleOp.MEMOIZE);
        } else if (protocol == 0) {
            out.ascii("p" + number + "\n");
        } else if (number < 256) {
            out.write(PickleOp.BINPUT, number, 1);
        } else {
            out.write(PickleOp.LONG_BINPUT, number, 4);
        }
    }

    int memoNumber(Object object) {
        return memo.find(object);
    }

    void get(int number) {
        if (protocol == 0) {
            out.ascii("g" + number + "\n");
        } else if (number < 256) {
            out.write(PickleOp.BINGET, number, 1);
        } else {
            out.write(PickleOp.LONG_BINGET, number, 4);
        }
    }

    private void saveText(TruffleString text) {
        if (protocol == 0) {
            out.write(PickleOp.UNICODE);
            out.write(rawEscapes(text));
        } else {
            byte[] bytes = Utf8.encode(text, SURROGATES);
            if (protocol >= 4 && bytes.length < 256) {
                out.payload(PickleOp.SHORT_BINUNICODE, 1, bytes);
            } else {
                out.payload(PickleOp.BINUNICODE, 4, bytes);
            }
        }
        memoize(text);
    }

    /** One line of text. */
    private static byte[] rawEscapes(TruffleString text) {
        StringBuilder safe = new StringBuilder();
        for (int c : Str.codePoints(text)) {
            if (c == '\\' || c == '\n' || c == '\r' || c == 0 || c == 0x1a) {
                safe.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else if (c < 256) {
                safe.append((char) c);
            } else {
                safe.append(new String(Escapes.encodeRaw(Str.ofCodePoint(c)), StandardCharsets.ISO_8859_1));
            }
        }
        return safe.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void bytesPayload(byte[] value) {
        if (value.length < 256) {
            out.payload(PickleOp.SHORT_BINBYTES, 1, value);
        } else {
            out.payload(PickleOp.BINBYTES, 4, value);
        }
    }

    private void saveBytes(PyBytes bytes) {
        if (protocol >= 3) {
            bytesPayload(bytes.value());
            memoize(bytes);
        } else if (bytes.size() == 0) {
            reducer.reduce(Types.BYTES, PyTuple.EMPTY, bytes);
        } else {
            TruffleString latin = Str.of(new String(bytes.value(), StandardCharsets.ISO_8859_1));
            reducer.reduce(reducer.codecsEncode(), PyTuple.of(latin, LATIN1), bytes);
        }
    }

    private void saveByteArray(PyByteArray array) {
        byte[] value = array.toArray();
        if (protocol >= 5) {
            out.payload(PickleOp.BYTEARRAY8, 8, value);
            memoize(array);
        } else if (value.length == 0) {
            reducer.reduce(Types.BYTEARRAY, PyTuple.EMPTY, array);
        } else {
            reducer.reduce(Types.BYTEARRAY, PyTuple.of(new PyBytes(value)), array);
        }
    }

    private void saveBuffer(PyPickleBuffer buffer) {
        if (protocol < 5) {
            throw PickleModule.picklingError("PickleBuffer can only be pickled with protocol >= 5");
        }
        byte[] contents = dev.fantail.objects.Buffers.bytes(PyPickleBuffer.raw(buffer));
        boolean readOnly = buffer.isBufferReadOnly();
        boolean inBand = true;
        if (bufferCallback != null) {
            inBand = Truth.isTrue(Calls.call(bufferCallback, buffer));
        }
        if (!inBand) {
            out.write(PickleOp.NEXT_BUFFER);
            if (readOnly) {
                out.write(PickleOp.READONLY_BUFFER);
            }
        } else if (readOnly) {
            bytesPayload(contents);
            memoize(buffer);
        } else {
            out.payload(PickleOp.BYTEARRAY8, 8, contents);
            memoize(buffer);
        }
    }

    private void saveTuple(PyTuple tuple) {
        int size = tuple.size();
        if (size == 0) {
            if (protocol > 0) {
                out.write(PickleOp.EMPTY_TUPLE);
            } else {
                out.write(PickleOp.MARK);
                out.write(PickleOp.TUPLE);
            }
            return;
        }
        boolean small = size <= 3 && protocol >= 2;
        if (!small) {
            out.write(PickleOp.MARK);
        }
        for (Object item : tuple.items()) {
            save(item);
        }
        int known = memo.find(tuple);
        if (known < 0) {
            out.write(small ? PickleOp.TUPLE1 + size - 1 : PickleOp.TUPLE);
            memoize(tuple);
            return;
        }
        // An item refers to the tuple itself, and that made it.
        if (!small && protocol > 0) {
            out.write(PickleOp.POP_MARK);
        } else {
            for (int i = small ? 1 : 0; i <= size; i++) {
                out.write(PickleOp.POP);
            }
        }
        get(known);
    }

    private void saveList(PyList list) {
        open(PickleOp.EMPTY_LIST, PickleOp.LIST);
        memoize(list);
        int size = list.size();
        if (protocol == 0) {
            for (int i = 0; i < list.size(); i++) {
                save(list.get(i));
                out.write(PickleOp.APPEND);
            }
        } else if (size == 1) {
            save(list.get(0));
            out.write(PickleOp.APPEND);
        } else {
            for (int i = 0; i < list.size(); ) {
                out.write(PickleOp.MARK);
                int end = i + PickleOp.BATCH;
                for (; i < end && i < list.size(); i++) {
                    save(list.get(i));
                }
                out.write(PickleOp.APPENDS);
            }
        }
    }

    private void open(int binary, int text) {
        if (protocol > 0) {
            out.write(binary);
        } else {
            out.write(PickleOp.MARK);
            out.write(text);
        }
    }

    private void saveDict(PyDict dict) {
        open(PickleOp.EMPTY_DICT, PickleOp.DICT);
        memoize(dict);
        int size = dict.size();
        if (size == 0) {
            return;
        }
        if (size == 1 || protocol == 0) {
            for (int entry = dict.nextEntry(-1); entry >= 0; entry = dict.nextEntry(entry)) {
                saveEntry(dict, entry);
                out.write(PickleOp.SETITEM);
                unchanged(dict, size);
            }
            return;
        }
        int entry = dict.nextEntry(-1);
        int count;
        do {
            out.write(PickleOp.MARK);
            for (count = 0; count < PickleOp.BATCH && entry >= 0; count++) {
                saveEntry(dict, entry);
                unchanged(dict, size);
                entry = dict.nextEntry(entry);
            }
            out.write(PickleOp.SETITEMS);
        } while (count == PickleOp.BATCH);
    }

    private void saveEntry(PyDict dict, int entry) {
        Object key = dict.keyAt(entry);
        Object value = dict.valueAt(entry);
        if (key == null || value == null) {
            throw Errors.runtimeError("dictionary changed size during iteration");
        }
        save(key);
        save(value);
    }

    private static void unchanged(PyDict dict, int size) {
        if (dict.size() != size) {
            throw Errors.runtimeError("dictionary changed size during iteration");
        }
    }

    private void saveSet(PySet set) {
        out.write(PickleOp.EMPTY_SET);
        memoize(set);
        int size = set.size();
        if (size == 0) {
            return;
        }
        int slot = set.nextEntry(-1);
        int count;
        do {
            out.write(PickleOp.MARK);
            for (count = 0; count < PickleOp.BATCH && slot >= 0; count++) {
                save(set.keyAt(slot));
                if (set.size() != size) {
                    throw Errors.runtimeError("set changed size during iteration");
                }
                slot = set.nextEntry(slot);
            }
            out.write(PickleOp.ADDITEMS);
        } while (count == PickleOp.BATCH);
    }

    private void saveFrozenSet(PySet set) {
        out.write(PickleOp.MARK);
        for (Object item : set.toArray()) {
            save(item);
        }
        int known = memo.find(set);
        if (known >= 0) {
            out.write(PickleOp.POP_MARK);
            get(known);
        } else {
            out.write(PickleOp.FROZENSET);
            memoize(set);
        }
    }

    /** Items that come from an iterator, for the object on top of the stack. */
    void appendAll(Object iterator) {
        Object item = Iteration.next(iterator);
        if (protocol == 0) {
            for (; item != null; item = Iteration.next(iterator)) {
                save(item);
                out.write(PickleOp.APPEND);
            }
            return;
        }
        while (item != null) {
            Object next = Iteration.next(iterator);
            if (next == null) {
                save(item);
                out.write(PickleOp.APPEND);
                return;
            }
            out.write(PickleOp.MARK);
            save(item);
            int count = 1;
            for (item = next; item != null; item = Iteration.next(iterator)) {
                save(item);
                if (++count == PickleOp.BATCH) {
                    item = Iteration.next(iterator);
                    break;
                }
            }
            out.write(PickleOp.APPENDS);
        }
    }

    private void savePair(Object pair) {
        if (!(pair instanceof PyTuple tuple) || tuple.size() != 2) {
            throw Errors.typeError("dict items iterator must return 2-tuples");
        }
        save(tuple.get(0));
        save(tuple.get(1));
    }

    /** Pairs of keys and values that come from an iterator. */
    void setAll(Object iterator) {
        Object pair = Iteration.next(iterator);
        if (protocol == 0) {
            for (; pair != null; pair = Iteration.next(iterator)) {
                savePair(pair);
                out.write(PickleOp.SETITEM);
            }
            return;
        }
        while (pair != null) {
            Object next = Iteration.next(iterator);
            if (next == null) {
                savePair(pair);
                out.write(PickleOp.SETITEM);
                return;
            }
            out.write(PickleOp.MARK);
            savePair(pair);
            int count = 1;
            for (pair = next; pair != null; pair = Iteration.next(iterator)) {
                savePair(pair);
                if (++count == PickleOp.BATCH) {
                    pair = Iteration.next(iterator);
                    break;
                }
            }
            out.write(PickleOp.SETITEMS);
        }
    }
}
