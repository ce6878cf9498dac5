// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;

/** Arranges the arguments of a call for the signature of a built-in. */
public final class BuiltinArguments {
    private BuiltinArguments() {}

    /**
     * @param args positional arguments (the receiver of a method first), then the values of keywords
     * @param keywordNames the keywords' names; {@code null} or empty for none
     * @return one value for each slot of the signature; {@code *args} as {@code Object[]}, {@code **kwargs} as dict
     */
    public static Object[] bind(PyBuiltin function, Object[] args, TruffleString[] keywordNames) {
        Signature signature = function.signature();
        if ((keywordNames == null || keywordNames.length == 0) && signature.isPlainPositional()) {
            int positional = signature.positionalCount();
            if (args.length == positional) {
                return args;
            }
            if (args.length < positional && args.length >= signature.requiredPositionalCount()) {
                Object[] bound = new Object[positional];
                System.arraycopy(args, 0, bound, 0, args.length);
                for (int i = args.length; i < positional; i++) {
                    bound[i] = signature.defaultValue(i);
                }
                return bound;
            }
        }
        return bindGeneral(function, args, keywordNames);
    }

    /**
     * A constructor without keywords leaves those of a subclass to the subclass's own {@code __init__}; an initializer
     * without keywords, to the subclass's own {@code __new__}.
     */
    private static boolean ignoresKeywords(PyBuiltin function, Object[] args) {
        Signature signature = function.signature();
        if (signature.hasVarKeywords()
                || signature.namedCount() > signature.positionalCount()
                || signature.positionalOnlyCount() != signature.positionalCount()
                || !(function.owner() instanceof PyType owner)
                || owner == Types.OBJECT) {
            return false;
        }
        if (function.isNew()) {
            return args[0] instanceof PyType type
                    && type != owner
                    && type.lookup(Names.INIT) != owner.lookup(Names.INIT);
        }
        return Str.equal(function.name(), Names.INIT)
                && Types.of(args[0]) != owner
                && Types.of(args[0]).lookup(Names.NEW) != owner.lookup(Names.NEW);
    }

    @TruffleBoundary
    private static Object[] bindGeneral(PyBuiltin function, Object[] args, TruffleString[] keywordNames) {
        Signature signature = function.signature();
        int keywords = keywordNames == null ? 0 : keywordNames.length;
        int given = args.length - keywords;
        if (keywords > 0 && ignoresKeywords(function, args)) {
            return bind(function, Arrays.copyOf(args, given), null);
        }
        BuiltinErrors.checkShape(function, args, given, keywords);
        int named = signature.namedCount();
        int positional = Math.min(given, signature.positionalCount());
        Object[] bound = new Object[signature.boundCount()];
        boolean[] present = new boolean[named];
        for (int i = 0; i < positional; i++) {
            bound[i] = args[i];
            present[i] = true;
        }
        if (signature.hasVarArgs()) {
            bound[signature.varArgsIndex()] = Arrays.copyOfRange(args, positional, given);
        }
        PyDict rest = signature.hasVarKeywords() ? new PyDict() : null;
        TruffleString unexpected = null;
        for (int i = 0; i < keywords; i++) {
            Object value = args[given + i];
            int index = signature.indexOf(keywordNames[i]);
            if (index >= 0) {
                if (present[index]) {
                    throw BuiltinErrors.givenTwice(function, index);
                }
                bound[index] = value;
                present[index] = true;
            } else if (rest != null) {
                rest.putString(keywordNames[i], value);
            } else if (unexpected == null) {
                unexpected = keywordNames[i];
            }
        }
        for (int i = 0; i < named; i++) {
            if (!present[i]) {
                if (signature.isRequired(i)) {
                    throw BuiltinErrors.missing(function, i);
                }
                bound[i] = signature.defaultValue(i);
            }
        }
        if (unexpected != null) {
            throw BuiltinErrors.unexpectedKeyword(function, unexpected);
        }
        if (rest != null) {
            bound[signature.varKeywordsIndex()] = rest;
        }
        return bound;
    }
}
