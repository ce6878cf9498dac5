// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.objects.CallerFrames;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyFrame;
import dev.fantail.objects.PyFunction;

/** Who calls {@code eval}, {@code exec} or {@code compile}: what it has goes over to the code that is evaluated. */
interface EvaluationCaller {
    /** The flags of a code object that stand for future features. */
    int FUTURE_FLAGS = 0x1fe0000;

    /** For calls from anywhere: each question is a walk over the stack. */
    EvaluationCaller ON_STACK = new EvaluationCaller() {
        @Override
        public PyDict builtins() {
            return CallerFrames.builtins();
        }

        @Override
        public int flags() {
            PyFrame caller = CallerFrames.at(0);
            return caller == null ? 0 : caller.code().flags() & FUTURE_FLAGS;
        }
    };

    /** Where its global names are looked up last; {@code null} outside of Python code. */
    PyDict builtins();

    /** Those of the future features that it has. */
    int flags();

    /** A caller that is known. */
    record Known(PyFunction function, PyCode code) implements EvaluationCaller {
        @Override
        public PyDict builtins() {
            return function.builtins();
        }

        @Override
        public int flags() {
            return code.flags() & FUTURE_FLAGS;
        }
    }
}
