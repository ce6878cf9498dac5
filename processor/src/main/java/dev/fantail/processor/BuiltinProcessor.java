// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.processor;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.annotations.TypeInit;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.MirroredTypeException;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/**
 * Generates, for each class with {@link BuiltinClass} or {@link BuiltinModule}, the table that knows its built-ins:
 * {@code <Class>Table}. A built-in that could not work is an error of the build.
 */
@SupportedAnnotationTypes({
    "dev.fantail.annotations.Builtin",
    "dev.fantail.annotations.BuiltinClass",
    "dev.fantail.annotations.BuiltinModule"
})
public final class BuiltinProcessor extends AbstractProcessor {
    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element element : round.getElementsAnnotatedWith(BuiltinClass.class)) {
            generate((TypeElement) element, true);
        }
        for (Element element : round.getElementsAnnotatedWith(BuiltinModule.class)) {
            generate((TypeElement) element, false);
        }
        for (Element element : round.getElementsAnnotatedWith(Builtin.class)) {
            Element owner = element.getEnclosingElement();
            if (owner.getAnnotation(BuiltinClass.class) == null && owner.getAnnotation(BuiltinModule.class) == null) {
                error(element, "the class has neither @BuiltinClass nor @BuiltinModule");
            }
        }
        return true;
    }

    private void generate(TypeElement owner, boolean isType) {
        if (owner.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
            error(owner, "a class of built-ins must be top-level");
            return;
        }
        List<Definition> definitions = new ArrayList<>();
        String initializer = null;
        Set<String> names = new HashSet<>();
        for (Element member : owner.getEnclosedElements()) {
            boolean initializesType = member.getAnnotation(TypeInit.class) != null;
            if (initializesType || member.getAnnotation(ModuleInit.class) != null) {
                initializer = member.getSimpleName().toString();
                if (initializesType != isType) {
                    error(member, isType ? "use @TypeInit here" : "use @ModuleInit here");
                }
            }
            Builtin annotation = member.getAnnotation(Builtin.class);
            if (annotation == null) {
                continue;
            }
            Definition definition = define((ExecutableElement) member, annotation, isType);
            if (definition == null) {
                continue;
            }
            String group = switch (definition.kind()) {
                case GETTER, SETTER, DELETER -> definition.kind() + " ";
                default -> "";
            };
            if (!names.add(group + definition.signature().name())) {
                error(
                        member,
                        "there are two built-ins named "
                                + definition.signature().name());
            }
            definitions.add(definition);
        }
        String packageName = processingEnv
                .getElementUtils()
                .getPackageOf(owner)
                .getQualifiedName()
                .toString();
        String className = owner.getSimpleName() + "Table";
        String source = new TableWriter(packageName, owner, isType, definitions, initializer).write();
        try (Writer writer = processingEnv
                .getFiler()
                .createSourceFile(packageName + "." + className, owner)
                .openWriter()) {
            writer.write(source);
        } catch (IOException e) {
            error(owner, "cannot write " + className + ": " + e.getMessage());
        }
    }

    private Definition define(ExecutableElement method, Builtin annotation, boolean isType) {
        if (!method.getModifiers().contains(Modifier.STATIC)
                || method.getModifiers().contains(Modifier.PRIVATE)) {
            error(method, "a built-in must be static and not private");
            return null;
        }
        SignatureText signature;
        try {
            signature = SignatureText.parse(annotation.value());
        } catch (SignatureText.BadSignature e) {
            error(method, "bad signature: " + e.getMessage());
            return null;
        }
        Builtin.Kind kind = annotation.kind();
        if (kind == Builtin.Kind.DEFAULT) {
            boolean isStatic = !isType || signature.name().equals("__new__");
            kind = isStatic ? Builtin.Kind.STATIC : Builtin.Kind.METHOD;
        } else if (!isType) {
            error(method, "a module has functions only");
            return null;
        }
        int accessorParameters = switch (kind) {
            case GETTER, DELETER -> 1;
            case SETTER -> 2;
            default -> -1;
        };
        if (accessorParameters >= 0) {
            if (!signature.parameters().isEmpty()) {
                error(method, "an accessor gives the name of the attribute only");
                return null;
            }
            signature = accessor(signature.name(), accessorParameters);
        }
        List<? extends VariableElement> parameters = method.getParameters();
        if (parameters.size() != signature.parameters().size()) {
            error(
                    method,
                    "the signature has " + signature.parameters().size() + " parameters, the method "
                            + parameters.size());
            return null;
        }
        boolean first = kind == Builtin.Kind.METHOD || kind == Builtin.Kind.CLASS;
        if (first && signature.positionalCount() == 0 && !signature.has(SignatureText.Kind.VAR_ARGS)) {
            error(method, "a method needs a first parameter");
            return null;
        }
        if (first || signature.name().equals("__new__")) {
            signature = signature.withPositionalOnlyFirst();
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (!checkParameter(parameters.get(i), signature.parameters().get(i))) {
                return null;
            }
        }
        TypeMirror returned = method.getReturnType();
        boolean known = switch (returned.getKind()) {
            case VOID, INT, LONG, BOOLEAN, DOUBLE, DECLARED -> true;
            default -> false;
        };
        if (!known) {
            error(method, "a built-in cannot return " + returned);
            return null;
        }
        return new Definition(method, annotation, kind, signature, nodeCreation(annotation, signature.name()));
    }

    private static SignatureText accessor(String name, int parameters) {
        List<SignatureText.Parameter> list = new ArrayList<>();
        list.add(new SignatureText.Parameter("self", SignatureText.Kind.POSITIONAL_ONLY, null));
        if (parameters == 2) {
            list.add(new SignatureText.Parameter("value", SignatureText.Kind.POSITIONAL_ONLY, null));
        }
        return new SignatureText(name, list);
    }

    private boolean checkParameter(VariableElement parameter, SignatureText.Parameter declared) {
        String type = JavaTypes.name(parameter.asType());
        boolean isArray = type.equals("java.lang.Object[]");
        switch (declared.kind()) {
            case VAR_ARGS -> {
                if (!isArray) {
                    return error(parameter, "*" + declared.name() + " must be Object[]");
                }
            }
            case VAR_KEYWORDS -> {
                if (!type.equals("dev.fantail.objects.PyDict")) {
                    return error(parameter, "**" + declared.name() + " must be PyDict");
                }
            }
            default -> {
                boolean primitive = parameter.asType().getKind().isPrimitive();
                if (isArray || !JavaTypes.isConvertible(parameter.asType())) {
                    return error(parameter, "no argument can be converted to " + type);
                }
                String value = declared.defaultValue();
                if (primitive && ("<unset>".equals(value) || "None".equals(value))) {
                    return error(parameter, "a primitive cannot be " + value);
                }
                if (value != null && !value.equals("<unset>") && JavaTypes.literal(value) == null) {
                    return error(parameter, "not a default: " + value);
                }
            }
        }
        return true;
    }

    /** The call that makes the node: {@code create}, which gets the built-in's name if it takes one. */
    private String nodeCreation(Builtin annotation, String name) {
        TypeElement node = nodeClass(annotation);
        if (node == null) {
            return null;
        }
        boolean takesName = ElementFilter.methodsIn(node.getEnclosedElements()).stream()
                .anyMatch(method -> method.getSimpleName().contentEquals("create")
                        && method.getParameters().size() == 1);
        return node.getQualifiedName() + ".create(" + (takesName ? JavaTypes.quote(name) : "") + ")";
    }

    private TypeElement nodeClass(Builtin annotation) {
        try {
            annotation.node();
            return null;
        } catch (MirroredTypeException e) {
            return (TypeElement) processingEnv.getTypeUtils().asElement(e.getTypeMirror());
        }
    }

    private boolean error(Element element, String message) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, element);
        return false;
    }
}
