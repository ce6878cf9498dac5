// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

/** The operations behind {@code CALL_INTRINSIC_1} and {@code CALL_INTRINSIC_2}. */
public final class Intrinsic {
    public static final int PRINT = 1;
    public static final int IMPORT_STAR = 2;
    public static final int STOP_ITERATION_ERROR = 3;
    public static final int ASYNC_GENERATOR_WRAP = 4;
    public static final int UNARY_POSITIVE = 5;
    public static final int LIST_TO_TUPLE = 6;
    public static final int TYPE_VAR = 7;
    public static final int PARAM_SPEC = 8;
    public static final int TYPE_VAR_TUPLE = 9;
    public static final int SUBSCRIPT_GENERIC = 10;
    public static final int TYPE_ALIAS = 11;

    /** From here on with two operands. */
    public static final int PREPARE_RERAISE_STAR = 1;

    public static final int TYPE_VAR_WITH_BOUND = 2;
    public static final int TYPE_VAR_WITH_CONSTRAINTS = 3;
    public static final int SET_FUNCTION_TYPE_PARAMS = 4;

    private Intrinsic() {}
}
