// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.csv;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Truth;

/** {@code _csv.Dialect}: the rules of a file format, checked. */
public final class PyDialect extends PyObject {
    static final PyType TYPE = Types.declare("_csv.Dialect", Types.OBJECT, PyType.BASE_TYPE);

    static final int QUOTE_MINIMAL = 0;
    static final int QUOTE_ALL = 1;
    static final int QUOTE_NONNUMERIC = 2;
    static final int QUOTE_NONE = 3;
    static final int QUOTE_STRINGS = 4;
    static final int QUOTE_NOTNULL = 5;

    /** No character: {@code None}. */
    static final int NOT_SET = -1;

    final int delimiter;
    final int quoteCharacter;
    final int escapeCharacter;
    final TruffleString lineTerminator;
    final boolean doubleQuote;
    final boolean skipInitialSpace;
    final boolean strict;
    final int quoting;

    /** Options as given; {@code null} for the default. {@code base} supplies what is not given. */
    PyDialect(PyType type, Object base, Object[] given) {
        super(type);
        Object[] options = given.clone();
        for (int i = 0; i < CsvModule.OPTIONS.length; i++) {
            if (options[i] == null && base != null) {
                options[i] = Attributes.getOrNull(base, ConstantValues.intern(CsvModule.OPTIONS[i]));
            }
        }
        delimiter = character(options[0], "delimiter", ',', false);
        doubleQuote = options[1] == null || Truth.isTrue(options[1]);
        escapeCharacter = character(options[2], "escapechar", NOT_SET, true);
        lineTerminator = lineTerminator(options[3]);
        Object quote = options[4];
        int mode = QUOTE_MINIMAL;
        if (options[5] != null) {
            if (!(options[5] instanceof Long)) {
                throw Errors.typeError("\"quoting\" must be an integer");
            }
            mode = Conversions.toInt(options[5]);
            if (mode < QUOTE_MINIMAL || mode > QUOTE_NOTNULL) {
                throw Errors.typeError("bad \"quoting\" value");
            }
        }
        quoteCharacter = character(quote, "quotechar", '"', true);
        if (quote == PyNone.NONE && options[5] == null) {
            mode = QUOTE_NONE;
        }
        if (mode != QUOTE_NONE && quoteCharacter == NOT_SET) {
            throw Errors.typeError("quotechar must be set if quoting enabled");
        }
        quoting = mode;
        skipInitialSpace = options[6] != null && Truth.isTrue(options[6]);
        strict = options[7] != null && Truth.isTrue(options[7]);
    }

    private static TruffleString lineTerminator(Object value) {
        if (value == null) {
            return Str.of("\r\n");
        }
        if (PyValueObject.unwrap(value) instanceof TruffleString text) {
            return text;
        }
        throw Errors.typeError("\"lineterminator\" must be a string");
    }

    private static int character(Object value, String name, int absent, boolean noneAllowed) {
        if (value == null) {
            return absent;
        }
        if (value == PyNone.NONE && noneAllowed) {
            return NOT_SET;
        }
        if (!(PyValueObject.unwrap(value) instanceof TruffleString text)) {
            throw Errors.typeError("\"" + name + "\" must be string" + (noneAllowed ? " or None" : "") + ", not "
                    + Types.of(value).shortName());
        }
        if (Str.length(text) != 1) {
            throw Errors.typeError("\"" + name + "\" must be a 1-character string");
        }
        return Str.codePointAt(text, 0);
    }
}
