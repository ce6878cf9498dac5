// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.bytecode.CodeObject;

/**
 * The parameters of a function: positional ones, then keyword-only ones, then {@code *args}, then {@code **kwargs}.
 * Bound arguments are an array in this order.
 */
public final class Signature {
    /** A built-in's default that means "not given": the method receives {@code null}. */
    public static final Object UNSET = new Object();

    private static final int VAR_ARGS = 4;
    private static final int VAR_KEYWORDS = 8;

    @CompilationFinal(dimensions = 1)
    private final TruffleString[] names;

    private final int positionalOnly;
    private final int positional;
    private final boolean varArgs;
    private final boolean varKeywords;

    /** Of a built-in; an element is {@code null} for a required parameter. {@code null} when all are required. */
    @CompilationFinal(dimensions = 1)
    private final Object[] defaults;

    private final int requiredPositional;

    private Signature(
            TruffleString[] names,
            int positionalOnly,
            int positional,
            boolean varArgs,
            boolean varKeywords,
            Object[] defaults) {
        this.names = names;
        this.positionalOnly = positionalOnly;
        this.positional = positional;
        this.varArgs = varArgs;
        this.varKeywords = varKeywords;
        this.defaults = defaults;
        int required = positional;
        while (required > 0 && defaults != null && defaults[required - 1] != null) {
            required--;
        }
        this.requiredPositional = required;
    }

    /** The signature of a Python function. */
    public static Signature of(CodeObject code) {
        int named = code.argCount() + code.keywordOnlyArgCount();
        return new Signature(
                ConstantValues.intern(code.localsPlusNames().subList(0, named)),
                code.positionalOnlyArgCount(),
                code.argCount(),
                (code.flags() & VAR_ARGS) != 0,
                (code.flags() & VAR_KEYWORDS) != 0,
                null);
    }

    /**
     * The signature of a built-in.
     *
     * @param defaults of the named parameters, or {@code null}
     * @param names of the named parameters
     */
    @TruffleBoundary
    public static Signature builtin(
            int positionalOnly,
            int positional,
            boolean varArgs,
            boolean varKeywords,
            Object[] defaults,
            String... names) {
        TruffleString[] interned = new TruffleString[names.length];
        for (int i = 0; i < names.length; i++) {
            interned[i] = ConstantValues.intern(names[i]);
        }
        return new Signature(interned, positionalOnly, positional, varArgs, varKeywords, defaults);
    }

    /** Named parameters: positional, then keyword-only. */
    public int namedCount() {
        return names.length;
    }

    public TruffleString name(int index) {
        return names[index];
    }

    /** Leading parameters that a keyword does not reach. */
    public int positionalOnlyCount() {
        return positionalOnly;
    }

    /** Positional parameters, positional-only ones included. */
    public int positionalCount() {
        return positional;
    }

    public int keywordOnlyCount() {
        return names.length - positional;
    }

    public boolean hasVarArgs() {
        return varArgs;
    }

    public boolean hasVarKeywords() {
        return varKeywords;
    }

    /** Where the tuple of {@code *args} is among the bound arguments. */
    public int varArgsIndex() {
        return names.length;
    }

    /** Where the dict of {@code **kwargs} is among the bound arguments. */
    public int varKeywordsIndex() {
        return names.length + (varArgs ? 1 : 0);
    }

    /** Length of an array of bound arguments. */
    public int boundCount() {
        return names.length + (varArgs ? 1 : 0) + (varKeywords ? 1 : 0);
    }

    /** Whether the parameters are positional only, without {@code *args} and {@code **kwargs}. */
    public boolean isPlainPositional() {
        return positional == names.length && !varArgs && !varKeywords;
    }

    /** Positional parameters of a built-in that have no default. */
    public int requiredPositionalCount() {
        return requiredPositional;
    }

    /** Whether a parameter of a built-in must be given. */
    public boolean isRequired(int index) {
        return defaults == null || defaults[index] == null;
    }

    /** The bound value of a built-in's parameter that is not given. */
    public Object defaultValue(int index) {
        Object value = defaults[index];
        return value == UNSET ? null : value;
    }

    /** The index of the named parameter that a keyword gives, or -1. */
    @TruffleBoundary
    public int indexOf(TruffleString keyword) {
        for (int i = positionalOnly; i < names.length; i++) {
            if (names[i] == keyword) {
                return i;
            }
        }
        for (int i = positionalOnly; i < names.length; i++) {
            if (Str.equal(names[i], keyword)) {
                return i;
            }
        }
        return -1;
    }
}
