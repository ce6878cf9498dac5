// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import static dev.fantail.bytecode.Opcode.*;

import dev.fantail.bytecode.Constants;
import dev.fantail.bytecode.Intrinsic;
import dev.fantail.bytecode.Opcode;
import dev.fantail.compiler.fold.FrozenSets;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.SourceRange;
import java.util.ArrayList;
import java.util.List;

/** Tuples, lists, sets and dicts written out, and the unpacking into tuples and lists. */
final class DisplayGenerator extends Generator {
    private static final int MAX_BEFORE_STAR = 1 << 8;
    private static final int MAX_AFTER_STAR = Integer.MAX_VALUE >> 8;

    /** The instructions that make a collection. */
    enum Collection {
        LIST(BUILD_LIST, LIST_APPEND, LIST_EXTEND),
        TUPLE(BUILD_LIST, LIST_APPEND, LIST_EXTEND),
        SET(BUILD_SET, SET_ADD, SET_UPDATE);

        private final Opcode build;
        private final Opcode add;
        private final Opcode extend;

        Collection(Opcode build, Opcode add, Opcode extend) {
            this.build = build;
            this.add = add;
            this.extend = extend;
        }
    }

    DisplayGenerator(CodeGeneration c) {
        super(c);
    }

    void tuple(Expr.Tuple node) {
        switch (node.context()) {
            case LOAD -> collection(Collection.TUPLE, node.elements(), 0, node.range());
            case STORE -> unpack(node.elements(), node.range());
            case DEL -> c.visitAll(node.elements());
        }
    }

    void list(Expr.ListExpr node) {
        switch (node.context()) {
            case LOAD -> collection(Collection.LIST, node.elements(), 0, node.range());
            case STORE -> unpack(node.elements(), node.range());
            case DEL -> c.visitAll(node.elements());
        }
    }

    void set(Expr.Set node) {
        collection(Collection.SET, node.elements(), 0, node.range());
    }

    private void unpack(List<Expr> targets, SourceRange range) {
        int count = targets.size();
        boolean starred = false;
        for (int i = 0; i < count; i++) {
            if (targets.get(i) instanceof Expr.Starred) {
                if (starred) {
                    throw c.error(range, "multiple starred expressions in assignment");
                }
                int after = count - i - 1;
                if (i >= MAX_BEFORE_STAR || after >= MAX_AFTER_STAR) {
                    throw c.error(range, "too many expressions in star-unpacking assignment");
                }
                emit(UNPACK_EX, i + (after << 8), range);
                starred = true;
            }
        }
        if (!starred) {
            emit(UNPACK_SEQUENCE, count, range);
        }
        for (int i = 0; i < count; i++) {
            Expr target = targets.get(i);
            visit(target instanceof Expr.Starred star ? star.value() : target);
        }
    }

    private static boolean areConstant(List<Expr> expressions, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!(expressions.get(i) instanceof Expr.Constant)) {
                return false;
            }
        }
        return true;
    }

    private static List<Object> values(List<Expr> constants, int start, int end) {
        List<Object> values = new ArrayList<>(end - start);
        for (int i = start; i < end; i++) {
            values.add(((Expr.Constant) constants.get(i)).value());
        }
        return values;
    }

    /** @param pushed how many elements are on the stack already */
    void collection(Collection kind, List<Expr> elements, int pushed, SourceRange range) {
        int count = elements.size();
        boolean tuple = kind == Collection.TUPLE;
        if (count > 2 && areConstant(elements, 0, count)) {
            List<Object> values = values(elements, 0, count);
            if (tuple && pushed == 0) {
                loadConst(new Constants.Tuple(values), range);
                return;
            }
            emit(kind.build, pushed, range);
            loadConst(kind == Collection.SET ? FrozenSets.of(values) : new Constants.Tuple(values), range);
            emit(kind.extend, 1, range);
            if (tuple) {
                emit(CALL_INTRINSIC_1, Intrinsic.LIST_TO_TUPLE, range);
            }
            return;
        }
        boolean big = count + pushed > CodeGeneration.STACK_GUIDELINE;
        boolean starred = false;
        for (int i = 0; i < count && !starred; i++) {
            starred = elements.get(i) instanceof Expr.Starred;
        }
        if (!big && !starred) {
            c.visitAll(elements);
            emit(tuple ? BUILD_TUPLE : kind.build, count + pushed, range);
            return;
        }
        boolean built = big;
        if (big) {
            emit(kind.build, pushed, range);
        }
        for (int i = 0; i < count; i++) {
            if (elements.get(i) instanceof Expr.Starred star) {
                if (!built) {
                    emit(kind.build, i + pushed, range);
                    built = true;
                }
                visit(star.value());
                emit(kind.extend, 1, range);
            } else {
                visit(elements.get(i));
                if (built) {
                    emit(kind.add, 1, range);
                }
            }
        }
        if (tuple) {
            emit(CALL_INTRINSIC_1, Intrinsic.LIST_TO_TUPLE, range);
        }
    }

    void dict(Expr.Dict node) {
        SourceRange range = node.range();
        List<Expr> keys = node.keys();
        int count = keys.size();
        boolean built = false;
        int pending = 0;
        for (int i = 0; i < count; i++) {
            if (keys.get(i) == null) {
                if (pending > 0) {
                    dictPart(node, i - pending, i, built);
                    built = true;
                    pending = 0;
                }
                if (!built) {
                    emit(BUILD_MAP, 0, range);
                    built = true;
                }
                visit(node.values().get(i));
                emit(DICT_UPDATE, 1, range);
            } else if (pending * 2 > CodeGeneration.STACK_GUIDELINE) {
                dictPart(node, i - pending, i + 1, built);
                built = true;
                pending = 0;
            } else {
                pending++;
            }
        }
        if (pending > 0) {
            dictPart(node, count - pending, count, built);
        } else if (!built) {
            emit(BUILD_MAP, 0, range);
        }
    }

    private void dictPart(Expr.Dict node, int start, int end, boolean update) {
        SourceRange range = node.range();
        List<Expr> keys = node.keys();
        int count = end - start;
        boolean big = count * 2 > CodeGeneration.STACK_GUIDELINE;
        if (count > 1 && !big && areConstant(keys, start, end)) {
            c.visitAll(node.values().subList(start, end));
            loadConst(new Constants.Tuple(values(keys, start, end)), range);
            emit(BUILD_CONST_KEY_MAP, count, range);
        } else {
            if (big) {
                emit(BUILD_MAP, 0, range);
            }
            for (int i = start; i < end; i++) {
                visit(keys.get(i));
                visit(node.values().get(i));
                if (big) {
                    emit(MAP_ADD, 1, range);
                }
            }
            if (!big) {
                emit(BUILD_MAP, count, range);
            }
        }
        if (update) {
            emit(DICT_UPDATE, 1, range);
        }
    }
}
