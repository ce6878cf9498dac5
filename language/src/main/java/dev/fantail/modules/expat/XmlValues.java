// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.expat;

import java.util.HashSet;
import java.util.Set;

/** The text of attributes and entities: references replaced, white space in its normal form. */
final class XmlValues {
    /** How much bigger than the document its entities may make it, once they have made it this long. */
    private static final long LARGEST_FACTOR = 100;

    private static final long HARMLESS_LENGTH = 8L << 20;

    private final Dtd dtd;
    private final Set<String> open = new HashSet<>();
    private long direct;
    private long indirect;

    XmlValues(Dtd dtd) {
        this.dtd = dtd;
    }

    void countDirect(int length) {
        direct += length;
    }

    /** Marks an entity as being expanded: it may not occur in itself. */
    void enter(Dtd.Entity entity) {
        if (!open.add(entity.name())) {
            throw new XmlFailure(XmlError.RECURSIVE_ENTITY_REF);
        }
        indirect += entity.text().length();
        if (direct + indirect > HARMLESS_LENGTH && (direct + indirect) / Math.max(1, direct) > LARGEST_FACTOR) {
            throw new XmlFailure(XmlError.AMPLIFICATION_LIMIT_BREACH);
        }
    }

    void leave(Dtd.Entity entity) {
        open.remove(entity.name());
    }

    /** What the five entities stand for that every document has; 0 for other names. */
    static char predefined(String name) {
        return switch (name) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> 0;
        };
    }

    /** The code point of the digits of a character reference, which may begin with an {@code x}. */
    static int character(String digits, int place) {
        long value = 0;
        boolean hex = digits.startsWith("x");
        for (int i = hex ? 1 : 0; i < digits.length() && value <= Character.MAX_CODE_POINT; i++) {
            value = value * (hex ? 16 : 10) + Character.digit(digits.charAt(i), 16);
        }
        if (value > Character.MAX_CODE_POINT || !XmlCharacters.isValid((int) value)) {
            throw new XmlFailure(XmlError.BAD_CHAR_REF, place);
        }
        return (int) value;
    }

    /** Line ends as {@code \n}. */
    static String lines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The value of an attribute; {@code place} is where its text begins in the document, or -1. */
    String attribute(String raw, boolean tokenized, int place) {
        StringBuilder out = new StringBuilder();
        append(out, raw, place);
        return tokenized ? collapsed(out) : out.toString();
    }

    static String collapsed(CharSequence text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ') {
                out.append(c);
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(c);
            }
        }
        if (out.length() > 0 && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }

    private void append(StringBuilder out, String raw, int place) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n') {
                continue;
            } else if (XmlCharacters.isSpace(c)) {
                out.append(' ');
            } else if (c == '<') {
                throw new XmlFailure(XmlError.INVALID_TOKEN, place < 0 ? -1 : place + i);
            } else if (c != '&') {
                out.append(c);
            } else {
                int semicolon = raw.indexOf(';', i);
                String name = semicolon < 0 ? "" : raw.substring(i + 1, semicolon);
                if (name.isEmpty()) {
                    throw new XmlFailure(XmlError.INVALID_TOKEN, place < 0 ? -1 : place + i);
                }
                appendReference(out, name, place < 0 ? -1 : place + i);
                i = semicolon;
            }
        }
    }

    private void appendReference(StringBuilder out, String name, int place) {
        if (name.charAt(0) == '#') {
            out.appendCodePoint(character(name.substring(1), place));
            return;
        }
        char known = predefined(name);
        if (known != 0) {
            out.append(known);
            return;
        }
        Dtd.Entity entity = dtd.entity(name);
        if (!dtd.hasParameterReferences() || dtd.isStandalone()) {
            if (entity == null) {
                throw new XmlFailure(XmlError.UNDEFINED_ENTITY);
            } else if (entity.inParameterEntity() && dtd.isStandalone()) {
                throw new XmlFailure(XmlError.ENTITY_DECLARED_IN_PE);
            }
        } else if (entity == null) {
            return;
        }
        if (entity.notation() != null) {
            throw new XmlFailure(XmlError.BINARY_ENTITY_REF);
        } else if (entity.text() == null) {
            throw new XmlFailure(XmlError.ATTRIBUTE_EXTERNAL_ENTITY_REF);
        }
        enter(entity);
        append(out, entity.text(), -1);
        leave(entity);
    }
}
