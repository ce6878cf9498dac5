// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.symbols;

import dev.fantail.parser.ast.SourceRange;
import java.util.ArrayList;
import java.util.List;

/** A block of names: a module, class, function, comprehension, or one of the small blocks around type parameters. */
public final class Scope {
    public enum Kind {
        FUNCTION,
        CLASS,
        MODULE,
        /** An annotation that is not evaluated because of {@code from __future__ import annotations}. */
        ANNOTATION,
        TYPE_VAR_BOUND,
        TYPE_ALIAS,
        TYPE_PARAMETERS
    }

    public enum Comprehension {
        NONE,
        LIST,
        DICT,
        SET,
        GENERATOR
    }

    record Directive(String name, SourceRange range) {}

    private final Kind kind;
    private final String name;
    private final Object node;
    private final SourceRange range;
    private final SymbolMap symbols = new SymbolMap();
    private final List<String> parameters = new ArrayList<>(4);
    private List<Scope> children = new ArrayList<>(4);
    /** The places of {@code global} and {@code nonlocal} declarations. */
    final List<Directive> directives = new ArrayList<>(0);

    final boolean nested;
    Comprehension comprehension = Comprehension.NONE;
    boolean free;
    boolean childFree;
    boolean generator;
    boolean coroutine;
    boolean varArgs;
    boolean varKeywords;
    boolean returnsValue;
    boolean needsClassClosure;
    boolean needsClassDict;
    boolean inlined;
    boolean canSeeClassScope;
    /** Inside of a comprehension's target. */
    boolean inComprehensionTarget;
    /** How many iterables of comprehensions are around what is being visited. */
    int comprehensionIterables;

    Scope(Kind kind, String name, Object node, SourceRange range, boolean nested) {
        this.kind = kind;
        this.name = name;
        this.node = node;
        this.range = range;
        this.nested = nested;
    }

    public Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** The part of the tree that the scope belongs to. */
    public Object node() {
        return node;
    }

    /** {@code null} for a module. */
    public SourceRange range() {
        return range;
    }

    public SymbolMap symbols() {
        return symbols;
    }

    /** The parameters in the order of the function's local variables. */
    public List<String> parameters() {
        return parameters;
    }

    public List<Scope> children() {
        return children;
    }

    void setChildren(List<Scope> value) {
        children = value;
    }

    /** Whether names are local variables rather than entries of a namespace. */
    public boolean isFunctionLike() {
        return switch (kind) {
            case FUNCTION, TYPE_VAR_BOUND, TYPE_ALIAS, TYPE_PARAMETERS -> true;
            default -> false;
        };
    }

    /** The scope of a name as one of {@link SymbolFlags}'s scopes. */
    public int scopeOf(String mangledName) {
        return SymbolFlags.scope(symbols.get(mangledName));
    }

    public Comprehension comprehension() {
        return comprehension;
    }

    public boolean isComprehension() {
        return comprehension != Comprehension.NONE;
    }

    /** Inside of a function. */
    public boolean isNested() {
        return nested;
    }

    /** Whether the comprehension became part of the enclosing block. */
    public boolean isInlined() {
        return inlined;
    }

    public boolean isGenerator() {
        return generator;
    }

    public boolean isCoroutine() {
        return coroutine;
    }

    /** A module becomes a coroutine when code generation finds {@code await} in it. */
    public void markCoroutine() {
        coroutine = true;
    }

    public boolean hasVarArgs() {
        return varArgs;
    }

    public boolean hasVarKeywords() {
        return varKeywords;
    }

    public boolean returnsValue() {
        return returnsValue;
    }

    public boolean hasFreeNames() {
        return free;
    }

    public boolean hasFreeNamesInChildren() {
        return childFree;
    }

    /** A class whose methods use {@code __class__} or {@code super()}. */
    public boolean needsClassClosure() {
        return needsClassClosure;
    }

    /** A class whose type parameter scopes look into its namespace. */
    public boolean needsClassDict() {
        return needsClassDict;
    }

    public boolean canSeeClassScope() {
        return canSeeClassScope;
    }
}
