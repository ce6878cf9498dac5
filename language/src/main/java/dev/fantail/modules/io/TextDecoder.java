// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import com.oracle.truffle.api.strings.TruffleString;

/** Turns bytes that come in pieces into text. */
interface TextDecoder {
    /** @param last whether nothing follows */
    TruffleString decode(byte[] bytes, boolean last);

    void reset();

    /** Bytes that were read and are not decoded yet. */
    byte[] pending();

    /** The rest of the state. */
    long flags();

    void setState(byte[] pending, long flags);
}
