// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Str;

/** Messages to objects of other languages, for Python code. */
final class Foreign {
    static final InteropLibrary INTEROP = InteropLibrary.getUncached();

    /** A message that may be refused. */
    interface Message {
        Object send() throws InteropException;
    }

    private Foreign() {}

    /** Sends a message; its result and its exceptions become Python's. */
    @TruffleBoundary
    static Object send(Message message) {
        try {
            return Border.toPython(message.send());
        } catch (InteropException e) {
            throw Border.error(e);
        } catch (AbstractTruffleException e) {
            throw Border.arriving(e);
        }
    }

    /** As {@link #send}, for messages whose result is not a value: {@code null} when they are refused. */
    @TruffleBoundary
    static Object sendOrNull(Message message) {
        try {
            return Border.toPython(message.send());
        } catch (InteropException e) {
            return null;
        } catch (AbstractTruffleException e) {
            throw Border.arriving(e);
        }
    }

    static TruffleString display(Object object) {
        return (TruffleString) send(() -> INTEROP.toDisplayString(object));
    }

    static String name(TruffleString name) {
        return Str.toJava(name);
    }
}
