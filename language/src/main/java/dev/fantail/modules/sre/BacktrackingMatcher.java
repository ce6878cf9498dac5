// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.sre;

import com.oracle.truffle.api.TruffleSafepoint;
import java.util.Arrays;

/**
 * Runs the program of a pattern over text, with a stack of choices of its own instead of Java's. It is the way for the
 * few patterns that the regular expression engine refuses.
 *
 * <p>A choice remembers where to go on, the repetition that is active there, and how many changes of groups to keep:
 * the others are undone when the choice is taken.
 */
final class BacktrackingMatcher {
    /** An active repetition of a group; the values never change, a new round is a new object. */
    private record Round(int program, int count, int lastPosition, Round outer) {}

    private static final int GO_ON = 0;
    private static final int GREEDY_ONE = 1;
    private static final int LAZY_ONE = 2;
    private static final int CHOICE_SIZE = 5;

    private final int[] program;
    private final Input input;
    private final int end;

    /** Two for each group: start and end, -1 while unset. */
    private final int[] marks;

    private int lastIndex = -1;
    private boolean fullMatch;
    private int forbiddenEnd;
    private int position;

    private int[] choices = new int[CHOICE_SIZE * 32];
    private Round[] rounds = new Round[32];
    private int choiceCount;
    private int[] trail = new int[96];
    private int trailSize;
    private int steps;
    private int budget = Integer.MAX_VALUE;
    private boolean exhausted;

    /** @param end where the text is taken to end */
    BacktrackingMatcher(int[] program, int groups, Input input, int end) {
        this.program = program;
        this.input = input;
        this.end = end;
        this.marks = new int[groups * 2];
    }

    /** Gives up after so many instructions; {@link #isExhausted} tells then. */
    void setBudget(int instructions) {
        budget = instructions;
    }

    boolean isExhausted() {
        return exhausted;
    }

    /**
     * Matches at exactly one position.
     *
     * @param mustAdvance refuse the empty match
     * @return starts and ends of all groups, then the last group closed or -1; {@code null} without a match
     */
    int[] match(int start, boolean full, boolean mustAdvance) {
        reset();
        fullMatch = full;
        forbiddenEnd = mustAdvance ? start : -1;
        if (!run(afterInfo(), start, null, true)) {
            return null;
        }
        return result(start);
    }

    /** Matches at the first position from {@code start} on where it is possible. */
    int[] search(int start, boolean mustAdvance) {
        int first = afterInfo();
        int literal = program[first] == Op.LITERAL ? program[first + 1] : -1;
        for (int at = start; at <= end; at++) {
            if (literal >= 0) {
                while (at < end && input.at(at) != literal) {
                    at++;
                }
                if (at == end) {
                    return null;
                }
            }
            reset();
            fullMatch = false;
            forbiddenEnd = mustAdvance && at == start ? start : -1;
            if (run(first, at, null, true)) {
                return result(at);
            } else if (exhausted) {
                return null;
            }
        }
        return null;
    }

    private int afterInfo() {
        return program[0] == Op.INFO ? program[1] + 1 : 0;
    }

    private void reset() {
        Arrays.fill(marks, -1);
        lastIndex = -1;
        choiceCount = 0;
        trailSize = 0;
    }

    private int[] result(int start) {
        int[] result = new int[marks.length + 3];
        result[0] = start;
        result[1] = position;
        for (int i = 0; i < marks.length; i += 2) {
            boolean set = marks[i] >= 0 && marks[i + 1] >= 0;
            result[i + 2] = set ? marks[i] : -1;
            result[i + 3] = set ? marks[i + 1] : -1;
        }
        result[result.length - 1] = lastIndex;
        return result;
    }

    private void choice(int kind, int pc, int at, int extra, Round round) {
        int base = choiceCount * CHOICE_SIZE;
        if (base == choices.length) {
            choices = Arrays.copyOf(choices, choices.length * 2);
            rounds = Arrays.copyOf(rounds, rounds.length * 2);
        }
        choices[base] = kind;
        choices[base + 1] = pc;
        choices[base + 2] = at;
        choices[base + 3] = extra;
        choices[base + 4] = trailSize;
        rounds[choiceCount++] = round;
    }

    private void setMark(int mark, int at) {
        if (trailSize + 3 > trail.length) {
            trail = Arrays.copyOf(trail, trail.length * 2);
        }
        trail[trailSize++] = mark;
        trail[trailSize++] = marks[mark];
        trail[trailSize++] = lastIndex;
        marks[mark] = at;
        if ((mark & 1) != 0) {
            lastIndex = mark / 2 + 1;
        }
    }

    private void undo(int size) {
        while (trailSize > size) {
            lastIndex = trail[--trailSize];
            int old = trail[--trailSize];
            marks[trail[--trailSize]] = old;
        }
    }

    /** Runs until SUCCESS, or until no choice made since is left; {@link #position} is where it ended. */
    private boolean run(int startPc, int startAt, Round startRound, boolean top) {
        int floor = choiceCount;
        int pc = startPc;
        int at = startAt;
        Round round = startRound;
        while (true) {
            if ((++steps & 0xffff) == 0) {
                TruffleSafepoint.pollHere(null);
            }
            if (steps > budget) {
                exhausted = true;
                return false;
            }
            boolean ok;
            switch (program[pc]) {
                case Op.SUCCESS -> {
                    if (!top || (!fullMatch || at == end) && at != forbiddenEnd) {
                        choiceCount = floor;
                        position = at;
                        return true;
                    }
                    ok = false;
                }
                case Op.FAILURE -> ok = false;
                case Op.MARK -> {
                    setMark(program[pc + 1], at);
                    pc += 2;
                    ok = true;
                }
                case Op.AT -> {
                    ok = isAt(program[pc + 1], at);
                    pc += 2;
                }
                case Op.INFO, Op.JUMP -> {
                    pc += program[pc + 1] + 1;
                    ok = true;
                }
                case Op.BRANCH -> {
                    pc = branch(pc + 1, at, round);
                    ok = pc >= 0;
                }
                case Op.REPEAT -> {
                    round = new Round(pc, -1, -1, round);
                    pc += program[pc + 1] + 1;
                    ok = true;
                }
                case Op.MAX_UNTIL -> {
                    int count = round.count + 1;
                    int repeat = round.program;
                    if (count < program[repeat + 2]) {
                        round = new Round(repeat, count, round.lastPosition, round.outer);
                        pc = repeat + 4;
                    } else if ((program[repeat + 3] == Op.MAX_REPEAT || count < program[repeat + 3])
                            && at != round.lastPosition) {
                        choice(GO_ON, pc + 1, at, 0, round.outer);
                        round = new Round(repeat, count, at, round.outer);
                        pc = repeat + 4;
                    } else {
                        round = round.outer;
                        pc++;
                    }
                    ok = true;
                }
                case Op.MIN_UNTIL -> {
                    int count = round.count + 1;
                    int repeat = round.program;
                    if (count < program[repeat + 2]) {
                        round = new Round(repeat, count, round.lastPosition, round.outer);
                        pc = repeat + 4;
                    } else {
                        if ((program[repeat + 3] == Op.MAX_REPEAT || count < program[repeat + 3])
                                && at != round.lastPosition) {
                            choice(GO_ON, repeat + 4, at, 0, new Round(repeat, count, at, round.outer));
                        }
                        round = round.outer;
                        pc++;
                    }
                    ok = true;
                }
                case Op.REPEAT_ONE -> {
                    int count = count(pc + 4, at, program[pc + 3]);
                    ok = count >= program[pc + 2];
                    if (ok) {
                        if (count > program[pc + 2]) {
                            choice(GREEDY_ONE, pc, at, count, round);
                        }
                        at += count;
                        pc += program[pc + 1] + 1;
                    }
                }
                case Op.POSSESSIVE_REPEAT_ONE -> {
                    int count = count(pc + 4, at, program[pc + 3]);
                    ok = count >= program[pc + 2];
                    at += count;
                    pc += program[pc + 1] + 1;
                }
                case Op.MIN_REPEAT_ONE -> {
                    int least = program[pc + 2];
                    int count = least == 0 ? 0 : count(pc + 4, at, least);
                    ok = count >= least;
                    if (ok) {
                        at += count;
                        if (program[pc + 3] == Op.MAX_REPEAT || count < program[pc + 3]) {
                            choice(LAZY_ONE, pc, at, count, round);
                        }
                        pc += program[pc + 1] + 1;
                    }
                }
                case Op.POSSESSIVE_REPEAT -> {
                    at = possessive(pc, at);
                    ok = at >= 0;
                    pc += program[pc + 1] + 2;
                }
                case Op.ATOMIC_GROUP -> {
                    ok = run(pc + 2, at, null, false);
                    at = position;
                    pc += program[pc + 1] + 1;
                }
                case Op.ASSERT -> {
                    ok = at - program[pc + 2] >= 0 && run(pc + 3, at - program[pc + 2], null, false);
                    pc += program[pc + 1] + 1;
                }
                case Op.ASSERT_NOT -> {
                    int keep = trailSize;
                    ok = !(at - program[pc + 2] >= 0 && run(pc + 3, at - program[pc + 2], null, false));
                    undo(keep);
                    pc += program[pc + 1] + 1;
                }
                case Op.GROUP_REF, Op.GROUP_REF_IGNORE, Op.GROUP_REF_LOC_IGNORE, Op.GROUP_REF_UNI_IGNORE -> {
                    at = groupReference(program[pc], program[pc + 1], at);
                    ok = at >= 0;
                    pc += 2;
                }
                case Op.GROUP_REF_EXISTS -> {
                    int group = program[pc + 1] * 2;
                    boolean set = marks[group] >= 0 && marks[group + 1] >= marks[group];
                    pc += set ? 3 : program[pc + 2] + 1;
                    ok = true;
                }
                default -> {
                    ok = at < end && matchesOne(pc, input.at(at));
                    at++;
                    pc += width(pc);
                }
            }
            if (ok) {
                continue;
            }
            // Back to the latest choice.
            if (choiceCount == floor) {
                return false;
            }
            int base = --choiceCount * CHOICE_SIZE;
            pc = choices[base + 1];
            at = choices[base + 2];
            int count = choices[base + 3];
            round = rounds[choiceCount];
            undo(choices[base + 4]);
            switch (choices[base]) {
                case GREEDY_ONE -> {
                    count--;
                    if (count > program[pc + 2]) {
                        choice(GREEDY_ONE, pc, at, count, round);
                    }
                    at += count;
                    pc += program[pc + 1] + 1;
                }
                case LAZY_ONE -> {
                    if (at >= end || !matchesOne(pc + 4, input.at(at))) {
                        // Fails again, to the choice below: FAILURE is the last word of every alternative list.
                        pc = failing();
                        continue;
                    }
                    at++;
                    count++;
                    if (program[pc + 3] == Op.MAX_REPEAT || count < program[pc + 3]) {
                        choice(LAZY_ONE, pc, at, count, round);
                    }
                    pc += program[pc + 1] + 1;
                }
                case BRANCH_LEFT -> {
                    pc = branch(pc, at, round);
                    if (pc < 0) {
                        pc = failing();
                    }
                }
                default -> {
                    // Everything is in the registers.
                }
            }
        }
    }

    private static final int BRANCH_LEFT = 3;

    /** The address of a FAILURE instruction, which the program has behind its end. */
    private int failing() {
        return program.length - 1;
    }

    /** Enters the next alternative that can begin here; {@code pc} is at its length. -1 when there is none. */
    private int branch(int pc, int at, Round round) {
        int alternative = pc;
        while (program[alternative] != 0) {
            int next = alternative + program[alternative];
            int body = alternative + 1;
            boolean hopeless = switch (program[body]) {
                case Op.LITERAL, Op.IN -> at >= end || !matchesOne(body, input.at(at));
                default -> false;
            };
            if (!hopeless) {
                if (program[next] != 0) {
                    choice(BRANCH_LEFT, next, at, 0, round);
                }
                return body;
            }
            alternative = next;
        }
        return -1;
    }

    /** Repeats without giving back; the position after the last round, or -1. */
    private int possessive(int pc, int start) {
        int least = program[pc + 2];
        int most = program[pc + 3];
        int at = start;
        int count = 0;
        int last = -1;
        while (count < least || (most == Op.MAX_REPEAT || count < most) && at != last) {
            if (count >= least) {
                last = at;
            }
            int keep = trailSize;
            if (!run(pc + 4, at, null, false)) {
                undo(keep);
                return count < least ? -1 : at;
            }
            at = position;
            count++;
        }
        return at;
    }

    /** How often the one-character pattern at {@code pc} matches in a row, at most {@code most} times. */
    private int count(int pc, int at, int most) {
        int limit = most == Op.MAX_REPEAT || most > end - at ? end : at + most;
        int i = at;
        switch (program[pc]) {
            case Op.ANY_ALL -> i = limit;
            case Op.ANY -> {
                while (i < limit && input.at(i) != '\n') {
                    i++;
                }
            }
            case Op.LITERAL -> {
                int literal = program[pc + 1];
                while (i < limit && input.at(i) == literal) {
                    i++;
                }
            }
            default -> {
                while (i < limit && matchesOne(pc, input.at(i))) {
                    i++;
                }
            }
        }
        return Math.max(0, i - at);
    }

    private int width(int pc) {
        return switch (program[pc]) {
            case Op.ANY, Op.ANY_ALL -> 1;
            case Op.IN, Op.IN_IGNORE, Op.IN_LOC_IGNORE, Op.IN_UNI_IGNORE -> program[pc + 1] + 1;
            default -> 2;
        };
    }

    private boolean matchesOne(int pc, int c) {
        int argument = program[pc + 1];
        return switch (program[pc]) {
            case Op.ANY -> c != '\n';
            case Op.ANY_ALL -> true;
            case Op.LITERAL -> c == argument;
            case Op.NOT_LITERAL -> c != argument;
            case Op.IN -> inSet(pc + 2, c);
            case Op.CATEGORY -> Characters.inCategory(argument, c);
            case Op.LITERAL_IGNORE -> Characters.asciiLower(c) == argument;
            case Op.NOT_LITERAL_IGNORE -> Characters.asciiLower(c) != argument;
            case Op.IN_IGNORE -> inSet(pc + 2, Characters.asciiLower(c));
            case Op.LITERAL_UNI_IGNORE -> Characters.lower(c) == argument;
            case Op.NOT_LITERAL_UNI_IGNORE -> Characters.lower(c) != argument;
            case Op.IN_UNI_IGNORE -> inSet(pc + 2, Characters.lower(c));
            case Op.LITERAL_LOC_IGNORE -> Characters.asciiLower(c) == Characters.asciiLower(argument);
            case Op.NOT_LITERAL_LOC_IGNORE -> Characters.asciiLower(c) != Characters.asciiLower(argument);
            case Op.IN_LOC_IGNORE -> inSet(pc + 2, Characters.asciiLower(c)) || inSet(pc + 2, Characters.asciiUpper(c));
            default -> throw new IllegalStateException("regular expression instruction " + program[pc]);
        };
    }

    private boolean inSet(int start, int c) {
        boolean found = true;
        int pc = start;
        while (true) {
            switch (program[pc]) {
                case Op.FAILURE -> {
                    return !found;
                }
                case Op.LITERAL -> {
                    if (c == program[pc + 1]) {
                        return found;
                    }
                    pc += 2;
                }
                case Op.CATEGORY -> {
                    if (Characters.inCategory(program[pc + 1], c)) {
                        return found;
                    }
                    pc += 2;
                }
                case Op.RANGE -> {
                    if (program[pc + 1] <= c && c <= program[pc + 2]) {
                        return found;
                    }
                    pc += 3;
                }
                case Op.RANGE_UNI_IGNORE -> {
                    int upper = Characters.upper(c);
                    if (program[pc + 1] <= c && c <= program[pc + 2]
                            || program[pc + 1] <= upper && upper <= program[pc + 2]) {
                        return found;
                    }
                    pc += 3;
                }
                case Op.NEGATE -> {
                    found = !found;
                    pc++;
                }
                case Op.CHARSET -> {
                    if (c < 256 && (program[pc + 1 + (c >> 5)] >>> (c & 31) & 1) != 0) {
                        return found;
                    }
                    pc += 9;
                }
                case Op.BIG_CHARSET -> {
                    int blocks = program[pc + 1];
                    if (c < 65536) {
                        int high = c >> 8;
                        int block = program[pc + 2 + (high >> 2)] >>> (high & 3) * 8 & 0xff;
                        int word = program[pc + 66 + block * 8 + ((c & 255) >> 5)];
                        if ((word >>> (c & 31) & 1) != 0) {
                            return found;
                        }
                    }
                    pc += 66 + blocks * 8;
                }
                default -> throw new IllegalStateException("character set instruction " + program[pc]);
            }
        }
    }

    private int groupReference(int op, int group, int start) {
        int from = marks[group * 2];
        int to = marks[group * 2 + 1];
        if (from < 0 || to < from) {
            return -1;
        }
        int at = start;
        for (int i = from; i < to; i++, at++) {
            if (at >= end) {
                return -1;
            }
            int a = input.at(at);
            int b = input.at(i);
            boolean same = switch (op) {
                case Op.GROUP_REF -> a == b;
                case Op.GROUP_REF_UNI_IGNORE -> Characters.lower(a) == Characters.lower(b);
                default -> Characters.asciiLower(a) == Characters.asciiLower(b);
            };
            if (!same) {
                return -1;
            }
        }
        return at;
    }

    private boolean isAt(int where, int at) {
        return switch (where) {
            case Op.AT_BEGINNING, Op.AT_BEGINNING_STRING -> at == 0;
            case Op.AT_BEGINNING_LINE -> at == 0 || input.at(at - 1) == '\n';
            case Op.AT_END -> at == end || at + 1 == end && input.at(at) == '\n';
            case Op.AT_END_LINE -> at == end || input.at(at) == '\n';
            case Op.AT_END_STRING -> at == end;
            case Op.AT_BOUNDARY, Op.AT_LOC_BOUNDARY -> end != 0 && asciiWordAt(at - 1) != asciiWordAt(at);
            case Op.AT_NON_BOUNDARY, Op.AT_LOC_NON_BOUNDARY -> end != 0 && asciiWordAt(at - 1) == asciiWordAt(at);
            case Op.AT_UNI_BOUNDARY -> end != 0 && wordAt(at - 1) != wordAt(at);
            case Op.AT_UNI_NON_BOUNDARY -> end != 0 && wordAt(at - 1) == wordAt(at);
            default -> throw new IllegalStateException("position " + where);
        };
    }

    private boolean asciiWordAt(int at) {
        return at >= 0 && at < end && Characters.isAsciiWord(input.at(at));
    }

    private boolean wordAt(int at) {
        return at >= 0 && at < end && Characters.isWord(input.at(at));
    }
}
