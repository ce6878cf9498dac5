// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The code of the texts that {@code exec} and {@code eval} were given last. Programs evaluate the same text again and
 * again (formulas, rules, generated functions), and machine code belongs to a code object: with a new one each time
 * nothing of it would ever be compiled. The code objects are equal anyway, and cannot be changed.
 */
final class EvaluatedSources {
    private static final int CAPACITY = 128;
    private static final int LONGEST = 1 << 17;

    /** What the code depends on besides the text; {@code digits}: the most that a number in the text may have. */
    private record Key(TruffleString text, String mode, int flags, int digits) {}

    private final Map<Key, PyCode> known = new LinkedHashMap<>(CAPACITY, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, PyCode> eldest) {
            return size() > CAPACITY;
        }
    };

    private EvaluatedSources() {}

    /**
     * The code object of a text or bytes; raises SyntaxError, and TypeError for what is neither.
     *
     * @param mode {@code "exec"} or {@code "eval"}
     * @param caller has the future features
     */
    static PyCode compile(PythonContext context, Object source, String mode, EvaluationCaller caller) {
        if (!(source instanceof TruffleString text)
                || Str.length(text) > LONGEST
                || !Optimization.CODE_OF_EVALUATED_TEXTS.isOn()) {
            return compileNow(context, source, mode, caller.flags());
        }
        int flags = caller.flags();
        EvaluatedSources sources = (EvaluatedSources)
                context.moduleState().computeIfAbsent(EvaluatedSources.class, _ -> new EvaluatedSources());
        Key key = new Key(text, mode, flags, IntText.limit());
        PyCode code = sources.get(key);
        if (code == null) {
            long warnings = context.threadState().sourceWarnings();
            code = compileNow(context, text, mode, flags);
            // Whoever evaluates it again is to be warned again.
            if (warnings == context.threadState().sourceWarnings()) {
                sources.put(key, code);
            }
        }
        return code;
    }

    private static PyCode compileNow(PythonContext context, Object source, String mode, int flags) {
        Object text = ExecutionFunctions.source(source, mode);
        if (mode.equals("eval") && text instanceof TruffleString string) {
            text = withoutIndentation(string);
        }
        return context.compile(text, "<string>", mode, flags, -1);
    }

    private static TruffleString withoutIndentation(TruffleString text) {
        int start = 0;
        int length = Str.length(text);
        while (start < length && (Str.codePointAt(text, start) == ' ' || Str.codePointAt(text, start) == '\t')) {
            start++;
        }
        return start == 0 ? text : Str.substring(text, start, length - start);
    }

    private PyCode get(Key key) {
        synchronized (known) {
            return known.get(key);
        }
    }

    private void put(Key key, PyCode code) {
        synchronized (known) {
            known.put(key, code);
        }
    }
}
