// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.symtable;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.compiler.Compiler;
import dev.fantail.compiler.CompilerOptions;
import dev.fantail.compiler.RecursionLimitException;
import dev.fantail.compiler.symbols.Scope;
import dev.fantail.compiler.symbols.SymbolFlags;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyByteArray;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.SourceErrors;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.parser.Parser;
import dev.fantail.parser.ParserOptions;
import dev.fantail.parser.SyntaxErrorException;
import dev.fantail.parser.SyntaxWarningHandler;
import dev.fantail.parser.ast.Mod;
import java.nio.charset.StandardCharsets;

/** The module {@code _symtable}: the compiler's symbol tables. */
@BuiltinModule("_symtable")
public final class SymtableModule {
    private SymtableModule() {}

    @ModuleInit
    static void init(PyModule module) {
        set(module, "USE", SymbolFlags.USE);
        set(module, "DEF_GLOBAL", SymbolFlags.DEF_GLOBAL);
        set(module, "DEF_NONLOCAL", SymbolFlags.DEF_NONLOCAL);
        set(module, "DEF_LOCAL", SymbolFlags.DEF_LOCAL);
        set(module, "DEF_PARAM", SymbolFlags.DEF_PARAM);
        set(module, "DEF_FREE", SymbolFlags.DEF_FREE);
        set(module, "DEF_FREE_CLASS", SymbolFlags.DEF_FREE_CLASS);
        set(module, "DEF_IMPORT", SymbolFlags.DEF_IMPORT);
        // Type parameters are bound too, but the module's constant does not say so.
        set(module, "DEF_BOUND", SymbolFlags.DEF_LOCAL | SymbolFlags.DEF_PARAM | SymbolFlags.DEF_IMPORT);
        set(module, "DEF_ANNOT", SymbolFlags.DEF_ANNOT);
        for (Scope.Kind kind : Scope.Kind.values()) {
            String name = kind == Scope.Kind.TYPE_PARAMETERS ? "TYPE_PARAM" : kind.name();
            set(module, "TYPE_" + name, kind.ordinal());
        }
        set(module, "LOCAL", SymbolFlags.LOCAL);
        set(module, "GLOBAL_EXPLICIT", SymbolFlags.GLOBAL_EXPLICIT);
        set(module, "GLOBAL_IMPLICIT", SymbolFlags.GLOBAL_IMPLICIT);
        set(module, "FREE", SymbolFlags.FREE);
        set(module, "CELL", SymbolFlags.CELL);
        set(module, "SCOPE_OFF", SymbolFlags.SCOPE_OFFSET);
        set(module, "SCOPE_MASK", SymbolFlags.SCOPE_MASK);
    }

    private static void set(PyModule module, String name, int value) {
        module.set(name, (long) value);
    }

    @Builtin(
            value = "symtable(source, filename, startstr, /)",
            doc = "Return symbol and scope dictionaries used internally by compiler.")
    static Object symtable(Object source, Object filename, TruffleString startstr) {
        String file = fileName(filename);
        ParserOptions.Mode mode = switch (startstr.toJavaStringUncached()) {
            case "exec" -> ParserOptions.Mode.EXEC;
            case "eval" -> ParserOptions.Mode.EVAL;
            case "single" -> ParserOptions.Mode.SINGLE;
            default -> throw Errors.valueError("symtable() arg 3 must be 'exec' or 'eval' or 'single'");
        };
        try {
            Mod tree = parse(source, file, ParserOptions.of(mode));
            CompilerOptions options = new CompilerOptions(0, 0, false, SyntaxWarningHandler.IGNORE);
            return new SymbolTableEntry(Compiler.symbols(tree, file, options).top());
        } catch (SyntaxErrorException e) {
            throw SourceErrors.of(e);
        } catch (RecursionLimitException e) {
            throw Errors.of(ExceptionTypes.RECURSION_ERROR, e.getMessage());
        }
    }

    private static Mod parse(Object source, String fileName, ParserOptions options) {
        if (PyValueObject.unwrap(source) instanceof TruffleString text) {
            String plain = text.toJavaStringUncached();
            check(plain.indexOf(0) >= 0);
            return Parser.parse(plain, fileName, options);
        }
        byte[] bytes = switch (source) {
            case PyBytes value -> value.value();
            case PyByteArray value -> value.toArray();
            default -> throw Errors.typeError("symtable() arg 1 must be a string or bytes object");
        };
        boolean hasNull = false;
        for (byte value : bytes) {
            hasNull |= value == 0;
        }
        check(hasNull);
        return Parser.parse(bytes, fileName, options);
    }

    private static void check(boolean hasNull) {
        if (hasNull) {
            throw Errors.of(ExceptionTypes.SYNTAX_ERROR, "source code string cannot contain null bytes");
        }
    }

    private static String fileName(Object name) {
        Object path = Types.of(name).lookup(Names.FSPATH) != null ? Calls.special(name, Names.FSPATH) : name;
        if (PyValueObject.unwrap(path) instanceof TruffleString text) {
            return text.toJavaStringUncached();
        } else if (path instanceof PyBytes bytes) {
            return new String(bytes.value(), StandardCharsets.UTF_8);
        }
        throw Errors.typeError("expected str, bytes or os.PathLike object, not "
                + Types.of(name).shortName());
    }
}
