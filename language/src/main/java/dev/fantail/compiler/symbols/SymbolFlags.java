// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.symbols;

/** What a scope knows of a name: bits with the numbers of the {@code _symtable} module. */
public final class SymbolFlags {
    /** Declared by a {@code global} statement. */
    public static final int DEF_GLOBAL = 1;
    /** Assigned in the block. */
    public static final int DEF_LOCAL = 1 << 1;

    public static final int DEF_PARAM = 1 << 2;
    /** Declared by a {@code nonlocal} statement. */
    public static final int DEF_NONLOCAL = 1 << 3;
    /** Read in the block. */
    public static final int USE = 1 << 4;
    /** Free in the block because a nested block uses it. */
    public static final int DEF_FREE = 1 << 5;
    /** Free in a method and bound in the class. */
    public static final int DEF_FREE_CLASS = 1 << 6;

    public static final int DEF_IMPORT = 1 << 7;
    public static final int DEF_ANNOT = 1 << 8;
    /** Target of a comprehension's loop. */
    public static final int DEF_COMP_ITER = 1 << 9;

    public static final int DEF_TYPE_PARAM = 1 << 10;
    /** A cell of an inlined comprehension. */
    public static final int DEF_COMP_CELL = 1 << 11;

    public static final int DEF_BOUND = DEF_LOCAL | DEF_PARAM | DEF_IMPORT | DEF_TYPE_PARAM;

    /** The scope of a name stands above the other bits. */
    public static final int SCOPE_OFFSET = 12;

    public static final int SCOPE_MASK = 15;

    /** The scope of a name that the analysis has not seen. */
    public static final int UNKNOWN = 0;

    public static final int LOCAL = 1;
    public static final int GLOBAL_EXPLICIT = 2;
    public static final int GLOBAL_IMPLICIT = 3;
    public static final int FREE = 4;
    public static final int CELL = 5;

    private SymbolFlags() {}

    public static int scope(int flags) {
        return (flags >> SCOPE_OFFSET) & SCOPE_MASK;
    }
}
