// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.protocol.Strings;

/** The last line of a traceback: class and message. */
public final class ExceptionText {
    private ExceptionText() {}

    /** {@code ValueError: message}, with the module's name for classes outside {@code builtins}. */
    public static String summary(PyBaseException exception) {
        PyType type = exception.type();
        StringBuilder text = new StringBuilder();
        if (type.isHeapType() && type.namespace().getString(Names.MODULE) instanceof TruffleString module) {
            String name = module.toJavaStringUncached();
            if (!name.equals("__main__") && !name.equals("builtins")) {
                text.append(name).append('.');
            }
        }
        text.append(type.qualifiedName().toJavaStringUncached());
        String message;
        try {
            message = Strings.str(exception).toJavaStringUncached();
        } catch (PyException e) {
            message = "<exception str() failed>";
        }
        if (!message.isEmpty()) {
            text.append(": ").append(message);
        }
        return text.toString();
    }
}
