// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.json;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.builtins.FloatText;
import dev.fantail.builtins.IntText;
import dev.fantail.builtins.Sorting;
import dev.fantail.objects.CodePoints;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
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
import java.util.Arrays;

/** {@code _json.Encoder}: how a {@code JSONEncoder} wants values to be written. */
public final class PyEncoder extends PyObject {
    static final PyType TYPE = Types.declare("_json.Encoder", Types.OBJECT, PyType.BASE_TYPE);

    private static final TruffleString ITEMS = ConstantValues.intern("items");

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

    /** What one level of nesting is indented by; {@code null} for everything on one line. */
    private final TruffleString indent;

    PyEncoder(
            PyType type,
            boolean checkCircular,
            Object defaultFunction,
            Object encoder,
            TruffleString keySeparator,
            TruffleString itemSeparator,
            boolean sortKeys,
            boolean skipKeys,
            boolean allowNan,
            Object indent) {
        super(type);
        this.checkCircular = checkCircular;
        this.defaultFunction = defaultFunction;
        this.encoder = encoder;
        this.keySeparator = keySeparator;
        this.itemSeparator = itemSeparator;
        this.sortKeys = sortKeys;
        this.skipKeys = skipKeys;
        this.allowNan = allowNan;
        if (indent == PyNone.NONE) {
            this.indent = null;
        } else if (PyValueObject.unwrap(indent) instanceof TruffleString text) {
            this.indent = text;
        } else {
            this.indent = Str.of(" ".repeat(Math.max(0, Conversions.toInt(indent))));
        }
        int fast = -1;
        if (encoder instanceof PyBuiltin builtin && builtin.table() instanceof JsonModuleTable) {
            fast = builtin.name().toJavaStringUncached().endsWith("_ascii") ? 1 : 0;
        }
        this.fastEncoder = fast;
    }

    TruffleString encode(Object value, int level) {
        Run run = new Run(level);
        run.append(value);
        return run.out.toTruffleString();
    }

    /** One call: the text so far and the containers that are being written. */
    private final class Run {
        private final CodePoints out = new CodePoints(64);
        private final int firstLevel;
        private Object[] open = new Object[8];
        private int depth;

        Run(int firstLevel) {
            this.firstLevel = firstLevel;
        }

        private void quote(Object text, TruffleString plain) {
            if (fastEncoder >= 0) {
                JsonModule.quote(out, plain, fastEncoder == 1);
                return;
            }
            Object result = Calls.call(encoder, text);
            if (!(PyValueObject.unwrap(result) instanceof TruffleString encoded)) {
                throw Errors.typeError("encoder() must return a string, not "
                        + Types.of(result).shortName());
            }
            out.append(encoded);
        }

        private void append(Object value) {
            if (value instanceof TruffleString text) {
                quote(text, text);
            } else if (value instanceof Long number) {
                out.append(Long.toString(number));
            } else if (value instanceof Double number) {
                out.append(number(number));
            } else if (value == PyNone.NONE) {
                out.append("null");
            } else if (value instanceof Boolean truth) {
                out.append(truth ? "true" : "false");
            } else if (value instanceof PyList || value instanceof PyTuple) {
                enter(value);
                appendArray(value);
                depth--;
            } else if (value instanceof PyDict dict) {
                enter(value);
                appendObject(dict);
                depth--;
            } else {
                appendOther(value);
            }
        }

        private void appendOther(Object value) {
            Object plain = PyValueObject.unwrap(value);
            Object integer = Conversions.intOrNull(value);
            if (plain instanceof TruffleString text) {
                quote(value, text);
            } else if (integer != null) {
                out.append(IntText.decimal(integer));
            } else if (plain instanceof Double number) {
                out.append(number(number));
            } else {
                enter(value);
                append(Calls.call(defaultFunction, value));
                depth--;
            }
        }

        private void enter(Object value) {
            if (checkCircular) {
                for (int i = depth - 1; i >= 0; i--) {
                    if (open[i] == value) {
                        throw Errors.valueError("Circular reference detected");
                    }
                }
            }
            if (depth > 10000) {
                throw Errors.of(
                        ExceptionTypes.RECURSION_ERROR,
                        "maximum recursion depth exceeded while encoding a JSON object");
            }
            if (depth == open.length) {
                open = Arrays.copyOf(open, 2 * depth);
            }
            open[depth++] = value;
        }

        /** Goes to a new line where values are indented, {@code back} levels further left than the items. */
        private void newLine(int back) {
            if (indent != null) {
                out.append('\n');
                for (int i = firstLevel + depth - back; i > 0; i--) {
                    out.append(indent);
                }
            }
        }

        private String number(double number) {
            if (Double.isFinite(number)) {
                return FloatText.repr(number);
            }
            if (!allowNan) {
                throw Errors.valueError("Out of range float values are not JSON compliant: " + FloatText.repr(number));
            }
            return Double.isNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
        }

        private void appendArray(Object items) {
            // The function for other objects may shorten the list meanwhile.
            PyList list = items instanceof PyList given && given.type() == Types.LIST ? given : null;
            Object[] fixed =
                    list != null ? null : items instanceof PyTuple tuple ? tuple.items() : Iteration.toArray(items);
            if ((list == null ? fixed.length : list.size()) == 0) {
                out.append("[]");
                return;
            }
            out.append('[');
            newLine(0);
            for (int i = 0; i < (list == null ? fixed.length : list.size()); i++) {
                if (i > 0) {
                    out.append(itemSeparator);
                    newLine(0);
                }
                append(list == null ? fixed[i] : list.get(i));
            }
            newLine(1);
            out.append(']');
        }

        private void appendObject(PyDict dict) {
            if (dict.size() == 0) {
                out.append("{}");
                return;
            }
            out.append('{');
            newLine(0);
            boolean first = true;
            if (dict.type() == Types.DICT && !sortKeys) {
                int size = dict.size();
                for (int cursor = dict.nextEntry(-1); cursor >= 0; cursor = dict.nextEntry(cursor)) {
                    first &= !appendItem(dict.keyAt(cursor), dict.valueAt(cursor), first);
                    if (dict.size() != size) {
                        throw Errors.runtimeError("dictionary changed size during iteration");
                    }
                }
            } else {
                PyList list = new PyList(Iteration.toArray(Calls.method(dict, ITEMS)));
                if (sortKeys) {
                    Sorting.sort(list, PyNone.NONE, false);
                }
                for (int i = 0; i < list.size(); i++) {
                    if (!(list.get(i) instanceof PyTuple pair) || pair.size() != 2) {
                        throw Errors.valueError("items must return 2-tuples");
                    }
                    first &= !appendItem(pair.get(0), pair.get(1), first);
                }
            }
            newLine(1);
            out.append('}');
        }

        /** Whether the item was written: keys that JSON does not know may be left out. */
        private boolean appendItem(Object key, Object value, boolean first) {
            TruffleString text = key instanceof TruffleString string ? string : key(key);
            if (text == null) {
                return false;
            }
            if (!first) {
                out.append(itemSeparator);
                newLine(0);
            }
            quote(PyValueObject.unwrap(key) instanceof TruffleString ? key : text, text);
            out.append(keySeparator);
            append(value);
            return true;
        }

        /** The text of a key, or {@code null} for one to be skipped. */
        private TruffleString key(Object key) {
            if (PyValueObject.unwrap(key) instanceof TruffleString text) {
                return text;
            } else if (PyValueObject.unwrap(key) instanceof Double number) {
                return Str.of(number(number));
            } else if (key instanceof Boolean truth) {
                return Str.of(truth ? "true" : "false");
            } else if (key == PyNone.NONE) {
                return Str.of("null");
            } else if (Conversions.intOrNull(key) != null) {
                return Str.of(IntText.decimal(Conversions.intOrNull(key)));
            } else if (skipKeys) {
                return null;
            }
            throw Errors.typeError("keys must be str, int, float, bool or None, not "
                    + Types.of(key).shortName());
        }
    }
}
