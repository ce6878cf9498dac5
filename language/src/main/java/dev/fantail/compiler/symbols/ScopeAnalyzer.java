// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.symbols;

import static dev.fantail.compiler.symbols.SymbolFlags.*;

import dev.fantail.compiler.CompileErrors;
import dev.fantail.parser.SyntaxErrorException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides for every name of every scope whether it is local, global, free or a cell, and which comprehensions become
 * part of the block around them.
 */
final class ScopeAnalyzer {
    private static final Set<String> NOTHING = Set.of();

    private final String fileName;

    private ScopeAnalyzer(String fileName) {
        this.fileName = fileName;
    }

    static void analyze(Scope top, String fileName) {
        new ScopeAnalyzer(fileName).analyzeBlock(top, null, NOTHING, NOTHING, null);
    }

    /**
     * Analyzes a block and those inside of it.
     *
     * @param bound names that enclosing functions bind, or {@code null} for a module
     * @param global names that enclosing blocks declare global
     * @param typeParameters which of the bound names are type parameters
     * @param classScope the class whose namespace is visible to the block, or {@code null}
     * @return the names that the block leaves free
     */
    private Set<String> analyzeBlock(
            Scope scope, Set<String> bound, Set<String> global, Set<String> typeParameters, Scope classScope) {
        SymbolMap symbols = scope.symbols();
        Set<String> free = NOTHING;
        for (int i = 0; i < symbols.size(); i++) {
            String name = symbols.nameAt(i);
            int flags = symbols.flagsAt(i);
            int kind = scopeOf(scope, name, flags, bound, global, typeParameters, classScope);
            if (kind == FREE) {
                scope.free = true;
                free = with(free, name);
            }
            symbols.setFlagsAt(i, flags | kind << SCOPE_OFFSET);
        }
        if (scope.children().isEmpty()) {
            return free;
        }
        Set<String> childFree = new HashSet<>();
        Set<String> inlinedCells = analyzeChildren(scope, bound, global, typeParameters, classScope, childFree);
        if (scope.isFunctionLike()) {
            makeCells(symbols, childFree, inlinedCells);
        } else if (scope.kind() == Scope.Kind.CLASS) {
            scope.needsClassClosure |= childFree.remove("__class__");
            scope.needsClassDict |= childFree.remove("__classdict__");
        }
        record(scope, bound, childFree, inlinedCells);
        if (free.isEmpty()) {
            return childFree;
        }
        childFree.addAll(free);
        return childFree;
    }

    /** The set with one name more: a new one when it was {@link #NOTHING}. */
    private static Set<String> with(Set<String> set, String name) {
        Set<String> result = set == NOTHING ? new HashSet<>() : set;
        result.add(name);
        return result;
    }

    /**
     * Analyzes the blocks inside of a block whose own names are analyzed already.
     *
     * @param childFree receives the names that they leave free
     * @return the names that are cells in inlined comprehensions
     */
    private Set<String> analyzeChildren(
            Scope scope,
            Set<String> bound,
            Set<String> global,
            Set<String> typeParameters,
            Scope classScope,
            Set<String> childFree) {
        boolean isClass = scope.kind() == Scope.Kind.CLASS;
        Set<String> childBound = bound == null ? new HashSet<>() : new HashSet<>(bound);
        Set<String> childGlobal = new HashSet<>(global);
        Set<String> childTypeParameters = typeParameters;
        SymbolMap symbols = scope.symbols();
        for (int i = 0; i < symbols.size(); i++) {
            String name = symbols.nameAt(i);
            int flags = symbols.flagsAt(i);
            int kind = SymbolFlags.scope(flags);
            // What a class binds or declares is invisible to its methods.
            if (!isClass) {
                if (kind == GLOBAL_EXPLICIT && (flags & DEF_GLOBAL) != 0) {
                    childGlobal.add(name);
                    childBound.remove(name);
                } else if (kind == LOCAL) {
                    childGlobal.remove(name);
                    if (scope.isFunctionLike()) {
                        childBound.add(name);
                    }
                }
            }
            if (kind == LOCAL && (flags & DEF_TYPE_PARAM) != 0 != childTypeParameters.contains(name)) {
                if (childTypeParameters == typeParameters) {
                    childTypeParameters = new HashSet<>(typeParameters);
                }
                if (!childTypeParameters.remove(name)) {
                    childTypeParameters.add(name);
                }
            }
        }
        if (isClass) {
            childBound.add("__class__");
            childBound.add("__classdict__");
        }
        Set<String> inlinedCells = new HashSet<>(0);
        boolean anyInlined = false;
        for (Scope child : scope.children()) {
            Scope childClass = null;
            if (child.canSeeClassScope) {
                childClass = isClass ? scope : classScope;
            }
            Set<String> freeInChild = analyzeBlock(child, childBound, childGlobal, childTypeParameters, childClass);
            if (child.isComprehension() && !child.generator) {
                inline(scope, child, freeInChild, inlinedCells);
                child.inlined = true;
                anyInlined = true;
            }
            childFree.addAll(freeInChild);
            if (child.free || child.childFree) {
                scope.childFree = true;
            }
        }
        if (anyInlined) {
            spliceChildren(scope);
        }
        return inlinedCells;
    }

    private int scopeOf(
            Scope scope,
            String name,
            int flags,
            Set<String> bound,
            Set<String> global,
            Set<String> typeParameters,
            Scope classScope) {
        if ((flags & DEF_GLOBAL) != 0) {
            if ((flags & DEF_NONLOCAL) != 0) {
                throw errorAtDirective(scope, name, "name '" + name + "' is nonlocal and global");
            }
            return GLOBAL_EXPLICIT;
        }
        if ((flags & DEF_NONLOCAL) != 0) {
            if (bound == null) {
                throw errorAtDirective(scope, name, "nonlocal declaration not allowed at module level");
            }
            if (!bound.contains(name)) {
                throw errorAtDirective(scope, name, "no binding for nonlocal '" + name + "' found");
            }
            if (typeParameters.contains(name)) {
                throw errorAtDirective(scope, name, "nonlocal binding not allowed for type parameter '" + name + "'");
            }
            return FREE;
        }
        if ((flags & DEF_BOUND) != 0) {
            return LOCAL;
        }
        // The class's namespace is looked up at run time; what it does not have (any more) is then global, even when
        // a function around the class binds the name.
        if (classScope != null) {
            int classFlags = classScope.symbols().get(name);
            if ((classFlags & DEF_GLOBAL) != 0) {
                return GLOBAL_EXPLICIT;
            }
            if ((classFlags & DEF_BOUND) != 0 && (classFlags & DEF_NONLOCAL) == 0) {
                return GLOBAL_IMPLICIT;
            }
        }
        if (bound != null && bound.contains(name)) {
            return FREE;
        }
        if (scope.nested && !global.contains(name)) {
            scope.free = true;
        }
        return GLOBAL_IMPLICIT;
    }

    /** Makes the comprehension's names names of the block around it. */
    private static void inline(Scope scope, Scope comprehension, Set<String> free, Set<String> inlinedCells) {
        SymbolMap symbols = scope.symbols();
        SymbolMap inner = comprehension.symbols();
        for (int i = 0; i < inner.size(); i++) {
            int flags = inner.flagsAt(i);
            if ((flags & DEF_PARAM) != 0) {
                continue;
            }
            String name = inner.nameAt(i);
            if (SymbolFlags.scope(flags) == CELL || (flags & DEF_COMP_CELL) != 0) {
                inlinedCells.add(name);
            }
            int index = symbols.indexOf(name);
            if (index < 0) {
                symbols.put(name, flags);
            } else if ((symbols.flagsAt(index) & DEF_BOUND) != 0
                    && scope.kind() != Scope.Kind.CLASS
                    && !free.isEmpty()
                    && !isFreeInChild(comprehension, name)) {
                // What was free in the comprehension only because of this block is an ordinary local now.
                free.remove(name);
            }
        }
    }

    private static boolean isFreeInChild(Scope scope, String name) {
        for (Scope child : scope.children()) {
            if (child.scopeOf(name) == FREE) {
                return true;
            }
        }
        return false;
    }

    private static void spliceChildren(Scope scope) {
        List<Scope> children = new ArrayList<>();
        for (Scope child : scope.children()) {
            if (child.inlined) {
                children.addAll(child.children());
            } else {
                children.add(child);
            }
        }
        scope.setChildren(children);
    }

    private static void makeCells(SymbolMap symbols, Set<String> free, Set<String> inlinedCells) {
        if (free.isEmpty() && inlinedCells.isEmpty()) {
            return;
        }
        for (int i = 0; i < symbols.size(); i++) {
            String name = symbols.nameAt(i);
            int flags = symbols.flagsAt(i);
            if (SymbolFlags.scope(flags) == LOCAL && (free.contains(name) || inlinedCells.contains(name))) {
                symbols.setFlagsAt(i, flags ^ (LOCAL ^ CELL) << SCOPE_OFFSET);
                free.remove(name);
            }
        }
    }

    private static void record(Scope scope, Set<String> bound, Set<String> free, Set<String> inlinedCells) {
        SymbolMap symbols = scope.symbols();
        for (String name : inlinedCells) {
            int index = symbols.indexOf(name);
            symbols.setFlagsAt(index, symbols.flagsAt(index) | DEF_COMP_CELL);
        }
        boolean classLike = scope.kind() == Scope.Kind.CLASS || scope.canSeeClassScope;
        for (String name : free) {
            int index = symbols.indexOf(name);
            if (index >= 0) {
                if (classLike) {
                    symbols.setFlagsAt(index, symbols.flagsAt(index) | DEF_FREE_CLASS);
                }
            } else if (bound == null || bound.contains(name)) {
                symbols.put(name, FREE << SCOPE_OFFSET);
            }
        }
    }

    private SyntaxErrorException errorAtDirective(Scope scope, String name, String message) {
        for (Scope.Directive directive : scope.directives) {
            if (directive.name().equals(name)) {
                return CompileErrors.at(fileName, directive.range(), message);
            }
        }
        throw new AssertionError(name);
    }
}
