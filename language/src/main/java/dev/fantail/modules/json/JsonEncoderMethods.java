// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.json;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Conversions;

/** The methods of {@code _json.Encoder}. */
@BuiltinClass(type = "_json.Encoder")
public final class JsonEncoderMethods {
    private JsonEncoderMethods() {}

    @Builtin("__new__(cls, markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys,"
            + " allow_nan)")
    static Object create(
            PyType cls,
            Object markers,
            Object defaultFunction,
            Object encoder,
            Object indent,
            TruffleString keySeparator,
            TruffleString itemSeparator,
            boolean sortKeys,
            boolean skipKeys,
            boolean allowNan) {
        if (markers != PyNone.NONE && !(markers instanceof PyDict)) {
            throw Errors.typeError("make_encoder() argument 1 must be dict or None, not "
                    + Types.of(markers).shortName());
        }
        return new PyEncoder(
                cls,
                markers != PyNone.NONE,
                defaultFunction,
                encoder,
                keySeparator,
                itemSeparator,
                sortKeys,
                skipKeys,
                allowNan,
                indent);
    }

    @Builtin("__call__(self, obj, _current_indent_level)")
    static PyTuple call(PyEncoder self, Object obj, Object level) {
        return new PyTuple(self.encode(obj, Conversions.toInt(level)));
    }
}
