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
    BLOCKS_TRANSLATED_WHEN_ENTERED(6),
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
    POSITIONS_WHERE_NEEDED(21),
    SORTING_BY_KIND_OF_KEY(23),
    NO_LOCKS_FOR_ONE_THREAD(24),
    REGIONS(25),
    HOOKS_CALLED_DIRECTLY(27),
    SETTERS_CALLED_DIRECTLY(29),
    CHANGING_CLASS_ATTRIBUTES(30),
    TABLES_OF_SHAPES(31),
    CONSUMERS_OF_GENERATORS(32),
    EXTREMES_OF_NUMBERS(33),
    CALLS_INSIDE_OTHERS_UNCOUNTED(34),
    ITEMS_ASKED_FOR_FIRST(35),
    UNBOXED_LITERALS(36),
    WRAPPED_FUNCTIONS_READ_DIRECTLY(37),
    LOOPS_BLIND_TO_SIGNALS(38),
    FUNCTIONS_BY_CALLER(39),
    OPERATORS_OF_BUILTIN_CLASSES(40),
    FORMATTING_IN_ONE_ARRAY(42),
    FRAMES_LEFT_BY_CALLERS(43),
    CODE_OF_EVALUATED_TEXTS(44),
    FINALIZERS_ON_DEMAND(45),
    TASK_STEPS_COMPILED(46),
    HANDLERS_WITH_VIRTUAL_FRAMES(47),
    IMPORTS_AS_CONSTANTS(48),
    NUMBERS_IN_OBJECTS(49),
    STAGED_ITERATORS(50),
    PATIENT_BRANCHES(51),
    ATTRIBUTES_BY_CLASS(52),
    COPIES_FOR_REGIONS(54),
    INTS_FOUND_BY_HASH(55),
    GENERATORS_DRAINED(56),
    EVALUATION_BY_KNOWN_CALLERS(60),
    KEYWORDS_NOT_COPIED(61);

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
