// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.expat;

/**
 * Who hears of what the parser finds. Methods that return a {@code boolean} say whether anybody was interested; what
 * nobody wants goes to {@link #other}.
 */
interface XmlSink {
    boolean xmlDeclaration(String version, String encoding, int standalone);

    /**
     * @param attributes names and values in turn
     * @param specified how many strings of them are in the document; the rest are defaults
     */
    boolean startElement(String name, String[] attributes, int specified);

    boolean endElement(String name);

    boolean characters(String data);

    boolean processingInstruction(String target, String data);

    boolean comment(String data);

    boolean startCdata();

    boolean endCdata();

    boolean startDoctype(String name, String systemId, String publicId, boolean internalSubset);

    boolean endDoctype();

    boolean elementDeclaration(String name, ContentModel model);

    boolean attributeDeclaration(String element, String name, String type, String value, boolean required);

    boolean entityDeclaration(Dtd.Entity entity, boolean parameter);

    boolean unparsedEntity(Dtd.Entity entity);

    boolean notation(String name, String base, String systemId, String publicId);

    boolean startNamespace(String prefix, String uri);

    boolean endNamespace(String prefix);

    boolean skippedEntity(String name, boolean parameter);

    /** The listener's answer: 0 for failure; -1 when there is none. */
    int externalEntity(String context, String base, String systemId, String publicId);

    /** The listener's answer: 0 for failure; -1 when there is none. */
    int notStandalone();

    /** Whether references to entities of the document are replaced, rather than handed to {@link #other}. */
    boolean expandsEntities();

    void other(String text);
}
