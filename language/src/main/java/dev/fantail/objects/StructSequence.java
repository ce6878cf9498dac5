// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.object.DynamicObjectLibrary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Strings;

/**
 * A kind of tuple whose items have names, such as {@code time.struct_time}. Further items may be reached by their
 * names only.
 */
public final class StructSequence extends BuiltinTable {
    private static final HiddenKey HIDDEN = new HiddenKey("named items");
    private static final int NEW = 0;
    private static final int REPR = 1;
    private static final int REDUCE = 2;
    private static final int FIRST_FIELD = 3;

    private final PyType type;
    private final String[] fields;
    private final int visible;
    private final int unnamed;

    /**
     * @param name dotted
     * @param visible how many items the tuple has
     * @param fields names of all items; {@code null} for one without a name
     */
    public StructSequence(String name, String doc, int visible, String... fields) {
        this(name, doc, 0, visible, fields);
    }

    /** One of which programs cannot make instances. */
    public static StructSequence closed(String name, String doc, int visible, String... fields) {
        return new StructSequence(name, doc, PyType.NO_INSTANTIATION, visible, fields);
    }

    private StructSequence(String name, String doc, int flags, int visible, String... fields) {
        super(name, doc, false);
        this.type = Types.declare(name, Types.TUPLE, PyType.SEQUENCE | flags);
        this.fields = fields;
        this.visible = visible;
        int count = 0;
        for (String field : fields) {
            count += field == null ? 1 : 0;
        }
        this.unnamed = count;
    }

    public PyType type() {
        return type;
    }

    /** An instance of all the items, those that have a name only at the end; {@code null} stands for {@code None}. */
    @TruffleBoundary
    public PyTuple create(Object... values) {
        Object[] items = new Object[visible];
        for (int i = 0; i < visible; i++) {
            items[i] = plain(values[i]);
        }
        PyTuple result = new PyTuple(type, items);
        if (fields.length > visible) {
            Object[] hidden = new Object[fields.length - visible];
            for (int i = 0; i < hidden.length; i++) {
                hidden[i] = visible + i < values.length ? plain(values[visible + i]) : PyNone.NONE;
            }
            DynamicObjectLibrary.getUncached().put(result, HIDDEN, hidden);
        }
        return result;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case null -> PyNone.NONE;
            case Integer number -> (long) number;
            case String text -> Str.of(text);
            default -> value;
        };
    }

    @Override
    protected Definition[] definitions() {
        Definition[] result = new Definition[FIRST_FIELD + fields.length - unnamed];
        result[NEW] = new Definition(
                "__new__",
                BuiltinKind.STATIC,
                Signature.builtin(
                        1, 3, false, false, new Object[] {null, null, PyNone.NONE}, "cls", "sequence", "dict"),
                "__new__(cls, /, sequence, dict=None)",
                "");
        result[REPR] = method("__repr__", "__repr__(self, /)");
        result[REDUCE] = method("__reduce__", "__reduce__(self, /)");
        int id = FIRST_FIELD;
        for (String field : fields) {
            if (field != null) {
                result[id++] = new Definition(
                        field, BuiltinKind.GETTER, Signature.builtin(1, 1, false, false, null, "self"), field, "");
            }
        }
        return result;
    }

    private static Definition method(String name, String text) {
        return new Definition(name, BuiltinKind.METHOD, Signature.builtin(1, 1, false, false, null, "self"), text, "");
    }

    @Override
    protected void initialize(PyType owner, PyDict namespace) {
        namespace.putString(Str.of("n_sequence_fields"), (long) visible);
        namespace.putString(Str.of("n_fields"), (long) fields.length);
        namespace.putString(Str.of("n_unnamed_fields"), (long) unnamed);
        Object[] names = new Object[visible - unnamed];
        int count = 0;
        for (int i = 0; i < visible; i++) {
            if (fields[i] != null) {
                names[count++] = ConstantValues.intern(fields[i]);
            }
        }
        namespace.putString(Names.MATCH_ARGS, PyTuple.of(names));
    }

    @Override
    @TruffleBoundary
    public Object call(int id, Object[] args) {
        return switch (id) {
            case NEW -> make(checked((PyType) args[0]), args[1], args[2]);
            case REPR -> repr((PyTuple) args[0]);
            case REDUCE -> reduce((PyTuple) args[0]);
            default -> item((PyTuple) args[0], fieldOf(id - FIRST_FIELD));
        };
    }

    private PyType checked(PyType cls) {
        if (type.has(PyType.NO_INSTANTIATION)) {
            throw Errors.typeError("cannot create '" + type.shortName() + "' instances");
        }
        return cls;
    }

    /** The index of the field with a name that stands {@code number} fields with names behind the first. */
    private int fieldOf(int number) {
        int left = number;
        for (int i = 0; i < fields.length; i++) {
            if (fields[i] != null && left-- == 0) {
                return i;
            }
        }
        throw unknown(number);
    }

    /** The item at an index of all fields. */
    @TruffleBoundary
    public Object item(PyTuple self, int index) {
        if (index < visible) {
            return self.get(index);
        }
        Object[] hidden = (Object[]) DynamicObjectLibrary.getUncached().getOrDefault(self, HIDDEN, null);
        return hidden == null ? PyNone.NONE : hidden[index - visible];
    }

    private PyTuple make(PyType cls, Object sequence, Object extra) {
        Object[] items;
        try {
            items = Iteration.toArray(sequence);
        } catch (PyException e) {
            throw e.isInstance(ExceptionTypes.TYPE_ERROR) ? Errors.typeError("constructor requires a sequence") : e;
        }
        if (extra != PyNone.NONE && !(extra instanceof PyDict)) {
            throw Errors.typeError(fullName() + "() takes a dict as second arg, if any");
        }
        boolean exact = visible == fields.length;
        if (items.length < visible) {
            throw Errors.typeError(fullName() + "() takes " + (exact ? "a " : "an at least ") + visible + "-sequence ("
                    + items.length + "-sequence given)");
        } else if (items.length > fields.length) {
            throw Errors.typeError(fullName() + "() takes " + (exact ? "a " : "an at most ") + fields.length
                    + "-sequence (" + items.length + "-sequence given)");
        }
        Object[] all = java.util.Arrays.copyOf(items, fields.length);
        for (int i = items.length; i < fields.length; i++) {
            Object found = extra instanceof PyDict dict && fields[i] != null ? dict.get(Str.of(fields[i])) : null;
            all[i] = found == null ? PyNone.NONE : found;
        }
        return create(all);
    }

    private String fullName() {
        return ownerName();
    }

    private TruffleString repr(PyTuple self) {
        StringBuilder text = new StringBuilder(ownerName()).append('(');
        TruffleString result = Str.of(text.toString());
        for (int i = 0; i < visible; i++) {
            // The names stand one after the other: an item without a name shows that of the next one that has one.
            String lead = (i == 0 ? "" : ", ") + fields[fieldOf(i)] + "=";
            result = Str.concat(Str.concat(result, Str.of(lead)), Strings.repr(self.get(i)));
        }
        return Str.concat(result, Str.of(")"));
    }

    private Object reduce(PyTuple self) {
        PyDict extra = new PyDict();
        for (int i = visible; i < fields.length; i++) {
            if (fields[i] != null) {
                extra.put(Str.of(fields[i]), item(self, i));
            }
        }
        return PyTuple.of(self.type(), PyTuple.of(PyTuple.of(self.items()), extra));
    }
}
