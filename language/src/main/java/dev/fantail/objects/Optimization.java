// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/**
 * The optimizations of {@code docs/optimizations.md} that can be left out, to measure what each of them brings: the Java
 * virtual machine's option {@code -Dfantail.without=2,7} names them by their numbers there. A choice of the process, so
 * that it is a constant to the compiler.
 */
public enum Optimization {
    UNBOXED_LOCALS(2),
    UNBOXED_LISTS(4),
    LOOPS_COMPILED_WHILE_THEY_RUN(5),
    STABLE_GLOBALS(7),
    ATTRIBUTES_BY_SHAPE(8),
    METHODS_WITHOUT_BOUND_OBJECTS(9),
    CALLS_BY_CODE(10),
    ARGUMENT_PLANS(11),
    KEYWORD_TEMPLATES(12),
    DICT_TEMPLATES(13),
    INSTANCES_IN_PLACE(14),
    SPECIAL_METHODS_BY_CLASS(15),
    INLINE_ITERATORS(16),
    GENERATORS_CALLED_DIRECTLY(17),
    BUILTINS_BY_CALL_SITE(19),
    SUPER_WITHOUT_OBJECT(20),
    SORTING_BY_KIND_OF_KEY(23),
    NO_LOCKS_FOR_ONE_THREAD(24),
    REGIONS(25),
    HOOKS_CALLED_DIRECTLY(27),
    FUNCTIONS_BY_CALLER(39),
    HANDLERS_WITH_VIRTUAL_FRAMES(47),
    STAGED_ITERATORS(50),
    PATIENT_BRANCHES(51);

    private final int number;
    private final boolean on;

    Optimization(int number) {
        this.number = number;
        String without = "," + System.getProperty("fantail.without", "") + ",";
        this.on = !without.contains("," + number + ",");
    }

    /** The number in {@code docs/optimizations.md}. */
    public int number() {
        return number;
    }

    public boolean isOn() {
        return on;
    }
}
