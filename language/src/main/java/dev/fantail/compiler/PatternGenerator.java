// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import static dev.fantail.bytecode.Opcode.*;

import dev.fantail.bytecode.ConstantText;
import dev.fantail.bytecode.Constants;
import dev.fantail.bytecode.Opcode;
import dev.fantail.compiler.fold.FrozenSets;
import dev.fantail.parser.ast.CompareOperator;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.ExprContext;
import dev.fantail.parser.ast.Operator;
import dev.fantail.parser.ast.Pattern;
import dev.fantail.parser.ast.SourceRange;
import dev.fantail.parser.ast.Stmt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code match} statements. Patterns consume the subject from the stack; what they capture stays below, in the order of
 * {@link State#stores}, until the whole pattern has matched.
 */
final class PatternGenerator extends Generator {
    private static final int MAX_BEFORE_STAR = 1 << 8;
    private static final int MAX_AFTER_STAR = Integer.MAX_VALUE >> 8;

    /** What matching one pattern needs to know. */
    private static final class State {
        private List<String> stores = new ArrayList<>();
        /** Whether a pattern that always matches may stand here. */
        private boolean allowIrrefutable;
        /** Labels to jump to on failure, by the number of values to pop. */
        private int[] failPop = new int[0];

        /** How many values of enclosing patterns are on the stack above the captures. */
        private int onTop;
    }

    PatternGenerator(CodeGeneration c) {
        super(c);
    }

    void match(Stmt.Match node) {
        visit(node.subject());
        int end = newLabel();
        List<Stmt.MatchCase> cases = node.cases();
        int count = cases.size();
        boolean hasDefault = count > 1 && isWildcard(cases.getLast().pattern());
        int lastTested = count - (hasDefault ? 2 : 1);
        for (int i = 0; i <= lastTested; i++) {
            Stmt.MatchCase matchCase = cases.get(i);
            SourceRange range = matchCase.pattern().range();
            // The last case needs no copy of the subject for the next one.
            if (i != lastTested) {
                emit(COPY, 1, range);
            }
            State state = new State();
            state.allowIrrefutable = matchCase.guard() != null || i == count - 1;
            pattern(matchCase.pattern(), state);
            for (String name : state.stores) {
                c.names.store(name, range);
            }
            if (matchCase.guard() != null) {
                ensureFailPop(state, 0);
                c.conditions.jumpIf(matchCase.guard(), state.failPop[0], false);
            }
            if (i != lastTested) {
                emit(POP_TOP, range);
            }
            c.visitBody(matchCase.body());
            jump(JUMP, end, null);
            placeFailPop(state, range);
        }
        if (hasDefault) {
            Stmt.MatchCase matchCase = cases.getLast();
            emit(NOP, matchCase.pattern().range());
            if (matchCase.guard() != null) {
                c.conditions.jumpIf(matchCase.guard(), end, false);
            }
            c.visitBody(matchCase.body());
        }
        place(end);
    }

    private static boolean isWildcard(Pattern pattern) {
        return pattern instanceof Pattern.MatchAs as && as.name() == null && as.pattern() == null;
    }

    private void ensureFailPop(State state, int pops) {
        int size = state.failPop.length;
        if (pops < size) {
            return;
        }
        state.failPop = Arrays.copyOf(state.failPop, pops + 1);
        for (int i = size; i <= pops; i++) {
            state.failPop[i] = newLabel();
        }
    }

    /** Jumps to where the pattern has failed; the values that are on the stack by then get popped. */
    private void jumpToFail(State state, Opcode op, SourceRange range) {
        int pops = state.onTop + state.stores.size();
        ensureFailPop(state, pops);
        jump(op, state.failPop[pops], range);
    }

    private void placeFailPop(State state, SourceRange range) {
        for (int i = state.failPop.length - 1; i >= 0; i--) {
            place(state.failPop[i]);
            if (i > 0) {
                emit(POP_TOP, range);
            }
        }
        state.failPop = new int[0];
    }

    /** Moves the value on top below {@code count - 1} others. */
    private void rotate(int count, SourceRange range) {
        for (int i = count; i > 1; i--) {
            emit(SWAP, i, range);
        }
    }

    private void pattern(Pattern pattern, State state) {
        SourceRange range = pattern.range();
        switch (pattern) {
            case Pattern.MatchValue node -> value(node, state);
            case Pattern.MatchSingleton node -> {
                loadConst(node.value(), range);
                c.conditions.compare(CompareOperator.IS, range);
                jumpToFail(state, POP_JUMP_IF_FALSE, range);
            }
            case Pattern.MatchSequence node -> sequence(node, state);
            case Pattern.MatchMapping node -> mapping(node, state);
            case Pattern.MatchClass node -> cls(node, state);
            case Pattern.MatchStar node -> capture(node.name(), state, range);
            case Pattern.MatchAs node -> as(node, state);
            case Pattern.MatchOr node -> or(node, state);
        }
    }

    private void subpattern(Pattern pattern, State state) {
        boolean allowed = state.allowIrrefutable;
        state.allowIrrefutable = true;
        pattern(pattern, state);
        state.allowIrrefutable = allowed;
    }

    private void capture(String name, State state, SourceRange range) {
        if (name == null) {
            emit(POP_TOP, range);
            return;
        }
        c.names.rejectForbidden(range, name, ExprContext.STORE);
        addStore(name, state, range);
        rotate(state.onTop + state.stores.size(), range);
    }

    private void addStore(String name, State state, SourceRange range) {
        if (state.stores.contains(name)) {
            throw c.error(range, "multiple assignments to name '" + name + "' in pattern");
        }
        state.stores.add(name);
    }

    private void as(Pattern.MatchAs node, State state) {
        SourceRange range = node.range();
        if (node.pattern() == null) {
            if (!state.allowIrrefutable) {
                throw c.error(
                        range,
                        node.name() != null
                                ? "name capture '" + node.name() + "' makes remaining patterns unreachable"
                                : "wildcard makes remaining patterns unreachable");
            }
            capture(node.name(), state, range);
            return;
        }
        state.onTop++;
        emit(COPY, 1, range);
        pattern(node.pattern(), state);
        state.onTop--;
        capture(node.name(), state, range);
    }

    private void value(Pattern.MatchValue node, State state) {
        if (!(node.value() instanceof Expr.Constant) && !(node.value() instanceof Expr.Attribute)) {
            throw c.error(node.range(), "patterns may only match literals and attribute lookups");
        }
        visit(node.value());
        c.conditions.compare(CompareOperator.EQ, node.range());
        jumpToFail(state, POP_JUMP_IF_FALSE, node.range());
    }

    private void sequence(Pattern.MatchSequence node, State state) {
        SourceRange range = node.range();
        List<Pattern> patterns = node.patterns();
        int size = patterns.size();
        int star = -1;
        boolean onlyWildcards = true;
        boolean starWildcard = false;
        for (int i = 0; i < size; i++) {
            if (patterns.get(i) instanceof Pattern.MatchStar starred) {
                if (star >= 0) {
                    throw c.error(range, "multiple starred names in sequence pattern");
                }
                starWildcard = starred.name() == null;
                onlyWildcards &= starWildcard;
                star = i;
            } else {
                onlyWildcards &= isWildcard(patterns.get(i));
            }
        }
        state.onTop++;
        emit(MATCH_SEQUENCE, range);
        jumpToFail(state, POP_JUMP_IF_FALSE, range);
        if (star < 0) {
            checkLength(size, CompareOperator.EQ, state, range);
        } else if (size > 1) {
            checkLength(size - 1, CompareOperator.GT_E, state, range);
        }
        state.onTop--;
        if (onlyWildcards) {
            emit(POP_TOP, range);
        } else if (starWildcard) {
            subscriptSequence(patterns, star, state, range);
        } else {
            unpackSequence(patterns, star, state, range);
        }
    }

    private void checkLength(int length, CompareOperator op, State state, SourceRange range) {
        emit(GET_LEN, range);
        loadConst((long) length, range);
        c.conditions.compare(op, range);
        jumpToFail(state, POP_JUMP_IF_FALSE, range);
    }

    private void unpackSequence(List<Pattern> patterns, int star, State state, SourceRange range) {
        int size = patterns.size();
        if (star < 0) {
            emit(UNPACK_SEQUENCE, size, range);
        } else {
            int after = size - star - 1;
            if (star >= MAX_BEFORE_STAR || after >= MAX_AFTER_STAR) {
                throw c.error(range, "too many expressions in star-unpacking sequence pattern");
            }
            emit(UNPACK_EX, star + (after << 8), range);
        }
        state.onTop += size;
        for (int i = 0; i < size; i++) {
            state.onTop--;
            subpattern(patterns.get(i), state);
        }
    }

    /** With a {@code *_} only the elements that matter are fetched. */
    private void subscriptSequence(List<Pattern> patterns, int star, State state, SourceRange range) {
        int size = patterns.size();
        state.onTop++;
        for (int i = 0; i < size; i++) {
            Pattern pattern = patterns.get(i);
            if (i == star || isWildcard(pattern)) {
                continue;
            }
            emit(COPY, 1, range);
            if (i < star) {
                loadConst((long) i, range);
            } else {
                // Not every sequence supports negative indexes.
                emit(GET_LEN, range);
                loadConst((long) (size - i), range);
                emit(BINARY_OP, ExpressionGenerator.binaryArgument(Operator.SUB), range);
            }
            emit(BINARY_SUBSCR, range);
            subpattern(pattern, state);
        }
        state.onTop--;
        emit(POP_TOP, range);
    }

    private void jumpToFailIfNone(State state, SourceRange range) {
        emit(COPY, 1, range);
        loadConst(NONE, range);
        emit(IS_OP, 1, range);
        jumpToFail(state, POP_JUMP_IF_FALSE, range);
    }

    private void mapping(Pattern.MatchMapping node, State state) {
        SourceRange range = node.range();
        int size = node.keys().size();
        String rest = node.rest();
        state.onTop++;
        emit(MATCH_MAPPING, range);
        jumpToFail(state, POP_JUMP_IF_FALSE, range);
        if (size == 0 && rest == null) {
            state.onTop--;
            emit(POP_TOP, range);
            return;
        }
        if (size > 0) {
            checkLength(size, CompareOperator.GT_E, state, range);
        }
        Set<Object> seen = new HashSet<>();
        for (Expr key : node.keys()) {
            if (key instanceof Expr.Constant constant) {
                if (!seen.add(FrozenSets.equalityKey(constant.value()))) {
                    throw c.error(
                            range,
                            "mapping pattern checks duplicate key (" + ConstantText.repr(constant.value()) + ")");
                }
            } else if (!(key instanceof Expr.Attribute)) {
                throw c.error(range, "mapping pattern keys may only match literals and attribute lookups");
            }
            visit(key);
        }
        emit(BUILD_TUPLE, size, range);
        emit(MATCH_KEYS, range);
        state.onTop += 2;
        jumpToFailIfNone(state, range);
        emit(UNPACK_SEQUENCE, size, range);
        state.onTop += size - 1;
        for (Pattern pattern : node.patterns()) {
            state.onTop--;
            subpattern(pattern, state);
        }
        state.onTop -= 2;
        if (rest == null) {
            emit(POP_TOP, range);
            emit(POP_TOP, range);
            return;
        }
        // A copy of the mapping, minus the keys.
        emit(BUILD_MAP, 0, range);
        emit(SWAP, 3, range);
        emit(DICT_UPDATE, 2, range);
        emit(UNPACK_SEQUENCE, size, range);
        for (int i = size; i > 0; i--) {
            emit(COPY, 1 + i, range);
            emit(SWAP, 2, range);
            emit(DELETE_SUBSCR, range);
        }
        capture(rest, state, range);
    }

    private void cls(Pattern.MatchClass node, State state) {
        SourceRange range = node.range();
        List<String> names = node.keywordNames();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            c.names.rejectForbidden(node.keywordPatterns().get(i).range(), name, ExprContext.STORE);
            for (int j = i + 1; j < names.size(); j++) {
                if (name.equals(names.get(j))) {
                    throw c.error(
                            node.keywordPatterns().get(j).range(), "attribute name repeated in class pattern: " + name);
                }
            }
        }
        visit(node.cls());
        int positional = node.patterns().size();
        int count = positional + names.size();
        loadConst(new Constants.Tuple(new ArrayList<>(names)), range);
        emit(MATCH_CLASS, positional, range);
        state.onTop++;
        jumpToFailIfNone(state, range);
        emit(UNPACK_SEQUENCE, count, range);
        state.onTop += count - 1;
        for (int i = 0; i < count; i++) {
            state.onTop--;
            Pattern pattern = i < positional
                    ? node.patterns().get(i)
                    : node.keywordPatterns().get(i - positional);
            if (isWildcard(pattern)) {
                emit(POP_TOP, range);
            } else {
                subpattern(pattern, state);
            }
        }
    }

    private void or(Pattern.MatchOr node, State state) {
        SourceRange range = node.range();
        int end = newLabel();
        int count = node.patterns().size();
        List<String> control = null;
        for (int i = 0; i < count; i++) {
            Pattern alternative = node.patterns().get(i);
            SourceRange alternativeRange = alternative.range();
            State inner = new State();
            inner.allowIrrefutable = i == count - 1 && state.allowIrrefutable;
            emit(COPY, 1, alternativeRange);
            pattern(alternative, inner);
            if (control == null) {
                control = inner.stores;
            } else {
                reorder(inner.stores, control, node, alternativeRange);
            }
            jump(JUMP, end, alternativeRange);
            placeFailPop(inner, alternativeRange);
        }
        // None matched.
        emit(POP_TOP, range);
        jumpToFail(state, JUMP, range);
        place(end);
        // The captures go below the subject, everything on top of it and the earlier captures.
        int rotations = control.size() + 1 + state.onTop + state.stores.size();
        for (String name : control) {
            rotate(rotations, range);
            addStore(name, state, range);
        }
        emit(POP_TOP, range);
    }

    /** Brings the captures of an alternative into the order of the first alternative. */
    private void reorder(List<String> stores, List<String> control, Pattern.MatchOr node, SourceRange range) {
        if (stores.size() != control.size()) {
            throw c.error(node.range(), "alternative patterns bind different names");
        }
        for (int wanted = control.size() - 1; wanted >= 0; wanted--) {
            int found = stores.indexOf(control.get(wanted));
            if (found < 0) {
                throw c.error(node.range(), "alternative patterns bind different names");
            }
            if (found != wanted) {
                int rotations = found + 1;
                List<String> head = stores.subList(0, rotations);
                List<String> moved = new ArrayList<>(head);
                head.clear();
                stores.addAll(wanted - found, moved);
                for (int i = 0; i < rotations; i++) {
                    rotate(wanted + 1, range);
                }
            }
        }
    }
}
