// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.processor;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.annotations.BuiltinModule;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** Writes the Java source of one table. */
final class TableWriter {
    private final StringBuilder out = new StringBuilder();
    private final String packageName;
    private final TypeElement owner;
    private final boolean isType;
    private final List<Definition> definitions;
    private final String initializer;

    TableWriter(
            String packageName, TypeElement owner, boolean isType, List<Definition> definitions, String initializer) {
        this.packageName = packageName;
        this.owner = owner;
        this.isType = isType;
        this.definitions = definitions;
        this.initializer = initializer;
    }

    String write() {
        String name = owner.getSimpleName() + "Table";
        line("package " + packageName + ";");
        line("");
        line("import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;");
        line("import com.oracle.truffle.api.nodes.Node;");
        line("import dev.fantail.objects.*;");
        line("import dev.fantail.objects.protocol.*;");
        line("");
        line("/** The built-ins of {@link " + owner.getSimpleName() + "}. Generated. */");
        line("public final class " + name + " extends BuiltinTable {");
        writeDefinitions();
        writeCall();
        writeCreateNode();
        if (initializer != null) {
            line("    @Override");
            line(
                    isType
                            ? "    protected void initialize(PyType type, PyDict namespace) {"
                            : "    protected void initialize(PyModule module) {");
            line("        " + owner.getSimpleName() + "." + initializer
                    + (isType ? "(type, namespace);" : "(module);"));
            line("    }");
        }
        for (int id = 0; id < definitions.size(); id++) {
            writeHelper(id, definitions.get(id));
        }
        line("}");
        return out.toString();
    }

    private void writeDefinitions() {
        BuiltinClass typeAnnotation = owner.getAnnotation(BuiltinClass.class);
        BuiltinModule moduleAnnotation = owner.getAnnotation(BuiltinModule.class);
        String doc = isType ? typeAnnotation.doc() : moduleAnnotation.doc();
        boolean isShared = isType && typeAnnotation.type().isEmpty();
        String name = isShared ? "type" : JavaTypes.quote(isType ? typeAnnotation.type() : moduleAnnotation.value());
        line("    public " + owner.getSimpleName() + "Table(" + (isShared ? "String type" : "") + ") {");
        line("        super(" + name + ", " + JavaTypes.quote(doc) + ", " + (isType && typeAnnotation.unhashable())
                + ");");
        line("    }");
        line("");
        line("    @Override");
        line("    protected Definition[] definitions() {");
        line("        return new Definition[] {");
        for (Definition definition : definitions) {
            Builtin.Kind kind = definition.kind();
            String tableKind = !isType ? "FUNCTION" : kind.name();
            line("            new Definition("
                    + JavaTypes.quote(definition.signature().name()) + ", BuiltinKind."
                    + tableKind + ", " + signature(definition) + ", "
                    + JavaTypes.quote(definition.annotation().value()) + ", "
                    + JavaTypes.quote(definition.annotation().doc()) + "),");
        }
        line("        };");
        line("    }");
        line("");
    }

    private static String signature(Definition definition) {
        SignatureText text = definition.signature();
        StringBuilder names = new StringBuilder();
        StringBuilder defaults = new StringBuilder();
        boolean anyDefault = false;
        for (SignatureText.Parameter parameter : text.named()) {
            names.append(", ").append(JavaTypes.quote(parameter.name()));
            if (!defaults.isEmpty()) {
                defaults.append(", ");
            }
            boolean required = parameter.defaultValue() == null;
            defaults.append(required ? "null" : JavaTypes.literal(parameter.defaultValue()));
            anyDefault |= !required;
        }
        return "Signature.builtin(" + text.count(SignatureText.Kind.POSITIONAL_ONLY) + ", " + text.positionalCount()
                + ", " + text.has(SignatureText.Kind.VAR_ARGS) + ", " + text.has(SignatureText.Kind.VAR_KEYWORDS) + ", "
                + (anyDefault ? "new Object[] {" + defaults + "}" : "null") + names + ")";
    }

    private void writeCall() {
        line("    @Override");
        line("    public Object call(int id, Object[] args) {");
        if (definitions.isEmpty()) {
            line("        throw unknown(id);");
            line("    }");
            return;
        }
        line("        return switch (id) {");
        for (int id = 0; id < definitions.size(); id++) {
            line("            case " + id + " -> call" + id + "(args);");
        }
        line("            default -> throw unknown(id);");
        line("        };");
        line("    }");
        line("");
    }

    private void writeCreateNode() {
        if (definitions.stream().noneMatch(definition -> definition.node() != null)) {
            return;
        }
        line("    @Override");
        line("    public Node createNode(int id) {");
        line("        return switch (id) {");
        for (int id = 0; id < definitions.size(); id++) {
            if (definitions.get(id).node() != null) {
                line("            case " + id + " -> " + definitions.get(id).node() + ";");
            }
        }
        line("            default -> null;");
        line("        };");
        line("    }");
        line("");
    }

    private void writeHelper(int id, Definition definition) {
        if (!definition.annotation().inline()) {
            line("    @TruffleBoundary(transferToInterpreterOnException = false)");
        }
        line("    private Object call" + id + "(Object[] args) {");
        SignatureText signature = definition.signature();
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < signature.parameters().size(); i++) {
            SignatureText.Parameter parameter = signature.parameters().get(i);
            int slot = signature.slot(parameter);
            String type =
                    JavaTypes.name(definition.method().getParameters().get(i).asType());
            arguments.add(argument(id, slot, type, parameter, definition));
        }
        String call = owner.getSimpleName() + "." + definition.method().getSimpleName() + "("
                + String.join(", ", arguments) + ")";
        String returned = JavaTypes.name(definition.method().getReturnType());
        switch (returned) {
            case "void" -> {
                line("        " + call + ";");
                line("        return PyNone.NONE;");
            }
            case "int" -> line("        return (Object) (long) " + call + ";");
            case "long", "double", "boolean" -> line("        return (Object) " + call + ";");
            case "java.lang.String" -> line("        return Str.of(" + call + ");");
            default -> line("        return " + call + ";");
        }
        line("    }");
        line("");
    }

    private String argument(int id, int slot, String type, SignatureText.Parameter parameter, Definition definition) {
        String value = "args[" + slot + "]";
        switch (type) {
            case "java.lang.Object":
                return value;
            case "java.lang.Object[]":
                return "(Object[]) " + value;
            case "long":
                return "(" + value + " instanceof Long x" + slot + " ? x" + slot + " : Conversions.toLong(" + value
                        + "))";
            case "int":
                return "Conversions.toInt(" + value + ")";
            case "double":
                return "(" + value + " instanceof Double x" + slot + " ? x" + slot + " : Conversions.toDouble(" + value
                        + "))";
            case "boolean":
                return "(" + value + " instanceof Boolean x" + slot + " ? x" + slot + " : Truth.isTrue(" + value + "))";
            default:
                break;
        }
        if (parameter.kind() == SignatureText.Kind.VAR_KEYWORDS) {
            return "(PyDict) " + value;
        }
        String converted = switch (type) {
            case "java.math.BigInteger" -> "Conversions.toBigInteger(" + value + ")";
            case "byte[]" -> "Buffers.bytes(" + value + ")";
            case "com.oracle.truffle.api.strings.TruffleString" ->
                "(" + value + " instanceof TruffleString x" + slot + " ? x" + slot + " : string(" + id + ", " + slot
                        + ", " + value + nullable(parameter) + "))";
            default ->
                "(" + value + " instanceof " + type + " x" + slot + " ? x" + slot + " : (" + type
                        + ") wrong(" + id + ", " + slot + ", " + value + ", "
                        + JavaTypes.quote(JavaTypes.pythonName(type)) + nullable(parameter) + "))";
        };
        String shortened = converted.replace(
                "instanceof TruffleString", "instanceof com.oracle.truffle.api.strings.TruffleString");
        if ("<unset>".equals(parameter.defaultValue()) && !type.contains("TruffleString") && isConversion(type)) {
            return "(" + value + " == null ? null : " + shortened + ")";
        }
        if ("None".equals(parameter.defaultValue()) && isConversion(type)) {
            return "(" + value + " == PyNone.NONE ? null : " + shortened + ")";
        }
        return shortened;
    }

    private static boolean isConversion(String type) {
        return type.equals("java.math.BigInteger") || type.equals("byte[]");
    }

    /** The last argument of {@code string} and {@code wrong}: which absent value is accepted. */
    private static String nullable(SignatureText.Parameter parameter) {
        return ", " + "None".equals(parameter.defaultValue());
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
