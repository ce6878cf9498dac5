// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.expat;

import java.util.HashSet;
import java.util.Set;

/** Reads the document type: where it is named, and the declarations of its internal and external subset. */
final class DtdParser {
    private static final int UNLESS_STANDALONE = 1;

    private final XmlParser parser;
    private final XmlSink sink;
    private final Dtd dtd;
    private final XmlValues values;
    private final Set<String> openEntities = new HashSet<>();
    private boolean seen;
    private boolean open;

    // The identifiers that were read last, and those of the document type.
    private String systemId;
    private String publicId;
    private String doctypeSystemId;
    private String doctypePublicId;

    DtdParser(XmlParser parser, XmlSink sink, Dtd dtd, XmlValues values) {
        this.parser = parser;
        this.sink = sink;
        this.dtd = dtd;
        this.values = values;
    }

    boolean hasDoctype() {
        return seen;
    }

    /** Whether the internal subset goes on. */
    boolean isSubsetOpen() {
        return open;
    }

    /** Reads {@code <!DOCTYPE name …} up to the bracket that opens the subset, or to the end. */
    int doctype(XmlText source, int at) {
        int end = headEnd(source, at + 9);
        if (end == XmlText.PARTIAL) {
            return end;
        }
        DtdScanner scanner = new DtdScanner(source, at + 9, end);
        scanner.space();
        String name = scanner.name();
        scanner.optionalSpace();
        if (!scanner.atEnd()) {
            readExternalId(scanner, false);
            scanner.optionalSpace();
            if (!scanner.atEnd()) {
                throw scanner.failure(XmlError.SYNTAX);
            }
        }
        seen = true;
        doctypeSystemId = systemId;
        doctypePublicId = publicId;
        open = source.at(end) == '[';
        parser.moveEvent(end);
        if (systemId != null) {
            dtd.setParameterReferences();
            askStandalone(parser.parameterParsing() == 0);
        }
        if (!sink.startDoctype(name, systemId, publicId, open)) {
            reportWords(source.substring(at, end + (open ? 1 : 0)));
        }
        if (!open) {
            finish(">");
        }
        return end + 1;
    }

    private static int headEnd(XmlText source, int from) {
        char quote = 0;
        for (int at = from; at < source.end(); ) {
            char c = source.at(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '[' || c == '>') {
                return at;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
            at = source.skipCharacter(at);
            if (at == XmlText.PARTIAL) {
                return at;
            }
        }
        return XmlText.PARTIAL;
    }

    /** {@code SYSTEM "…"} or {@code PUBLIC "…" "…"}; the second text of the latter may be missing for notations. */
    private void readExternalId(DtdScanner scanner, boolean notation) {
        systemId = null;
        publicId = null;
        String keyword = scanner.name();
        if (!keyword.equals("SYSTEM") && !keyword.equals("PUBLIC")) {
            throw scanner.failure(XmlError.SYNTAX);
        }
        scanner.space();
        if (keyword.equals("PUBLIC")) {
            publicId = scanner.publicId();
            boolean spaced = scanner.optionalSpace();
            if (notation && !scanner.isQuote()) {
                return;
            } else if (!spaced) {
                throw scanner.failure(XmlError.SYNTAX);
            }
        }
        systemId = scanner.literal();
    }

    private void finish(String raw) {
        open = false;
        if (systemId != null && readsExternal()) {
            readExternalSubset();
            askStandalone(true);
        }
        if (!sink.endDoctype()) {
            reportWords(raw);
        }
    }

    private void askStandalone(boolean asks) {
        if (asks && !dtd.isStandalone() && sink.notStandalone() == 0) {
            throw new XmlFailure(XmlError.NOT_STANDALONE);
        }
    }

    /** What nobody wants is handed on word by word. */
    private void reportWords(String raw) {
        XmlText words = new XmlText(raw);
        for (int at = 0; at < words.end(); ) {
            char c = words.at(at);
            int behind = at + 1;
            if (XmlCharacters.isSpace(c)) {
                behind = words.skipSpace(at);
            } else if (c == '"' || c == '\'') {
                behind = raw.indexOf(c, at + 1) + 1;
            } else if (c == '<' || c == '#') {
                behind = words.skipNameCharacters(at + (c == '<' ? 2 : 1));
            } else if (XmlCharacters.isName(c)) {
                behind = words.skipNameCharacters(at);
                behind += behind < words.end() && ContentModel.quantifierOf(words.at(behind)) > 0 ? 1 : 0;
            } else if (c == ')' && behind < words.end() && ContentModel.quantifierOf(words.at(behind)) > 0) {
                behind++;
            }
            sink.other(words.substring(at, behind));
            at = behind;
        }
    }

    private boolean readsExternal() {
        int parsing = parser.parameterParsing();
        return parsing > UNLESS_STANDALONE || parsing == UNLESS_STANDALONE && !dtd.isStandalone();
    }

    /** As if the document had named an external subset, when it has not. */
    void readForeignSubset() {
        if (readsExternal()) {
            readExternalSubset();
        }
    }

    private void readExternalSubset() {
        if (sink.externalEntity(null, parser.base(), systemId, publicId) == 0) {
            throw new XmlFailure(XmlError.EXTERNAL_ENTITY_HANDLING);
        }
    }

    /** The next thing in the internal subset. */
    int subsetStep(XmlText source, int at) {
        if (at == source.end()) {
            return XmlText.PARTIAL;
        }
        if (source.at(at) == ']') {
            int close = source.skipSpace(at + 1);
            if (close == source.end()) {
                return XmlText.PARTIAL;
            } else if (source.at(close) != '>') {
                throw new XmlFailure(XmlError.SYNTAX, close);
            }
            systemId = doctypeSystemId;
            publicId = doctypePublicId;
            parser.moveEvent(close);
            finish(source.substring(at, close + 1));
            return close + 1;
        }
        return declaration(source, at, false);
    }

    /** Declarations of an external subset or of a parameter entity outside of the document. */
    void external(String text) {
        declarations(text, true);
    }

    private void declarations(String text, boolean external) {
        XmlText source = new XmlText(text);
        int sections = 0;
        for (int at = 0; at < source.end(); ) {
            if (external && source.startsWith(at, "<![")) {
                at = conditional(source, at);
                sections += source.at(at - 1) == '[' ? 1 : 0;
            } else if (external && sections > 0 && source.startsWith(at, "]]>")) {
                sections--;
                at += 3;
            } else {
                at = declaration(source, at, external);
            }
            if (at == XmlText.PARTIAL) {
                throw new XmlFailure(external ? XmlError.UNCLOSED_TOKEN : XmlError.INCOMPLETE_PE);
            }
        }
        if (sections > 0) {
            throw new XmlFailure(XmlError.SYNTAX);
        }
    }

    /** {@code <![INCLUDE[} is entered; {@code <![IGNORE[…]]>} is skipped. */
    private int conditional(XmlText source, int at) {
        int bracket = at + 3;
        while (bracket < source.end() && source.at(bracket) != '[') {
            bracket++;
        }
        if (bracket == source.end()) {
            throw new XmlFailure(XmlError.SYNTAX);
        }
        String keyword = expandParameters(source.substring(at + 3, bracket)).strip();
        if (keyword.equals("INCLUDE")) {
            return bracket + 1;
        } else if (!keyword.equals("IGNORE")) {
            throw new XmlFailure(XmlError.SYNTAX);
        }
        int depth = 1;
        for (int i = bracket + 1; i < source.end(); i++) {
            if (source.startsWith(i, "<![")) {
                depth++;
            } else if (source.startsWith(i, "]]>") && --depth == 0) {
                return i + 3;
            }
        }
        throw new XmlFailure(XmlError.SYNTAX);
    }

    private int declaration(XmlText source, int at, boolean external) {
        char c = source.at(at);
        if (XmlCharacters.isSpace(c)) {
            int behind = source.skipSpace(at);
            sink.other(source.substring(at, behind));
            return behind;
        } else if (c == '%') {
            return parameterReference(source, at);
        } else if (c != '<') {
            source.skipCharacter(at);
            boolean token = XmlCharacters.isName(source.codePointAt(at)) || "\"'(),|>[]#+*?".indexOf(c) >= 0;
            throw new XmlFailure(token ? XmlError.SYNTAX : XmlError.INVALID_TOKEN, source.place(at));
        } else if (source.startsWith(at, "<?")) {
            return parser.instruction(source, at);
        } else if (source.startsWith(at, "<!--")) {
            return parser.comment(source, at);
        } else if (source.mayStartWith(at, "<!--")) {
            return XmlText.PARTIAL;
        } else if (!source.startsWith(at, "<!")) {
            throw new XmlFailure(XmlError.SYNTAX, source.place(at));
        }
        int end = declarationEnd(source, at + 2);
        if (end == XmlText.PARTIAL) {
            return end;
        }
        XmlText scanned = source;
        int from = at + 2;
        int to = end;
        if (external) {
            scanned = new XmlText(expandParameters(source.substring(from, end)));
            from = 0;
            to = scanned.end();
        }
        if (!declare(new DtdScanner(scanned, from, to), external || !source.isMain(), external)) {
            reportWords(source.substring(at, end + 1));
        }
        return end + 1;
    }

    private static int declarationEnd(XmlText source, int from) {
        char quote = 0;
        for (int at = from; at < source.end(); ) {
            char c = source.at(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return at;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
            at = source.skipCharacter(at);
            if (at == XmlText.PARTIAL) {
                return at;
            }
        }
        return XmlText.PARTIAL;
    }

    /** Replaces references to parameter entities outside of quotes. */
    private String expandParameters(String text) {
        StringBuilder out = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int semicolon = c == '%' && quote == 0 ? text.indexOf(';', i) : -1;
            if (semicolon > i + 1 && !XmlCharacters.isSpace(text.charAt(i + 1))) {
                String name = text.substring(i + 1, semicolon);
                Dtd.Entity entity = dtd.parameterEntity(name);
                if (entity == null || entity.text() == null) {
                    throw new XmlFailure(XmlError.UNDEFINED_ENTITY);
                } else if (!openEntities.add(name)) {
                    throw new XmlFailure(XmlError.RECURSIVE_ENTITY_REF);
                }
                out.append(' ').append(expandParameters(entity.text())).append(' ');
                openEntities.remove(name);
                i = semicolon;
                continue;
            }
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
            out.append(c);
        }
        return out.toString();
    }

    private int parameterReference(XmlText source, int at) {
        int nameEnd = source.skipName(at + 1);
        if (nameEnd >= source.end()) {
            return XmlText.PARTIAL;
        } else if (nameEnd == at + 1 || source.at(nameEnd) != ';') {
            throw new XmlFailure(XmlError.INVALID_TOKEN, source.place(nameEnd));
        }
        String name = source.substring(at + 1, nameEnd);
        boolean known = !dtd.hasParameterReferences();
        dtd.setParameterReferences();
        if (parser.parameterParsing() == 0) {
            dtd.setKeepsProcessing(dtd.isStandalone());
            sink.other(source.substring(at, nameEnd + 1));
            askStandalone(true);
        } else {
            expandReference(name, source.substring(at, nameEnd + 1), known);
        }
        return nameEnd + 1;
    }

    private void expandReference(String name, String raw, boolean known) {
        Dtd.Entity entity = dtd.parameterEntity(name);
        if (entity == null) {
            if (known || dtd.isStandalone()) {
                throw new XmlFailure(XmlError.UNDEFINED_ENTITY);
            }
            leaveOut(name, raw);
        } else if (!openEntities.add(name)) {
            throw new XmlFailure(XmlError.RECURSIVE_ENTITY_REF);
        } else {
            if (entity.text() != null) {
                declarations(entity.text(), false);
            } else {
                int answer = sink.externalEntity(null, entity.base(), entity.systemId(), entity.publicId());
                if (answer == 0) {
                    throw new XmlFailure(XmlError.EXTERNAL_ENTITY_HANDLING);
                } else if (answer < 0) {
                    dtd.setKeepsProcessing(dtd.isStandalone());
                }
                askStandalone(true);
            }
            openEntities.remove(name);
        }
    }

    private void leaveOut(String name, String raw) {
        dtd.setKeepsProcessing(dtd.isStandalone());
        if (!sink.skippedEntity(name, true)) {
            sink.other(raw);
        }
    }

    /** Reads one declaration and says whether anybody wanted to know. */
    private boolean declare(DtdScanner scanner, boolean inParameterEntity, boolean external) {
        String keyword = scanner.name();
        scanner.space();
        boolean heard = switch (keyword) {
            case "ENTITY" -> entity(scanner, inParameterEntity, external);
            case "ELEMENT" -> element(scanner);
            case "ATTLIST" -> attributes(scanner);
            case "NOTATION" -> notation(scanner);
            default -> throw scanner.failure(XmlError.SYNTAX);
        };
        scanner.optionalSpace();
        if (!scanner.atEnd()) {
            throw scanner.failure(XmlError.SYNTAX);
        }
        return heard;
    }

    private boolean entity(DtdScanner scanner, boolean inParameterEntity, boolean external) {
        boolean parameter = scanner.accept('%');
        if (parameter) {
            scanner.space();
        }
        String name = scanner.name();
        scanner.space();
        Dtd.Entity entity;
        if (scanner.isQuote()) {
            String text = entityValue(scanner, external);
            entity = new Dtd.Entity(name, text, parser.base(), null, null, null, inParameterEntity);
        } else {
            readExternalId(scanner, false);
            String notation = null;
            if (scanner.optionalSpace() && !scanner.atEnd() && !parameter) {
                if (!scanner.name().equals("NDATA")) {
                    throw scanner.failure(XmlError.SYNTAX);
                }
                scanner.space();
                notation = scanner.name();
            }
            entity = new Dtd.Entity(name, null, parser.base(), systemId, publicId, notation, inParameterEntity);
        }
        if (!dtd.keepsProcessing()
                || !parameter && XmlValues.predefined(name) != 0
                || !dtd.declare(entity, parameter)) {
            return false;
        }
        return entity.notation() != null && sink.unparsedEntity(entity) || sink.entityDeclaration(entity, parameter);
    }

    private String entityValue(DtdScanner scanner, boolean external) {
        String raw = XmlValues.lines(scanner.literal());
        StringBuilder out = new StringBuilder();
        appendEntityValue(out, raw, scanner, external);
        return out.toString();
    }

    private void appendEntityValue(StringBuilder out, String raw, DtdScanner scanner, boolean external) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '&' && c != '%') {
                out.append(c);
                continue;
            }
            int semicolon = raw.indexOf(';', i);
            String name = semicolon < 0 ? "" : raw.substring(i + 1, semicolon);
            if (name.isEmpty() || name.charAt(0) != '#' && !DtdScanner.isName(name)) {
                throw scanner.failure(XmlError.INVALID_TOKEN);
            } else if (c == '%') {
                if (!external) {
                    throw scanner.failure(XmlError.PARAM_ENTITY_REF);
                }
                Dtd.Entity entity = dtd.parameterEntity(name);
                if (entity != null && entity.text() != null) {
                    if (!openEntities.add(name)) {
                        throw new XmlFailure(XmlError.RECURSIVE_ENTITY_REF);
                    }
                    appendEntityValue(out, entity.text(), scanner, true);
                    openEntities.remove(name);
                }
            } else if (name.charAt(0) == '#') {
                out.appendCodePoint(XmlValues.character(name.substring(1), scanner.place()));
            } else {
                out.append(raw, i, semicolon + 1);
            }
            i = semicolon;
        }
    }

    private boolean notation(DtdScanner scanner) {
        String name = scanner.name();
        scanner.space();
        readExternalId(scanner, true);
        return dtd.keepsProcessing() && sink.notation(name, parser.base(), systemId, publicId);
    }

    private boolean element(DtdScanner scanner) {
        String name = scanner.name();
        scanner.space();
        ContentModel model = scanner.contentModel();
        return dtd.keepsProcessing() && sink.elementDeclaration(name, model);
    }

    private boolean attributes(DtdScanner scanner) {
        String element = scanner.name();
        boolean heard = false;
        while (scanner.optionalSpace() && !scanner.atEnd()) {
            String name = scanner.name();
            scanner.space();
            String type = scanner.attributeType();
            scanner.space();
            boolean required = false;
            String value = null;
            if (scanner.accept('#')) {
                String keyword = scanner.name();
                required = !keyword.equals("IMPLIED");
                if (keyword.equals("FIXED")) {
                    scanner.space();
                    value = value(scanner, type);
                } else if (required && !keyword.equals("REQUIRED")) {
                    throw scanner.failure(XmlError.SYNTAX);
                }
            } else {
                value = value(scanner, type);
            }
            if (dtd.keepsProcessing() && dtd.declare(element, new Dtd.Attribute(name, !type.equals("CDATA"), value))) {
                heard |= sink.attributeDeclaration(element, name, type, value, required);
            }
        }
        return heard;
    }

    private String value(DtdScanner scanner, String type) {
        int place = scanner.place();
        return values.attribute(scanner.literal(), !type.equals("CDATA"), place < 0 ? -1 : place + 1);
    }
}
