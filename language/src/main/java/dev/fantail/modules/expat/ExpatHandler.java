// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.expat;

import java.util.HashMap;
import java.util.Map;

/** The attributes of a parser that hold functions. */
enum ExpatHandler {
    StartElement,
    EndElement,
    ProcessingInstruction,
    CharacterData,
    UnparsedEntityDecl,
    NotationDecl,
    StartNamespaceDecl,
    EndNamespaceDecl,
    Comment,
    StartCdataSection,
    EndCdataSection,
    Default,
    DefaultHandlerExpand,
    NotStandalone,
    ExternalEntityRef,
    StartDoctypeDecl,
    EndDoctypeDecl,
    EntityDecl,
    XmlDecl,
    ElementDecl,
    AttlistDecl,
    SkippedEntity;

    private static final Map<String, ExpatHandler> BY_NAME = new HashMap<>();

    static {
        for (ExpatHandler handler : values()) {
            BY_NAME.put(handler.attribute(), handler);
        }
    }

    /** The name of the attribute. */
    String attribute() {
        return this == DefaultHandlerExpand ? name() : name() + "Handler";
    }

    /** {@code null} when no handler has that name. */
    static ExpatHandler of(String attribute) {
        return BY_NAME.get(attribute);
    }
}
