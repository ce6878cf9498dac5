// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.text;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.builtins.format.FieldName;
import dev.fantail.builtins.format.MarkupParser;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Iteration;
import java.util.Arrays;

/** {@code _string}: the parsers behind {@code string.Formatter}. */
@BuiltinModule("_string")
public final class StringModule {
    private StringModule() {}

    @Builtin("formatter_parser(format, /)")
    static Object parse(TruffleString format) {
        int[] text = Str.codePoints(format);
        MarkupParser parser = new MarkupParser(text);
        PyList parts = new PyList();
        while (parser.next()) {
            Object literal = Str.ofCodePoints(Arrays.copyOfRange(text, parser.literalStart(), parser.literalEnd()));
            if (!parser.hasField()) {
                parts.append(new PyTuple(literal, PyNone.NONE, PyNone.NONE, PyNone.NONE));
                continue;
            }
            int conversion = parser.conversion();
            parts.append(new PyTuple(
                    literal,
                    Str.ofCodePoints(parser.fieldName()),
                    Str.ofCodePoints(parser.specification()),
                    conversion == 0 ? PyNone.NONE : Str.ofCodePoint(conversion)));
        }
        return Iteration.iter(parts);
    }

    @Builtin("formatter_field_name_split(field_name, /)")
    static PyTuple split(TruffleString fieldName) {
        FieldName name = new FieldName(Str.codePoints(fieldName));
        long index = name.firstIndex();
        PyList rest = new PyList();
        while (name.nextPart()) {
            Object part = !name.isAttribute() && name.partIndex() >= 0 ? (Object) name.partIndex() : name.part();
            rest.append(new PyTuple(name.isAttribute(), part));
        }
        return new PyTuple(index >= 0 ? (Object) index : name.first(), Iteration.iter(rest));
    }
}
