// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import java.util.function.Consumer;

/** What happens to a generator, coroutine or asynchronous generator that nothing refers to any more. */
public final class GeneratorFinalizer {
    private GeneratorFinalizer() {}

    /**
     * Hands it to the event loop's hook, or closes it.
     *
     * @param warnUnawaited is told of a coroutine that was never started
     */
    public static void finish(PyGenerator generator, Consumer<PyGenerator> warnUnawaited) {
        if (generator.isFinished() || generator.isRunning()) {
            return;
        }
        if (generator.finalizerHook() != null && !generator.asyncClosed()) {
            Calls.call(generator.finalizerHook(), generator);
        } else if (generator.type() == Types.COROUTINE && !generator.isStarted()) {
            warnUnawaited.accept(generator);
            GeneratorControl.close(generator);
        } else {
            GeneratorControl.close(generator);
        }
    }
}
