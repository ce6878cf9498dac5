// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.format;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.builtins.format.PercentTemplate.Part;
import dev.fantail.nodes.PythonNode;
import dev.fantail.nodes.builtin.ToTextNode;
import dev.fantail.nodes.text.ConcatenateNode;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Types;

/** {@code template % values}: special methods of the values are compiled with the caller. */
final class FillTemplateNode extends PythonNode {
    private final PercentTemplate template;

    @Children
    private final ToTextNode[] converters;

    @Child
    private ConcatenateNode concatenate;

    private FillTemplateNode(PercentTemplate template) {
        this.template = template;
        this.converters = new ToTextNode[template.partCount()];
        for (int i = 0; i < converters.length; i++) {
            Part part = template.part(i);
            if (!part.isLiteral() && (part.isText() || part.layout() == null)) {
                converters[i] = part.kind() == 'r' ? ToTextNode.Repr.create() : ToTextNode.Constructor.create();
            }
        }
        this.concatenate = new ConcatenateNode(converters.length);
    }

    @NeverDefault
    static FillTemplateNode create(PercentTemplate template) {
        return new FillTemplateNode(template);
    }

    /** {@code null} where the values are not what the template needs; nothing of the program's has run then. */
    @ExplodeLoop
    TruffleString execute(VirtualFrame frame, Object given) {
        PyTuple tuple = given instanceof PyTuple items ? items : null;
        if (!template.isMapped() && template.valueCount() != (tuple == null ? 1 : tuple.size())) {
            return null;
        }
        int count = template.partCount();
        Object[] values = new Object[count];
        for (int i = 0, next = 0; i < count; i++) {
            Part part = template.part(i);
            if (part.isLiteral()) {
                continue;
            }
            Object value = template.isMapped() ? item(given, part.key()) : tuple == null ? given : tuple.get(next);
            next++;
            if (value == null || !fits(part, value)) {
                return null;
            }
            values[i] = value;
        }
        TruffleString[] texts = new TruffleString[count];
        for (int i = 0; i < count; i++) {
            Part part = template.part(i);
            if (part.isLiteral()) {
                texts[i] = part.literal();
            } else if (converters[i] == null) {
                texts[i] = number(values[i], part.layout(), part.isInteger());
            } else {
                Object text = converters[i].executeText(frame, values[i]);
                texts[i] = text instanceof TruffleString plain ? plain : plain(text);
                if (part.layout() != null) {
                    texts[i] = TextFormat.layOut(texts[i], part.layout());
                }
            }
        }
        return concatenate.execute(texts);
    }

    /** Other numbers, and what has to be converted to one, go the general way. */
    private static boolean fits(Part part, Object value) {
        return part.isText() || value instanceof Long || value instanceof Double && !part.isInteger();
    }

    @TruffleBoundary
    private static TruffleString number(Object value, FormatSpec layout, boolean isInteger) {
        return isInteger
                ? NumberFormat.integer(value, layout)
                : NumberFormat.floating(value instanceof Long integer ? integer : (double) value, layout);
    }

    @TruffleBoundary
    private static Object item(Object values, TruffleString key) {
        return values instanceof PyDict dict && dict.isExactly(Types.DICT) ? dict.getString(key) : null;
    }

    /** Of an instance of a subclass. */
    @TruffleBoundary
    private static TruffleString plain(Object text) {
        return (TruffleString) PyValueObject.unwrap(text);
    }
}
