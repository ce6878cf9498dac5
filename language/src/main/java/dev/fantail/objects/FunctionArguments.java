// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Arranges the arguments of a call in the order of the callee's parameters, with defaults filled in and the surplus in
 * {@code *args} and {@code **kwargs}. Frame arguments start with the function and an absent namespace.
 */
public final class FunctionArguments {
    private FunctionArguments() {}

    /**
     * The frame arguments for {@code function(*args, **keywords)}.
     *
     * @param args positional arguments, then the values of the keywords
     * @param keywords the names of the last arguments
     */
    public static Object[] bind(PyFunction function, Object[] args, TruffleString[] keywords) {
        Signature signature = function.code().signature();
        if (keywords.length == 0 && signature.isPlainPositional() && args.length == signature.namedCount()) {
            Object[] frame = new Object[FrameLayout.FIRST_PARAMETER + args.length];
            frame[FrameLayout.FUNCTION] = function;
            System.arraycopy(args, 0, frame, FrameLayout.FIRST_PARAMETER, args.length);
            return frame;
        }
        return bindGeneral(function, signature, args, keywords);
    }

    @TruffleBoundary
    private static Object[] bindGeneral(
            PyFunction function, Signature signature, Object[] args, TruffleString[] keywords) {
        int first = FrameLayout.FIRST_PARAMETER;
        int total = signature.namedCount();
        int positional = signature.positionalCount();
        int given = args.length - keywords.length;
        int size = first + total + (signature.hasVarArgs() ? 1 : 0) + (signature.hasVarKeywords() ? 1 : 0);
        Object[] frame = new Object[size];
        frame[FrameLayout.FUNCTION] = function;
        System.arraycopy(args, 0, frame, first, Math.min(given, positional));
        if (signature.hasVarArgs()) {
            frame[first + total] =
                    given > positional ? new PyTuple(Arrays.copyOfRange(args, positional, given)) : PyTuple.EMPTY;
        }
        PyDict surplus = null;
        if (signature.hasVarKeywords()) {
            surplus = new PyDict();
            frame[size - 1] = surplus;
        }
        for (int i = 0; i < keywords.length; i++) {
            TruffleString keyword = keywords[i];
            int index = signature.indexOf(keyword);
            if (index >= 0) {
                if (frame[first + index] != null) {
                    throw Errors.typeError(
                            function.qualifiedName() + "() got multiple values for argument '" + keyword + "'");
                }
                frame[first + index] = args[given + i];
            } else if (surplus != null) {
                if (surplus.getString(keyword) != null) {
                    throw Errors.typeError(
                            function.qualifiedName() + "() got multiple values for keyword argument '" + keyword + "'");
                }
                surplus.putString(keyword, args[given + i]);
            } else {
                throw unexpectedKeyword(function, signature, keywords, keyword);
            }
        }
        if (given > positional && !signature.hasVarArgs()) {
            throw tooManyPositional(function, signature, given, frame);
        }
        fillDefaults(function, signature, frame);
        return frame;
    }

    private static void fillDefaults(PyFunction function, Signature signature, Object[] frame) {
        int first = FrameLayout.FIRST_PARAMETER;
        Object[] defaults = function.defaults();
        int positional = signature.positionalCount();
        int required = positional - defaults.length;
        List<String> missing = null;
        for (int i = 0; i < positional; i++) {
            if (frame[first + i] == null) {
                if (i >= required) {
                    frame[first + i] = defaults[i - required];
                } else {
                    missing = missing == null ? new ArrayList<>() : missing;
                    missing.add("'" + signature.name(i) + "'");
                }
            }
        }
        if (missing != null) {
            throw missing(function, missing, "positional");
        }
        PyDict keywordDefaults = function.keywordDefaults();
        for (int i = positional; i < signature.namedCount(); i++) {
            if (frame[first + i] == null) {
                Object value = keywordDefaults == null ? null : keywordDefaults.getString(signature.name(i));
                if (value == null) {
                    missing = missing == null ? new ArrayList<>() : missing;
                    missing.add("'" + signature.name(i) + "'");
                }
                frame[first + i] = value;
            }
        }
        if (missing != null) {
            throw missing(function, missing, "keyword-only");
        }
    }

    private static PyException missing(PyFunction function, List<String> names, String kind) {
        int count = names.size();
        String list = count == 1
                ? names.getFirst()
                : count == 2
                        ? names.get(0) + " and " + names.get(1)
                        : String.join(", ", names.subList(0, count - 1)) + ", and " + names.getLast();
        return Errors.typeError(function.qualifiedName() + "() missing " + count + " required " + kind + " argument"
                + (count == 1 ? "" : "s") + ": " + list);
    }

    private static PyException unexpectedKeyword(
            PyFunction function, Signature signature, TruffleString[] keywords, TruffleString keyword) {
        List<String> positionalOnly = new ArrayList<>();
        for (TruffleString name : keywords) {
            for (int i = 0; i < signature.positionalOnlyCount(); i++) {
                if (Str.equal(signature.name(i), name)) {
                    positionalOnly.add(name.toJavaStringUncached());
                }
            }
        }
        if (!positionalOnly.isEmpty()) {
            return Errors.typeError(function.qualifiedName()
                    + "() got some positional-only arguments passed as keyword arguments: '"
                    + String.join(", ", positionalOnly) + "'");
        }
        return Errors.typeError(function.qualifiedName() + "() got an unexpected keyword argument '" + keyword + "'");
    }

    private static PyException tooManyPositional(PyFunction function, Signature signature, int given, Object[] frame) {
        int positional = signature.positionalCount();
        int defaults = function.defaults().length;
        String expected = defaults == 0 ? "" + positional : "from " + (positional - defaults) + " to " + positional;
        boolean plural = defaults == 0 ? positional != 1 : true;
        int keywordOnly = 0;
        for (int i = positional; i < signature.namedCount(); i++) {
            if (frame[FrameLayout.FIRST_PARAMETER + i] != null) {
                keywordOnly++;
            }
        }
        String also = keywordOnly == 0
                ? ""
                : " positional argument" + (given == 1 ? "" : "s") + " (and " + keywordOnly + " keyword-only argument"
                        + (keywordOnly == 1 ? "" : "s") + ")";
        return Errors.typeError(function.qualifiedName() + "() takes " + expected + " positional argument"
                + (plural ? "s" : "") + " but " + given + also + " " + (given == 1 && keywordOnly == 0 ? "was" : "were")
                + " given");
    }
}
