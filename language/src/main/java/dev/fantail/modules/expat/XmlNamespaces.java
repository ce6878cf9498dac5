// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.expat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which prefix stands for what, and the names that come of it: URI, separator, local name, perhaps the prefix. */
final class XmlNamespaces {
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private final String separator;
    private boolean triplets;
    private final Map<String, Deque<String>> bindings = new HashMap<>();

    XmlNamespaces(String separator) {
        this.separator = separator;
        bindings.computeIfAbsent("xml", key -> new ArrayDeque<>()).push(XML);
    }

    /** A copy for the parser of an external entity. */
    XmlNamespaces(XmlNamespaces outer) {
        separator = outer.separator;
        triplets = outer.triplets;
        outer.bindings.forEach((prefix, uris) -> bindings.put(prefix, new ArrayDeque<>(uris)));
    }

    void setTriplets(boolean on) {
        triplets = on;
    }

    /**
     * Declares the namespaces of a start tag.
     *
     * @param attributes names and values in turn
     * @return the prefixes
     */
    List<String> declare(String[] attributes, XmlSink sink) {
        List<String> prefixes = new ArrayList<>();
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            if (!isDeclaration(name)) {
                continue;
            }
            String prefix = name.length() == 5 ? "" : name.substring(6);
            String uri = attributes[i + 1];
            check(prefix, uri);
            bindings.computeIfAbsent(prefix, key -> new ArrayDeque<>()).push(uri);
            prefixes.add(prefix);
            sink.startNamespace(prefix.isEmpty() ? null : prefix, uri.isEmpty() ? null : uri);
        }
        return prefixes;
    }

    static boolean isDeclaration(String name) {
        return name.equals("xmlns") || name.startsWith("xmlns:");
    }

    private static void check(String prefix, String uri) {
        if (uri.isEmpty() && !prefix.isEmpty()) {
            throw new XmlFailure(XmlError.UNDECLARING_PREFIX);
        } else if (prefix.equals("xmlns")) {
            throw new XmlFailure(XmlError.RESERVED_PREFIX_XMLNS);
        } else if (prefix.equals("xml") != uri.equals(XML)) {
            throw new XmlFailure(prefix.equals("xml") ? XmlError.RESERVED_PREFIX_XML : XmlError.RESERVED_NAMESPACE_URI);
        } else if (uri.equals(XMLNS)) {
            throw new XmlFailure(XmlError.RESERVED_NAMESPACE_URI);
        }
    }

    void forget(List<String> prefixes, XmlSink sink) {
        for (int i = prefixes.size() - 1; i >= 0; i--) {
            String prefix = prefixes.get(i);
            bindings.get(prefix).pop();
            sink.endNamespace(prefix.isEmpty() ? null : prefix);
        }
    }

    /** The expanded name. */
    String expand(String name, boolean isElement) {
        int colon = name.indexOf(':');
        if (colon < 0 && !isElement) {
            return name;
        }
        if (colon == 0 || colon == name.length() - 1 || name.indexOf(':', colon + 1) >= 0) {
            throw new XmlFailure(XmlError.INVALID_TOKEN);
        }
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        Deque<String> uris = bindings.get(prefix);
        String uri = uris == null || uris.isEmpty() ? "" : uris.peek();
        if (uri.isEmpty()) {
            if (colon < 0) {
                return name;
            }
            throw new XmlFailure(XmlError.UNBOUND_PREFIX);
        }
        String expanded = uri + separator + name.substring(colon + 1);
        return triplets && colon > 0 ? expanded + separator + prefix : expanded;
    }

    /** What the parser of an external entity is told. */
    String context(String entity) {
        StringBuilder out = new StringBuilder();
        bindings.forEach((prefix, uris) -> {
            if (!uris.isEmpty()) {
                out.append(prefix).append('=').append(uris.peek()).append('\f');
            }
        });
        return out.append(entity).toString();
    }
}
