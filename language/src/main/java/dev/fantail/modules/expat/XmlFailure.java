// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.expat;

/** Parsing ends here. */
final class XmlFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient XmlError error;
    private final int position;

    /** @param position index in the text of the document, or -1 for the beginning of the current token */
    XmlFailure(XmlError error, int position) {
        super(error.message(), null, false, false);
        this.error = error;
        this.position = position;
    }

    XmlFailure(XmlError error) {
        this(error, -1);
    }

    XmlError error() {
        return error;
    }

    int position() {
        return position;
    }
}
