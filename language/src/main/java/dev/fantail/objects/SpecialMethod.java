// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.strings.TruffleString;

/** The special methods that the general protocols ask every class for: a class keeps what it found. */
public enum SpecialMethod {
    GETATTRIBUTE(Names.GETATTRIBUTE),
    GETATTR(Names.GETATTR),
    SETATTR(Names.SETATTR),
    DELATTR(Names.DELATTR),
    GET(Names.GET),
    SET(Names.SET),
    DELETE(Names.DELETE),
    DEL(Names.DEL),
    HASH(Names.HASH),
    ITER(Names.ITER),
    NEXT(Names.NEXT);

    static final int COUNT = values().length;

    final TruffleString attribute;

    SpecialMethod(TruffleString attribute) {
        this.attribute = attribute;
    }
}
