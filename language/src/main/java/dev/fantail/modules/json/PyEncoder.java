// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.json;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.builtins.FloatText;
import dev.fantail.builtins.IntText;
import dev.fantail.objects.CodePoints;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBuiltin;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Iteration;
import java.util.IdentityHashMap;

/** {@code _json.Encoder}: how a {@code JSONEncoder} wants values to be written, on one line. */
public final class PyEncoder extends PyObject {
    static final PyType TYPE = Types.declare("_json.Encoder", Types.OBJECT, PyType.BASE_TYPE);

    private final boolean checkCircular;
    private final Object defaultFunction;
    private final Object encoder;

    /** 1 for ASCII, 0 for Unicode, -1 for a function of the program's own. */
    private final int fastEncoder;

    private final TruffleString keySeparator;
    private final TruffleString itemSeparator;
    private final boolean sortKeys;
    private final boolean skipKeys;
    private final boolean allowNan;

    PyEncoder(
            PyType type,
            boolean checkCircular,
            Object defaultFunction,
            Object encoder,
            TruffleString keySeparator,
            TruffleString itemSeparator,
            boolean sortKeys,
            boolean skipKeys,
            boolean allowNan) {
        super(type);
        this.checkCircular = checkCircular;
        this.defaultFunction = defaultFunction;
        this.encoder = encoder;
        this.keySeparator = keySeparator;
        this.itemSeparator = itemSeparator;
        this.sortKeys = sortKeys;
        this.skipKeys = skipKeys;
        this.allowNan = allowNan;
        int fast = -1;
        if (encoder instanceof PyBuiltin builtin && builtin.table() instanceof JsonModuleTable) {
            fast = builtin.name().toJavaStringUncached().endsWith("_ascii") ? 1 : 0;
        }
        this.fastEncoder = fast;
    }

    TruffleString encode(Object value) {
        Run run = new Run();
        run.append(value);
        return run.out.toTruffleString();
    }

    /** One call: the text so far and the containers that are being written. */
    private final class Run {
        private final CodePoints out = new CodePoints(64);
        private final IdentityHashMap<Object, Object> open = new IdentityHashMap<>();

        private void quote(Object text, TruffleString plain) {
            if (fastEncoder >= 0) {
                out.append(JsonModule.quote(plain, fastEncoder == 1));
                return;
            }
            Object result = Calls.call(encoder, text);
            if (!(PyValueObject.unwrap(result) instanceof TruffleString encoded)) {
                throw Errors.typeError("encoder() must return a string, not " + Types.of(result).shortName());
            }
            out.append(encoded);
        }

        private void append(Object value) {
            if (value == PyNone.NONE) {
                out.append("null");
            } else if (value instanceof Boolean truth) {
                out.append(truth ? "true" : "false");
            } else if (PyValueObject.unwrap(value) instanceof TruffleString text) {
                quote(value, text);
            } else if (Conversions.intOrNull(value) != null) {
                out.append(IntText.decimal(Conversions.intOrNull(value)));
            } else if (PyValueObject.unwrap(value) instanceof Double number) {
                out.append(number(value, number));
            } else if (value instanceof PyList || value instanceof PyTuple) {
                enter(value);
                appendArray(value);
                leave(value);
            } else if (value instanceof PyDict dict) {
                enter(value);
                appendObject(dict);
                leave(value);
            } else {
                enter(value);
                append(Calls.call(defaultFunction, value));
                leave(value);
            }
        }

        private void enter(Object value) {
            if (checkCircular && open.put(value, value) != null) {
                throw Errors.valueError("Circular reference detected");
            }
            if (open.size() > 10000) {
                throw Errors.of(
                        dev.fantail.objects.ExceptionTypes.RECURSION_ERROR,
                        "maximum recursion depth exceeded while encoding a JSON object");
            }
        }

        private void leave(Object value) {
            open.remove(value);
        }

        private String number(Object value, double number) {
            if (Double.isFinite(number)) {
                return FloatText.repr(number);
            }
            if (!allowNan) {
                throw Errors.valueError(
                        "Out of range float values are not JSON compliant: " + FloatText.repr(number));
            }
            return Double.isNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
        }

        private void appendArray(Object items) {
            out.append('[');
            // The function for other objects may shorten the list meanwhile.
            PyList list = items instanceof PyList given ? given : null;
            Object[] fixed = list == null ? Iteration.toArray(items) : null;
            for (int i = 0; i < (list == null ? fixed.length : list.size()); i++) {
                if (i > 0) {
                    out.append(itemSeparator);
                }
                append(list == null ? fixed[i] : list.get(i));
            }
            out.append(']');
        }

        private void appendObject(PyDict dict) {
            if (dict.size() == 0) {
                out.append("{}");
                return;
            }
            Object pairs = Calls.method(dict, dev.fantail.objects.ConstantValues.intern("items"));
            PyList list = new PyList(Iteration.toArray(pairs));
            if (sortKeys) {
                Calls.method(list, dev.fantail.objects.ConstantValues.intern("sort"));
            }
            out.append('{');
            boolean first = true;
            for (int i = 0; i < list.size(); i++) {
                if (!(list.get(i) instanceof PyTuple pair) || pair.size() != 2) {
                    throw Errors.valueError("items must return 2-tuples");
                }
                Object key = pair.get(0);
                TruffleString text = key(key);
                if (text == null) {
                    continue;
                }
                if (!first) {
                    out.append(itemSeparator);
                }
                first = false;
                quote(PyValueObject.unwrap(key) instanceof TruffleString ? key : text, text);
                out.append(keySeparator);
                append(pair.get(1));
            }
            out.append('}');
        }

        /** The text of a key, or {@code null} for one to be skipped. */
        private TruffleString key(Object key) {
            if (PyValueObject.unwrap(key) instanceof TruffleString text) {
                return text;
            } else if (PyValueObject.unwrap(key) instanceof Double number) {
                return Str.of(number(key, number));
            } else if (key instanceof Boolean truth) {
                return Str.of(truth ? "true" : "false");
            } else if (key == PyNone.NONE) {
                return Str.of("null");
            } else if (Conversions.intOrNull(key) != null) {
                return Str.of(IntText.decimal(Conversions.intOrNull(key)));
            } else if (skipKeys) {
                return null;
            }
            throw Errors.typeError("keys must be str, int, float, bool or None, not " + Types.of(key).shortName());
        }
    }
}
