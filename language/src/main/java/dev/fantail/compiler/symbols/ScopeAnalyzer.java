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
    private final String fileName;

    private ScopeAnalyzer(String fileName) {
        this.fileName = fileName;
    }

    static void analyze(Scope top, String fileName) {
        new ScopeAnalyzer(fileName)
                .analyzeBlock(top, null, new HashSet<>(), new HashSet<>(), new HashSet<>(), null);
    }

    /**
     * @param bound names that enclosing functions bind, or {@code null} for a module; the callee may change it
     * @param free receives the names that the block leaves free
     * @param global names that enclosing blocks declare global; the callee may change it
     * @param typeParameters which of the bound names are type parameters; the callee may change it
     * @param classScope the class whose namespace is visible to the block, or {@code null}
     */
    private void analyzeBlock(
            Scope scope,
            Set<String> bound,
            Set<String> free,
            Set<String> global,
            Set<String> typeParameters,
            Scope classScope) {
        Set<String> local = new HashSet<>();
        Set<String> childBound = new HashSet<>();
        Set<String> childGlobal = new HashSet<>();
        Set<String> childFree = new HashSet<>();
        Set<String> inlinedCells = new HashSet<>(0);
        SymbolMap symbols = scope.symbols();
        boolean isClass = scope.kind() == Scope.Kind.CLASS;
        // What a class binds is invisible to its methods, so these are taken before the class's own names change them.
        if (isClass) {
            childGlobal.addAll(global);
            if (bound != null) {
                childBound.addAll(bound);
            }
        }
        SymbolMap scopes = new SymbolMap();
        for (int i = 0; i < symbols.size(); i++) {
            String name = symbols.nameAt(i);
            scopes.put(
                    name,
                    scopeOf(scope, name, symbols.flagsAt(i), bound, local, free, global, typeParameters, classScope));
        }
        if (isClass) {
            childBound.add("__class__");
            childBound.add("__classdict__");
        } else {
            if (scope.isFunctionLike()) {
                childBound.addAll(local);
            }
            if (bound != null) {
                childBound.addAll(bound);
            }
            childGlobal.addAll(global);
        }
        boolean anyInlined = false;
        for (Scope child : scope.children()) {
            Scope childClass = null;
            if (child.canSeeClassScope) {
                childClass = isClass ? scope : classScope;
            }
            boolean inline = child.isComprehension() && !child.generator;
            Set<String> freeInChild = new HashSet<>();
            analyzeBlock(
                    child,
                    new HashSet<>(childBound),
                    freeInChild,
                    new HashSet<>(childGlobal),
                    typeParameters.isEmpty() ? new HashSet<>(0) : new HashSet<>(typeParameters),
                    childClass);
            if (inline) {
                inline(scope, child, scopes, freeInChild, inlinedCells);
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
        if (scope.isFunctionLike()) {
            makeCells(scopes, childFree, inlinedCells);
        } else if (isClass) {
            scope.needsClassClosure |= childFree.remove("__class__");
            scope.needsClassDict |= childFree.remove("__classdict__");
        }
        record(scope, scopes, bound, childFree, inlinedCells);
        free.addAll(childFree);
    }

    private int scopeOf(
            Scope scope,
            String name,
            int flags,
            Set<String> bound,
            Set<String> local,
            Set<String> free,
            Set<String> global,
            Set<String> typeParameters,
            Scope classScope) {
        if ((flags & DEF_GLOBAL) != 0) {
            if ((flags & DEF_NONLOCAL) != 0) {
                throw errorAtDirective(scope, name, "name '" + name + "' is nonlocal and global");
            }
            global.add(name);
            if (bound != null) {
                bound.remove(name);
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
                throw errorAtDirective(
                        scope, name, "nonlocal binding not allowed for type parameter '" + name + "'");
            }
            scope.free = true;
            free.add(name);
            return FREE;
        }
        if ((flags & DEF_BOUND) != 0) {
            local.add(name);
            global.remove(name);
            if ((flags & DEF_TYPE_PARAM) != 0) {
                typeParameters.add(name);
            } else {
                typeParameters.remove(name);
            }
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
            scope.free = true;
            free.add(name);
            return FREE;
        }
        if (!global.contains(name) && scope.nested) {
            scope.free = true;
        }
        return GLOBAL_IMPLICIT;
    }

    /** Makes the comprehension's names names of the block around it. */
    private static void inline(
            Scope scope, Scope comprehension, SymbolMap scopes, Set<String> free, Set<String> inlinedCells) {
        SymbolMap symbols = scope.symbols();
        SymbolMap inner = comprehension.symbols();
        for (int i = 0; i < inner.size(); i++) {
            int flags = inner.flagsAt(i);
            if ((flags & DEF_PARAM) != 0) {
                continue;
            }
            String name = inner.nameAt(i);
            int innerScope = SymbolFlags.scope(flags);
            int withoutScope = flags & ((1 << SCOPE_OFFSET) - 1);
            if (innerScope == CELL || (withoutScope & DEF_COMP_CELL) != 0) {
                inlinedCells.add(name);
            }
            int index = symbols.indexOf(name);
            if (index < 0) {
                symbols.put(name, withoutScope);
                scopes.put(name, innerScope);
            } else if ((symbols.flagsAt(index) & DEF_BOUND) != 0
                    && scope.kind() != Scope.Kind.CLASS
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

    private static void makeCells(SymbolMap scopes, Set<String> free, Set<String> inlinedCells) {
        if (free.isEmpty() && inlinedCells.isEmpty()) {
            return;
        }
        for (int i = 0; i < scopes.size(); i++) {
            String name = scopes.nameAt(i);
            if (scopes.flagsAt(i) == LOCAL && (free.contains(name) || inlinedCells.contains(name))) {
                scopes.setFlagsAt(i, CELL);
                free.remove(name);
            }
        }
    }

    private static void record(
            Scope scope, SymbolMap scopes, Set<String> bound, Set<String> free, Set<String> inlinedCells) {
        SymbolMap symbols = scope.symbols();
        for (int i = 0; i < symbols.size(); i++) {
            String name = symbols.nameAt(i);
            int flags = symbols.flagsAt(i) | scopes.get(name) << SCOPE_OFFSET;
            if (inlinedCells.contains(name)) {
                flags |= DEF_COMP_CELL;
            }
            symbols.setFlagsAt(i, flags);
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
