// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.profiles.BranchProfile;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.PythonNode;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.FunctionArguments;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.Signature;
import java.util.Arrays;

/**
 * Arranges arguments for one signature: where each keyword goes is found once, defaults are filled in from the function,
 * surplus positional arguments become {@code *args}. What does not fit goes through {@link FunctionArguments}.
 */
public final class ArrangeNode extends PythonNode {
    private static final int HEADER = FrameLayout.FIRST_PARAMETER;

    private final Signature signature;
    private final BranchProfile general = BranchProfile.create();

    /** For each keyword of the call site the parameter that it names; {@code null} until seen. */
    @CompilationFinal(dimensions = 1)
    private int[] targets;

    private ArrangeNode(Signature signature) {
        this.signature = signature;
    }

    public static ArrangeNode create(Signature signature) {
        return new ArrangeNode(signature);
    }

    Object[] execute(PyFunction function, Object[] args, TruffleString[] keywords) {
        int given = args.length - HEADER;
        if (keywords.length == 0 && signature.isPlainPositional()) {
            if (given == signature.namedCount()) {
                args[FrameLayout.FUNCTION] = function;
                return args;
            }
            int missing = signature.namedCount() - given;
            Object[] defaults = function.defaults();
            if (missing > 0 && missing <= defaults.length) {
                Object[] frame = Arrays.copyOf(args, HEADER + signature.namedCount());
                frame[FrameLayout.FUNCTION] = function;
                System.arraycopy(defaults, defaults.length - missing, frame, HEADER + given, missing);
                return frame;
            }
        } else if (keywords.length == 0
                && signature.hasVarArgs()
                && !signature.hasVarKeywords()
                && signature.keywordOnlyCount() == 0
                && given >= signature.positionalCount()) {
            int named = signature.namedCount();
            Object[] frame = new Object[HEADER + named + 1];
            frame[FrameLayout.FUNCTION] = function;
            System.arraycopy(args, HEADER, frame, HEADER, named);
            frame[HEADER + named] = new PyTuple(Arrays.copyOfRange(args, HEADER + named, args.length));
            return frame;
        } else if (keywords.length > 0 && signature.isPlainPositional()) {
            Object[] frame = byKeywords(function, args, keywords);
            if (frame != null) {
                return frame;
            }
        }
        general.enter();
        return FunctionArguments.bind(function, Arrays.copyOfRange(args, HEADER, args.length), keywords);
    }

    @ExplodeLoop
    private Object[] byKeywords(PyFunction function, Object[] args, TruffleString[] keywords) {
        if (targets == null) {
            com.oracle.truffle.api.CompilerDirectives.transferToInterpreterAndInvalidate();
            targets = findTargets(keywords);
        }
        int positional = args.length - HEADER - keywords.length;
        if (targets.length != keywords.length || positional > signature.namedCount()) {
            return null;
        }
        Object[] frame = new Object[HEADER + signature.namedCount()];
        frame[FrameLayout.FUNCTION] = function;
        System.arraycopy(args, HEADER, frame, HEADER, positional);
        for (int i = 0; i < targets.length; i++) {
            int target = HEADER + targets[i];
            if (frame[target] != null) {
                return null;
            }
            frame[target] = args[HEADER + positional + i];
        }
        Object[] defaults = function.defaults();
        int required = signature.namedCount() - defaults.length;
        for (int i = 0; i < signature.namedCount(); i++) {
            if (frame[HEADER + i] == null) {
                if (i < required) {
                    return null;
                }
                frame[HEADER + i] = defaults[i - required];
            }
        }
        return frame;
    }

    /** An empty array for a keyword that no parameter has. */
    private int[] findTargets(TruffleString[] keywords) {
        int[] found = new int[keywords.length];
        for (int i = 0; i < keywords.length; i++) {
            found[i] = signature.indexOf(keywords[i]);
            if (found[i] < 0) {
                return new int[0];
            }
        }
        return found;
    }
}
