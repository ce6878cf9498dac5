// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import dev.fantail.compiler.flow.InstructionSequence;
import dev.fantail.compiler.symbols.NameIndex;
import dev.fantail.compiler.symbols.Scope;
import dev.fantail.compiler.symbols.SymbolFlags;
import dev.fantail.compiler.symbols.SymbolMap;
import dev.fantail.parser.ast.SourceRange;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A code object while it is being generated. */
final class Unit {
    enum Kind {
        MODULE,
        CLASS,
        FUNCTION,
        ASYNC_FUNCTION,
        LAMBDA,
        COMPREHENSION,
        TYPE_PARAMETERS
    }

    /** The kinds of blocks that {@code break}, {@code continue} and {@code return} have to leave properly. */
    enum BlockKind {
        WHILE_LOOP,
        FOR_LOOP,
        TRY_EXCEPT,
        FINALLY_TRY,
        FINALLY_END,
        WITH,
        ASYNC_WITH,
        HANDLER_CLEANUP,
        POP_VALUE,
        EXCEPTION_HANDLER,
        EXCEPTION_GROUP_HANDLER,
        ASYNC_COMPREHENSION
    }

    /**
     * A block around the current instruction.
     *
     * @param start where {@code continue} goes
     * @param exit where {@code break} goes
     * @param data the {@code finally} body, the {@code with} statement, or the name that a handler binds
     */
    record Block(BlockKind kind, int start, int exit, Object data) {}

    static final int MAX_BLOCKS = 20;

    final Unit parent;
    final Kind kind;
    final Scope scope;
    final String name;
    final int firstLine;
    final String qualifiedName;
    final InstructionSequence code = new InstructionSequence();
    final ConstantTable constants = new ConstantTable();
    final NameIndex names = new NameIndex();
    final NameIndex variables = new NameIndex();
    final NameIndex cells;
    final NameIndex freeVariables;
    final Block[] blocks = new Block[MAX_BLOCKS];
    int blockCount;
    /** The class whose private names are mangled, or {@code null}. */
    String className;

    int argCount;
    int positionalOnlyArgCount;
    int keywordOnlyArgCount;
    /** How many inlined comprehensions are around the current instruction. */
    int inlinedComprehensions;
    /** Variables of inlined comprehensions; {@code true} while the comprehension is being generated. */
    Map<String, Boolean> hidden;

    Unit(Unit parent, Kind kind, Scope scope, String name, int firstLine) {
        this.parent = parent;
        this.kind = kind;
        this.scope = scope;
        this.name = name;
        this.firstLine = firstLine;
        this.className = parent == null ? null : parent.className;
        this.qualifiedName = qualify();
        for (String parameter : scope.parameters()) {
            variables.add(parameter);
        }
        cells = namesOf(scope, SymbolFlags.CELL, SymbolFlags.DEF_COMP_CELL);
        if (scope.needsClassClosure()) {
            cells.add("__class__");
        }
        if (scope.needsClassDict()) {
            cells.add("__classdict__");
        }
        freeVariables = namesOf(scope, SymbolFlags.FREE, SymbolFlags.DEF_FREE_CLASS);
    }

    /** The names in the scope, or with the flag, sorted by code points. */
    private static NameIndex namesOf(Scope scope, int wantedScope, int flag) {
        SymbolMap symbols = scope.symbols();
        int count = 0;
        String[] found = null;
        for (int i = 0; i < symbols.size(); i++) {
            int flags = symbols.flagsAt(i);
            if (SymbolFlags.scope(flags) == wantedScope || (flags & flag) != 0) {
                if (found == null) {
                    found = new String[symbols.size()];
                }
                found[count++] = symbols.nameAt(i);
            }
        }
        NameIndex index = new NameIndex();
        if (count > 0) {
            Arrays.sort(found, 0, count, Unit::compareCodePoints);
            for (int i = 0; i < count; i++) {
                index.add(found[i]);
            }
        }
        return index;
    }

    private static int compareCodePoints(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                // Surrogates stand for larger code points than any other unit.
                boolean surrogateX = Character.isSurrogate(x);
                return surrogateX != Character.isSurrogate(y) ? (surrogateX ? 1 : -1) : x - y;
            }
        }
        return a.length() - b.length();
    }

    private String qualify() {
        if (parent == null || parent.parent == null) {
            return name;
        }
        Unit outer = parent;
        if (outer.kind == Kind.TYPE_PARAMETERS) {
            if (outer.parent.parent == null) {
                return name;
            }
            outer = outer.parent;
        }
        if (kind == Kind.FUNCTION || kind == Kind.ASYNC_FUNCTION || kind == Kind.CLASS) {
            String mangled = NameMangling.mangle(outer.className, name);
            if (outer.scope.scopeOf(mangled) == SymbolFlags.GLOBAL_EXPLICIT) {
                return name;
            }
        }
        return switch (outer.kind) {
            case FUNCTION, ASYNC_FUNCTION, LAMBDA ->
                outer.qualifiedName.concat(".<locals>.").concat(name);
            default -> outer.qualifiedName.concat(".").concat(name);
        };
    }

    /** The index of a free variable as instructions count it. */
    int freeIndex(String name) {
        return cells.size() + freeVariables.add(name);
    }

    boolean isHiddenNow(String name) {
        return hidden != null && hidden.getOrDefault(name, false);
    }

    /** Makes a name a local variable while a comprehension is generated; false when it was one already. */
    boolean hide(String name) {
        if (hidden == null) {
            hidden = new HashMap<>();
        }
        return !Boolean.TRUE.equals(hidden.put(name, true));
    }

    Set<String> hiddenNames() {
        return hidden == null ? Set.of() : new HashSet<>(hidden.keySet());
    }

    SourceRange firstLineRange() {
        return new SourceRange(firstLine, 0, firstLine, 0);
    }
}
