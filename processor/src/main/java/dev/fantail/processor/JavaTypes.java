// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.processor;

import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** How Python arguments and defaults look in Java. */
final class JavaTypes {
    private static final Map<String, String> PYTHON_NAMES = Map.of(
            "TruffleString",
            "str",
            "PyByteArray",
            "bytearray",
            "PyFrozenSet",
            "frozenset",
            "PyBaseException",
            "exception");

    private JavaTypes() {}

    /** The qualified name without annotations and type arguments. */
    static String name(TypeMirror type) {
        if (type.getKind() == TypeKind.ARRAY) {
            return name(((javax.lang.model.type.ArrayType) type).getComponentType()) + "[]";
        }
        if (type instanceof DeclaredType declared) {
            return ((TypeElement) declared.asElement()).getQualifiedName().toString();
        }
        return type.getKind().name().toLowerCase(Locale.ROOT);
    }

    static boolean isConvertible(TypeMirror type) {
        return switch (type.getKind()) {
            case LONG, INT, DOUBLE, BOOLEAN, DECLARED, ERROR -> true;
            case ARRAY -> name(type).equals("byte[]");
            default -> false;
        };
    }

    /** What an error message calls instances of the Java class. */
    static String pythonName(String javaName) {
        String simple = javaName.substring(javaName.lastIndexOf('.') + 1);
        String known = PYTHON_NAMES.get(simple);
        if (known != null) {
            return known;
        }
        return (simple.startsWith("Py") ? simple.substring(2) : simple).toLowerCase(Locale.ROOT);
    }

    /** The Java expression of a Python literal, or {@code null}. */
    static String literal(String text) {
        return switch (text) {
            case "None" -> "PyNone.NONE";
            case "True" -> "Boolean.TRUE";
            case "False" -> "Boolean.FALSE";
            case "<unset>" -> "Signature.UNSET";
            default -> {
                if (text.length() >= 2 && text.startsWith("'") && text.endsWith("'")) {
                    yield "Str.of(" + quote(text.substring(1, text.length() - 1).translateEscapes()) + ")";
                }
                if (text.matches("-?[0-9]+")) {
                    yield text + "L";
                }
                yield text.matches("-?[0-9]*\\.[0-9]*|-?[0-9]+e-?[0-9]+") ? text + "d" : null;
            }
        };
    }

    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
