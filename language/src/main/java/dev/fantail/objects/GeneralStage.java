// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Truth;

/** A stage for callers that have no frame and remember nothing. */
final class GeneralStage implements Stage {
    static final GeneralStage INSTANCE = new GeneralStage();

    private GeneralStage() {}

    @Override
    public Object next(VirtualFrame frame, Object source) {
        return Iteration.next(source);
    }

    @Override
    public Object nextOfSecond(VirtualFrame frame, Object source) {
        return Iteration.next(source);
    }

    @Override
    public Object call(VirtualFrame frame, Object function) {
        return Calls.call(function);
    }

    @Override
    public Object call(VirtualFrame frame, Object function, Object argument) {
        return Calls.call(function, argument);
    }

    @Override
    public Object call(VirtualFrame frame, Object function, Object first, Object second) {
        return Calls.call(function, first, second);
    }

    @Override
    public Object callWith(VirtualFrame frame, Object function, Object arguments) {
        return Calls.call(function, Iteration.toArray(arguments));
    }

    @Override
    public boolean isTrue(Object value) {
        return Truth.isTrue(value);
    }
}
