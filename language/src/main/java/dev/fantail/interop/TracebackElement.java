// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.source.SourceSection;
import dev.fantail.objects.PyTraceback;

/** An entry of a traceback as an element of a stack trace. */
@ExportLibrary(InteropLibrary.class)
final class TracebackElement implements TruffleObject {
    private final PyTraceback entry;

    TracebackElement(PyTraceback entry) {
        this.entry = entry;
    }

    @ExportMessage
    boolean hasExecutableName() {
        return true;
    }

    @ExportMessage
    Object getExecutableName() {
        return entry.frame().code().qualifiedName();
    }

    @ExportMessage
    boolean hasSourceLocation() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    SourceSection getSourceLocation() {
        return TracebackReplay.section(entry);
    }
}
