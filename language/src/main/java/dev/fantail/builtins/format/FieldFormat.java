// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.format;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.CodePoints;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Items;
import dev.fantail.objects.protocol.Strings;

/** {@code str.format}: replaces the fields in braces. */
public final class FieldFormat {
    /** Where a name in a field is looked up. */
    public interface Keywords {
        /** Raises KeyError where there is none. */
        Object get(TruffleString name);
    }

    private static final int MAX_NESTING = 2;

    private final Object[] args;
    private final Keywords keywords;

    /** The next automatic number; -1 when fields are numbered by hand; 0 also while that is not decided. */
    private int next;

    private boolean automatic;
    private boolean manual;

    private FieldFormat(Object[] args, Keywords keywords) {
        this.args = args;
        this.keywords = keywords;
    }

    /** @param args {@code null} for {@code format_map}, which has no positional arguments */
    @TruffleBoundary
    public static TruffleString format(TruffleString text, Object[] args, Keywords keywords) {
        return new FieldFormat(args, keywords)
                .format(Str.codePoints(text), MAX_NESTING)
                .toTruffleString();
    }

    private CodePoints format(int[] text, int nesting) {
        if (nesting == 0) {
            throw Errors.valueError("Max string recursion exceeded");
        }
        CodePoints out = new CodePoints(text.length + 16);
        MarkupParser parser = new MarkupParser(text);
        while (parser.next()) {
            out.append(text, parser.literalStart(), parser.literalEnd());
            if (parser.hasField()) {
                out.append(field(parser, nesting));
            }
        }
        return out;
    }

    private TruffleString field(MarkupParser parser, int nesting) {
        Object value = resolve(parser.fieldName());
        int conversion = parser.conversion();
        switch (conversion) {
            case 0 -> {}
            case 'r' -> value = Strings.repr(value);
            case 's' -> value = Strings.str(value);
            case 'a' -> value = Strings.ascii(value);
            default ->
                throw Errors.valueError(
                        conversion > 32 && conversion < 127
                                ? "Unknown conversion specifier " + (char) conversion
                                : "Unknown conversion specifier \\x" + Integer.toHexString(conversion));
        }
        int[] specification = parser.specification();
        TruffleString expanded = parser.specificationNeedsExpanding()
                ? format(specification, nesting - 1).toTruffleString()
                : Str.ofCodePoints(specification);
        return Strings.format(value, expanded);
    }

    private Object resolve(int[] name) {
        FieldName field = new FieldName(name);
        Object value;
        long index = field.firstIndex();
        if (field.isFirstEmpty()) {
            if (manual) {
                throw Errors.valueError("cannot switch from manual field specification to automatic field numbering");
            }
            automatic = true;
            index = next++;
        } else if (index >= 0) {
            if (automatic) {
                throw Errors.valueError("cannot switch from automatic field numbering to manual field specification");
            }
            manual = true;
        }
        if (index >= 0) {
            if (args == null) {
                throw Errors.valueError("Format string contains positional fields");
            }
            if (index >= args.length) {
                throw Errors.of(
                        ExceptionTypes.INDEX_ERROR,
                        "Replacement index " + index + " out of range for positional args tuple");
            }
            value = args[(int) index];
        } else {
            value = keywords.get(field.first());
        }
        while (field.nextPart()) {
            value = field.isAttribute()
                    ? Attributes.get(value, field.part())
                    : Items.get(value, field.partIndex() >= 0 ? (Object) field.partIndex() : field.part());
        }
        return value;
    }
}
