// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.format;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.CodePoints;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.PyException;
import dev.fantail.objects.Str;
import java.util.ArrayList;
import java.util.List;

/** A format of {@code str.format} of which the fields are numbers or names, without fields in their specifications. */
final class FieldTemplate {
    /**
     * @param literal what is before the field
     * @param index of the positional argument, or -1
     * @param name of the keyword argument, or {@code null}
     * @param conversion the character after {@code !}, or 0
     */
    record Field(TruffleString literal, int index, TruffleString name, int conversion, TruffleString specification) {}

    /** More than so many in a template, and it is not worth a node each. */
    private static final int MOST_FIELDS = 24;

    @CompilationFinal(dimensions = 1)
    private final Field[] fields;

    private final TruffleString tail;

    private FieldTemplate(Field[] fields, TruffleString tail) {
        this.fields = fields;
        this.tail = tail;
    }

    /** {@code null} for formats that say more, or have errors, which are raised when what is before them is formatted. */
    @TruffleBoundary
    static FieldTemplate parse(TruffleString format) {
        int[] text = Str.codePoints(format);
        MarkupParser parser = new MarkupParser(text);
        List<Field> fields = new ArrayList<>();
        CodePoints literal = new CodePoints();
        int automatic = 0;
        boolean manual = false;
        try {
            while (parser.next()) {
                literal.append(text, parser.literalStart(), parser.literalEnd());
                if (!parser.hasField()) {
                    continue;
                }
                FieldName name = new FieldName(parser.fieldName());
                long index = name.isFirstEmpty() ? automatic++ : name.firstIndex();
                manual |= !name.isFirstEmpty() && index >= 0;
                int conversion = parser.conversion();
                boolean isSimple = !name.nextPart()
                        && (conversion == 0 || conversion == 's' || conversion == 'r' || conversion == 'a')
                        && !parser.specificationNeedsExpanding();
                if (!isSimple || manual && automatic > 0 || fields.size() == MOST_FIELDS || index > Integer.MAX_VALUE) {
                    return null;
                }
                fields.add(new Field(
                        literal.toTruffleString(),
                        (int) index,
                        index < 0 ? ConstantValues.intern(Str.toJava(name.first())) : null,
                        conversion,
                        Str.ofCodePoints(parser.specification())));
                literal.clear();
            }
        } catch (PyException e) {
            return null;
        }
        return fields.isEmpty() ? null : new FieldTemplate(fields.toArray(Field[]::new), literal.toTruffleString());
    }

    int count() {
        return fields.length;
    }

    Field field(int number) {
        return fields[number];
    }

    TruffleString tail() {
        return tail;
    }
}
