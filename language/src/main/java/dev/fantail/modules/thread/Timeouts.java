// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.thread;

import dev.fantail.objects.Errors;
import dev.fantail.objects.protocol.Conversions;

/** How long a lock is waited for. */
final class Timeouts {
    /** The longest time in seconds that can be waited. */
    static final double MAXIMUM = Long.MAX_VALUE / 1_000_000_000L;

    private Timeouts() {}

    /** Nanoseconds to wait: -1 without limit, 0 not at all. */
    static long nanoseconds(boolean blocking, Object timeout) {
        double seconds = Conversions.toDouble(timeout);
        if (!blocking) {
            if (seconds != -1) {
                throw Errors.valueError("can't specify a timeout for a non-blocking call");
            }
            return 0;
        }
        if (seconds == -1) {
            return -1;
        } else if (seconds < 0) {
            throw Errors.valueError("timeout value must be a non-negative number");
        } else if (seconds > MAXIMUM) {
            throw Errors.overflowError("timeout value is too large");
        }
        return (long) (seconds * 1e9);
    }
}
