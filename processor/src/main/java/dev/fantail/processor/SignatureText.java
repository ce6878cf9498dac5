// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.processor;

import java.util.ArrayList;
import java.util.List;

/**
 * The parsed text of a built-in's Python signature.
 *
 * @param name of the function
 * @param parameters in the order of the text
 */
record SignatureText(String name, List<Parameter> parameters) {
    enum Kind {
        POSITIONAL_ONLY,
        POSITIONAL,
        VAR_ARGS,
        KEYWORD_ONLY,
        VAR_KEYWORDS
    }

    /** @param defaultValue source text, or {@code null} */
    record Parameter(String name, Kind kind, String defaultValue) {}

    /** The text is not a signature. */
    static final class BadSignature extends Exception {
        private static final long serialVersionUID = 1;

        BadSignature(String message) {
            super(message);
        }
    }

    static SignatureText parse(String text) throws BadSignature {
        int open = text.indexOf('(');
        if (open < 0) {
            return new SignatureText(checkName(text), List.of());
        }
        if (!text.endsWith(")")) {
            throw new BadSignature("missing )");
        }
        String name = checkName(text.substring(0, open));
        List<Parameter> parameters = new ArrayList<>();
        boolean keywordOnly = false;
        boolean defaults = false;
        for (String part : split(text.substring(open + 1, text.length() - 1))) {
            if (part.equals("/")) {
                if (keywordOnly || parameters.isEmpty()) {
                    throw new BadSignature("misplaced /");
                }
                parameters.replaceAll(p -> new Parameter(p.name(), Kind.POSITIONAL_ONLY, p.defaultValue()));
            } else if (part.equals("*")) {
                keywordOnly = true;
            } else if (part.startsWith("**")) {
                parameters.add(new Parameter(checkName(part.substring(2)), Kind.VAR_KEYWORDS, null));
            } else if (part.startsWith("*")) {
                keywordOnly = true;
                parameters.add(new Parameter(checkName(part.substring(1)), Kind.VAR_ARGS, null));
            } else {
                int equals = part.indexOf('=');
                String defaultValue =
                        equals < 0 ? null : part.substring(equals + 1).trim();
                if (!keywordOnly && defaults && defaultValue == null) {
                    throw new BadSignature("parameter without a default follows one with a default");
                }
                defaults |= defaultValue != null;
                String parameter =
                        checkName(equals < 0 ? part : part.substring(0, equals).trim());
                if (parameters.stream().anyMatch(p -> p.name().equals(parameter))) {
                    throw new BadSignature("parameter " + parameter + " occurs twice");
                }
                parameters.add(
                        new Parameter(parameter, keywordOnly ? Kind.KEYWORD_ONLY : Kind.POSITIONAL, defaultValue));
            }
        }
        return new SignatureText(name, parameters);
    }

    private static String checkName(String name) throws BadSignature {
        if (!name.matches("[A-Za-z_][A-Za-z_0-9]*")) {
            throw new BadSignature("not a name: '" + name + "'");
        }
        return name;
    }

    private static List<String> split(String text) throws BadSignature {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (char c : text.toCharArray()) {
            if (c == '\'') {
                quoted = !quoted;
            }
            if (c == ',' && !quoted) {
                parts.add(part.toString().trim());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        if (quoted) {
            throw new BadSignature("unterminated string");
        }
        if (!part.toString().isBlank()) {
            parts.add(part.toString().trim());
        } else if (!parts.isEmpty()) {
            throw new BadSignature("trailing comma");
        }
        return parts;
    }

    /** The same with a first parameter that no keyword reaches, as {@code self}. */
    SignatureText withPositionalOnlyFirst() {
        if (parameters.isEmpty() || parameters.getFirst().kind() != Kind.POSITIONAL) {
            return this;
        }
        List<Parameter> changed = new ArrayList<>(parameters);
        changed.set(0, new Parameter(parameters.getFirst().name(), Kind.POSITIONAL_ONLY, null));
        return new SignatureText(name, changed);
    }

    int count(Kind kind) {
        return (int) parameters.stream().filter(p -> p.kind() == kind).count();
    }

    int positionalCount() {
        return count(Kind.POSITIONAL_ONLY) + count(Kind.POSITIONAL);
    }

    boolean has(Kind kind) {
        return count(kind) > 0;
    }

    /** Parameters that have a name for the caller: positional ones, then keyword-only ones. */
    List<Parameter> named() {
        List<Parameter> named = new ArrayList<>();
        for (Parameter parameter : parameters) {
            if (parameter.kind() != Kind.VAR_ARGS && parameter.kind() != Kind.VAR_KEYWORDS) {
                named.add(parameter);
            }
        }
        return named;
    }

    /** Where the parameter's value is in the array of bound arguments: named ones, then *args, then **kwargs. */
    int slot(Parameter parameter) {
        List<Parameter> named = named();
        return switch (parameter.kind()) {
            case VAR_ARGS -> named.size();
            case VAR_KEYWORDS -> named.size() + (has(Kind.VAR_ARGS) ? 1 : 0);
            default -> named.indexOf(parameter);
        };
    }
}
