// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import dev.fantail.bytecode.ConstantText;
import dev.fantail.bytecode.Constants;
import dev.fantail.parser.ast.Arguments;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.Operator;
import dev.fantail.parser.ast.UnaryOperator;
import java.math.BigInteger;
import java.util.List;

/** Source text of an expression: what an annotation becomes that is not evaluated. */
final class Unparser {
    // How tightly operators bind, loosest first.
    private static final int NAMED = 0;
    private static final int TUPLE = 1;
    private static final int TEST = 2;
    private static final int OR = 3;
    private static final int AND = 4;
    private static final int NOT = 5;
    private static final int COMPARISON = 6;
    private static final int BIT_OR = 7;
    private static final int BIT_XOR = 8;
    private static final int BIT_AND = 9;
    private static final int SHIFT = 10;
    private static final int ARITHMETIC = 11;
    private static final int TERM = 12;
    private static final int FACTOR = 13;
    private static final int POWER = 14;
    private static final int AWAIT = 15;
    private static final int ATOM = 16;

    /** How any infinite number is written, for there is no literal for it. */
    private static final String INFINITY = "1e309";

    private final StringBuilder out = new StringBuilder();

    private Unparser() {}

    static String unparse(Expr expression) {
        return text(expression, TEST);
    }

    private static String text(Expr expression, int level) {
        Unparser unparser = new Unparser();
        unparser.append(expression, level);
        return unparser.out.toString();
    }

    private void open(int level, int own) {
        if (level > own) {
            out.append('(');
        }
    }

    private void close(int level, int own) {
        if (level > own) {
            out.append(')');
        }
    }

    private void append(Expr expression, int level) {
        switch (expression) {
            case Expr.Name node -> out.append(node.id());
            case Expr.Constant node -> {
                if (node.kind() != null) {
                    out.append(node.kind());
                }
                appendConstant(node.value());
            }
            case Expr.Attribute node -> {
                append(node.value(), ATOM);
                out.append(isInteger(node.value()) ? " ." : ".").append(node.name());
            }
            case Expr.Subscript node -> {
                append(node.value(), ATOM);
                out.append('[');
                append(node.slice(), TUPLE);
                out.append(']');
            }
            case Expr.Tuple node -> appendTuple(node, level);
            case Expr.ListExpr node -> {
                out.append('[');
                appendAll(node.elements());
                out.append(']');
            }
            case Expr.Set node -> {
                out.append('{');
                appendAll(node.elements());
                out.append('}');
            }
            case Expr.Dict node -> appendDict(node);
            case Expr.BinOp node -> appendBinary(node, level);
            case Expr.UnaryOp node -> {
                int own = node.op() == UnaryOperator.NOT ? NOT : FACTOR;
                open(level, own);
                out.append(node.op().symbol());
                append(node.operand(), own);
                close(level, own);
            }
            case Expr.BoolOp node -> {
                int own = node.isAnd() ? AND : OR;
                open(level, own);
                for (int i = 0; i < node.values().size(); i++) {
                    if (i > 0) {
                        out.append(node.isAnd() ? " and " : " or ");
                    }
                    append(node.values().get(i), own + 1);
                }
                close(level, own);
            }
            case Expr.Compare node -> {
                open(level, COMPARISON);
                append(node.left(), COMPARISON + 1);
                for (int i = 0; i < node.ops().size(); i++) {
                    out.append(' ').append(node.ops().get(i).symbol()).append(' ');
                    append(node.comparators().get(i), COMPARISON + 1);
                }
                close(level, COMPARISON);
            }
            case Expr.IfExp node -> {
                open(level, TEST);
                append(node.body(), TEST + 1);
                out.append(" if ");
                append(node.test(), TEST + 1);
                out.append(" else ");
                append(node.orelse(), TEST);
                close(level, TEST);
            }
            case Expr.Call node -> appendCall(node);
            case Expr.Starred node -> {
                out.append('*');
                append(node.value(), BIT_OR);
            }
            case Expr.Slice node -> {
                if (node.lower() != null) {
                    append(node.lower(), TEST);
                }
                out.append(':');
                if (node.upper() != null) {
                    append(node.upper(), TEST);
                }
                if (node.step() != null) {
                    out.append(':');
                    append(node.step(), TEST);
                }
            }
            case Expr.Lambda node -> appendLambda(node, level);
            case Expr.NamedExpr node -> {
                open(level, NAMED);
                append(node.target(), ATOM);
                out.append(" := ");
                append(node.value(), ATOM);
                close(level, NAMED);
            }
            case Expr.ListComp node -> appendComprehension('[', node.element(), null, node.generators(), ']');
            case Expr.SetComp node -> appendComprehension('{', node.element(), null, node.generators(), '}');
            case Expr.GeneratorExp node -> appendComprehension('(', node.element(), null, node.generators(), ')');
            case Expr.DictComp node -> appendComprehension('{', node.key(), node.value(), node.generators(), '}');
            case Expr.JoinedStr node -> {
                StringBuilder body = new StringBuilder();
                appendFormatted(body, node);
                out.append('f');
                ConstantText.append(out, body.toString());
            }
            case Expr.FormattedValue node -> appendField(out, node);
            case Expr.Yield node -> {
                if (node.value() == null) {
                    out.append("(yield)");
                } else {
                    out.append("(yield ");
                    append(node.value(), TEST);
                    out.append(')');
                }
            }
            case Expr.YieldFrom node -> {
                out.append("(yield from ");
                append(node.value(), TEST);
                out.append(')');
            }
            case Expr.Await node -> {
                open(level, AWAIT);
                out.append("await ");
                append(node.value(), ATOM);
                close(level, AWAIT);
            }
        }
    }

    private static boolean isInteger(Expr expression) {
        return expression instanceof Expr.Constant constant
                && (constant.value() instanceof Long || constant.value() instanceof BigInteger);
    }

    private void appendConstant(Object value) {
        switch (value) {
            case Constants.Singleton singleton when singleton == Constants.Singleton.ELLIPSIS -> out.append("...");
            case Constants.Tuple(List<Object> elements) -> {
                out.append('(');
                for (int i = 0; i < elements.size(); i++) {
                    if (i > 0) {
                        out.append(", ");
                    }
                    appendConstant(elements.get(i));
                }
                out.append(elements.size() == 1 ? ",)" : ")");
            }
            case Double _, Constants.Complex _ ->
                out.append(ConstantText.repr(value).replace("inf", INFINITY));
            default -> ConstantText.append(out, value);
        }
    }

    private void appendAll(List<Expr> expressions) {
        for (int i = 0; i < expressions.size(); i++) {
            if (i > 0) {
                out.append(", ");
            }
            append(expressions.get(i), TEST);
        }
    }

    private void appendTuple(Expr.Tuple node, int level) {
        if (node.elements().isEmpty()) {
            out.append("()");
            return;
        }
        open(level, TUPLE);
        appendAll(node.elements());
        if (node.elements().size() == 1) {
            out.append(',');
        }
        close(level, TUPLE);
    }

    private void appendDict(Expr.Dict node) {
        out.append('{');
        for (int i = 0; i < node.keys().size(); i++) {
            if (i > 0) {
                out.append(", ");
            }
            if (node.keys().get(i) == null) {
                out.append("**");
                append(node.values().get(i), BIT_OR);
            } else {
                append(node.keys().get(i), TEST);
                out.append(": ");
                append(node.values().get(i), TEST);
            }
        }
        out.append('}');
    }

    private static int precedence(Operator op) {
        return switch (op) {
            case ADD, SUB -> ARITHMETIC;
            case MULT, MAT_MULT, DIV, MOD, FLOOR_DIV -> TERM;
            case L_SHIFT, R_SHIFT -> SHIFT;
            case BIT_OR -> BIT_OR;
            case BIT_XOR -> BIT_XOR;
            case BIT_AND -> BIT_AND;
            case POW -> POWER;
        };
    }

    private void appendBinary(Expr.BinOp node, int level) {
        int own = precedence(node.op());
        boolean rightAssociative = node.op() == Operator.POW;
        open(level, own);
        append(node.left(), rightAssociative ? own + 1 : own);
        out.append(' ').append(node.op().symbol()).append(' ');
        append(node.right(), rightAssociative ? own : own + 1);
        close(level, own);
    }

    private void appendCall(Expr.Call node) {
        append(node.function(), ATOM);
        if (node.args().size() == 1
                && node.keywords().isEmpty()
                && node.args().getFirst() instanceof Expr.GeneratorExp generator) {
            append(generator, TEST);
            return;
        }
        out.append('(');
        appendAll(node.args());
        boolean first = node.args().isEmpty();
        for (Expr.Keyword keyword : node.keywords()) {
            if (!first) {
                out.append(", ");
            }
            first = false;
            if (keyword.name() == null) {
                out.append("**");
            } else {
                out.append(keyword.name()).append('=');
            }
            append(keyword.value(), TEST);
        }
        out.append(')');
    }

    private void appendComprehension(
            char open, Expr element, Expr value, List<Expr.Comprehension> generators, char close) {
        out.append(open);
        append(element, TEST);
        if (value != null) {
            out.append(": ");
            append(value, TEST);
        }
        for (Expr.Comprehension generator : generators) {
            out.append(generator.isAsync() ? " async for " : " for ");
            append(generator.target(), TUPLE);
            out.append(" in ");
            append(generator.iter(), TEST + 1);
            for (Expr condition : generator.ifs()) {
                out.append(" if ");
                append(condition, TEST + 1);
            }
        }
        out.append(close);
    }

    private void appendLambda(Expr.Lambda node, int level) {
        open(level, TEST);
        Arguments args = node.args();
        boolean positional = !args.args().isEmpty() || !args.positionalOnly().isEmpty();
        out.append(positional ? "lambda " : "lambda");
        appendParameters(args);
        out.append(": ");
        append(node.body(), TEST);
        close(level, TEST);
    }

    private void appendParameters(Arguments args) {
        int positionalOnly = args.positionalOnly().size();
        int positional = positionalOnly + args.args().size();
        int firstDefault = positional - args.defaults().size();
        boolean first = true;
        for (int i = 0; i < positional; i++) {
            first = separate(first);
            Arguments.Arg arg =
                    i < positionalOnly ? args.positionalOnly().get(i) : args.args().get(i - positionalOnly);
            out.append(arg.name());
            if (i >= firstDefault) {
                out.append('=');
                append(args.defaults().get(i - firstDefault), TEST);
            }
            if (positionalOnly > 0 && i + 1 == positionalOnly) {
                out.append(", /");
            }
        }
        if (args.vararg() != null || !args.keywordOnly().isEmpty()) {
            first = separate(first);
            out.append('*');
            if (args.vararg() != null) {
                out.append(args.vararg().name());
            }
        }
        for (int i = 0; i < args.keywordOnly().size(); i++) {
            first = separate(first);
            out.append(args.keywordOnly().get(i).name());
            if (args.keywordDefaults().get(i) != null) {
                out.append('=');
                append(args.keywordDefaults().get(i), TEST);
            }
        }
        if (args.kwarg() != null) {
            separate(first);
            out.append("**").append(args.kwarg().name());
        }
    }

    private boolean separate(boolean first) {
        if (!first) {
            out.append(", ");
        }
        return false;
    }

    /** The inside of an f-string or of a format specification. */
    private static void appendFormatted(StringBuilder body, Expr part) {
        switch (part) {
            case Expr.Constant constant -> {
                String text = constant.value() instanceof String string
                        ? string
                        : new String(
                                ((Constants.CodePoints) constant.value()).codePoints(),
                                0,
                                ((Constants.CodePoints) constant.value()).codePoints().length);
                body.append(text.replace("{", "{{").replace("}", "}}"));
            }
            case Expr.JoinedStr joined -> joined.values().forEach(value -> appendFormatted(body, value));
            case Expr.FormattedValue field -> appendField(body, field);
            default -> throw new IllegalArgumentException("unknown expression kind inside f-string");
        }
    }

    private static void appendField(StringBuilder body, Expr.FormattedValue field) {
        String value = text(field.value(), TEST + 1);
        // Two braces in a row would be a literal brace.
        body.append(value.startsWith("{") ? "{ " : "{").append(value);
        if (field.conversion() > 0) {
            body.append('!').append((char) field.conversion());
        }
        if (field.formatSpec() != null) {
            body.append(':');
            appendFormatted(body, field.formatSpec());
        }
        body.append('}');
    }
}
