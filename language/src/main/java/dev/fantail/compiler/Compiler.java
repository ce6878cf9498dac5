// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import dev.fantail.bytecode.CodeFlags;
import dev.fantail.bytecode.CodeObject;
import dev.fantail.bytecode.Opcode;
import dev.fantail.compiler.fold.ConstantFolder;
import dev.fantail.compiler.symbols.SymbolTable;
import dev.fantail.parser.DeepStack;
import dev.fantail.parser.SyntaxErrorException;
import dev.fantail.parser.ast.Mod;
import dev.fantail.parser.ast.SourceRange;

/** From a tree to the code object that CPython 3.12 makes of the same source. */
public final class Compiler {
    private Compiler() {}

    /**
     * Compiles a whole input.
     *
     * @throws SyntaxErrorException for what the grammar allows and the language does not
     * @throws RecursionLimitException when the tree is too deep
     */
    public static CodeObject compile(Mod mod, String fileName, CompilerOptions options) {
        try {
            return DeepStack.call(
                    options.warnings(), warnings -> compileNow(mod, fileName, options.withWarnings(warnings)));
        } catch (StackOverflowError e) {
            throw new RecursionLimitException();
        }
    }

    private static CodeObject compileNow(Mod mod, String fileName, CompilerOptions options) {
        FutureFeatures future = FutureFeatures.of(mod, fileName);
        int futureFlags = options.futureFlags() | future.flags();
        Mod folded = ConstantFolder.fold(mod, options.optimize(), futureFlags, options.warnings());
        SymbolTable symbols = SymbolTable.build(folded, fileName, futureAnnotations(futureFlags));
        CodeGeneration generation =
                new CodeGeneration(fileName, options, futureFlags, future, folded instanceof Mod.Interactive, symbols);
        return module(folded, generation);
    }

    /** The scopes of the input and its names, as the {@code symtable} module shows them. */
    public static SymbolTable symbols(Mod mod, String fileName, CompilerOptions options) {
        try {
            int futureFlags =
                    options.futureFlags() | FutureFeatures.of(mod, fileName).flags();
            return DeepStack.call(
                    options.warnings(), _ -> SymbolTable.build(mod, fileName, futureAnnotations(futureFlags)));
        } catch (StackOverflowError e) {
            throw new RecursionLimitException();
        }
    }

    private static boolean futureAnnotations(int futureFlags) {
        return (futureFlags & CodeFlags.FUTURE_ANNOTATIONS) != 0;
    }

    private static CodeObject module(Mod mod, CodeGeneration c) {
        c.enter(Unit.Kind.MODULE, "<module>", mod, 1);
        SourceRange start = new SourceRange(1, 0, 1, 0);
        switch (mod) {
            case Mod.Module module -> c.statements.moduleOrClassBody(module.body(), start);
            case Mod.Interactive interactive -> {
                if (StatementGenerator.hasAnnotations(interactive.body())) {
                    c.emit(Opcode.SETUP_ANNOTATIONS, start);
                }
                c.visitBody(interactive.body());
            }
            case Mod.Expression expression -> c.visit(expression.body());
            case Mod.FunctionType _ -> throw new IllegalArgumentException("a function type has no code");
        }
        return c.leave(!(mod instanceof Mod.Expression));
    }
}
