// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.sre;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import java.nio.charset.StandardCharsets;

/**
 * A compiled pattern. The first short texts are matched by running its program, which costs nothing to prepare; a
 * pattern that is used in earnest goes to the regular expression engine, unless that refuses it.
 */
public final class PyPattern extends PyObject {
    public static final PyType TYPE = Types.declare("re.Pattern", Types.OBJECT, PyType.NO_INSTANTIATION);

    static final int IGNORE_CASE = 2;
    static final int LOCALE = 4;
    static final int MULTI_LINE = 8;
    static final int DOT_ALL = 16;
    static final int UNICODE = 32;
    static final int VERBOSE = 64;
    static final int DEBUG = 128;
    static final int ASCII = 256;

    /** Characters that are matched by running the program before the engine is asked. */
    private static final int TRIAL_LENGTH = 4000;

    private static final int MAX_LOOK_BEHIND = 255;

    private static final int TRIAL_BUDGET = 20_000;

    private final Object pattern;
    private final int flags;
    private final int[] program;
    private final int groups;
    private final PyDict groupIndex;
    private final PyTuple indexGroup;
    private final boolean bytes;
    private final CallTarget[] engines = new CallTarget[MatchMode.values().length * 2];
    private boolean refused;
    private int trial;
    private Object lastText;
    private Input lastInput;

    PyPattern(Object pattern, int flags, int[] program, int groups, PyDict groupIndex, PyTuple indexGroup) {
        super(TYPE);
        this.pattern = pattern;
        this.flags = flags;
        this.program = program;
        this.groups = groups;
        this.groupIndex = groupIndex;
        this.indexGroup = indexGroup;
        this.bytes = Buffers.bytesOrNull(PyValueObject.unwrap(pattern)) != null;
    }

    Object pattern() {
        return pattern;
    }

    int flags() {
        return flags;
    }

    int[] program() {
        return program;
    }

    int groups() {
        return groups;
    }

    PyDict groupIndex() {
        return groupIndex;
    }

    PyTuple indexGroup() {
        return indexGroup;
    }

    boolean isBytes() {
        return bytes;
    }

    /**
     * Text to be matched.
     *
     * @param original what the program passed
     * @param text the plain {@code str}, or the contents of bytes-like objects
     */
    record Text(Object original, Object text, int length) {
        Object slice(int from, int to) {
            if (text instanceof TruffleString string) {
                return from == 0 && to == length && original instanceof TruffleString
                        ? original
                        : Str.substring(string, from, to - from);
            }
            if (from == 0 && to == length && original instanceof PyBytes whole && whole.type() == Types.BYTES) {
                return whole;
            }
            return new PyBytes(java.util.Arrays.copyOfRange((byte[]) text, from, to));
        }
    }

    /** Raises TypeError for what is not text of the pattern's kind. */
    Text text(Object argument) {
        Object plain = PyValueObject.unwrap(argument);
        if (plain instanceof TruffleString string) {
            if (bytes) {
                throw Errors.typeError("cannot use a bytes pattern on a string-like object");
            }
            return new Text(argument, string, Str.length(string));
        }
        byte[] contents = Buffers.bytesOrNull(plain);
        if (contents == null) {
            throw Errors.typeError("expected string or bytes-like object, got '"
                    + Types.of(argument).shortName() + "'");
        }
        if (!bytes) {
            throw Errors.typeError("cannot use a string pattern on a bytes-like object");
        }
        return new Text(argument, contents, contents.length);
    }

    /**
     * Applies the pattern.
     *
     * @param end where the text is taken to end
     * @param mustAdvance refuse an empty match at {@code start}
     * @return starts and ends of all groups, then the last group that was closed or -1; {@code null} without a match
     */
    @TruffleBoundary
    int[] apply(MatchMode mode, Text text, int start, int end, boolean mustAdvance) {
        if (start > end) {
            return null;
        }
        if (refused) {
            return matcher(text, end, mode, start, mustAdvance, Integer.MAX_VALUE).result;
        }
        int index = mode.ordinal() * 2 + (mustAdvance ? 1 : 0);
        CallTarget engine = engines[index];
        if (engine == null) {
            if (text.length < TRIAL_LENGTH && trial < TRIAL_LENGTH) {
                Trial done = matcher(text, end, mode, start, mustAdvance, TRIAL_BUDGET);
                trial += 50 + end - start;
                if (!done.exhausted) {
                    return done.result;
                }
                trial = TRIAL_LENGTH;
            }
            engine = engine(mode, mustAdvance);
            if (engine == null) {
                refused = true;
                return matcher(text, end, mode, start, mustAdvance, Integer.MAX_VALUE).result;
            }
            engines[index] = engine;
        }
        Object input = text.text instanceof TruffleString string
                ? string
                : TruffleString.fromByteArrayUncached(
                        (byte[]) text.text, 0, text.length, TruffleString.Encoding.BYTES, false);
        return (int[]) engine.call(input, start, end);
    }

    private record Trial(int[] result, boolean exhausted) {}

    private Trial matcher(Text text, int end, MatchMode mode, int start, boolean mustAdvance, int budget) {
        Input input = lastInput;
        if (lastText != text.text) {
            input = text.text instanceof TruffleString string ? Input.of(string) : Input.of((byte[]) text.text);
            lastInput = input;
            lastText = text.text;
        }
        BacktrackingMatcher matcher = new BacktrackingMatcher(program, groups, input, end);
        matcher.setBudget(budget);
        int[] result = mode == MatchMode.SEARCH
                ? matcher.search(start, mustAdvance)
                : matcher.match(start, mode == MatchMode.FULL_MATCH, mustAdvance);
        return new Trial(result, matcher.isExhausted());
    }

    /** The engine walks back over a look-behind's width from each position, which our own matcher does not. */
    private boolean looksFarBehind() {
        for (int i = 0; i + 2 < program.length; i++) {
            if ((program[i] == Op.ASSERT || program[i] == Op.ASSERT_NOT)
                    && program[i + 1] > 0
                    && program[i + 1] < program.length
                    && program[i + 2] > MAX_LOOK_BEHIND) {
                return true;
            }
        }
        return false;
    }

    /** {@code null} where the engine does not take the pattern. */
    private CallTarget engine(MatchMode mode, boolean mustAdvance) {
        if ((flags & LOCALE) != 0 || looksFarBehind()) {
            return null;
        }
        String source = bytes
                ? new String(Buffers.bytes(PyValueObject.unwrap(pattern)), StandardCharsets.ISO_8859_1)
                : Str.toJava((TruffleString) PyValueObject.unwrap(pattern));
        StringBuilder request = new StringBuilder("Flavor=Python,Encoding=")
                .append(bytes ? "BYTES" : "UTF-32")
                .append(",MatchingMode=")
                .append(mode.option);
        if (mustAdvance) {
            request.append(",MustAdvance=true");
        }
        request.append('/').append(source).append('/');
        letter(request, IGNORE_CASE, 'i');
        letter(request, MULTI_LINE, 'm');
        letter(request, DOT_ALL, 's');
        letter(request, VERBOSE, 'x');
        letter(request, ASCII, 'a');
        if (!bytes) {
            letter(request, UNICODE, 'u');
        }
        PythonContext context = PythonContext.get();
        try {
            Object regex = context.env()
                    .parseInternal(Source.newBuilder("regex", request.toString(), "re")
                            .mimeType("application/tregex")
                            .internal(true)
                            .build())
                    .call();
            if (InteropLibrary.getUncached().isNull(regex)) {
                return null;
            }
            return new RegexRootNode(null, regex, groups).getCallTarget();
        } catch (AbstractTruffleException | IllegalArgumentException e) {
            return null;
        }
    }

    private void letter(StringBuilder request, int flag, char letter) {
        if ((flags & flag) != 0) {
            request.append(letter);
        }
    }
}
