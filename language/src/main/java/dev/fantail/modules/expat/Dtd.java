// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.expat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a document declares about itself. Parsers of external entities share it. */
final class Dtd {
    /**
     * An entity.
     *
     * @param text what it stands for; {@code null} when that is outside of the document
     * @param notation of an entity that is not XML
     * @param inParameterEntity whether the declaration is in a parameter entity or in the external subset
     */
    record Entity(
            String name,
            String text,
            String base,
            String systemId,
            String publicId,
            String notation,
            boolean inParameterEntity) {}

    /**
     * A declared attribute.
     *
     * @param value the default, or {@code null}
     */
    record Attribute(String name, boolean tokenized, String value) {}

    private final Map<String, Entity> entities = new HashMap<>();
    private final Map<String, Entity> parameterEntities = new HashMap<>();
    private final Map<String, Map<String, Attribute>> attributes = new HashMap<>();
    private boolean standalone;
    private boolean hasParameterReferences;
    private boolean keepsProcessing = true;

    Entity entity(String name) {
        return entities.get(name);
    }

    Entity parameterEntity(String name) {
        return parameterEntities.get(name);
    }

    /** Says whether it is the first of its name: others do not count. */
    boolean declare(Entity entity, boolean parameter) {
        return (parameter ? parameterEntities : entities).putIfAbsent(entity.name(), entity) == null;
    }

    /** Says whether it is the first of its name. */
    boolean declare(String element, Attribute attribute) {
        return attributes
                        .computeIfAbsent(element, key -> new LinkedHashMap<>())
                        .putIfAbsent(attribute.name(), attribute)
                == null;
    }

    Map<String, Attribute> attributesOf(String element) {
        return attributes.getOrDefault(element, Map.of());
    }

    boolean isStandalone() {
        return standalone;
    }

    void setStandalone() {
        standalone = true;
    }

    /** Whether there may be declarations that the parser has not seen. */
    boolean hasParameterReferences() {
        return hasParameterReferences;
    }

    void setParameterReferences() {
        hasParameterReferences = true;
    }

    /** Whether declarations still count; not behind a parameter entity that was left out. */
    boolean keepsProcessing() {
        return keepsProcessing;
    }

    void setKeepsProcessing(boolean on) {
        keepsProcessing = on;
    }
}
