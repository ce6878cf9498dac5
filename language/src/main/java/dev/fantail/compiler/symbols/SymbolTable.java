// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.symbols;

import dev.fantail.parser.SyntaxErrorException;
import dev.fantail.parser.ast.Mod;
import java.util.IdentityHashMap;

/** The scopes of a module and what each name in them means. */
public final class SymbolTable {
    private final Scope top;
    private final IdentityHashMap<Object, Scope> scopes;

    private SymbolTable(Scope top, IdentityHashMap<Object, Scope> scopes) {
        this.top = top;
        this.scopes = scopes;
    }

    /**
     * @param futureAnnotations whether annotations are not evaluated
     * @throws SyntaxErrorException for contradictory declarations and the like
     */
    public static SymbolTable build(Mod mod, String fileName, boolean futureAnnotations) {
        SymbolTableBuilder builder = new SymbolTableBuilder(fileName, futureAnnotations);
        Scope top = builder.build(mod);
        ScopeAnalyzer.analyze(top, fileName);
        return new SymbolTable(top, builder.scopes());
    }

    public Scope top() {
        return top;
    }

    /**
     * The scope that belongs to a part of the tree: a module, function, lambda, class, comprehension, type alias, type
     * variable with a bound, or list of type parameters.
     */
    public Scope of(Object node) {
        return scopes.get(node);
    }
}
