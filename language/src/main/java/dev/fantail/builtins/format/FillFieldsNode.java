// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.format;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.builtins.format.FieldTemplate.Field;
import dev.fantail.nodes.PythonNode;
import dev.fantail.nodes.text.ConcatenateNode;
import dev.fantail.nodes.text.ConvertNode;
import dev.fantail.nodes.text.FormatWithNode;
import dev.fantail.objects.PyDict;

/** {@code template.format(*args, **keywords)}. */
final class FillFieldsNode extends PythonNode {
    private final FieldTemplate template;

    @Children
    private final ConvertNode[] converters;

    @Children
    private final FormatWithNode[] formats;

    @Child
    private ConcatenateNode concatenate;

    private FillFieldsNode(FieldTemplate template) {
        this.template = template;
        this.converters = new ConvertNode[template.count()];
        this.formats = new FormatWithNode[template.count()];
        for (int i = 0; i < formats.length; i++) {
            converters[i] = new ConvertNode(template.field(i).conversion());
            formats[i] = FormatWithNode.create();
        }
        this.concatenate = new ConcatenateNode(2 * formats.length + 1);
    }

    @NeverDefault
    static FillFieldsNode create(FieldTemplate template) {
        return new FillFieldsNode(template);
    }

    /** {@code null} where an argument is missing; nothing of the program's has run then. */
    @ExplodeLoop
    TruffleString execute(VirtualFrame frame, Object[] args, PyDict keywords) {
        int count = template.count();
        Object[] values = new Object[count];
        for (int i = 0; i < count; i++) {
            Field field = template.field(i);
            if (field.index() >= 0) {
                if (field.index() >= args.length) {
                    return null;
                }
                values[i] = args[field.index()];
            } else {
                values[i] = get(keywords, field.name());
                if (values[i] == null) {
                    return null;
                }
            }
        }
        TruffleString[] texts = new TruffleString[2 * count + 1];
        for (int i = 0; i < count; i++) {
            Field field = template.field(i);
            texts[2 * i] = field.literal();
            texts[2 * i + 1] =
                    formats[i].execute(frame, converters[i].execute(frame, values[i]), field.specification());
        }
        texts[2 * count] = template.tail();
        return concatenate.execute(texts);
    }

    @TruffleBoundary
    private static Object get(PyDict keywords, TruffleString name) {
        return keywords == null ? null : keywords.getString(name);
    }
}
