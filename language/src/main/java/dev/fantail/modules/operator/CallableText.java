// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.operator;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.ReprGuard;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Strings;

/** The representation of the callables of this module: the constructor call that makes them. */
final class CallableText {
    private CallableText() {}

    /** @param keywords may be {@code null} */
    static TruffleString of(PyObject self, Object[] args, PyDict keywords) {
        PyType type = self.type();
        String module = type.isHeapType() ? "" : type.builtinModule() + ".";
        String name = module + type.qualifiedName();
        if (!ReprGuard.enter(self)) {
            return Str.of(name + "(...)");
        }
        try {
            TruffleStringBuilder text = Str.builder();
            text.appendStringUncached(Str.of(name + "("));
            String separator = "";
            for (Object argument : args) {
                text.appendStringUncached(Str.of(separator));
                text.appendStringUncached(Strings.repr(argument));
                separator = ", ";
            }
            if (keywords != null) {
                for (Object key : keywords.keyArray()) {
                    text.appendStringUncached(Str.of(separator));
                    text.appendStringUncached(Strings.str(key));
                    text.appendStringUncached(Str.of("="));
                    text.appendStringUncached(Strings.repr(keywords.get(key)));
                    separator = ", ";
                }
            }
            text.appendStringUncached(Str.of(")"));
            return text.toStringUncached();
        } finally {
            ReprGuard.leave(self);
        }
    }
}
