// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Recursion;
import dev.fantail.objects.protocol.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Splitting exception groups: what {@code except*} and the methods of groups do. */
public final class ExceptionGroups {
    private static final TruffleString SPLIT = Str.of("split");
    private static final TruffleString DERIVE = Str.of("derive");

    private ExceptionGroups() {}

    /** Which exceptions belong to the matching part. */
    public interface Matcher {
        boolean matches(PyBaseException exception);
    }

    /** The two parts of a group; {@code null} for one without exceptions. */
    public record Parts(PyBaseException match, PyBaseException rest) {}

    public static boolean isGroup(Object exception) {
        return exception instanceof PyBaseException value
                && value.type().isSubtypeOf(ExceptionTypes.BASE_EXCEPTION_GROUP);
    }

    /** The direct members of a group. */
    public static PyTuple members(PyBaseException group) {
        return ExceptionFields.get(group, "exceptions") instanceof PyTuple tuple ? tuple : PyTuple.EMPTY;
    }

    /**
     * {@code except* types}.
     *
     * @param exception what is left to handle: an exception, a group, or {@code None}
     * @return the part that the clause leaves and the part that it handles, each an exception or {@code None}
     */
    @TruffleBoundary
    public static Object[] match(Object exception, Object types) {
        checkCatchable(types);
        if (!(exception instanceof PyBaseException value)) {
            return new Object[] {PyNone.NONE, PyNone.NONE};
        }
        if (isInstance(value, types)) {
            Object match = isGroup(value) ? value : group("", PyTuple.of(value));
            return new Object[] {PyNone.NONE, match};
        }
        if (isGroup(value)) {
            Object parts = Calls.method(value, SPLIT, types);
            if (!(parts instanceof PyTuple pair)) {
                throw Errors.typeError(value.type().shortName() + ".split must return a tuple, not "
                        + Types.of(parts).shortName());
            }
            if (pair.size() < 2) {
                throw Errors.typeError(
                        value.type().shortName() + ".split must return a 2-tuple, got tuple of size " + pair.size());
            }
            return new Object[] {pair.get(1), pair.get(0)};
        }
        return new Object[] {exception, PyNone.NONE};
    }

    private static void checkCatchable(Object types) {
        Object[] candidates = types instanceof PyTuple tuple ? tuple.items() : new Object[] {types};
        for (Object candidate : candidates) {
            if (!isExceptionType(candidate)) {
                throw Errors.typeError("catching classes that do not inherit from BaseException is not allowed");
            }
        }
        for (Object candidate : candidates) {
            if (((PyType) candidate).isSubtypeOf(ExceptionTypes.BASE_EXCEPTION_GROUP)) {
                throw Errors.typeError("catching ExceptionGroup with except* is not allowed. Use except instead.");
            }
        }
    }

    private static boolean isExceptionType(Object object) {
        return object instanceof PyType type && type.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION);
    }

    private static boolean isInstance(PyBaseException exception, Object types) {
        if (types instanceof PyTuple tuple) {
            for (Object type : tuple.items()) {
                if (exception.type().isSubtypeOf((PyType) type)) {
                    return true;
                }
            }
            return false;
        }
        return exception.type().isSubtypeOf((PyType) types);
    }

    /**
     * What a {@code try} with {@code except*} raises at its end.
     *
     * @param original what was to be handled
     * @param exceptions list of what the clauses raised or left, with {@code None} for nothing
     * @return an exception or {@code None}
     */
    @TruffleBoundary
    public static Object toReraise(Object original, PyList exceptions) {
        if (exceptions.size() == 0) {
            return PyNone.NONE;
        }
        if (!isGroup(original)) {
            // A single exception that was wrapped: one clause at most has run.
            return exceptions.get(0);
        }
        PyBaseException group = (PyBaseException) original;
        List<Object> raised = new ArrayList<>();
        List<PyBaseException> left = new ArrayList<>();
        for (int i = 0; i < exceptions.size(); i++) {
            if (exceptions.get(i) instanceof PyBaseException exception) {
                if (isPartOf(exception, group)) {
                    left.add(exception);
                } else {
                    raised.add(exception);
                }
            }
        }
        Set<PyBaseException> leaves = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PyBaseException part : left) {
            addLeaves(part, leaves);
        }
        PyBaseException rest = leaves.isEmpty()
                ? null
                : split(group, exception -> !isGroup(exception) && leaves.contains(exception), true)
                        .match();
        if (raised.isEmpty()) {
            return PyNone.ofNullable(rest);
        }
        if (rest != null) {
            raised.add(rest);
        }
        return raised.size() == 1 ? raised.getFirst() : group("", new PyList(raised.toArray()));
    }

    /** Whether the exception came out of splitting the group: it then shares what the group carries. */
    private static boolean isPartOf(PyBaseException exception, PyBaseException group) {
        return isGroup(exception)
                && exception.traceback() == group.traceback()
                && exception.cause() == group.cause()
                && exception.context() == group.context();
    }

    private static void addLeaves(PyBaseException exception, Set<PyBaseException> leaves) {
        if (!isGroup(exception)) {
            leaves.add(exception);
            return;
        }
        for (Object member : members(exception).items()) {
            addLeaves((PyBaseException) member, leaves);
        }
    }

    private static Object group(String message, Object exceptions) {
        return Calls.call(ExceptionTypes.BASE_EXCEPTION_GROUP, Str.of(message), exceptions);
    }

    /** The condition of {@code split} and {@code subgroup}: exception types or a function. */
    @TruffleBoundary
    public static Matcher matcher(Object condition) {
        if (condition instanceof PyFunction) {
            return exception -> Truth.isTrue(Calls.call(condition, exception));
        }
        boolean valid = isExceptionType(condition);
        if (condition instanceof PyTuple tuple) {
            valid = true;
            for (Object item : tuple.items()) {
                valid &= isExceptionType(item);
            }
        }
        if (!valid) {
            throw Errors.typeError("expected a function, exception type or tuple of exception types");
        }
        return exception -> isInstance(exception, condition);
    }

    /** @param onlyMatch whether the rest is not wanted */
    @TruffleBoundary
    public static Parts split(PyBaseException exception, Matcher matcher, boolean onlyMatch) {
        if (matcher.matches(exception)) {
            return new Parts(exception, null);
        } else if (!isGroup(exception)) {
            return new Parts(null, exception);
        }
        List<Object> matches = new ArrayList<>();
        List<Object> others = new ArrayList<>();
        Recursion.enter(" in exceptiongroup_split_recursive");
        try {
            for (Object member : members(exception).items()) {
                Parts parts = split((PyBaseException) member, matcher, onlyMatch);
                if (parts.match != null) {
                    matches.add(parts.match);
                }
                if (parts.rest != null) {
                    others.add(parts.rest);
                }
            }
        } finally {
            Recursion.leave();
        }
        return new Parts(subset(exception, matches), onlyMatch ? null : subset(exception, others));
    }

    private static PyBaseException subset(PyBaseException group, List<Object> exceptions) {
        if (exceptions.isEmpty()) {
            return null;
        }
        Object derived = Calls.method(group, DERIVE, new PyList(exceptions.toArray()));
        if (!isGroup(derived)) {
            throw Errors.typeError("derive must return an instance of BaseExceptionGroup");
        }
        PyBaseException result = (PyBaseException) derived;
        result.setTraceback(group.traceback());
        result.setContext(group.context());
        result.setCause(group.cause());
        result.setSuppressContext(group.suppressContext());
        if (InstanceDict.of(group).getString(Names.NOTES) instanceof PyList notes) {
            InstanceDict.of(result).putString(Names.NOTES, notes.copy());
        }
        return result;
    }
}
