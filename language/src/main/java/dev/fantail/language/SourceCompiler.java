// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.builtins.IntText;
import dev.fantail.bytecode.CodeFlags;
import dev.fantail.bytecode.CodeObject;
import dev.fantail.compiler.AstValidationException;
import dev.fantail.compiler.AstValidator;
import dev.fantail.compiler.Compiler;
import dev.fantail.compiler.CompilerOptions;
import dev.fantail.compiler.RecursionLimitException;
import dev.fantail.modules.ast.PythonToTree;
import dev.fantail.modules.ast.TreeToPython;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.SourceErrors;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Strings;
import dev.fantail.parser.Parser;
import dev.fantail.parser.ParserOptions;
import dev.fantail.parser.SourceDecodeException;
import dev.fantail.parser.SyntaxErrorException;
import dev.fantail.parser.SyntaxWarningHandler;
import dev.fantail.parser.ast.Mod;

/** From source text to code objects that run: parser and compiler, with their errors as Python exceptions. */
final class SourceCompiler {
    /** Of the flags of {@code compile()}. */
    private static final int DONT_IMPLY_DEDENT = 0x200;

    private static final int IGNORE_COOKIE = 0x800;
    private static final int TYPE_COMMENTS = 0x1000;
    private static final int ALLOW_TOP_LEVEL_AWAIT = 0x2000;
    private static final int ALLOW_INCOMPLETE_INPUT = 0x4000;
    private static final int FUTURE_FLAGS = 0x1FE0000;

    private final PyCode.Translator translator;

    SourceCompiler(PyCode.Translator translator) {
        this.translator = translator;
    }

    PyCode.Translator translator() {
        return translator;
    }

    /** See {@code compile()} for the parameters. */
    @TruffleBoundary
    PyCode compile(PythonContext context, Object source, String fileName, String mode, int flags, int optimize) {
        try {
            return compile(context, parse(context, source, fileName, mode, flags), fileName, flags, optimize);
        } catch (SyntaxErrorException e) {
            throw SourceErrors.of(e);
        } catch (RecursionLimitException e) {
            throw Errors.of(ExceptionTypes.RECURSION_ERROR, e.getMessage());
        }
    }

    /** As {@link #compile} with the flag {@code PyCF_ONLY_AST}. */
    @TruffleBoundary
    Object tree(PythonContext context, Object source, String fileName, String mode, int flags, int featureVersion) {
        try {
            ParserOptions options = options(context, fileName, mode, flags);
            return TreeToPython.convert(
                    parse(source, fileName, featureVersion < 0 ? options : options.withFeatureVersion(featureVersion)));
        } catch (SyntaxErrorException e) {
            throw SourceErrors.of(e);
        } catch (RecursionLimitException e) {
            throw Errors.of(ExceptionTypes.RECURSION_ERROR, e.getMessage());
        }
    }

    /** As {@link #compile} for a tree of objects of the module {@code ast}. */
    @TruffleBoundary
    PyCode compileTree(PythonContext context, Object tree, String fileName, String mode, int flags, int optimize) {
        Mod mod = PythonToTree.convert(tree, mode);
        try {
            AstValidator.validate(mod);
            return compile(context, mod, fileName, flags, optimize);
        } catch (SyntaxErrorException e) {
            throw SourceErrors.of(e);
        } catch (RecursionLimitException e) {
            throw Errors.of(ExceptionTypes.RECURSION_ERROR, e.getMessage());
        } catch (AstValidationException e) {
            throw switch (e.kind()) {
                case VALUE_ERROR -> Errors.valueError(e.getMessage());
                case TYPE_ERROR -> Errors.typeError(e.getMessage());
                case SYSTEM_ERROR -> Errors.systemError(e.getMessage());
            };
        }
    }

    Mod parse(PythonContext context, Object source, String fileName, String mode, int flags) {
        return parse(source, fileName, options(context, fileName, mode, flags));
    }

    private static ParserOptions options(PythonContext context, String fileName, String mode, int flags) {
        return ParserOptions.of(
                        switch (mode) {
                            case "eval" -> ParserOptions.Mode.EVAL;
                            case "single" -> ParserOptions.Mode.SINGLE;
                            case "func_type" -> ParserOptions.Mode.FUNC_TYPE;
                            default -> ParserOptions.Mode.EXEC;
                        })
                .withTypeComments((flags & TYPE_COMMENTS) != 0)
                .withBarryAsFlufl((flags & CodeFlags.FUTURE_BARRY_AS_BDFL) != 0)
                .withIncompleteInput((flags & DONT_IMPLY_DEDENT) != 0, (flags & ALLOW_INCOMPLETE_INPUT) != 0)
                .withIgnoreCookie((flags & IGNORE_COOKIE) != 0)
                .withMaxIntDigits(IntText.limit())
                .withWarnings(warnings(context, fileName));
    }

    private static Mod parse(Object source, String fileName, ParserOptions options) {
        if (!(source instanceof PyBytes bytes)) {
            return Parser.parse(text(source), fileName, options);
        }
        String encoding = options.ignoreCookie() ? null : Parser.foreignEncoding(bytes.value());
        String decoded = encoding == null ? null : decode(bytes, encoding, fileName);
        if (decoded != null) {
            return Parser.parse(decoded, fileName, options);
        }
        try {
            return Parser.parse(bytes.value(), fileName, options);
        } catch (SourceDecodeException e) {
            throw Errors.of(
                    ExceptionTypes.UNICODE_DECODE_ERROR,
                    Str.of("utf-8"),
                    new PyBytes(e.bytes()),
                    (long) e.start(),
                    (long) e.end(),
                    Str.of(e.getMessage()));
        }
    }

    /** {@code null} when there is no such codec: the JDK may know the encoding. */
    private static String decode(PyBytes source, String encoding, String fileName) {
        try {
            return text(Calls.method(source, Str.of("decode"), Str.of(encoding)));
        } catch (PyException e) {
            String message = Strings.str(e.value()).toJavaStringUncached();
            if (message.startsWith("unknown encoding: ")) {
                return null;
            }
            throw new SyntaxErrorException(
                    SyntaxErrorException.Kind.SYNTAX, message, fileName, 0, -1, SyntaxErrorException.NO_PLACE, 0, null);
        }
    }

    private static String text(Object source) {
        if (!(source instanceof TruffleString string)) {
            return (String) source;
        }
        String text = string.toJavaStringUncached();
        if (hasLoneSurrogates(text)) {
            // Raises.
            Calls.method(source, Str.of("encode"));
        }
        return text;
    }

    private static boolean hasLoneSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(++i))) {
                    return true;
                }
            }
        }
        return false;
    }

    PyCode compile(PythonContext context, Mod tree, String fileName, int flags, int optimize) {
        CompilerOptions options = new CompilerOptions(
                optimize < 0 ? context.options().optimize() : optimize,
                flags & FUTURE_FLAGS,
                (flags & ALLOW_TOP_LEVEL_AWAIT) != 0,
                warnings(context, fileName));
        CodeObject code = Compiler.compile(tree, fileName, options);
        return new PyCode(context.options().hasColumns() ? code : code.withoutColumns(), translator);
    }

    /** Warnings go through the warnings module once that is there. */
    private static SyntaxWarningHandler warnings(PythonContext context, String fileName) {
        return (category, message, line) -> {
            context.threadState().warnedOfSource();
            PyType type = category == SyntaxWarningHandler.Category.SYNTAX_WARNING
                    ? ExceptionTypes.SYNTAX_WARNING
                    : ExceptionTypes.DEPRECATION_WARNING;
            Object module = context.loadedModule(Str.of("_warnings"));
            if (module == null && context.loadedModule(Str.of("warnings")) == null) {
                return false;
            }
            try {
                Object warn =
                        dev.fantail.objects.protocol.Attributes.get(context.importModule("_warnings"), "warn_explicit");
                Calls.call(warn, Str.of(message), type, Str.of(fileName), (long) line, PyNone.NONE);
                return false;
            } catch (PyException e) {
                if (e.value().type() == type) {
                    return true;
                }
                throw e;
            }
        };
    }
}
