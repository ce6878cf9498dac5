// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects.trace;

/** The events of {@code sys.monitoring}, numbered by their bit in an event set. */
public final class Event {
    public static final int PY_START = 0;
    public static final int PY_RESUME = 1;
    public static final int PY_RETURN = 2;
    public static final int PY_YIELD = 3;
    public static final int CALL = 4;
    public static final int LINE = 5;
    public static final int INSTRUCTION = 6;
    public static final int JUMP = 7;
    public static final int BRANCH = 8;
    public static final int STOP_ITERATION = 9;
    public static final int RAISE = 10;
    public static final int EXCEPTION_HANDLED = 11;
    public static final int PY_UNWIND = 12;
    public static final int PY_THROW = 13;
    public static final int RERAISE = 14;
    public static final int C_RETURN = 15;
    public static final int C_RAISE = 16;

    public static final int COUNT = 17;

    /** Events below this number happen at an instruction, where they can be disabled. */
    public static final int LOCATED = 10;

    /** Events from this number on come with {@link #CALL} and cannot be asked for without it. */
    public static final int FIRST_GROUPED = C_RETURN;

    private static final String[] NAMES = {
        "PY_START",
        "PY_RESUME",
        "PY_RETURN",
        "PY_YIELD",
        "CALL",
        "LINE",
        "INSTRUCTION",
        "JUMP",
        "BRANCH",
        "STOP_ITERATION",
        "RAISE",
        "EXCEPTION_HANDLED",
        "PY_UNWIND",
        "PY_THROW",
        "RERAISE",
        "C_RETURN",
        "C_RAISE"
    };

    private Event() {}

    public static String name(int event) {
        return NAMES[event];
    }
}
