// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.pickle;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.object.DynamicObjectLibrary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.builtins.codec.Codecs;
import dev.fantail.builtins.codec.Escapes;
import dev.fantail.builtins.codec.Utf8;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.InstanceDict;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyByteArray;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Items;
import dev.fantail.objects.protocol.Iteration;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

/** The pickle machine: a stack, marks on it, and a memo. */
final class PickleReader {
    private static final TruffleString SET_STATE = Str.of("__setstate__");
    private static final TruffleString EXTEND = Str.of("extend");
    private static final TruffleString APPEND = Str.of("append");
    private static final TruffleString ADD = Str.of("add");
    private static final TruffleString PERSISTENT_LOAD = Str.of("persistent_load");
    private static final TruffleString INIT_ARGS = Str.of("__getinitargs__");
    private static final DynamicObjectLibrary OBJECTS = DynamicObjectLibrary.getUncached();

    private final PyUnpickler unpickler;
    private final PickleInput in;
    private final boolean fixImports;
    private final TruffleString encoding;
    private final TruffleString errors;
    private final Object buffers;
    private int protocol;
    private Object[] stack = new Object[32];
    private int size;
    private int[] marks = new int[16];
    private int markCount;

    /** Below it the stack is out of reach: the last mark. */
    private int fence;

    /** The attribute names of this pickle, interned. */
    private final Map<TruffleString, TruffleString> names = new IdentityHashMap<>();

    private Object[] memo = new Object[32];

    /** @param unpickler {@code null} for the functions of the module */
    PickleReader(
            PyUnpickler unpickler,
            PickleInput in,
            boolean fixImports,
            TruffleString encoding,
            TruffleString errors,
            Object buffers) {
        this.unpickler = unpickler;
        this.in = in;
        this.fixImports = fixImports;
        this.encoding = encoding;
        this.errors = errors;
        this.buffers = buffers == PyNone.NONE || buffers == PyTuple.EMPTY ? null : Iteration.iter(buffers);
    }

    Object load() {
        size = 0;
        markCount = 0;
        fence = 0;
        protocol = 0;
        try {
            while (true) {
                int op = in.op();
                if (op == PickleOp.STOP) {
                    return pop();
                }
                step(op);
            }
        } finally {
            in.finish();
        }
    }

    private void push(Object value) {
        if (size == stack.length) {
            stack = Arrays.copyOf(stack, size * 2);
        }
        stack[size++] = value;
    }

    private RuntimeException underflow() {
        return PickleModule.unpicklingError(markCount > 0 ? "unexpected MARK found" : "unpickling stack underflow");
    }

    private Object pop() {
        if (size <= fence) {
            throw underflow();
        }
        Object value = stack[--size];
        stack[size] = null;
        return value;
    }

    private Object top() {
        if (size <= fence) {
            throw underflow();
        }
        return stack[size - 1];
    }

    private void mark() {
        if (markCount == marks.length) {
            marks = Arrays.copyOf(marks, markCount * 2);
        }
        marks[markCount++] = size;
        fence = size;
    }

    private int popMark() {
        if (markCount == 0) {
            throw PickleModule.unpicklingError("could not find MARK");
        }
        int mark = marks[--markCount];
        fence = markCount > 0 ? marks[markCount - 1] : 0;
        return mark;
    }

    private Object[] popTo(int start) {
        if (start > size || start < fence) {
            throw underflow();
        }
        Object[] items = Arrays.copyOfRange(stack, start, size);
        Arrays.fill(stack, start, size, null);
        size = start;
        return items;
    }

    private void step(int op) {
        switch (op) {
            case PickleOp.PROTO -> {
                protocol = in.oneByte();
                if (protocol > PickleOp.HIGHEST_PROTOCOL) {
                    throw Errors.valueError("unsupported pickle protocol: " + protocol);
                }
            }
            case PickleOp.FRAME -> in.frame(in.unsigned(8));
            case PickleOp.MARK -> {
                TruffleSafepoint.poll(null);
                mark();
            }
            case PickleOp.NONE -> push(PyNone.NONE);
            case PickleOp.NEWTRUE -> push(true);
            case PickleOp.NEWFALSE -> push(false);
            case PickleOp.BININT -> push((long) (int) in.unsigned(4));
            case PickleOp.BININT1 -> push((long) in.oneByte());
            case PickleOp.BININT2 -> push(in.unsigned(2));
            case PickleOp.INT -> push(textInt(in.line()));
            case PickleOp.LONG -> push(textLong(in.line()));
            case PickleOp.LONG1 -> push(integer(in.take(in.oneByte())));
            case PickleOp.LONG4 -> push(integer(in.take(length((int) in.unsigned(4), "LONG"))));
            case PickleOp.BINFLOAT -> push(in.bigEndianDouble());
            case PickleOp.FLOAT -> push(Calls.call(Types.FLOAT, Str.of(latin(in.line()))));
            case PickleOp.SHORT_BINUNICODE -> push(text(in.oneByte()));
            case PickleOp.BINUNICODE -> push(text(in.unsigned(4)));
            case PickleOp.BINUNICODE8 -> push(text(in.unsigned(8)));
            case PickleOp.UNICODE ->
                push(Escapes.decodeUnicode(in.line(), "strict", true, true).text());
            case PickleOp.SHORT_BINBYTES -> push(new PyBytes(in.take(in.oneByte())));
            case PickleOp.BINBYTES -> push(new PyBytes(in.take(in.unsigned(4))));
            case PickleOp.BINBYTES8 -> push(new PyBytes(in.take(size(in.unsigned(8), "BINBYTES8"))));
            case PickleOp.BYTEARRAY8 -> push(new PyByteArray(in.take(size(in.unsigned(8), "BYTEARRAY8"))));
            case PickleOp.SHORT_BINSTRING -> push(oldString(in.take(in.oneByte())));
            case PickleOp.BINSTRING -> push(oldString(in.take(length((int) in.unsigned(4), "BINSTRING"))));
            case PickleOp.STRING -> push(oldString(quoted(in.line())));
            case PickleOp.NEXT_BUFFER -> nextBuffer();
            case PickleOp.READONLY_BUFFER -> {
                Object view = Calls.call(Types.MEMORYVIEW, top());
                if (!((dev.fantail.objects.PyMemoryView) view).isBufferReadOnly()) {
                    stack[size - 1] = Calls.method(view, Str.of("toreadonly"));
                }
            }
            case PickleOp.EMPTY_TUPLE -> push(PyTuple.EMPTY);
            case PickleOp.TUPLE -> push(new PyTuple(popTo(popMark())));
            case PickleOp.TUPLE1 -> push(new PyTuple(popTo(size - 1)));
            case PickleOp.TUPLE2 -> push(new PyTuple(popTo(size - 2)));
            case PickleOp.TUPLE3 -> push(new PyTuple(popTo(size - 3)));
            case PickleOp.EMPTY_LIST -> push(new PyList());
            case PickleOp.LIST -> push(PyList.copyOf(popTo(popMark())));
            case PickleOp.EMPTY_DICT -> push(new PyDict());
            case PickleOp.DICT -> {
                PyDict dict = new PyDict();
                setItems(dict, popTo(popMark()));
                push(dict);
            }
            case PickleOp.EMPTY_SET -> push(new PySet());
            case PickleOp.FROZENSET -> push(PySet.frozen(popTo(popMark())));
            case PickleOp.APPEND -> {
                Object item = pop();
                append(top(), new Object[] {item});
            }
            case PickleOp.APPENDS -> {
                Object[] items = popTo(popMark());
                append(top(), items);
            }
            case PickleOp.SETITEM -> {
                Object value = pop();
                Object key = pop();
                setItems(top(), new Object[] {key, value});
            }
            case PickleOp.SETITEMS -> {
                Object[] items = popTo(popMark());
                setItems(top(), items);
            }
            case PickleOp.ADDITEMS -> addItems();
            case PickleOp.GET -> push(recall(textIndex(in.line())));
            case PickleOp.BINGET -> push(recall(in.oneByte()));
            case PickleOp.LONG_BINGET -> push(recall(in.unsigned(4)));
            case PickleOp.PUT -> {
                long index = textIndex(in.line());
                if (index < 0) {
                    throw Errors.valueError("negative PUT argument");
                }
                memoPut(Math.toIntExact(index), top());
            }
            case PickleOp.BINPUT -> memoPut(in.oneByte(), top());
            case PickleOp.LONG_BINPUT -> memoPut(Math.toIntExact(in.unsigned(4)), top());
            case PickleOp.MEMOIZE -> memoPut(memoSize, top());
            case PickleOp.POP -> {
                if (markCount > 0 && marks[markCount - 1] == size) {
                    popMark();
                } else {
                    pop();
                }
            }
            case PickleOp.POP_MARK -> popTo(popMark());
            case PickleOp.DUP -> push(top());
            case PickleOp.GLOBAL -> {
                TruffleString module = line();
                push(find(module, line()));
            }
            case PickleOp.STACK_GLOBAL -> {
                Object name = pop();
                Object module = pop();
                if (!(name instanceof TruffleString) || !(module instanceof TruffleString)) {
                    throw PickleModule.unpicklingError("STACK_GLOBAL requires str");
                }
                push(find(module, name));
            }
            case PickleOp.EXT1 -> extension(in.oneByte());
            case PickleOp.EXT2 -> extension(in.unsigned(2));
            case PickleOp.EXT4 -> extension((int) in.unsigned(4));
            case PickleOp.REDUCE -> {
                Object args = pop();
                Object function = pop();
                push(Calls.call(function, ((PyTuple) expectTuple(args)).items()));
            }
            case PickleOp.NEWOBJ -> newObject(pop(), null, "NEWOBJ");
            case PickleOp.NEWOBJ_EX -> {
                Object keywords = pop();
                newObject(pop(), keywords, "NEWOBJ_EX");
            }
            case PickleOp.OBJ -> {
                Object[] items = popTo(popMark());
                if (items.length == 0) {
                    throw underflow();
                }
                push(instantiate(items[0], Arrays.copyOfRange(items, 1, items.length)));
            }
            case PickleOp.INST -> {
                TruffleString module = line();
                Object cls = find(module, line());
                push(instantiate(cls, popTo(popMark())));
            }
            case PickleOp.BUILD -> build();
            case PickleOp.PERSID -> push(persistent(asciiLine(in.line())));
            case PickleOp.BINPERSID -> push(persistent(pop()));
            default -> throw unknown(op);
        }
    }

    private static RuntimeException unknown(int op) {
        String shown = op >= 0x20 && op < 0x7f && op != '\'' && op != '\\'
                ? String.valueOf((char) op)
                : "\\x" + Character.forDigit(op >> 4, 16) + Character.forDigit(op & 15, 16);
        return PickleModule.unpicklingError("invalid load key, '" + shown + "'.");
    }

    private static Object expectTuple(Object args) {
        if (args instanceof PyTuple) {
            return args;
        }
        throw Errors.typeError("argument list must be a tuple");
    }

    private static int length(int length, String what) {
        if (length < 0) {
            throw PickleModule.unpicklingError(what + " pickle has negative byte count");
        }
        return length;
    }

    private static long size(long size, String what) {
        if (size < 0) {
            throw Errors.overflowError(what + " exceeds system's maximum size of " + Long.MAX_VALUE + " bytes");
        }
        return size;
    }

    private static String latin(byte[] line) {
        return new String(line, StandardCharsets.ISO_8859_1);
    }

    private static Object textInt(byte[] line) {
        String text = latin(line);
        return text.equals("00") ? (Object) false : text.equals("01") ? (Object) true : number(text);
    }

    private static Object textLong(byte[] line) {
        String text = latin(line);
        return number(text.endsWith("L") ? text.substring(0, text.length() - 1) : text);
    }

    private static Object number(String text) {
        return Calls.call(Types.INT, Str.of(text), 0L);
    }

    private static long textIndex(byte[] line) {
        Object value = Calls.call(Types.INT, Str.of(latin(line)));
        return Conversions.toLong(value);
    }

    /** Two's complement, least significant byte first. */
    private static Object integer(byte[] bytes) {
        if (bytes.length == 0) {
            return 0L;
        }
        for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
            byte swapped = bytes[i];
            bytes[i] = bytes[j];
            bytes[j] = swapped;
        }
        return PyInt.of(new BigInteger(bytes));
    }

    private TruffleString text(long count) {
        size(count, "BINUNICODE8");
        if (count < 4096) {
            TruffleString plain = in.asciiOrNull((int) count);
            if (plain != null) {
                return plain;
            }
        }
        return Utf8.decode(in.take(count), "surrogatepass", true).text();
    }

    private TruffleString line() {
        return Utf8.decode(in.line(), "strict", true).text();
    }

    private static TruffleString asciiLine(byte[] line) {
        for (byte b : line) {
            if (b < 0) {
                throw PickleModule.unpicklingError("persistent IDs in protocol 0 must be ASCII strings");
            }
        }
        return Str.of(latin(line));
    }

    /** What Python 2 called a string. */
    private Object oldString(byte[] bytes) {
        return Str.toJava(encoding).equals("bytes")
                ? new PyBytes(bytes)
                : Codecs.decode(new PyBytes(bytes), bytes, encoding, errors);
    }

    private static byte[] quoted(byte[] line) {
        int end = line.length;
        if (end < 2 || line[0] != line[end - 1] || line[0] != '"' && line[0] != '\'') {
            throw PickleModule.unpicklingError("the STRING opcode argument must be quoted");
        }
        return Escapes.decodeBytes(Arrays.copyOfRange(line, 1, end - 1), "strict");
    }

    private void nextBuffer() {
        if (buffers == null) {
            throw PickleModule.unpicklingError(
                    "pickle stream refers to out-of-band data but no *buffers* argument was given");
        }
        Object buffer = Iteration.next(buffers);
        if (buffer == null) {
            throw PickleModule.unpicklingError("not enough out-of-band buffers");
        }
        push(buffer);
    }

    private static void append(Object target, Object[] items) {
        if (target instanceof PyList list && list.type() == Types.LIST) {
            if (items.length == 1) {
                list.append(items[0]);
            } else {
                list.extend(items);
            }
            return;
        }
        Object extend = items.length == 1 ? null : Attributes.getOrNull(target, EXTEND);
        if (extend != null) {
            Calls.call(extend, PyList.copyOf(items));
            return;
        }
        Object append = Attributes.get(target, APPEND);
        for (Object item : items) {
            Calls.call(append, item);
        }
    }

    private static void setItems(Object target, Object[] items) {
        if (items.length % 2 != 0) {
            throw PickleModule.unpicklingError("odd number of items for SETITEMS");
        }
        if (target instanceof PyDict dict && dict.type() == Types.DICT) {
            for (int i = 0; i < items.length; i += 2) {
                dict.put(items[i], items[i + 1]);
            }
            return;
        }
        for (int i = 0; i < items.length; i += 2) {
            Items.set(target, items[i], items[i + 1]);
        }
    }

    private void addItems() {
        Object[] items = popTo(popMark());
        if (top() instanceof PySet set && set.type() == Types.SET) {
            for (Object item : items) {
                set.add(item);
            }
            return;
        }
        Object add = Attributes.get(top(), ADD);
        for (Object item : items) {
            Calls.call(add, item);
        }
    }

    private Object recall(long index) {
        Object value = index >= 0 && index < memo.length ? memo[(int) index] : null;
        if (value == null) {
            throw PickleModule.unpicklingError("Memo value not found at index " + index);
        }
        return value;
    }

    private int memoSize;

    void memoPut(int index, Object value) {
        if (index >= memo.length) {
            memo = Arrays.copyOf(memo, Math.max(index + 1, memo.length * 2));
        }
        if (memo[index] == null) {
            memoSize++;
        }
        memo[index] = value;
    }

    void clearMemo() {
        memo = new Object[32];
        memoSize = 0;
    }

    PyDict memoDict() {
        PyDict result = new PyDict();
        for (int i = 0; i < memo.length; i++) {
            if (memo[i] != null) {
                result.put((long) i, memo[i]);
            }
        }
        return result;
    }

    /** As {@link #findGlobal}, unless a subclass has a {@code find_class} of its own. */
    private Object find(Object module, Object name) {
        return unpickler == null || unpickler.type() == PyUnpickler.TYPE
                ? findGlobal(module, name)
                : Calls.method(unpickler, Str.of("find_class"), module, name);
    }

    Object findGlobal(Object givenModule, Object givenName) {
        Object module = givenModule;
        Object name = givenName;
        if (protocol < 3 && fixImports) {
            Object compat = PythonContext.get().importModule("_compat_pickle");
            Object pair = ((PyDict) Attributes.get(compat, "NAME_MAPPING")).get(PyTuple.of(module, name));
            if (pair instanceof PyTuple tuple && tuple.size() == 2) {
                module = tuple.get(0);
                name = tuple.get(1);
            } else {
                Object renamed = ((PyDict) Attributes.get(compat, "IMPORT_MAPPING")).get(module);
                module = renamed == null ? module : renamed;
            }
        }
        Object loaded = PythonContext.get().modules().get(module);
        if (loaded == null) {
            Calls.call(PythonContext.get().builtins().get("__import__"), module);
            loaded = PythonContext.get().modules().get(module);
        }
        TruffleString path = (TruffleString) PyValueObject.unwrap(name);
        if (protocol < 4) {
            return Attributes.get(loaded, path);
        }
        String text = Str.toJava(path);
        if (text.indexOf('.') < 0) {
            return lookUp(loaded, path, path);
        }
        Object found = loaded;
        for (String part : text.split("\\.", -1)) {
            if (part.equals("<locals>")) {
                throw Errors.of(
                        ExceptionTypes.ATTRIBUTE_ERROR,
                        "Can't get local attribute '" + text + "' on "
                                + Str.toJava(dev.fantail.objects.protocol.Strings.repr(loaded)));
            }
            found = lookUp(found, Str.of(part), path);
        }
        return found;
    }

    private static Object lookUp(Object object, TruffleString name, TruffleString path) {
        Object found = Attributes.getOrNull(object, name);
        if (found == null) {
            throw Errors.attributeError(
                    object,
                    name,
                    "Can't get attribute '" + Str.toJava(path) + "' on "
                            + Str.toJava(dev.fantail.objects.protocol.Strings.repr(object)));
        }
        return found;
    }

    private void extension(long code) {
        if (code <= 0) {
            throw PickleModule.unpicklingError("EXT specifies code <= 0");
        }
        Object copyreg = PythonContext.get().importModule("copyreg");
        PyDict cache = (PyDict) Attributes.get(copyreg, "_extension_cache");
        Object known = cache.get(code);
        if (known != null) {
            push(known);
            return;
        }
        Object pair = ((PyDict) Attributes.get(copyreg, "_inverted_registry")).get(code);
        if (pair == null) {
            throw Errors.valueError("unregistered extension code " + code);
        }
        if (!(pair instanceof PyTuple tuple)
                || tuple.size() != 2
                || !(tuple.get(0) instanceof TruffleString)
                || !(tuple.get(1) instanceof TruffleString)) {
            throw Errors.valueError("_inverted_registry[" + code + "] isn't a 2-tuple of strings");
        }
        Object found = find(tuple.get(0), tuple.get(1));
        cache.put(code, found);
        push(found);
    }

    private void newObject(Object args, Object keywords, String op) {
        Object cls = pop();
        if (!(cls instanceof PyType type)) {
            throw PickleModule.unpicklingError(
                    op + " class argument must be a type, not " + Types.of(cls).shortName());
        }
        if (!(args instanceof PyTuple positional)) {
            throw PickleModule.unpicklingError(op
                    + (keywords == null ? " expected an arg tuple, got " : " args argument must be a tuple, not ")
                    + Types.of(args).shortName());
        }
        if (keywords != null && !(keywords instanceof PyDict)) {
            throw PickleModule.unpicklingError(op + " kwargs argument must be a dict, not "
                    + Types.of(keywords).shortName());
        }
        Object constructor = type.lookup(Names.NEW);
        if (constructor == null || type.has(PyType.NO_INSTANTIATION)) {
            throw PickleModule.unpicklingError(op + " class argument '" + type.shortName() + "' doesn't have __new__");
        }
        push(Calls.callWithDict(
                Attributes.get(type, Names.NEW), Calls.prepend(type, positional.items()), (PyDict) keywords));
    }

    private static Object instantiate(Object cls, Object[] args) {
        if (args.length == 0 && cls instanceof PyType type && Attributes.getOrNull(type, INIT_ARGS) == null) {
            return Calls.call(Attributes.get(type, Names.NEW), type);
        }
        return Calls.call(cls, args);
    }

    private void build() {
        Object state = pop();
        Object object = top();
        Object setter = Attributes.getOrNull(object, SET_STATE);
        if (setter != null) {
            Calls.call(setter, state);
            return;
        }
        Object slots = PyNone.NONE;
        if (state instanceof PyTuple pair && pair.size() == 2) {
            state = pair.get(0);
            slots = pair.get(1);
        }
        if (state != PyNone.NONE) {
            if (!(state instanceof PyDict attributes)) {
                throw PickleModule.unpicklingError("state is not a dictionary");
            }
            setAttributes(object, attributes);
        }
        if (slots != PyNone.NONE) {
            if (!(slots instanceof PyDict values)) {
                throw PickleModule.unpicklingError("slot state is not a dictionary");
            }
            for (int entry = values.nextEntry(-1); entry >= 0; entry = values.nextEntry(entry)) {
                Attributes.set(
                        object, (TruffleString) PyValueObject.unwrap(values.keyAt(entry)), values.valueAt(entry));
            }
        }
    }

    /** Adds to the object's {@code __dict__}, of a new instance without making that dict. */
    private void setAttributes(Object object, PyDict attributes) {
        boolean isNew = InstanceDict.isNew(object);
        Object dict = isNew ? null : Attributes.get(object, "__dict__");
        for (int entry = attributes.nextEntry(-1); entry >= 0; entry = attributes.nextEntry(entry)) {
            Object key = attributes.keyAt(entry);
            Object value = attributes.valueAt(entry);
            if (key instanceof TruffleString text) {
                // Mostly the same object of the pickle's memo.
                key = names.computeIfAbsent(text, ConstantValues::intern);
            }
            if (isNew && key instanceof TruffleString name) {
                OBJECTS.put((PyObject) object, name, value);
            } else {
                Items.set(dict == null ? InstanceDict.of(object) : dict, key, value);
            }
        }
    }

    private Object persistent(Object id) {
        Object load = unpickler == null ? null : Attributes.getOrNull(unpickler, PERSISTENT_LOAD);
        if (load == null) {
            throw PickleModule.unpicklingError("A load persistent id instruction was encountered, but no "
                    + "persistent_load function was specified.");
        }
        return Calls.call(load, id);
    }
}
