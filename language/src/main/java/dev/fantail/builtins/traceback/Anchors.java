// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.traceback;

import dev.fantail.parser.Parser;
import dev.fantail.parser.ParserOptions;
import dev.fantail.parser.SyntaxErrorException;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.Mod;
import dev.fantail.parser.ast.Stmt;

/**
 * The part of a source segment that carets mark while tildes mark the rest: the operator, or the subscript.
 *
 * @param start offset in the segment
 * @param end offset behind it
 */
record Anchors(int start, int end) {
    /** {@code null} where the segment is neither a binary operation nor a subscription. */
    static Anchors of(String segment) {
        Mod tree;
        try {
            tree = Parser.parse(segment, "<segment>", ParserOptions.of(ParserOptions.Mode.EXEC));
        } catch (SyntaxErrorException e) {
            return null;
        }
        if (!(tree instanceof Mod.Module module)
                || module.body().size() != 1
                || !(module.body().getFirst() instanceof Stmt.ExprStmt statement)) {
            return null;
        }
        return switch (statement.value()) {
            case Expr.BinOp operation ->
                ofOperator(segment, offset(segment, operation.left()), offset(segment, operation.right(), true));
            case Expr.Subscript subscript ->
                ofSubscript(segment, offset(segment, subscript.value()), offset(segment, subscript.slice()));
            default -> null;
        };
    }

    private static Anchors ofOperator(String segment, int leftEnd, int rightStart) {
        int start = leftEnd;
        while (start < rightStart && (Character.isWhitespace(segment.charAt(start)) || segment.charAt(start) == ')')) {
            start++;
        }
        int end = start + 1;
        if (end < rightStart && !Character.isWhitespace(segment.charAt(end)) && segment.charAt(end) != '(') {
            end++;
        }
        return new Anchors(start, Math.min(end, segment.length()));
    }

    private static Anchors ofSubscript(String segment, int valueEnd, int sliceEnd) {
        int start = valueEnd;
        while (start < segment.length() && segment.charAt(start) != '[') {
            start++;
        }
        int end = sliceEnd;
        while (end < segment.length() && segment.charAt(end) != ']') {
            end++;
        }
        return new Anchors(start, Math.min(end + 1, segment.length()));
    }

    private static int offset(String segment, Expr node) {
        return offset(segment, node, false);
    }

    /** Where a node ends, or starts; nodes of one line only. */
    private static int offset(String segment, Expr node, boolean start) {
        int bytes = start ? node.range().column() : node.range().endColumn();
        int index = 0;
        while (index < segment.length() && bytes > 0) {
            int c = segment.codePointAt(index);
            bytes -= c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            index += Character.charCount(c);
        }
        return index;
    }
}
