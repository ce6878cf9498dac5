// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.csv;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.CodePoints;
import dev.fantail.objects.Errors;
import dev.fantail.objects.NativeIterator;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Iteration;

/** {@code _csv.reader}: an iterator over the records that an iterator of lines holds. */
public final class PyReader extends PyObject implements NativeIterator {
    static final PyType TYPE = Types.declare("_csv.reader", Types.OBJECT, PyType.NO_INSTANTIATION);

    private enum State {
        START_RECORD,
        START_FIELD,
        ESCAPED,
        IN_FIELD,
        IN_QUOTED_FIELD,
        ESCAPED_IN_QUOTED_FIELD,
        QUOTE_IN_QUOTED_FIELD,
        EAT_LINE_END,
        AFTER_ESCAPED_LINE_END
    }

    private static final int END_OF_LINE = -2;

    private final Object lines;
    final PyDialect dialect;
    long lineNumber;

    private State state;
    private PyList fields;
    private CodePoints field;
    private boolean unquotedNumber;
    private long limit;

    PyReader(Object lines, PyDialect dialect) {
        super(TYPE);
        this.lines = lines;
        this.dialect = dialect;
    }

    @Override
    public Object next() {
        fields = new PyList();
        field = new CodePoints();
        unquotedNumber = false;
        state = State.START_RECORD;
        limit = CsvModule.fieldLimit();
        do {
            Object line = Iteration.next(lines);
            if (line == null) {
                if (field.size() > 0 || state == State.IN_QUOTED_FIELD) {
                    if (dialect.strict) {
                        throw error("unexpected end of data");
                    }
                    save();
                    return fields;
                }
                return null;
            }
            if (!(PyValueObject.unwrap(line) instanceof TruffleString text)) {
                throw error("iterator should return strings, not "
                        + Types.of(line).shortName() + " (the file should be opened in text mode)");
            }
            lineNumber++;
            int[] characters = Str.codePoints(text);
            for (int i = 0; i < characters.length; i++) {
                process(characters[i]);
                if (state == State.IN_FIELD || state == State.IN_QUOTED_FIELD) {
                    i = addPlain(characters, i + 1) - 1;
                }
            }
            process(END_OF_LINE);
        } while (state != State.START_RECORD);
        return fields;
    }

    private static RuntimeException error(String message) {
        return Errors.of(CsvModule.ERROR, message);
    }

    private void save() {
        Object value = field.toTruffleString();
        field.clear();
        if (unquotedNumber) {
            unquotedNumber = false;
            value = Calls.call(Types.FLOAT, value);
        }
        fields.append(value);
    }

    private void add(int c) {
        if (field.size() >= limit) {
            throw error("field larger than field limit (" + limit + ")");
        }
        field.append(c);
    }

    /** Adds the characters from {@code start} on that have no meaning in a field; where they end. */
    private int addPlain(int[] characters, int start) {
        int end = start;
        while (end < characters.length) {
            int c = characters[end];
            if (c == dialect.delimiter
                    || c == dialect.quoteCharacter
                    || c == dialect.escapeCharacter
                    || c == '\n'
                    || c == '\r') {
                break;
            }
            end++;
        }
        if (field.size() + (end - start) > limit) {
            throw error("field larger than field limit (" + limit + ")");
        }
        field.append(characters, start, end);
        return end;
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r' || c == END_OF_LINE;
    }

    private void process(int c) {
        switch (state) {
            case START_RECORD -> {
                if (c == END_OF_LINE) {
                    return;
                } else if (c == '\n' || c == '\r') {
                    state = State.EAT_LINE_END;
                    return;
                }
                startField(c);
            }
            case START_FIELD -> startField(c);
            case ESCAPED -> {
                if (c == '\n' || c == '\r') {
                    add(c);
                    state = State.AFTER_ESCAPED_LINE_END;
                    return;
                }
                add(c == END_OF_LINE ? '\n' : c);
                state = State.IN_FIELD;
            }
            case AFTER_ESCAPED_LINE_END -> {
                if (c != END_OF_LINE) {
                    inField(c);
                }
            }
            case IN_FIELD -> inField(c);
            case IN_QUOTED_FIELD -> {
                if (c == END_OF_LINE) {
                    return;
                } else if (c == dialect.escapeCharacter) {
                    state = State.ESCAPED_IN_QUOTED_FIELD;
                } else if (c == dialect.quoteCharacter && dialect.quoting != PyDialect.QUOTE_NONE) {
                    state = dialect.doubleQuote ? State.QUOTE_IN_QUOTED_FIELD : State.IN_FIELD;
                } else {
                    add(c);
                }
            }
            case ESCAPED_IN_QUOTED_FIELD -> {
                add(c == END_OF_LINE ? '\n' : c);
                state = State.IN_QUOTED_FIELD;
            }
            case QUOTE_IN_QUOTED_FIELD -> afterQuote(c);
            case EAT_LINE_END -> {
                if (c == END_OF_LINE) {
                    state = State.START_RECORD;
                } else if (c != '\n' && c != '\r') {
                    throw error("new-line character seen in unquoted field - do you need to open the file in"
                            + " universal-newline mode?");
                }
            }
        }
    }

    private void startField(int c) {
        if (isLineEnd(c)) {
            save();
            state = c == END_OF_LINE ? State.START_RECORD : State.EAT_LINE_END;
        } else if (c == dialect.quoteCharacter && dialect.quoting != PyDialect.QUOTE_NONE) {
            state = State.IN_QUOTED_FIELD;
        } else if (c == dialect.escapeCharacter) {
            state = State.ESCAPED;
        } else if (c == ' ' && dialect.skipInitialSpace) {
            state = State.START_FIELD;
        } else if (c == dialect.delimiter) {
            save();
            state = State.START_FIELD;
        } else {
            if (dialect.quoting == PyDialect.QUOTE_NONNUMERIC) {
                unquotedNumber = true;
            }
            add(c);
            state = State.IN_FIELD;
        }
    }

    private void inField(int c) {
        if (isLineEnd(c)) {
            save();
            state = c == END_OF_LINE ? State.START_RECORD : State.EAT_LINE_END;
        } else if (c == dialect.escapeCharacter) {
            state = State.ESCAPED;
        } else if (c == dialect.delimiter) {
            save();
            state = State.START_FIELD;
        } else {
            add(c);
            state = State.IN_FIELD;
        }
    }

    private void afterQuote(int c) {
        if (dialect.quoting != PyDialect.QUOTE_NONE && c == dialect.quoteCharacter) {
            add(c);
            state = State.IN_QUOTED_FIELD;
        } else if (c == dialect.delimiter) {
            save();
            state = State.START_FIELD;
        } else if (isLineEnd(c)) {
            save();
            state = c == END_OF_LINE ? State.START_RECORD : State.EAT_LINE_END;
        } else if (!dialect.strict) {
            add(c);
            state = State.IN_FIELD;
        } else {
            throw error("'" + Character.toString(dialect.delimiter) + "' expected after '"
                    + Character.toString(dialect.quoteCharacter) + "'");
        }
    }
}
