// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.csv;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.CodePoints;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Strings;

/** {@code _csv.writer}. */
public final class PyWriter extends PyObject {
    static final PyType TYPE = Types.declare("_csv.writer", Types.OBJECT, PyType.NO_INSTANTIATION);

    private final Object write;
    final PyDialect dialect;
    private final int[] terminator;

    /** Whether no character of an int has a meaning in the dialect. */
    private final boolean isNumberPlain;

    PyWriter(Object write, PyDialect dialect) {
        super(TYPE);
        this.write = write;
        this.dialect = dialect;
        this.terminator = Str.codePoints(dialect.lineTerminator);
        boolean plain = !isSpecial('-');
        for (int digit = '0'; digit <= '9'; digit++) {
            plain &= !isSpecial(digit);
        }
        this.isNumberPlain = plain;
    }

    Object writeRow(Object row) {
        Object iterator;
        try {
            iterator = Iteration.iter(row);
        } catch (PyException e) {
            if (!e.isInstance(ExceptionTypes.TYPE_ERROR)) {
                throw e;
            }
            throw Errors.of(
                    CsvModule.ERROR, "iterable expected, not " + Types.of(row).shortName());
        }
        CodePoints out = new CodePoints();
        int count = 0;
        boolean lastEmpty = false;
        for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
            if (count++ > 0) {
                out.append(dialect.delimiter);
            }
            lastEmpty = append(out, item);
        }
        if (count == 1 && lastEmpty) {
            if (dialect.quoting == PyDialect.QUOTE_NONE) {
                throw Errors.of(CsvModule.ERROR, "single empty field record must be quoted");
            }
            out.append(dialect.quoteCharacter).append(dialect.quoteCharacter);
        }
        out.append(dialect.lineTerminator);
        return Calls.call(write, out.toTruffleString());
    }

    /** Appends a field; whether it is empty and not quoted. */
    private boolean append(CodePoints out, Object item) {
        if (item instanceof Long number && dialect.quoting == PyDialect.QUOTE_MINIMAL && isNumberPlain) {
            out.append(Long.toString(number));
            return false;
        }
        boolean isString = PyValueObject.unwrap(item) instanceof TruffleString;
        boolean quoted = switch (dialect.quoting) {
            case PyDialect.QUOTE_ALL -> true;
            case PyDialect.QUOTE_NONNUMERIC -> !isNumber(item);
            case PyDialect.QUOTE_STRINGS -> isString;
            case PyDialect.QUOTE_NOTNULL -> item != PyNone.NONE;
            default -> false;
        };
        TruffleString text = item == PyNone.NONE
                ? Str.EMPTY
                : isString ? (TruffleString) PyValueObject.unwrap(item) : Strings.str(item);
        int[] characters = Str.codePoints(text);
        int plain = 0;
        while (plain < characters.length && !isSpecial(characters[plain])) {
            plain++;
        }
        if (plain == characters.length) {
            if (quoted) {
                out.append(dialect.quoteCharacter).append(characters).append(dialect.quoteCharacter);
            } else {
                out.append(characters);
            }
            return plain == 0 && !quoted;
        }
        CodePoints body = new CodePoints(characters.length + 8);
        body.append(characters, 0, plain);
        for (int i = plain; i < characters.length; i++) {
            int c = characters[i];
            if (isSpecial(c)) {
                boolean escape = dialect.quoting == PyDialect.QUOTE_NONE;
                if (!escape) {
                    if (c == dialect.quoteCharacter) {
                        if (dialect.doubleQuote) {
                            body.append(dialect.quoteCharacter);
                        } else {
                            escape = true;
                        }
                    } else if (c == dialect.escapeCharacter) {
                        escape = true;
                    }
                    if (!escape) {
                        quoted = true;
                    }
                }
                if (escape) {
                    if (dialect.escapeCharacter == PyDialect.NOT_SET) {
                        throw Errors.of(CsvModule.ERROR, "need to escape, but no escapechar set");
                    }
                    body.append(dialect.escapeCharacter);
                }
            }
            body.append(c);
        }
        if (quoted) {
            out.append(dialect.quoteCharacter);
        }
        out.append(body.toArray());
        if (quoted) {
            out.append(dialect.quoteCharacter);
        }
        return false;
    }

    private static boolean isNumber(Object item) {
        return PyValueObject.unwrap(item) instanceof Double
                || Conversions.intOrNull(item) != null
                || Types.of(item).lookup(dev.fantail.objects.Names.FLOAT) != null
                || Types.of(item).lookup(dev.fantail.objects.Names.INDEX) != null;
    }

    private boolean isSpecial(int c) {
        if (c == dialect.delimiter || c == dialect.escapeCharacter || c == dialect.quoteCharacter) {
            return true;
        }
        return c == '\n' || c == '\r' || inTerminator(c);
    }

    private boolean inTerminator(int c) {
        for (int character : terminator) {
            if (character == c) {
                return true;
            }
        }
        return false;
    }
}
