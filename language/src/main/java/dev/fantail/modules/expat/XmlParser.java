// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.expat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A parser of XML that takes a document in pieces and tells a {@link XmlSink} what is in it. What comes first is read
 * by {@link DtdParser}; here are elements and what is in them.
 */
final class XmlParser {
    /** Nothing is left to be parsed. */
    private static final int NOTHING = -2;

    /** Text in other encodings than UTF-8 is reported in pieces of this length. */
    private static final int LONGEST_CONVERTED = 1024;

    /** Where in a document the parser is. */
    private enum State {
        START,
        PROLOG,
        SUBSET,
        CONTENT,
        EPILOG,
        /** All of an external parameter entity is read before it is parsed. */
        PARAMETER_ENTITY
    }

    /** An element whose end is still to come. */
    private record Tag(String rawName, String name, List<String> prefixes) {}

    private final XmlSink sink;
    private final XmlEncoding encoding;
    private final XmlText text = new XmlText();
    private final Dtd dtd;
    private final XmlValues values;
    private final XmlNamespaces namespaces;
    private final DtdParser declarations;
    private final boolean isEntity;
    private final Deque<Tag> tags = new ArrayDeque<>();
    private State state;
    private boolean inCdata;
    private int eventStart;
    private boolean started;
    private boolean finished;
    private XmlError error;
    private int parameterParsing;
    private boolean foreignDtd;
    private String base;

    /**
     * @param encodingName {@code null} for the one that the document names
     * @param separator between URI and local name, or {@code null} to leave namespaces alone
     */
    XmlParser(XmlSink sink, String encodingName, String separator) {
        this(
                sink,
                encodingName,
                new Dtd(),
                separator == null ? null : new XmlNamespaces(separator),
                State.START,
                false);
    }

    private XmlParser(
            XmlSink sink, String encodingName, Dtd dtd, XmlNamespaces namespaces, State state, boolean isEntity) {
        this.sink = sink;
        this.encoding = new XmlEncoding(encodingName);
        this.dtd = dtd;
        this.values = new XmlValues(dtd);
        this.namespaces = namespaces;
        this.state = state;
        this.isEntity = isEntity;
        this.declarations = new DtdParser(this, sink, dtd, values);
    }

    /** A parser of an external entity; of a parameter entity when there is no context. */
    XmlParser forEntity(XmlSink itsSink, String context, String encodingName) {
        XmlParser child = new XmlParser(
                itsSink,
                encodingName,
                dtd,
                namespaces == null ? null : new XmlNamespaces(namespaces),
                context == null ? State.PARAMETER_ENTITY : State.START,
                true);
        child.parameterParsing = parameterParsing;
        child.base = base;
        return child;
    }

    XmlNamespaces namespaces() {
        return namespaces;
    }

    boolean isStarted() {
        return started;
    }

    boolean isFinished() {
        return finished;
    }

    XmlError error() {
        return error;
    }

    int parameterParsing() {
        return parameterParsing;
    }

    void setParameterParsing(int kind) {
        parameterParsing = kind;
    }

    void setForeignDtd(boolean on) {
        foreignDtd = on;
    }

    boolean usesForeignDtd() {
        return foreignDtd;
    }

    /** The event that is reported next belongs to this place. */
    void moveEvent(int index) {
        eventStart = index;
    }

    String base() {
        return base;
    }

    void setBase(String uri) {
        base = uri;
    }

    int line() {
        text.count(eventStart, encoding);
        return text.line();
    }

    int column() {
        text.count(eventStart, encoding);
        return text.column();
    }

    long byteIndex() {
        text.count(eventStart, encoding);
        return text.bytes();
    }

    /** The text of the document around the current event. */
    String inputContext() {
        return text.substring(eventStart, text.end());
    }

    /** What follows is UTF-8, whatever the document says. */
    void expectUtf8() {
        encoding.setOverride("UTF-8");
    }

    /** Takes the next piece. */
    void parse(byte[] data, boolean last) {
        if (finished) {
            error = error == null ? XmlError.FINISHED : error;
            throw new XmlFailure(XmlError.FINISHED);
        }
        started = true;
        boolean complete = false;
        try {
            text.compact(encoding);
            eventStart = 0;
            int before = text.end();
            if (last) {
                text.markComplete();
            }
            encoding.feed(data, last, text);
            values.countDirect(text.end() - before);
            run();
            complete = true;
            finished = last;
        } catch (XmlFailure failure) {
            error = failure.error();
            if (failure.position() >= 0) {
                eventStart = failure.position();
            }
            throw failure;
        } finally {
            if (!complete) {
                finished = true;
            }
        }
    }

    private void run() {
        while (true) {
            eventStart = text.position();
            int next = step(text.position());
            if (next == NOTHING) {
                return;
            } else if (next == XmlText.PARTIAL) {
                if (text.isComplete()) {
                    throw new XmlFailure(inCdata ? XmlError.UNCLOSED_CDATA_SECTION : XmlError.UNCLOSED_TOKEN);
                }
                return;
            }
            text.setPosition(next);
        }
    }

    private int step(int at) {
        return switch (state) {
            case START -> start(at);
            case PROLOG -> prolog(at);
            case SUBSET -> subset(at);
            case CONTENT -> content(text, at, 0);
            case EPILOG -> epilog(at);
            case PARAMETER_ENTITY -> parameterEntity(at);
        };
    }

    private int start(int at) {
        boolean declared = text.startsWith(at, "<?xml");
        if (!text.isComplete()
                && (at == text.end() || text.mayStartWith(at, "<?xml") || declared && at + 5 == text.end())) {
            return XmlText.PARTIAL;
        }
        int next = at;
        if (declared && at + 5 < text.end() && XmlCharacters.isSpace(text.at(at + 5))) {
            next = XmlDeclaration.parse(text, at, isEntity, sink, dtd);
            if (next == XmlText.PARTIAL) {
                return next;
            }
        }
        state = isEntity ? State.CONTENT : State.PROLOG;
        return next;
    }

    private int parameterEntity(int at) {
        if (!text.isComplete()) {
            return NOTHING;
        }
        int from = at;
        if (text.startsWith(at, "<?xml") && at + 5 < text.end() && XmlCharacters.isSpace(text.at(at + 5))) {
            from = XmlDeclaration.parse(text, at, true, sink, dtd);
        }
        text.setPosition(from);
        declarations.external(text.substring(from, text.end()));
        text.setPosition(text.end());
        state = State.EPILOG;
        return text.end();
    }

    private int prolog(int at) {
        if (at == text.end()) {
            return atEnd(XmlError.NO_ELEMENTS);
        }
        char c = text.at(at);
        if (c == '<' && at + 1 < text.end()) {
            char next = text.at(at + 1);
            if (next == '!' && !text.startsWith(at, "<!-")) {
                if (text.mayStartWith(at, "<!DOCTYPE") || text.mayStartWith(at, "<!--")) {
                    return XmlText.PARTIAL;
                } else if (!text.startsWith(at, "<!DOCTYPE") || declarations.hasDoctype()) {
                    throw new XmlFailure(XmlError.SYNTAX);
                }
                int behind = declarations.doctype(text, at);
                if (declarations.isSubsetOpen()) {
                    state = State.SUBSET;
                }
                return behind;
            } else if (XmlCharacters.isNameStart(text.codePointAt(at + 1))) {
                if (!declarations.hasDoctype() && foreignDtd) {
                    declarations.readForeignSubset();
                }
                state = State.CONTENT;
                return at;
            }
        }
        return around(at, XmlError.SYNTAX);
    }

    private int subset(int at) {
        int next = declarations.subsetStep(text, at);
        if (!declarations.isSubsetOpen()) {
            state = State.PROLOG;
        }
        return next == XmlText.PARTIAL && at == text.end() ? atEnd(XmlError.NO_ELEMENTS) : next;
    }

    private int epilog(int at) {
        return at == text.end() ? NOTHING : around(at, XmlError.JUNK_AFTER_DOC_ELEMENT);
    }

    private int atEnd(XmlError failure) {
        if (text.isComplete()) {
            throw new XmlFailure(failure);
        }
        return NOTHING;
    }

    /** What may stand outside of the document element: white space, comments, processing instructions. */
    private int around(int at, XmlError otherwise) {
        char c = text.at(at);
        if (XmlCharacters.isSpace(c)) {
            int behind = text.skipSpace(at);
            sink.other(text.substring(at, behind));
            return behind;
        } else if (c == '<') {
            if (at + 1 == text.end()) {
                return XmlText.PARTIAL;
            }
            char next = text.at(at + 1);
            if (next == '?') {
                return instruction(text, at);
            } else if (text.startsWith(at, "<!--")) {
                return comment(text, at);
            } else if (text.mayStartWith(at, "<!--")) {
                return XmlText.PARTIAL;
            } else if (next != '!' && next != '/' && !XmlCharacters.isNameStart(text.codePointAt(at + 1))) {
                throw new XmlFailure(XmlError.INVALID_TOKEN, at + 1);
            }
            throw new XmlFailure(otherwise);
        }
        text.skipCharacter(at);
        boolean token = XmlCharacters.isName(text.codePointAt(at)) || "\"'(),|>[]%#+*?".indexOf(c) >= 0;
        throw new XmlFailure(token ? otherwise : XmlError.INVALID_TOKEN);
    }

    int comment(XmlText source, int at) {
        int end = source.find("--", at + 4);
        if (end == XmlText.PARTIAL || end + 2 == source.end()) {
            return XmlText.PARTIAL;
        } else if (source.at(end + 2) != '>') {
            throw new XmlFailure(XmlError.INVALID_TOKEN, source.place(end + 2));
        }
        if (!sink.comment(XmlValues.lines(source.substring(at + 4, end)))) {
            sink.other(source.substring(at, end + 3));
        }
        return end + 3;
    }

    int instruction(XmlText source, int at) {
        int nameEnd = source.skipName(at + 2);
        if (nameEnd >= source.end()) {
            return XmlText.PARTIAL;
        } else if (nameEnd == at + 2) {
            throw new XmlFailure(XmlError.INVALID_TOKEN, source.place(at + 2));
        }
        String target = source.substring(at + 2, nameEnd);
        if (target.equals("xml")) {
            throw new XmlFailure(XmlError.MISPLACED_XML_PI);
        } else if (target.equalsIgnoreCase("xml")) {
            throw new XmlFailure(XmlError.INVALID_TOKEN, source.place(nameEnd));
        }
        int end;
        String data = "";
        if (XmlCharacters.isSpace(source.at(nameEnd))) {
            end = source.find("?>", nameEnd);
            if (end == XmlText.PARTIAL) {
                return end;
            }
            data = XmlValues.lines(source.substring(Math.min(end, source.skipSpace(nameEnd)), end));
        } else if (source.mayStartWith(nameEnd, "?>")) {
            return XmlText.PARTIAL;
        } else if (source.startsWith(nameEnd, "?>")) {
            end = nameEnd;
        } else {
            throw new XmlFailure(XmlError.INVALID_TOKEN, source.place(nameEnd));
        }
        if (!sink.processingInstruction(target, data)) {
            sink.other(source.substring(at, end + 2));
        }
        return end + 2;
    }

    /** The next thing in an element. {@code outer} is how many elements are around the entity that is parsed. */
    private int content(XmlText source, int at, int outer) {
        if (at == source.end()) {
            if (source.isMain() && isEntity && source.isComplete() && !tags.isEmpty()) {
                throw new XmlFailure(XmlError.ASYNC_ENTITY);
            } else if (inCdata && source.isComplete()) {
                throw new XmlFailure(XmlError.UNCLOSED_CDATA_SECTION);
            }
            return source.isMain() && !isEntity ? atEnd(XmlError.NO_ELEMENTS) : NOTHING;
        }
        char c = source.at(at);
        if (inCdata) {
            return cdata(source, at);
        } else if (c == '&') {
            return reference(source, at);
        } else if (c != '<') {
            return characters(source, at);
        } else if (at + 1 == source.end()) {
            return XmlText.PARTIAL;
        }
        switch (source.at(at + 1)) {
            case '/' -> {
                return endTag(source, at, outer);
            }
            case '?' -> {
                return instruction(source, at);
            }
            case '!' -> {
                if (source.startsWith(at, "<!--")) {
                    return comment(source, at);
                } else if (source.startsWith(at, "<![CDATA[")) {
                    inCdata = true;
                    if (!sink.startCdata()) {
                        sink.other("<![CDATA[");
                    }
                    return at + 9;
                } else if (source.mayStartWith(at, "<!--") || source.mayStartWith(at, "<![CDATA[")) {
                    return XmlText.PARTIAL;
                }
                int wrong = at + 2;
                while (wrong < source.end() && source.startsWith(at, "<![CDATA[".substring(0, wrong - at + 1))) {
                    wrong++;
                }
                throw new XmlFailure(XmlError.INVALID_TOKEN, source.place(source.at(at + 2) == '-' ? at + 3 : wrong));
            }
            default -> {
                if (!XmlCharacters.isNameStart(source.codePointAt(at + 1))) {
                    throw new XmlFailure(XmlError.INVALID_TOKEN, source.place(at + 1));
                }
                return startTag(source, at);
            }
        }
    }

    /** Behind a line end at {@code at}, which is reported; or PARTIAL. */
    private int newLine(XmlText source, int at) {
        int behind = at + 1;
        if (source.at(at) == '\r') {
            if (behind == source.end() && !source.isComplete()) {
                return XmlText.PARTIAL;
            } else if (behind < source.end() && source.at(behind) == '\n') {
                behind++;
            }
        }
        report("\n", source.substring(at, behind));
        return behind;
    }

    private void report(String data, String raw) {
        if (!sink.characters(data)) {
            sink.other(raw);
        }
    }

    private int characters(XmlText source, int at) {
        char first = source.at(at);
        if (first == '\n' || first == '\r') {
            return newLine(source, at);
        }
        int behind = at;
        int limit = Math.min(source.end(), encoding.isUtf8() ? source.end() : at + LONGEST_CONVERTED);
        while (behind < limit) {
            char c = source.at(behind);
            if (c == '<' || c == '&' || c == '\n' || c == '\r') {
                break;
            } else if (c == ']') {
                if (source.startsWith(behind, "]]>")) {
                    throw new XmlFailure(XmlError.INVALID_TOKEN, source.place(behind + 2));
                } else if (source.mayStartWith(behind, "]]>") && !source.isComplete()) {
                    break;
                }
                behind++;
                continue;
            }
            int next = validEnd(source, behind, at);
            if (next == behind) {
                break;
            }
            behind = next;
        }
        if (behind == at) {
            return XmlText.PARTIAL;
        }
        String data = source.substring(at, behind);
        report(data, data);
        return behind;
    }

    /** Behind the character; the same index where a run of characters has to stop before it. */
    private static int validEnd(XmlText source, int at, int runStart) {
        if (at > runStart && !XmlCharacters.isValid(source.codePointAt(at))) {
            return at;
        }
        int next = source.skipCharacter(at);
        return next == XmlText.PARTIAL ? at : next;
    }

    private int cdata(XmlText source, int at) {
        if (source.startsWith(at, "]]>")) {
            inCdata = false;
            if (!sink.endCdata()) {
                sink.other("]]>");
            }
            return at + 3;
        }
        char first = source.at(at);
        if (first == '\n' || first == '\r') {
            return newLine(source, at);
        }
        int behind = at;
        while (behind < source.end()) {
            char c = source.at(behind);
            if (c == '\n' || c == '\r' || source.startsWith(behind, "]]>") || source.mayStartWith(behind, "]]>")) {
                break;
            }
            int next = validEnd(source, behind, at);
            if (next == behind) {
                break;
            }
            behind = next;
        }
        if (behind == at) {
            return XmlText.PARTIAL;
        }
        String data = source.substring(at, behind);
        report(data, data);
        return behind;
    }

    /** Behind the reference at {@code at}, whose form is checked; or PARTIAL. */
    static int referenceEnd(XmlText source, int at) {
        int from = at + 1;
        if (from == source.end()) {
            return XmlText.PARTIAL;
        }
        int behind;
        if (source.at(from) == '#') {
            behind = from + 1;
            boolean hex = behind < source.end() && source.at(behind) == 'x';
            int digits = hex ? behind + 1 : behind;
            behind = digits;
            while (behind < source.end() && Character.digit(asciiAt(source, behind), hex ? 16 : 10) >= 0) {
                behind++;
            }
            if (behind < source.end() && behind == digits) {
                throw new XmlFailure(XmlError.INVALID_TOKEN, source.place(behind));
            }
        } else {
            behind = source.skipName(from);
            if (behind == from) {
                throw new XmlFailure(XmlError.INVALID_TOKEN, source.place(from));
            }
        }
        if (behind >= source.end()) {
            return XmlText.PARTIAL;
        } else if (source.at(behind) != ';') {
            throw new XmlFailure(XmlError.INVALID_TOKEN, source.place(behind));
        }
        return behind + 1;
    }

    private static char asciiAt(XmlText source, int index) {
        char c = source.at(index);
        return c < 0x80 ? c : ' ';
    }

    private int reference(XmlText source, int at) {
        int behind = referenceEnd(source, at);
        if (behind == XmlText.PARTIAL) {
            return behind;
        }
        String name = source.substring(at + 1, behind - 1);
        String raw = source.substring(at, behind);
        if (name.charAt(0) == '#') {
            report(Character.toString(XmlValues.character(name.substring(1), -1)), raw);
            return behind;
        }
        char known = XmlValues.predefined(name);
        if (known != 0) {
            report(String.valueOf(known), raw);
            return behind;
        }
        Dtd.Entity entity = dtd.entity(name);
        if (!dtd.hasParameterReferences() || dtd.isStandalone()) {
            if (entity == null) {
                throw new XmlFailure(XmlError.UNDEFINED_ENTITY);
            } else if (entity.inParameterEntity() && dtd.isStandalone()) {
                throw new XmlFailure(XmlError.ENTITY_DECLARED_IN_PE);
            }
        } else if (entity == null) {
            if (!sink.skippedEntity(name, false)) {
                sink.other(raw);
            }
            return behind;
        }
        if (entity.notation() != null) {
            throw new XmlFailure(XmlError.BINARY_ENTITY_REF);
        } else if (entity.text() == null) {
            external(entity, raw);
        } else if (sink.expandsEntities()) {
            expand(entity);
        } else if (!sink.skippedEntity(name, false)) {
            sink.other(raw);
        }
        return behind;
    }

    private void external(Dtd.Entity entity, String raw) {
        String context = namespaces == null ? entity.name() : namespaces.context(entity.name());
        int answer = sink.externalEntity(context, entity.base(), entity.systemId(), entity.publicId());
        if (answer == 0) {
            throw new XmlFailure(XmlError.EXTERNAL_ENTITY_HANDLING);
        } else if (answer < 0) {
            sink.other(raw);
        }
    }

    private void expand(Dtd.Entity entity) {
        values.enter(entity);
        XmlText source = new XmlText(entity.text());
        int outer = tags.size();
        for (int at = 0; at != source.end() || inCdata; ) {
            at = content(source, at, outer);
            if (at < 0) {
                throw new XmlFailure(inCdata ? XmlError.UNCLOSED_CDATA_SECTION : XmlError.UNCLOSED_TOKEN);
            }
        }
        if (tags.size() != outer) {
            throw new XmlFailure(XmlError.ASYNC_ENTITY);
        }
        values.leave(entity);
    }

    private int endTag(XmlText source, int at, int outer) {
        int nameEnd = source.skipName(at + 2);
        if (nameEnd >= source.end()) {
            return XmlText.PARTIAL;
        } else if (nameEnd == at + 2) {
            throw new XmlFailure(XmlError.INVALID_TOKEN, source.place(nameEnd));
        }
        int close = source.skipSpace(nameEnd);
        if (close == source.end()) {
            return XmlText.PARTIAL;
        } else if (source.at(close) != '>') {
            throw new XmlFailure(XmlError.INVALID_TOKEN, source.place(close));
        }
        if (tags.size() == outer) {
            throw new XmlFailure(XmlError.ASYNC_ENTITY);
        }
        if (!source.substring(at + 2, nameEnd).equals(tags.peek().rawName())) {
            throw new XmlFailure(XmlError.TAG_MISMATCH, source.place(at + 2));
        }
        if (!closeElement()) {
            sink.other(source.substring(at, close + 1));
        }
        return close + 1;
    }

    private boolean closeElement() {
        Tag tag = tags.pop();
        boolean heard = sink.endElement(tag.name());
        if (namespaces != null) {
            namespaces.forget(tag.prefixes(), sink);
        }
        if (tags.isEmpty() && !isEntity) {
            state = State.EPILOG;
        }
        return heard;
    }

    /** A start tag as it is written. */
    private static final class Written {
        private final List<String> names = new ArrayList<>();
        private final List<String> values = new ArrayList<>();
        private final List<Integer> namePlaces = new ArrayList<>();
        private final List<Integer> valuePlaces = new ArrayList<>();
    }

    private int startTag(XmlText source, int at) {
        int nameEnd = source.skipName(at + 1);
        Written written = new Written();
        for (int next = nameEnd; ; ) {
            int behindSpace = source.skipSpace(next);
            if (behindSpace == source.end()) {
                return XmlText.PARTIAL;
            }
            char c = source.at(behindSpace);
            if (c == '>') {
                return open(source, at, nameEnd, written, behindSpace + 1, false);
            } else if (c == '/') {
                if (behindSpace + 1 == source.end()) {
                    return XmlText.PARTIAL;
                } else if (source.at(behindSpace + 1) != '>') {
                    throw new XmlFailure(XmlError.INVALID_TOKEN, source.place(behindSpace + 1));
                }
                return open(source, at, nameEnd, written, behindSpace + 2, true);
            } else if (behindSpace == next) {
                throw new XmlFailure(XmlError.INVALID_TOKEN, source.place(next));
            }
            next = attribute(source, behindSpace, written);
            if (next == XmlText.PARTIAL) {
                return next;
            }
        }
    }

    private static int attribute(XmlText source, int at, Written written) {
        int nameEnd = source.skipName(at);
        int equals = source.skipSpace(nameEnd);
        if (nameEnd == at && at < source.end()) {
            throw new XmlFailure(XmlError.INVALID_TOKEN, source.place(at));
        } else if (equals == source.end()) {
            return XmlText.PARTIAL;
        } else if (source.at(equals) != '=') {
            throw new XmlFailure(XmlError.INVALID_TOKEN, source.place(equals));
        }
        int open = source.skipSpace(equals + 1);
        if (open == source.end()) {
            return XmlText.PARTIAL;
        }
        char quote = source.at(open);
        if (quote != '"' && quote != '\'') {
            throw new XmlFailure(XmlError.INVALID_TOKEN, source.place(open));
        }
        int next = open + 1;
        while (next < source.end() && source.at(next) != quote) {
            char c = source.at(next);
            if (c == '<') {
                throw new XmlFailure(XmlError.INVALID_TOKEN, source.place(next));
            }
            next = c == '&' ? referenceEnd(source, next) : source.skipCharacter(next);
            if (next == XmlText.PARTIAL) {
                return next;
            }
        }
        if (next == source.end()) {
            return XmlText.PARTIAL;
        }
        written.names.add(source.substring(at, nameEnd));
        written.namePlaces.add(source.place(at));
        written.values.add(source.substring(open + 1, next));
        written.valuePlaces.add(source.place(open + 1));
        return next + 1;
    }

    private int open(XmlText source, int at, int nameEnd, Written written, int behind, boolean empty) {
        String rawName = source.substring(at + 1, nameEnd);
        Map<String, Dtd.Attribute> declared = dtd.attributesOf(rawName);
        List<String> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < written.names.size(); i++) {
            String name = written.names.get(i);
            if (!seen.add(name)) {
                throw new XmlFailure(XmlError.DUPLICATE_ATTRIBUTE, written.namePlaces.get(i));
            }
            Dtd.Attribute declaration = declared.get(name);
            all.add(name);
            all.add(values.attribute(
                    written.values.get(i), declaration != null && declaration.tokenized(), written.valuePlaces.get(i)));
        }
        int specified = all.size();
        for (Dtd.Attribute declaration : declared.values()) {
            if (declaration.value() != null && !seen.contains(declaration.name())) {
                all.add(declaration.name());
                all.add(declaration.value());
            }
        }
        String[] attributes = all.toArray(String[]::new);
        String name = rawName;
        List<String> prefixes = List.of();
        if (namespaces != null) {
            prefixes = namespaces.declare(attributes, sink);
            name = namespaces.expand(rawName, true);
            int declarations = 0;
            for (int i = 0; i < specified; i += 2) {
                declarations += XmlNamespaces.isDeclaration(attributes[i]) ? 2 : 0;
            }
            attributes = expand(attributes);
            specified -= declarations;
        }
        tags.push(new Tag(rawName, name, prefixes));
        boolean heard = sink.startElement(name, attributes, specified);
        if (empty) {
            if (source.isMain()) {
                eventStart = behind;
            }
            heard |= closeElement();
        }
        if (!heard) {
            sink.other(source.substring(at, behind));
        }
        return behind;
    }

    private String[] expand(String[] attributes) {
        List<String> result = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < attributes.length; i += 2) {
            if (!XmlNamespaces.isDeclaration(attributes[i])) {
                String name = namespaces.expand(attributes[i], false);
                if (!seen.add(name)) {
                    throw new XmlFailure(XmlError.DUPLICATE_ATTRIBUTE);
                }
                result.add(name);
                result.add(attributes[i + 1]);
            }
        }
        return result.toArray(String[]::new);
    }
}
