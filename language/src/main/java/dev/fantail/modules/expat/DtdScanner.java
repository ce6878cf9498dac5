// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.expat;

import java.util.ArrayList;
import java.util.List;

/** Reads the words of one declaration. */
final class DtdScanner {
    private final XmlText source;
    private final int end;
    private int at;

    DtdScanner(XmlText source, int from, int to) {
        this.source = source;
        this.at = from;
        this.end = to;
    }

    /** Where in the document the scanner is, or -1. */
    int place() {
        return source.place(at);
    }

    XmlFailure failure(XmlError error) {
        return new XmlFailure(error, place());
    }

    boolean atEnd() {
        return at >= end;
    }

    boolean optionalSpace() {
        int behind = Math.min(end, source.skipSpace(at));
        boolean any = behind > at;
        at = behind;
        return any;
    }

    void space() {
        if (!optionalSpace()) {
            throw failure(at >= end ? XmlError.SYNTAX : XmlError.INVALID_TOKEN);
        }
    }

    static boolean isName(String text) {
        XmlText all = new XmlText(text);
        return !text.isEmpty() && all.skipName(0) == text.length();
    }

    String name() {
        int behind = Math.min(end, source.skipName(at));
        if (behind == at) {
            throw failure(XmlError.SYNTAX);
        }
        String name = source.substring(at, behind);
        at = behind;
        return name;
    }

    private String token() {
        int behind = Math.min(end, source.skipNameCharacters(at));
        if (behind == at) {
            throw failure(XmlError.SYNTAX);
        }
        String token = source.substring(at, behind);
        at = behind;
        return token;
    }

    boolean accept(char c) {
        if (at < end && source.at(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    boolean isQuote() {
        return at < end && (source.at(at) == '"' || source.at(at) == '\'');
    }

    /** The text between quotes. */
    String literal() {
        if (!isQuote()) {
            throw failure(XmlError.SYNTAX);
        }
        char quote = source.at(at);
        int close = at + 1;
        while (close < end && source.at(close) != quote) {
            close++;
        }
        if (close == end) {
            throw failure(XmlError.SYNTAX);
        }
        String text = source.substring(at + 1, close);
        at = close + 1;
        return text;
    }

    String publicId() {
        int start = at;
        String text = literal();
        for (int i = 0; i < text.length(); i++) {
            if (!XmlCharacters.isPublicId(text.charAt(i))) {
                throw new XmlFailure(XmlError.PUBLICID, source.place(start));
            }
        }
        return XmlValues.collapsed(text.replace('\n', ' ').replace('\r', ' '));
    }

    String attributeType() {
        String keyword = "";
        if (at < end && source.at(at) != '(') {
            keyword = name();
            switch (keyword) {
                case "CDATA", "ID", "IDREF", "IDREFS", "ENTITY", "ENTITIES", "NMTOKEN", "NMTOKENS" -> {
                    return keyword;
                }
                case "NOTATION" -> space();
                default -> throw failure(XmlError.SYNTAX);
            }
        }
        if (!accept('(')) {
            throw failure(XmlError.SYNTAX);
        }
        StringBuilder type = new StringBuilder(keyword);
        char before = '(';
        do {
            optionalSpace();
            type.append(before).append(token());
            optionalSpace();
            before = '|';
        } while (accept('|'));
        if (!accept(')')) {
            throw failure(XmlError.SYNTAX);
        }
        return type.append(')').toString();
    }

    ContentModel contentModel() {
        if (!accept('(')) {
            return switch (name()) {
                case "EMPTY" -> new ContentModel(ContentModel.EMPTY, 0, null, List.of());
                case "ANY" -> new ContentModel(ContentModel.ANY, 0, null, List.of());
                default -> throw failure(XmlError.SYNTAX);
            };
        }
        optionalSpace();
        if (accept('#')) {
            return mixed();
        }
        return group();
    }

    private ContentModel mixed() {
        if (!name().equals("PCDATA")) {
            throw failure(XmlError.SYNTAX);
        }
        List<ContentModel> children = new ArrayList<>();
        optionalSpace();
        while (accept('|')) {
            optionalSpace();
            children.add(new ContentModel(ContentModel.NAME, 0, name(), List.of()));
            optionalSpace();
        }
        if (!accept(')')) {
            throw failure(XmlError.SYNTAX);
        }
        boolean star = accept('*');
        if (!star && !children.isEmpty()) {
            throw failure(XmlError.SYNTAX);
        }
        return new ContentModel(ContentModel.MIXED, star ? 2 : 0, null, List.copyOf(children));
    }

    /** Behind an opening parenthesis. */
    private ContentModel group() {
        List<ContentModel> children = new ArrayList<>();
        char separator = 0;
        do {
            optionalSpace();
            if (accept('(')) {
                children.add(group());
            } else {
                String name = name();
                children.add(new ContentModel(ContentModel.NAME, quantifier(), name, List.of()));
            }
            optionalSpace();
            if (separator == 0 && at < end && (source.at(at) == '|' || source.at(at) == ',')) {
                separator = source.at(at);
            }
        } while (separator != 0 && accept(separator));
        if (!accept(')')) {
            throw failure(XmlError.SYNTAX);
        }
        int type = separator == '|' ? ContentModel.CHOICE : ContentModel.SEQUENCE;
        return new ContentModel(type, quantifier(), null, List.copyOf(children));
    }

    private int quantifier() {
        int quantifier = at < end ? ContentModel.quantifierOf(source.at(at)) : 0;
        at += quantifier > 0 ? 1 : 0;
        return quantifier;
    }
}
