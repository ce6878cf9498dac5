// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.expat;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import java.util.HashMap;
import java.util.Map;

/** {@code pyexpat.xmlparser}: hands what the parser finds to functions. */
public final class PyXmlParser extends PyObject implements XmlSink {
    static final PyType TYPE = Types.declare("pyexpat.xmlparser", Types.OBJECT, PyType.NO_INSTANTIATION);

    private static final int USUAL_BUFFER = 8192;

    private final XmlParser parser;
    private final Object[] handlers;
    private final PyDict intern;
    private final Map<String, TruffleString> names = new HashMap<>();
    private final StringBuilder buffer = new StringBuilder();
    private boolean buffersText;
    private int bufferSize = USUAL_BUFFER;
    private boolean orderedAttributes;
    private boolean specifiedAttributes;
    private boolean namespacePrefixes;
    private boolean parsing;

    PyXmlParser(String encoding, String separator, PyDict intern) {
        super(TYPE);
        this.parser = new XmlParser(this, encoding, separator);
        this.handlers = new Object[ExpatHandler.values().length];
        this.intern = intern;
    }

    /** For an external entity that {@code outer} has met. */
    PyXmlParser(PyXmlParser outer, String context, String encoding) {
        super(TYPE);
        this.parser = outer.parser.forEntity(this, context, encoding);
        this.handlers = outer.handlers.clone();
        this.intern = outer.intern;
        this.buffersText = outer.buffersText;
        this.bufferSize = outer.bufferSize;
        this.orderedAttributes = outer.orderedAttributes;
        this.specifiedAttributes = outer.specifiedAttributes;
        this.namespacePrefixes = outer.namespacePrefixes;
    }

    XmlParser parser() {
        return parser;
    }

    Object intern() {
        return intern == null ? PyNone.NONE : intern;
    }

    Object handler(ExpatHandler kind) {
        return handlers[kind.ordinal()];
    }

    void setHandler(ExpatHandler kind, Object function) {
        if (kind == ExpatHandler.CharacterData) {
            flush();
        }
        handlers[kind.ordinal()] = function == PyNone.NONE ? null : function;
    }

    boolean buffersText() {
        return buffersText;
    }

    void setBuffersText(boolean on) {
        if (!on) {
            flush();
        }
        buffersText = on;
    }

    int bufferSize() {
        return bufferSize;
    }

    int bufferUsed() {
        return buffer.length();
    }

    void setBufferSize(int size) {
        if (size != bufferSize) {
            flush();
            bufferSize = size;
        }
    }

    boolean orderedAttributes() {
        return orderedAttributes;
    }

    void setOrderedAttributes(boolean on) {
        orderedAttributes = on;
    }

    boolean specifiedAttributes() {
        return specifiedAttributes;
    }

    void setSpecifiedAttributes(boolean on) {
        specifiedAttributes = on;
    }

    boolean namespacePrefixes() {
        return namespacePrefixes;
    }

    void setNamespacePrefixes(boolean on) {
        namespacePrefixes = on;
        if (parser.namespaces() != null) {
            parser.namespaces().setTriplets(on);
        }
    }

    boolean isParsing() {
        return parsing;
    }

    void parse(byte[] data, boolean last) {
        boolean outer = parsing;
        parsing = true;
        try {
            parser.parse(data, last);
            flush();
        } finally {
            parsing = outer;
        }
    }

    /** Hands over the text that has gathered. */
    void flush() {
        if (buffer.length() > 0) {
            String text = buffer.toString();
            buffer.setLength(0);
            Object handler = handler(ExpatHandler.CharacterData);
            if (handler != null) {
                Calls.call(handler, Str.of(text));
            }
        }
    }

    private TruffleString name(String text) {
        return names.computeIfAbsent(text, Str::of);
    }

    private static Object textOrNone(String text) {
        return text == null ? PyNone.NONE : Str.of(text);
    }

    /** Says whether there is such a handler. */
    private boolean hand(ExpatHandler kind, Object... args) {
        Object handler = handler(kind);
        if (handler == null) {
            return false;
        }
        flush();
        Calls.call(handler, args);
        return true;
    }

    private int ask(ExpatHandler kind, Object... args) {
        Object handler = handler(kind);
        if (handler == null) {
            return -1;
        }
        flush();
        return Conversions.toInt(Calls.call(handler, args)) == 0 ? 0 : 1;
    }

    @Override
    public boolean xmlDeclaration(String version, String encoding, int standalone) {
        return hand(ExpatHandler.XmlDecl, textOrNone(version), textOrNone(encoding), (long) standalone);
    }

    @Override
    public boolean startElement(String name, String[] attributes, int specified) {
        Object handler = handler(ExpatHandler.StartElement);
        if (handler == null) {
            return false;
        }
        flush();
        int count = specifiedAttributes ? specified : attributes.length;
        Object container;
        if (orderedAttributes) {
            Object[] items = new Object[count];
            for (int i = 0; i < count; i++) {
                items[i] = i % 2 == 0 ? name(attributes[i]) : Str.of(attributes[i]);
            }
            container = PyList.of(items);
        } else {
            PyDict dict = new PyDict();
            for (int i = 0; i < count; i += 2) {
                dict.putString(name(attributes[i]), Str.of(attributes[i + 1]));
            }
            container = dict;
        }
        Calls.call(handler, name(name), container);
        return true;
    }

    @Override
    public boolean endElement(String name) {
        return hand(ExpatHandler.EndElement, name(name));
    }

    @Override
    public boolean characters(String data) {
        Object handler = handler(ExpatHandler.CharacterData);
        if (handler == null) {
            return false;
        }
        if (!buffersText) {
            Calls.call(handler, Str.of(data));
            return true;
        }
        if (buffer.length() + data.length() > bufferSize) {
            flush();
            if (data.length() > bufferSize) {
                Calls.call(handler, Str.of(data));
                return true;
            }
        }
        buffer.append(data);
        return true;
    }

    @Override
    public boolean processingInstruction(String target, String data) {
        return hand(ExpatHandler.ProcessingInstruction, name(target), Str.of(data));
    }

    @Override
    public boolean comment(String data) {
        return hand(ExpatHandler.Comment, Str.of(data));
    }

    @Override
    public boolean startCdata() {
        return hand(ExpatHandler.StartCdataSection);
    }

    @Override
    public boolean endCdata() {
        return hand(ExpatHandler.EndCdataSection);
    }

    @Override
    public boolean startDoctype(String name, String systemId, String publicId, boolean internalSubset) {
        return hand(
                ExpatHandler.StartDoctypeDecl,
                name(name),
                textOrNone(systemId),
                textOrNone(publicId),
                internalSubset ? 1L : 0L);
    }

    @Override
    public boolean endDoctype() {
        return hand(ExpatHandler.EndDoctypeDecl);
    }

    @Override
    public boolean elementDeclaration(String name, ContentModel model) {
        return hand(ExpatHandler.ElementDecl, name(name), tuple(model));
    }

    private PyTuple tuple(ContentModel model) {
        Object[] children = new Object[model.children().size()];
        for (int i = 0; i < children.length; i++) {
            children[i] = tuple(model.children().get(i));
        }
        Object name = model.name() == null ? PyNone.NONE : name(model.name());
        return PyTuple.of((long) model.type(), (long) model.quantifier(), name, PyTuple.of(children));
    }

    @Override
    public boolean attributeDeclaration(String element, String name, String type, String value, boolean required) {
        return hand(
                ExpatHandler.AttlistDecl,
                name(element),
                name(name),
                Str.of(type),
                textOrNone(value),
                required ? 1L : 0L);
    }

    @Override
    public boolean entityDeclaration(Dtd.Entity entity, boolean parameter) {
        return hand(
                ExpatHandler.EntityDecl,
                name(entity.name()),
                parameter ? 1L : 0L,
                textOrNone(entity.text()),
                textOrNone(entity.base()),
                textOrNone(entity.systemId()),
                textOrNone(entity.publicId()),
                textOrNone(entity.notation()));
    }

    @Override
    public boolean unparsedEntity(Dtd.Entity entity) {
        return hand(
                ExpatHandler.UnparsedEntityDecl,
                name(entity.name()),
                textOrNone(entity.base()),
                textOrNone(entity.systemId()),
                textOrNone(entity.publicId()),
                textOrNone(entity.notation()));
    }

    @Override
    public boolean notation(String name, String base, String systemId, String publicId) {
        return hand(
                ExpatHandler.NotationDecl, name(name), textOrNone(base), textOrNone(systemId), textOrNone(publicId));
    }

    @Override
    public boolean startNamespace(String prefix, String uri) {
        return hand(ExpatHandler.StartNamespaceDecl, textOrNone(prefix), textOrNone(uri));
    }

    @Override
    public boolean endNamespace(String prefix) {
        return hand(ExpatHandler.EndNamespaceDecl, textOrNone(prefix));
    }

    @Override
    public boolean skippedEntity(String name, boolean parameter) {
        return hand(ExpatHandler.SkippedEntity, name(name), parameter ? 1L : 0L);
    }

    @Override
    public int externalEntity(String context, String base, String systemId, String publicId) {
        return ask(
                ExpatHandler.ExternalEntityRef,
                textOrNone(context),
                textOrNone(base),
                textOrNone(systemId),
                textOrNone(publicId));
    }

    @Override
    public int notStandalone() {
        return ask(ExpatHandler.NotStandalone);
    }

    @Override
    public boolean expandsEntities() {
        return handler(ExpatHandler.Default) == null;
    }

    @Override
    public void other(String text) {
        if (!text.isEmpty() && !hand(ExpatHandler.Default, Str.of(text))) {
            hand(ExpatHandler.DefaultHandlerExpand, Str.of(text));
        }
    }
}
