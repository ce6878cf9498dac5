// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.bytecode;

import java.util.List;

/** What {@code CALL_INTRINSIC_1} and {@code CALL_INTRINSIC_2} may call; the argument is the position in the list. */
public final class Intrinsic {
    public static final int PRINT = 1;
    public static final int IMPORT_STAR = 2;
    public static final int STOPITERATION_ERROR = 3;
    public static final int ASYNC_GEN_WRAP = 4;
    public static final int UNARY_POSITIVE = 5;
    public static final int LIST_TO_TUPLE = 6;
    public static final int TYPEVAR = 7;
    public static final int PARAMSPEC = 8;
    public static final int TYPEVARTUPLE = 9;
    public static final int SUBSCRIPT_GENERIC = 10;
    public static final int TYPEALIAS = 11;

    public static final int PREP_RERAISE_STAR = 1;
    public static final int TYPEVAR_WITH_BOUND = 2;
    public static final int TYPEVAR_WITH_CONSTRAINTS = 3;
    public static final int SET_FUNCTION_TYPE_PARAMS = 4;

    /** The names of those with one operand, as {@code dis} shows them. */
    public static final List<String> UNARY_NAMES = List.of(
            "INTRINSIC_1_INVALID",
            "INTRINSIC_PRINT",
            "INTRINSIC_IMPORT_STAR",
            "INTRINSIC_STOPITERATION_ERROR",
            "INTRINSIC_ASYNC_GEN_WRAP",
            "INTRINSIC_UNARY_POSITIVE",
            "INTRINSIC_LIST_TO_TUPLE",
            "INTRINSIC_TYPEVAR",
            "INTRINSIC_PARAMSPEC",
            "INTRINSIC_TYPEVARTUPLE",
            "INTRINSIC_SUBSCRIPT_GENERIC",
            "INTRINSIC_TYPEALIAS");

    /** The names of those with two operands. */
    public static final List<String> BINARY_NAMES = List.of(
            "INTRINSIC_2_INVALID",
            "INTRINSIC_PREP_RERAISE_STAR",
            "INTRINSIC_TYPEVAR_WITH_BOUND",
            "INTRINSIC_TYPEVAR_WITH_CONSTRAINTS",
            "INTRINSIC_SET_FUNCTION_TYPE_PARAMS");

    private Intrinsic() {}
}
