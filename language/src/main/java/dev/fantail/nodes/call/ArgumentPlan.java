// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.DictTemplate;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.Signature;
import java.util.Arrays;

/**
 * Where the parameters of one signature come from when a call site passes so many arguments with these keywords: found
 * once, so that compiled code only moves values.
 */
final class ArgumentPlan {
    /** Source of a parameter that is not given. */
    static final int DEFAULT = -1;

    /** Of more items each would be too much machine code. */
    static final int MAX_EXPLODED = 16;

    private final int given;

    @CompilationFinal(dimensions = 1)
    private final TruffleString[] keywords;

    /** For each named parameter the argument that it takes, or {@link #DEFAULT}. */
    @CompilationFinal(dimensions = 1)
    private final int[] sources;

    /** Keywords that go to {@code **kwargs}, as indices of {@code keywords}. */
    @CompilationFinal(dimensions = 1)
    private final int[] surplus;

    private final int positional;

    /** What {@code **kwargs} gets. */
    private final DictTemplate template;

    private ArgumentPlan(int given, TruffleString[] keywords, int[] sources, int[] surplus, DictTemplate template) {
        this.given = given;
        this.keywords = keywords;
        this.sources = sources;
        this.surplus = surplus;
        this.positional = given - keywords.length;
        this.template = template;
    }

    /**
     * @param given number of arguments, those by keyword included
     * @return {@code null} where the arguments do not fit the signature; the general path says why
     */
    @TruffleBoundary
    static ArgumentPlan of(Signature signature, int given, TruffleString[] keywords) {
        int positional = given - keywords.length;
        if (!Optimization.ARGUMENT_PLANS.isOn()
                || positional > signature.positionalCount() && !signature.hasVarArgs()) {
            return null;
        }
        int[] sources = new int[signature.namedCount()];
        Arrays.fill(sources, DEFAULT);
        for (int i = 0; i < Math.min(positional, signature.positionalCount()); i++) {
            sources[i] = i;
        }
        int[] surplus = new int[keywords.length];
        int surplusCount = 0;
        for (int i = 0; i < keywords.length; i++) {
            int target = signature.indexOf(keywords[i]);
            if (target < 0) {
                if (!signature.hasVarKeywords()) {
                    return null;
                }
                surplus[surplusCount++] = i;
            } else if (sources[target] != DEFAULT) {
                return null;
            } else {
                sources[target] = positional + i;
            }
        }
        TruffleString[] names = new TruffleString[surplusCount];
        for (int i = 0; i < surplusCount; i++) {
            names[i] = keywords[surplus[i]];
        }
        DictTemplate template = DictTemplate.of(names);
        return template == null
                ? null
                : new ArgumentPlan(given, keywords, sources, Arrays.copyOf(surplus, surplusCount), template);
    }

    boolean fits(int count, TruffleString[] names) {
        return count == given && (names == keywords || names.length == 0 && keywords.length == 0);
    }

    int namedCount() {
        return sources.length;
    }

    /** The index of the argument for a named parameter, or {@link #DEFAULT}. */
    int source(int parameter) {
        return sources[parameter];
    }

    /** Positional arguments behind those that have a parameter. */
    Object[] varArgs(Object[] args, int first, Signature signature) {
        int from = first + signature.positionalCount();
        int count = Math.max(0, positional - signature.positionalCount());
        return count > MAX_EXPLODED ? Arrays.copyOfRange(args, from, from + count) : few(args, from, count);
    }

    /** An array whose size the compiler knows need not be made. */
    @ExplodeLoop
    private static Object[] few(Object[] args, int from, int count) {
        Object[] items = new Object[count];
        for (int i = 0; i < count; i++) {
            items[i] = args[from + i];
        }
        return items;
    }

    /** Arguments by keywords that no parameter has. */
    @ExplodeLoop
    PyDict varKeywords(Object[] args, int first) {
        if (surplus.length == keywords.length) {
            return template.make(args, first + positional);
        }
        Object[] values = new Object[surplus.length];
        for (int i = 0; i < surplus.length; i++) {
            values[i] = args[first + positional + surplus[i]];
        }
        return template.make(values, 0);
    }
}
