// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.profiles.BranchProfile;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.PythonNode;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.FunctionArguments;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.Signature;
import java.util.Arrays;

/**
 * Arranges the arguments of a call of a Python function: where each parameter comes from is found once (see
 * {@link ArgumentPlan}), defaults are read from the function. What does not fit goes through {@link FunctionArguments}.
 */
public final class ArrangeNode extends PythonNode {
    private static final int HEADER = FrameLayout.FIRST_PARAMETER;

    private final Signature signature;
    private final BranchProfile general = BranchProfile.create();

    @CompilationFinal
    private ArgumentPlan plan;

    @CompilationFinal
    private boolean planned;

    private ArrangeNode(Signature signature) {
        this.signature = signature;
    }

    public static ArrangeNode create(Signature signature) {
        return new ArrangeNode(signature);
    }

    /** @param args with room for the header; may be what is returned */
    Object[] execute(PyFunction function, Object[] args, TruffleString[] keywords) {
        int given = args.length - HEADER;
        if (keywords.length == 0 && signature.isPlainPositional() && given == signature.namedCount()) {
            args[FrameLayout.FUNCTION] = function;
            return args;
        }
        if (!planned) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            plan = ArgumentPlan.of(signature, given, keywords);
            planned = true;
        }
        if (plan != null && plan.fits(given, keywords)) {
            Object[] frame = byPlan(function, args);
            if (frame != null) {
                return frame;
            }
        }
        general.enter();
        return FunctionArguments.bind(function, Arrays.copyOfRange(args, HEADER, args.length), keywords);
    }

    /** {@code null} when a parameter has neither an argument nor a default. */
    @ExplodeLoop
    private Object[] byPlan(PyFunction function, Object[] args) {
        Object[] frame = new Object[HEADER + signature.boundCount()];
        frame[FrameLayout.FUNCTION] = function;
        Object[] defaults = function.defaults();
        int positional = signature.positionalCount();
        for (int i = 0; i < plan.namedCount(); i++) {
            int source = plan.source(i);
            Object value;
            if (source != ArgumentPlan.DEFAULT) {
                value = args[HEADER + source];
            } else if (i < positional) {
                int index = i - (positional - defaults.length);
                value = index >= 0 ? defaults[index] : null;
            } else {
                value = keywordDefault(function, signature.name(i));
            }
            if (value == null) {
                return null;
            }
            frame[HEADER + i] = value;
        }
        if (signature.hasVarArgs()) {
            frame[HEADER + signature.varArgsIndex()] = new PyTuple(plan.varArgs(args, HEADER, signature));
        }
        if (signature.hasVarKeywords()) {
            frame[HEADER + signature.varKeywordsIndex()] = plan.varKeywords(args, HEADER);
        }
        return frame;
    }

    @TruffleBoundary
    private static Object keywordDefault(PyFunction function, TruffleString name) {
        PyDict defaults = function.keywordDefaults();
        return defaults == null ? null : defaults.getString(name);
    }
}
